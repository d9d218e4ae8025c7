import type { Sentences } from '../catalogue.ts'

export const story: Sentences<'story'> = {
  Alike: 'Ähnlich',
  'How alike are two vectors?': 'Wie ähnlich sind sich zwei Vektoren?',
  'Length does not matter': 'Die Länge zählt nicht',
  'Multiply $\\x$ and $\\y$ entry by entry, add up, and divide by both lengths. What is left is a number between $-1$ and $1$: the **cosine similarity** of $\\x$ and $\\y$.':
    'Multipliziere $\\x$ und $\\y$ komponentenweise, addiere die Produkte und teile durch beide Längen. Es bleibt eine Zahl zwischen $-1$ und $1$: die **Kosinus-Ähnlichkeit** von $\\x$ und $\\y$.',
  'Drag $\\x$ outward, along its own line. Its length changes, and $\\cS$ does not.':
    'Zieh $\\x$ entlang seiner Geraden nach außen. Die Länge ändert sich, $\\cS$ nicht.',
  'The definition needs two vectors other than zero, and nothing else: $\\x, \\y \\in \\Rnonzero$. There $\\cS$ is smooth, so it has a gradient everywhere.':
    'Die Definition braucht zwei Vektoren, die nicht null sind, und sonst nichts: $\\x, \\y \\in \\Rnonzero$. Dort ist $\\cS$ glatt und hat also überall einen Gradienten.',
  'Drag the tips of $\\x$ and $\\y$.': 'Zieh an den Spitzen von $\\x$ und $\\y$.',
  'Ask what happens to S if x is made twice as long, before anybody drags. Most say that it doubles. Then drag along the ray: the inner product doubles, and so does the length below it.':
    'Frag, bevor jemand zieht, was mit S geschieht, wenn x doppelt so lang wird. Die meisten sagen, es verdopple sich. Dann zieh entlang des Strahls: Das Skalarprodukt verdoppelt sich, die Länge im Nenner aber auch.',
  'Only the angle does': 'Nur der Winkel zählt',
  'Turn $\\x$ instead, and $\\cS$ runs through all its values: $1$ where both point the same way, $0$ at a right angle, $-1$ where they are opposite. It is the cosine of the angle $\\term{angle}{\\theta}$.':
    'Dreh stattdessen $\\x$, und $\\cS$ durchläuft alle seine Werte: $1$, wo beide in dieselbe Richtung zeigen, $0$ beim rechten Winkel, $-1$, wo sie entgegengesetzt sind. Es ist der Kosinus des Winkels $\\term{angle}{\\theta}$.',
  'The colour of the paper is $\\cS$, if $\\x$ stood there: warm where it is positive, cold where it is negative. Along each ray from the origin it is one colour, because length does not matter.':
    'Die Farbe des Blatts zeigt, wie groß $\\cS$ wäre, wenn $\\x$ dort endete: warm für positive, kalt für negative Werte. Auf jedem Strahl vom Ursprung aus bleibt sie gleich, denn die Länge zählt nicht.',
  'Along each ray from the origin $\\cS$ would be one number, if $\\x$ stood there, because length does not matter: positive on the side of $\\y$, negative on the other.':
    'Auf jedem Strahl vom Ursprung aus wäre $\\cS$ ein und dieselbe Zahl, wenn $\\x$ dort endete, denn die Länge zählt nicht: positiv auf der Seite von $\\y$, negativ auf der anderen.',
  'Turn $\\x$ once around the dotted circle, and watch where the colour changes fast and where it hardly does.':
    'Dreh $\\x$ einmal auf dem gepunkteten Kreis herum und achte darauf, wo sich die Farbe schnell ändert und wo kaum.',
  'Turn $\\x$ once around the dotted circle, and watch where $\\cS$ changes fast and where it hardly does.':
    'Dreh $\\x$ einmal auf dem gepunkteten Kreis herum und achte darauf, wo sich $\\cS$ schnell ändert und wo kaum.',
  'Along each ray $\\cS$ is one number, wherever $\\x$ stands on it.':
    'Auf jedem Strahl ist $\\cS$ eine einzige Zahl, wo immer $\\x$ darauf steht.',
  'The colour of the paper is $\\cS$, if $\\x$ stood there.':
    'Die Farbe des Blatts zeigt, wie groß $\\cS$ wäre, wenn $\\x$ dort stünde.',
  'Ask where the colour changes fastest along the circle. It is at right angles to y, not near it: the slope of the cosine. This comes back as sin θ in the next chapter.':
    'Frag, wo sich die Farbe auf dem Kreis am schnellsten ändert. Im rechten Winkel zu y, nicht in der Nähe von y: Das ist die Steigung des Kosinus. Im nächsten Kapitel kehrt sie als sin θ wieder.',
  'In space: a ball': 'Im Raum: eine Kugel',
  'With three components the places of one length form a sphere. On the ball of radius $\\normx$ the colour is $\\cS$ again: it is constant on circles around the direction of $\\y$, and changes fastest along the shortest way to it.':
    'Bei drei Komponenten bilden die Orte einer festen Länge eine Sphäre. Auf der Kugel vom Radius $\\normx$ ist die Farbe wieder $\\cS$: Sie ist konstant auf Kreisen um die Richtung von $\\y$ und ändert sich am schnellsten auf dem kürzesten Weg dorthin.',
  'With three components the places of one length form a sphere. On the ball of radius $\\normx$ thin circles are drawn around the direction of $\\y$: on each of them $\\cS$ is constant, and it changes fastest along the shortest way to $\\y$.':
    'Bei drei Komponenten bilden die Orte einer festen Länge eine Sphäre. Auf der Kugel vom Radius $\\normx$ sind dünne Kreise um die Richtung von $\\y$ gezeichnet: Auf jedem von ihnen ist $\\cS$ konstant, und am schnellsten ändert es sich auf dem kürzesten Weg zu $\\y$.',
  'The ball has the radius $\\normx$; on each thin circle $\\cS$ is one number.':
    'Der Radius der Kugel ist $\\normx$; auf jedem dünnen Kreis ist $\\cS$ eine einzige Zahl.',
  'Turn the ball by its surface. The arrow $\\gradx$ at the tip of $\\x$ lies flat on it, and points along the dotted way to $\\y$.':
    'Dreh die Kugel an ihrer Oberfläche. Der Pfeil $\\gradx$ an der Spitze von $\\x$ liegt flach auf ihr und zeigt entlang des gepunkteten Wegs zu $\\y$.',
  'The ball has the radius $\\normx$; its colour is $\\cS$.':
    'Der Radius der Kugel ist $\\normx$, ihre Farbe $\\cS$.',
  'A globe helps: y is the pole, circles of latitude are the places of equal S, and the gradient points along the meridian. Ask what the equator is: S = 0.':
    'Ein Globus hilft: y ist der Pol, die Breitenkreise sind die Orte mit gleichem S, und der Gradient zeigt entlang des Meridians. Frag, was der Äquator ist: S = 0.',
  'In any dimension: a plane': 'In n Dimensionen: eine Ebene',
  'Embeddings have hundreds of components. No picture holds these, and none has to: $\\x$, $\\y$ and both gradients lie in **one plane**, $\\operatorname{span}\\{\\x, \\y\\}$. The figure draws that plane with its true lengths and angles. Here are five components; what you see is as exact for 768.':
    'Embeddings haben Hunderte von Komponenten. Kein Bild fasst so viele, und keines muss es: $\\x$, $\\y$ und beide Gradienten liegen in **einer Ebene**, $\\operatorname{span}\\{\\x, \\y\\}$. Die Abbildung zeichnet diese Ebene mit ihren wahren Längen und Winkeln. Hier sind es fünf Komponenten; bei 768 wäre, was du siehst, genauso exakt.',
  'Drag a tip. It moves in the plane, and all components move with it. Vectors of your own go to the lab, and from there to this figure.':
    'Zieh an einer Spitze. Sie bewegt sich in der Ebene, und alle Komponenten bewegen sich mit. Deine eigenen Vektoren gibst du im Labor ein; von dort kommen sie in diese Abbildung.',
  'The plane that $\\x$ and $\\y$ span in $\\Rn$.':
    'Die von $\\x$ und $\\y$ aufgespannte Ebene im $\\Rn$.',
  'The question to ask: how can a picture of two dimensions be exact for n = 768? Because the formula of the gradient adds a multiple of y and a multiple of x, and nothing else.':
    'Die Frage dazu: Wie kann ein Bild mit zwei Dimensionen für n = 768 exakt sein? Weil die Formel des Gradienten ein Vielfaches von y und ein Vielfaches von x addiert und sonst nichts.',
  Calculus: 'Ableiten',
  'Does the calculus agree?': 'Bestätigt die Rechnung das?',
  'Six lines': 'Sechs Zeilen',
  'Six lines lead from $\\cS$ to the arrow that you saw. What the post has between them is folded, and opens at a press. Press a line, and the figure draws it.':
    'Sechs Zeilen führen von $\\cS$ zu dem Pfeil, den du gesehen hast. Was im Blogbeitrag dazwischen steht, ist eingeklappt und öffnet sich auf Druck. Drück auf eine Zeile, und die Abbildung zeichnet sie.',
  'Let the class say what is held fixed in line 2: y. In line 4 ask what the bracket means: the one vector whose inner product with every step gives the change.':
    'Lass die Klasse sagen, was in Zeile 2 festgehalten wird: y. Frag bei Zeile 4, was die Klammer bedeutet: den einen Vektor, dessen Skalarprodukt mit jedem Schritt die Änderung ergibt.',
  'At every pair?': 'Bei jedem Paar?',
  'A line that holds at your $\\x$ and $\\y$ may fail at others. So try all of them at a thousand random pairs, with 2 to 1024 components. That proves nothing either, but a mistake seldom gets through.':
    'Eine Zeile, die bei deinem $\\x$ und $\\y$ gilt, kann anderswo versagen. Probier also alle an tausend zufälligen Paaren mit 2 bis 1024 Komponenten aus. Auch das beweist nichts, aber ein Fehler kommt selten durch.',
  'Each line may be off by as much as rounding can explain, and no more. The left side of each chain is worked out from the definition of $\\cS$ alone, so a wrong derivation cannot agree with itself.':
    'Jede Zeile darf um so viel danebenliegen, wie die Rundung erklären kann, und um nicht mehr. Die linke Seite jeder Kette wird allein aus der Definition von $\\cS$ berechnet; eine falsche Herleitung kann also nicht mit sich selbst übereinstimmen.',
  'Hollow ends: the step $(\\tx, \\ty)$, at which lines with a step are evaluated.':
    'Hohle Enden: der Schritt $(\\tx, \\ty)$, mit dem Zeilen ausgewertet werden, in denen ein Schritt vorkommt.',
  'Ask what a thousand trials show: that a line held at a thousand pairs. The proof is the derivation; the trials are a guard against misprints.':
    'Frag, was tausend Versuche zeigen: dass eine Zeile bei tausend Paaren galt. Der Beweis ist die Herleitung; die Versuche schützen vor Druckfehlern.',
  'Find the misprint': 'Finde den Druckfehler',
  'The post boxes a second form of the differential, “after rearranging some terms”:':
    'Der Blogbeitrag setzt eine zweite Form des Differentials in einen Kasten, „nach Umstellen einiger Terme“:',
  'A sign went wrong: the bracket has a minus where a plus belongs. Walk from $(\\x, \\y)$ along $(\\tx, \\ty)$ for a time $t$: the true derivative is the slope of $\\cS$ at $t = 0$. The misprint has another slope, except in two situations.':
    'Ein Vorzeichen ist falsch: In der Klammer steht ein Minus, wo ein Plus hingehört. Geh von $(\\x, \\y)$ aus eine Zeit $t$ lang entlang $(\\tx, \\ty)$: Die wahre Ableitung ist die Steigung von $\\cS$ bei $t = 0$. Der Druckfehler hat eine andere Steigung, außer in zwei Situationen.',
  'Drag the hollow ends to turn the step.': 'Zieh an den hohlen Enden, um den Schritt zu drehen.',
  'A game for pairs of pupils: make the misprint look right. There are exactly two ways, x at right angles to y, and ỹ at right angles to y. The difference of the two lines says why.':
    'Ein Spiel für je zwei: den Druckfehler richtig aussehen lassen. Es gibt genau zwei Wege, x im rechten Winkel zu y und ỹ im rechten Winkel zu y. Die Differenz der beiden Zeilen sagt, warum.',
  'As a program': 'Als Programm',
  'In PyTorch a function with its own derivative has a `forward()`, which saves what will be needed, and a `backward()`, which receives $g$, the `grad_output`: the derivative of whatever comes later with respect to $\\cS$. It returns $g$ times the gradient.':
    'In PyTorch hat eine Funktion mit eigener Ableitung ein `forward()`, das speichert, was noch gebraucht wird, und ein `backward()`, das $g$ erhält, das `grad_output`: die Ableitung dessen, was später kommt, nach $\\cS$. Sein Ergebnis ist $g$ mal der Gradient.',
  'Backward with grad_output': 'Backward mit grad_output',
  'The same gradient in other languages, with your vectors in it. Each prints as many digits as tell a double from every other, more than this page shows.':
    'Derselbe Gradient in anderen Sprachen, mit deinen Vektoren darin. Jedes Programm gibt so viele Stellen aus, dass keine zwei Gleitkommazahlen doppelter Genauigkeit gleich aussehen, mehr als diese Seite zeigt.',
  'Point at grad_x in the code and at line 4: the same two terms. Ask what would be printed if the minus were a plus. Nothing unusual; that is why checks exist.':
    'Zeig auf grad_x im Code und auf Zeile 4: dieselben zwei Terme. Frag, was ausgegeben würde, wenn das Minus ein Plus wäre. Nichts Auffälliges; darum gibt es Prüfungen.',
  'Which way': 'Wohin',
  'Which way does $\\cS$ grow?': 'Wohin wächst $\\cS$?',
  'Which way?': 'Wohin?',
  'Let $\\y$ stand, and move $\\x$ by one small step. How much $\\cS$ grows depends on the direction of that step. In which direction does it grow fastest?':
    'Lass $\\y$ stehen und bewege $\\x$ um einen kleinen Schritt. Wie stark $\\cS$ wächst, hängt von der Richtung dieses Schritts ab. In welcher Richtung wächst es am schnellsten?',
  'Turn the arrow by its ring. $\\x$ and $\\y$ can be dragged too.':
    'Dreh den Pfeil an seinem Ring. Auch $\\x$ und $\\y$ lassen sich ziehen.',
  'Let everybody point with an arm before anybody looks. Most point at y. That is the best way to shorten the distance; but S does not know distances.':
    'Lass alle mit dem Arm zeigen, bevor jemand nachsieht. Die meisten zeigen auf y. So wird der Abstand am schnellsten kleiner; aber S kennt keine Abstände.',
  'How long?': 'Wie lang?',
  'The arrow that points the fastest way, and is as long as $\\cS$ grows fast there, is the **gradient** $\\gradx$. Along the circle $\\cS = \\cos\\theta$ changes by $\\sin\\theta$ for each radian, and a step of length 1 turns $\\x$ by $1/\\normx$ radians: the farther out $\\x$ ends, the less a step turns it.':
    'Der Pfeil, der in die Richtung des schnellsten Wachstums zeigt und dessen Länge angibt, wie schnell $\\cS$ dort wächst, ist der **Gradient** $\\gradx$. Auf dem Kreis ändert sich $\\cS = \\cos\\theta$ um $\\sin\\theta$ je Radiant, und ein Schritt der Länge 1 dreht $\\x$ um $1/\\normx$ Radiant: Je weiter außen $\\x$ endet, desto weniger dreht ein Schritt.',
  'Length of the gradient': 'Länge des Gradienten',
  'Its direction comes from two arrows, tip to tail: toward $\\y$; and back along $\\x$, by the part of the first that only makes $\\x$ longer.':
    'Seine Richtung ergibt sich aus zwei aneinandergesetzten Pfeilen: hin zu $\\y$, und zurück entlang $\\x$, um den Teil des ersten, der $\\x$ nur länger macht.',
  'Gradient by geometry': 'Der Gradient aus der Geometrie',
  'Pull $\\x$ closer to the origin, and the arrow grows. Push it outward, and it shrinks. It keeps its right angle.':
    'Zieh $\\x$ näher an den Ursprung, und der Pfeil wächst. Schieb es nach außen, und er schrumpft. Sein rechter Winkel bleibt.',
  'Dashed: toward $\\y$, then back along $\\x$.':
    'Gestrichelt: hin zu $\\y$, dann zurück entlang $\\x$.',
  'Ask for the length of the arrow if x is made twice as long: half. Then if the angle goes from 90° to 30°: half again, for sin 30° is a half.':
    'Frag nach der Länge des Pfeils, wenn x doppelt so lang wird: die Hälfte. Dann, wenn der Winkel von 90° auf 30° geht: wieder die Hälfte, denn sin 30° ist ein halb.',
  'Where does it vanish?': 'Wo verschwindet er?',
  'Where $\\x$ and $\\y$ are parallel, $\\sin\\theta$ is $0$, and there is no arrow. $\\cS$ is as large there as it can be, $1$; or, where they are opposite, as small, $-1$. No direction leads up from the top of a hill.':
    'Wo $\\x$ und $\\y$ parallel sind, ist $\\sin\\theta$ gleich $0$, und es gibt keinen Pfeil. $\\cS$ ist dort so groß wie möglich, $1$, oder, wo sie entgegengesetzt sind, so klein wie möglich, $-1$. Vom Gipfel eines Bergs führt keine Richtung aufwärts.',
  'Remember this place. The post checks its gradient at $x = y$: exactly there.':
    'Merk dir diese Stelle. Der Blogbeitrag prüft seinen Gradienten bei $x = y$: genau dort.',
  'Turn $\\x$ away from $\\y$ a little, and the arrow appears. Turn it to the opposite side, and it vanishes again.':
    'Dreh $\\x$ ein wenig von $\\y$ weg, und der Pfeil erscheint. Dreh es auf die Gegenseite, und er verschwindet wieder.',
  'Here $\\x$ and $\\y$ are parallel: no arrow.': 'Hier sind $\\x$ und $\\y$ parallel: kein Pfeil.',
  'At any other angle there are two arrows.': 'Bei jedem anderen Winkel gibt es zwei Pfeile.',
  'Ask what a program that returns zeros would get right. Everything, on this line. This is the trap of the opening.':
    'Frag, was ein Programm, das Nullen zurückgibt, richtig machen würde. Alles, auf dieser Geraden. Das ist die Falle vom Anfang.',
  'And for $\\y$?': 'Und für $\\y$?',
  '$\\cS$ does not know which vector is which: exchange $\\x$ and $\\y$, and it is the same number. So $\\grady$ stands at the tip of $\\y$, at a right angle to $\\y$, on the side of $\\x$, and is $\\sin\\theta/\\normy$ long.':
    '$\\cS$ weiß nicht, welcher Vektor welcher ist: Vertausche $\\x$ und $\\y$, und es bleibt dieselbe Zahl. Also steht $\\grady$ an der Spitze von $\\y$, im rechten Winkel zu $\\y$, auf der Seite von $\\x$, und hat die Länge $\\sin\\theta/\\normy$.',
  'The two arrows pull the tips toward each other, and the shorter vector is turned faster.':
    'Die beiden Pfeile ziehen die Spitzen aufeinander zu, und der kürzere Vektor wird schneller gedreht.',
  'Make both vectors equally long: the arrows are equally long too. Make one three times as long, and its arrow is a third of the other.':
    'Mach beide Vektoren gleich lang: Auch die Pfeile sind dann gleich lang. Mach einen dreimal so lang, und sein Pfeil ist nur noch ein Drittel so lang wie der andere.',
  'Both gradients, at the tips of their vectors.':
    'Beide Gradienten, an den Spitzen ihrer Vektoren.',
  'Ask why the arrows are mirror images when the lengths are equal. Then what a mistake in one norm would do to that picture: nothing. Equal lengths hide it.':
    'Frag, warum die Pfeile bei gleichen Längen Spiegelbilder sind. Dann, was ein Fehler in einer der Normen an diesem Bild ändern würde: nichts. Gleiche Längen verbergen ihn.',
  'Line {0}, drawn: {1}': 'Zeile {0}, gezeichnet: {1}',
  Follow: 'Folgen',
  'Where does the gradient lead?': 'Wohin führt der Gradient?',
  'One step, and again': 'Ein Schritt, und noch einer',
  'A gradient is there to be followed. Go a little way along the arrow, and look again: there is a new arrow at the new place. Go along that one. This is **gradient ascent**, and it is how embeddings are trained.':
    'Ein Gradient ist dazu da, dass man ihm folgt. Geh ein kleines Stück entlang des Pfeils und sieh neu hin: An der neuen Stelle ist ein neuer Pfeil. Geh nun diesen entlang. Das ist **Gradientenaufstieg**, und so werden Embeddings trainiert.',
  'The number $\\eta$ is the **step size**: one step moves $\\x$ by $\\eta$ times the length of the arrow.':
    'Die Zahl $\\eta$ ist die **Schrittweite**: Ein Schritt bewegt $\\x$ um $\\eta$ mal die Länge des Pfeils.',
  'Press Step, and then Play. Take the tip of $\\x$ while it runs, and put it somewhere else: it goes on from there.':
    'Drück auf „Schritt“ und dann auf „Start“. Nimm die Spitze von $\\x$, während es läuft, und setz sie woandershin: Von dort geht es weiter.',
  'The arrow shrinks as $\\x$ comes closer to the direction of $\\y$, because $\\sin\\theta$ does. So the walker slows down by itself, and nobody has to tell it where to stop.':
    'Der Pfeil schrumpft, wenn $\\x$ sich der Richtung von $\\y$ nähert, weil $\\sin\\theta$ schrumpft. So wird der Läufer von selbst langsamer, und niemand muss ihm sagen, wo er anhalten soll.',
  'Dots: where $\\x$ has been, step by step.': 'Punkte: wo $\\x$ war, Schritt für Schritt.',
  'Ask before the first step whether x will end at the tip of y. It will not: it ends somewhere on the ray through y, and how far out is the question of the next step.':
    'Frag vor dem ersten Schritt, ob x an der Spitze von y enden wird. Nein: Es endet irgendwo auf dem Strahl durch y, und wie weit außen, ist die Frage im nächsten Schritt der Lektion.',
  'Nobody asked for length': 'Nach Länge hat niemand gefragt',
  '$\\cS$ does not know lengths, and yet $\\x$ grows. Each step stands at a right angle to $\\x$, so old $\\x$, step and new $\\x$ are a right triangle, and Pythagoras says by how much:':
    '$\\cS$ kennt keine Längen, und doch wächst $\\x$. Jeder Schritt steht im rechten Winkel zu $\\x$; altes $\\x$, Schritt und neues $\\x$ bilden also ein rechtwinkliges Dreieck, und Pythagoras sagt, um wie viel es wächst:',
  'A longer $\\x$ has a shorter gradient, $\\sin\\theta/\\normx$, and is turned less by a step of one length. So each step makes those that follow smaller. Embeddings that are trained on cosine similarity, with nothing against it, get longer with every step, and are turned less by each.':
    'Ein längeres $\\x$ hat einen kürzeren Gradienten, $\\sin\\theta/\\normx$, und ein Schritt gleicher Länge dreht es weniger. So macht jeder Schritt die folgenden kleiner. Embeddings, die auf Kosinus-Ähnlichkeit trainiert werden, ohne dass etwas dagegenwirkt, werden mit jedem Schritt länger, und jeder Schritt dreht sie weniger.',
  'Each step closes a right triangle.': 'Jeder Schritt schließt ein rechtwinkliges Dreieck.',
  'Ask what would happen if the step went along the circle instead. The length would stay, and that is what projecting back does. Then let somebody find a single step that doubles x and changes nothing else.':
    'Frag, was geschähe, wenn der Schritt stattdessen auf dem Kreis bliebe. Die Länge bliebe erhalten, und eben das leistet das Zurückprojizieren. Dann lass jemanden einen einzigen Schritt finden, der x doppelt so lang macht und S nicht ändert.',
  'Small steps, large steps': 'Kleine Schritte, große Schritte',
  'Make the steps smaller and more of them, with time $t$ as the sum of all $\\eta$. In the limit $\\x$ moves along its circle, its length stays, and the angle can be told in advance:':
    'Mach kleinere und dafür mehr Schritte, mit der Zeit $t$ als Summe aller $\\eta$. Im Grenzfall bewegt sich $\\x$ auf seinem Kreis, die Länge bleibt, und der Winkel lässt sich vorhersagen:',
  'The line in the chart is this formula; the dots are the walker. With small steps they lie on it. With large ones the walker goes too far along its straight arrow, lands on the other side of $\\y$ (where the dots of the chart are hollow), and comes back.':
    'Die Linie im Diagramm ist diese Formel; die Punkte sind der Läufer. Bei kleinen Schritten liegen sie darauf. Bei großen geht der Läufer auf seinem geraden Pfeil zu weit, landet auf der anderen Seite von $\\y$ (dort sind die Punkte im Diagramm hohl) und kommt zurück.',
  'Where x follows alone': 'Wenn x allein folgt',
  'Where both follow, the two rates add up: $1/\\normx^2 + 1/\\normy^2$.':
    'Wenn beide folgen, addieren sich die beiden Raten: $1/\\normx^2 + 1/\\normy^2$.',
  'Where both follow': 'Wenn beide folgen',
  'The exact curve is an S on its side: slow near 180°, fastest at 90°, slow again near 0°. Ask why it is slow at both ends. There the sine is small.':
    'Die exakte Kurve ist ein liegendes S: langsam bei 180°, am schnellsten bei 90°, wieder langsam bei 0°. Frag, warum sie an beiden Enden langsam ist. Dort ist der Sinus klein.',
  'Stuck at 180°': 'Stillstand bei 180°',
  'Here $\\x$ points exactly away from $\\y$. $\\cS$ is as small as it can be, and the gradient is zero: no direction is better than another. Press Play, and nothing moves.':
    'Hier zeigt $\\x$ genau von $\\y$ weg. $\\cS$ ist so klein wie möglich, und der Gradient ist null: Keine Richtung ist besser als eine andere. Drück auf „Start“, und nichts bewegt sich.',
  'Any turn frees it, however small. But near 180° the angle that is missing grows like $e^{t/\\normx^2}$, so after a turn by $\\delta$ it takes about $\\normx^2\\ln(2/\\delta)$ until $\\x$ has come half the way. A turn that is a hundred times smaller costs only $\\normx^2\\ln 100$ more.':
    'Jede Drehung löst den Stillstand, so klein sie auch ist. Aber nahe 180° wächst der Winkel, der dazu fehlt, wie $e^{t/\\normx^2}$; nach einer Drehung um $\\delta$ dauert es also etwa $\\normx^2\\ln(2/\\delta)$, bis $\\x$ den halben Weg zurückgelegt hat. Eine hundertmal kleinere Drehung kostet nur $\\normx^2\\ln 100$ mehr.',
  'Free it by the smallest turn, and press Play. For a long time hardly anything is seen; then it goes all at once.':
    'Löse ihn mit der kleinsten Drehung und drück auf „Start“. Lange ist kaum etwas zu sehen; dann geht alles auf einmal.',
  'At 0° the gradient is zero too, and a turn there heals: the walker comes back, and has no more to gain. One rest is stable, the other one is not.':
    'Auch bei 0° ist der Gradient null, aber dort heilt eine Drehung von selbst: Der Läufer kommt zurück und hat nichts mehr zu gewinnen. Die eine Ruhelage ist stabil, die andere nicht.',
  'Opposite vectors: no arrow.': 'Entgegengesetzte Vektoren: kein Pfeil.',
  'Not quite opposite any more: there is an arrow, if only a short one.':
    'Nicht mehr ganz entgegengesetzt: Es gibt einen Pfeil, wenn auch nur einen kurzen.',
  'Two embeddings that began opposite by bad luck learn nothing from each other. Ask whether rounding would free them: in these doubles the gradient is exactly zero here, so it does not.':
    'Zwei Embeddings, die durch Pech entgegengesetzt beginnen, lernen nichts voneinander. Frag, ob die Rundung sie befreien würde: Mit diesen double-Zahlen ist der Gradient hier genau null, also nicht.',
  'What practice adds': 'Was die Praxis hinzufügt',
  'Nobody trains with the bare rule. Each of these changes one thing in the walk; start it again after each.':
    'Niemand trainiert mit der bloßen Regel. Jede dieser Möglichkeiten ändert eines am Lauf; beginn ihn nach jeder von vorn.',
  '**Projecting back** to the old length after each step leaves the direction of that step as it is. Only the steps that follow differ: they do not shrink. **Weight decay** pulls toward the origin: $\\x$ gets shorter, each step turns it more, and at last the steps overshoot. **Momentum** lets a step go on, past $\\y$ if need be. With either of them a step is not at a right angle to $\\x$ any more, and the ledger does not close.':
    '**Zurückprojizieren** auf die alte Länge nach jedem Schritt lässt die Richtung dieses Schritts, wie sie ist. Nur die folgenden Schritte sind anders: Sie schrumpfen nicht. **Weight Decay** zieht zum Ursprung: $\\x$ wird kürzer, jeder Schritt dreht es mehr, und schließlich schießen die Schritte über das Ziel hinaus. **Momentum** lässt einen Schritt weitergehen, notfalls über $\\y$ hinaus. Mit jedem dieser beiden steht ein Schritt nicht mehr im rechten Winkel zu $\\x$, und die Bilanz geht nicht auf.',
  'In a **batch**, $\\y$ pulls and the other given vectors push, each by its share $w_j$ of $e^{\\cS(\\x,\\,\\y_j)/\\tau}$. At a high temperature $\\tau$ all push alike. At a low one only those push that are nearest to $\\x$: the hard ones. The arrow named *all* is the sum of what they do, times $\\tau$.':
    'In einem **Batch** zieht $\\y$ an, und die anderen gegebenen Vektoren stoßen ab, jeder mit seinem Anteil $w_j$ an allen $e^{\\cS(\\x,\\,\\y_j)/\\tau}$. Bei hoher Temperatur $\\tau$ stoßen alle gleich stark ab. Bei niedriger tun es nur die, die $\\x$ am nächsten sind: die schwierigen. Der Pfeil namens *alle* ist die Summe dessen, was sie tun, mal $\\tau$.',
  'Choose the batch, and lower $\\tau$. Drag a ring close to $\\y$, and see who pushes. Where does $\\x$ come to rest: in the direction of $\\y$, or beside it?':
    'Wähle den Batch und senke $\\tau$. Zieh einen Ring nahe an $\\y$ und sieh, wer abstößt. Wo kommt $\\x$ zur Ruhe: in der Richtung von $\\y$ oder daneben?',
  'The sentence to end with: the loss chooses the direction, the rule chooses the length. Ask which of the options would have kept the embeddings of the second step from getting longer.':
    'Der Satz zum Schluss: Die Verlustfunktion bestimmt die Richtung, die Regel bestimmt die Länge. Frag, welche der Möglichkeiten verhindert hätte, dass die Embeddings im zweiten Schritt dieses Kapitels immer länger werden.',
  '$\\cS$ is the cosine of this angle.': '$\\cS$ ist der Kosinus dieses Winkels.',
  'as a cosine': 'als Kosinus',
  'the quotient rule, for a step $\\tx$': 'die Quotientenregel, für einen Schritt $\\tx$',
  'the step $\\tx$ from the tip of $\\x$.': 'der Schritt $\\tx$ von der Spitze von $\\x$ aus.',
  'show the algebra': 'die Rechnung dazwischen',
  'One lemma is needed: how a norm changes.':
    'Ein Lemma wird gebraucht: wie sich eine Norm ändert.',
  'The numerator grows by $\\inner{\\tx}{\\y}$, the norm below it by the lemma. Split the fraction, and cancel:':
    'Der Zähler wächst um $\\inner{\\tx}{\\y}$, die Norm im Nenner nach dem Lemma. Zerleg den Bruch und kürze:',
  '$\\cS$ itself appears': '$\\cS$ selbst erscheint',
  'the same step $\\tx$.': 'derselbe Schritt $\\tx$.',
  'take $\\tx$ out: what is left is the arrow': 'klammere $\\tx$ aus: Was bleibt, ist der Pfeil',
  'along $\\y$, then back along $\\x$.': 'entlang $\\y$, dann zurück entlang $\\x$.',
  'the same for $\\y$': 'dasselbe für $\\y$',
  'Exchange $\\x$ and $\\y$: no new work is needed.':
    'Vertausche $\\x$ und $\\y$: Neu zu rechnen ist nichts.',
  'both steps, added': 'beide Schritte, addiert',
  'both steps, $\\tx$ and $\\ty$.': 'beide Schritte, $\\tx$ und $\\ty$.',
  'the total derivative, and the post’s two boxes':
    'die totale Ableitung und die beiden Kästen des Beitrags',
  'Written out, this is the post’s first box, its main result.':
    'Ausgeschrieben ist das der erste Kasten des Beitrags, sein Hauptergebnis.',
  'The second box has a misprint: inside the bracket belongs a plus. Both versions are evaluated here.':
    'Der zweite Kasten hat einen Druckfehler: In die Klammer gehört ein Plus. Beide Fassungen werden hier ausgewertet.',
  'the gradient': 'der Gradient',
  'both gradients, each of two terms.': 'beide Gradienten, jeder aus zwei Termen.',
  'why it is the gradient': 'warum das der Gradient ist',
  'A derivative takes a step and gives a number; a gradient is a vector. The bridge is the inner product of pairs. For instance:':
    'Eine Ableitung nimmt einen Schritt und gibt eine Zahl; ein Gradient ist ein Vektor. Die Brücke ist das Skalarprodukt von Paaren. Zum Beispiel:',
  '$\\wholegrad$ is the one element of $\\Rn \\times \\Rn$ whose inner product with any $(\\tx, \\ty)$ is the derivative along that step.':
    '$\\wholegrad$ ist das eine Element von $\\Rn \\times \\Rn$, dessen Skalarprodukt mit jedem $(\\tx, \\ty)$ die Ableitung entlang dieses Schritts ist.',
  'So it can be read off.': 'Also lässt er sich ablesen.',
  Reach: 'Reichweite',
  'How far does it reach?': 'Wie weit reicht das?',
  'How small a step?': 'Wie klein darf ein Schritt sein?',
  'A difference quotient errs in two ways. It is not the derivative: for central differences that costs about $\\tfrac16\\,\\code{eps}^2\\,|\\cS^{\\prime\\prime\\prime}|$, for forward ones $\\tfrac12\\,\\code{eps}\\,|\\cS^{\\prime\\prime}|$. And $\\cS$ itself is rounded: that costs about $u/\\code{eps}$, with $u = 2^{-53}$ in double precision. One grows with `eps`, the other shrinks, so there is a best `eps` between them.':
    'Ein Differenzenquotient hat zwei Fehler. Er ist nicht die Ableitung: Das kostet bei zentralen Differenzen etwa $\\tfrac16\\,\\code{eps}^2\\,|\\cS^{\\prime\\prime\\prime}|$, bei Vorwärtsdifferenzen $\\tfrac12\\,\\code{eps}\\,|\\cS^{\\prime\\prime}|$. Und $\\cS$ selbst ist gerundet: Das kostet etwa $u/\\code{eps}$, mit $u = 2^{-53}$ in doppelter Genauigkeit. Das eine wächst mit `eps`, das andere schrumpft, also liegt dazwischen ein bestes `eps`.',
  'Drag the line of `eps`. Where does the check begin to fail, to the left and to the right?':
    'Zieh an der Linie von `eps`. Wo beginnt die Prüfung zu scheitern, nach links und nach rechts?',
  'Ask why the curves go up to the left. Because two nearly equal numbers are subtracted. Then ask for the best eps: where both errors are equal, near the cube root of u.':
    'Frag, warum die Kurven nach links hin steigen. Weil zwei fast gleiche Zahlen voneinander abgezogen werden. Dann frag nach dem besten eps: Es liegt dort, wo beide Fehler gleich groß sind, nahe der dritten Wurzel aus u.',
  'Single precision': 'Einfache Genauigkeit',
  'In float32 $u$ is $2^{-24}$, half a billion times as large. At the usual $\\code{eps} = 10^{-6}$ rounding alone is larger than what the tolerances forgive, and even the right `backward()` fails. That is why PyTorch warns when a check is made in single precision.':
    'In float32 ist $u$ gleich $2^{-24}$, eine halbe Milliarde Mal so groß. Beim üblichen $\\code{eps} = 10^{-6}$ ist allein die Rundung größer, als die Toleranzen verzeihen, und selbst das richtige `backward()` fällt durch. Darum warnt PyTorch, wenn in einfacher Genauigkeit geprüft wird.',
  'Find an `eps` at which float32 would do. Then look at how wide the tolerances have to be.':
    'Finde ein `eps`, mit dem float32 genügen würde. Dann sieh nach, wie weit die Toleranzen dafür sein müssen.',
  'About every second question about gradcheck in forums is this one: float32 with the default eps. The cure is to check in float64, and to run in float32.':
    'Etwa jede zweite Frage zu gradcheck in Foren ist diese: float32 mit dem voreingestellten eps. Die Abhilfe: in float64 prüfen und in float32 laufen lassen.',
  'Second derivatives': 'Zweite Ableitungen',
  'The gradient changes too. How fast, when $\\x$ and $\\y$ move, is told by the Hessian, a symmetric matrix of $2n \\times 2n$ numbers: between $(\\tx, \\ty)$ and itself it gives the second derivative of $\\cS$ along that line.':
    'Auch der Gradient ändert sich. Wie schnell, wenn $\\x$ und $\\y$ sich bewegen, sagt die Hesse-Matrix, eine symmetrische Matrix aus $2n \\times 2n$ Zahlen: Mit $(\\tx, \\ty)$ auf beiden Seiten ergibt sie die zweite Ableitung von $\\cS$ entlang dieser Geraden.',
  'Second derivative': 'Zweite Ableitung',
  'PyTorch finds second derivatives by differentiating `backward()`. The post’s looks up $\\normx$ and $\\normy$, which `forward()` saved. Autograd takes them for constants, while $\\cS$, an output, keeps its place in the graph. No error is raised, and the matrix that comes out need not even be symmetric. Its distance from the Hessian is $1/\\normx^2 + 1/\\normy^2$ at every point: it is right nowhere.':
    'PyTorch findet zweite Ableitungen, indem es `backward()` ableitet. Das des Blogbeitrags schlägt $\\normx$ und $\\normy$ nach, die `forward()` gespeichert hat. Autograd hält sie für Konstanten, während $\\cS$, eine Ausgabe, seinen Platz im Graphen behält. Es gibt keine Fehlermeldung, und die Matrix, die herauskommt, muss nicht einmal symmetrisch sein. Ihr Abstand von der Hesse-Matrix ist in jedem Punkt $1/\\normx^2 + 1/\\normy^2$: Sie ist nirgends richtig.',
  'Ask which check would have noticed: gradgradcheck, and nobody ran it. The repair saves x and y alone and works out the norms again.':
    'Frag, welche Prüfung es bemerkt hätte: gradgradcheck, und niemand hat sie ausgeführt. Die Reparatur speichert nur x und y und berechnet die Normen neu.',
  'PyTorch’s own eps': 'PyTorchs eigenes eps',
  'PyTorch’s own `cosine_similarity` is not quite this function. So that nobody divides by zero, it replaces a norm below $10^{-8}$ by $10^{-8}$. Down there its numbers differ from those of this page.':
    'PyTorchs eigenes `cosine_similarity` ist nicht ganz diese Funktion. Damit niemand durch null teilt, ersetzt es eine Norm unter $10^{-8}$ durch $10^{-8}$. Dort unten weichen seine Zahlen von denen dieser Seite ab.',
  'The pair whose lengths the table changes.': 'Das Paar, dessen Längen die Tabelle ändert.',
  'A question for those who know limits: what should the similarity of two vectors be that shrink to zero? Their direction stays; the formula knows it to the last, the clamp does not.':
    'Eine Frage für alle, die Grenzwerte kennen: Was soll die Ähnlichkeit zweier Vektoren sein, die gegen null schrumpfen? Ihre Richtung bleibt; die Formel kennt sie bis zuletzt, die begrenzte Norm nicht.',
  'This check passes.': 'Prüfung bestanden.',
  'Let the class read the last line of the program before it runs, and ask what success would prove. Most say that the gradient is right. Leave the answer open; the next screen gives it.':
    'Lass die Klasse die letzte Zeile des Programms lesen, bevor es läuft, und frag, was ein Erfolg beweisen würde. Die meisten sagen: dass der Gradient stimmt. Lass die Antwort offen; der nächste Bildschirm gibt sie.',
  'Zeros pass, too.': 'Auch Nullen bestehen.',
  'Ask for a reason before you turn x. At x = y the true gradient is zero, so zeros are right there, and by luck alone. Then turn x away a little: the zeros fail, the post’s lines do not.':
    'Frag nach dem Grund, bevor du x drehst. Bei x = y ist der wahre Gradient null, also sind Nullen dort richtig, und nur durch Glück. Dreh dann x ein wenig weg: Die Nullen fallen durch, die Zeilen des Blogbeitrags nicht.',
  Trust: 'Vertrauen',
  'Can you trust `success!`?': 'Kannst du `success!` trauen?',
  'What the post checked': 'Was der Blogbeitrag geprüft hat',
  '`gradcheck` trusts nobody. It moves each entry of each vector by `eps` to either side, divides the change of $\\cS$ by $2\\,\\code{eps}$, and compares this quotient with what `backward()` returned. They may differ by $\\code{atol} + \\code{rtol}\\cdot\\lvert\\text{quotient}\\rvert$, and no more.':
    '`gradcheck` traut niemandem. Es verschiebt jeden Eintrag jedes Vektors um `eps` nach beiden Seiten, teilt die Änderung von $\\cS$ durch $2\\,\\code{eps}$ und vergleicht diesen Quotienten mit dem, was `backward()` zurückgegeben hat. Sie dürfen sich um $\\code{atol} + \\code{rtol}\\cdot\\lvert\\text{Quotient}\\rvert$ unterscheiden, mehr nicht.',
  'The post runs it at $x = y = (1, \\dots, 1)$ with 16 components.':
    'Der Beitrag führt es bei $x = y = (1, \\dots, 1)$ mit 16 Komponenten aus.',
  'But there the vectors are parallel, and the gradient is zero. The check compared thirty-two zeros with thirty-two zeros.':
    'Aber dort sind die Vektoren parallel, und der Gradient ist null. Die Prüfung verglich zweiunddreißig Nullen mit zweiunddreißig Nullen.',
  'The post’s point: $x = y$. No arrow.': 'Der Punkt des Beitrags: $x = y$. Kein Pfeil.',
  'Turned away: the gradient is not zero any more.':
    'Weggedreht: Der Gradient ist nicht mehr null.',
  'Ask what the check has shown. That backward() returns zeros at a point where zeros are right. Then ask which other functions do that.':
    'Frag, was die Prüfung gezeigt hat. Dass backward() an einem Punkt, an dem Nullen richtig sind, Nullen zurückgibt. Dann frag, welche anderen Funktionen das auch tun.',
  'Zeros pass too': 'Auch Nullen bestehen',
  'So a `backward()` that returns zeros, whatever it is given, passes as well. Turn $\\x$ away from $\\y$, and the true gradient is not zero any more: now the check tells the two apart.':
    'Also besteht auch ein `backward()`, das Nullen zurückgibt, ganz gleich, was es erhält. Dreh $\\x$ von $\\y$ weg, und der wahre Gradient ist nicht mehr null: Jetzt unterscheidet die Prüfung die beiden.',
  'Drag $\\x$ off $\\y$.': 'Zieh $\\x$ von $\\y$ weg.',
  'Drag slowly. The zeros fail as soon as one entry of the gradient is larger than atol allows. Ask how small an angle would still be enough.':
    'Zieh langsam. Die Nullen fallen durch, sobald ein Eintrag des Gradienten größer ist, als atol erlaubt. Frag, wie klein ein Winkel sein darf, um noch zu genügen.',
  '{0} ways to be wrong': '{0} Arten, falsch zu sein',
  'Each card is a `backward()` with one mistake in it, and those with a `!` pass. Turn $\\x$ away from $\\y$, and more of them are caught.':
    'Jede Karte ist ein `backward()` mit einem einzigen Fehler, und die mit einem `!` bestehen. Dreh $\\x$ von $\\y$ weg, und mehr davon werden entdeckt.',
  'The darker the paper, the more are caught with $\\x$ there.':
    'Je dunkler das Blatt, desto mehr werden entdeckt, wenn $\\x$ dort steht.',
  'The lighter the paper, the more are caught with $\\x$ there.':
    'Je heller das Blatt, desto mehr werden entdeckt, wenn $\\x$ dort steht.',
  'The numbers say how many are caught with $\\x$ there.':
    'Die Zahlen sagen, wie viele entdeckt werden, wenn $\\x$ dort steht.',
  'Choose one card and ask at which places it would pass. Norm is not squared: where the norm is 1. Swapped: where x = y. Then try it.':
    'Wähle eine Karte und frag, an welchen Stellen sie bestehen würde. Norm nicht quadriert: dort, wo die Norm 1 ist. Gradienten vertauscht: dort, wo x = y ist. Dann probier es aus.',
  'Why do the rest pass?': 'Warum bestehen die übrigen?',
  'A check sees entries at one point, and forgives what the tolerances allow. So there are only a few reasons why a wrong `backward()` passes. These are the ones at the point of the figure.':
    'Eine Prüfung sieht die Einträge an einem Punkt und verzeiht, was die Toleranzen erlauben. Darum gibt es nur wenige Gründe, aus denen ein falsches `backward()` besteht. Dies sind die am Punkt der Abbildung.',
  'A contest: who finds a point that catches the most? Let them find out themselves that the lengths must differ, and that no point catches a squared grad_output, for gradcheck feeds only 0 and 1.':
    'Ein Wettbewerb: Wer findet den Punkt, der am meisten entdeckt? Lass alle selbst herausfinden, dass die Längen verschieden sein müssen und dass kein Punkt ein quadriertes grad_output entdeckt, denn gradcheck setzt dafür nur 0 und 1 ein.',
  'What unit vectors hide': 'Was Einheitsvektoren verbergen',
  'Embeddings are often divided by their length before anything else happens. With $\\normx = \\normy = 1$ a forgotten norm is a forgotten factor of 1: no `gradcheck` at such vectors can see it, with any tolerance.':
    'Embeddings werden oft durch ihre Länge geteilt, bevor irgendetwas anderes geschieht. Bei $\\normx = \\normy = 1$ ist eine vergessene Norm ein vergessener Faktor 1: Kein `gradcheck` an solchen Vektoren kann das sehen, mit welcher Toleranz auch immer.',
  'So test at vectors that are not normalised, whose lengths differ from each other and from 1, and which are neither parallel nor at right angles. In the lab you can look for such a point, for your own code too.':
    'Prüfe also an Vektoren, die nicht normiert sind, deren Längen sich voneinander und von 1 unterscheiden und die weder parallel noch im rechten Winkel zueinander sind. Im Labor kannst du einen solchen Punkt suchen, auch für deinen eigenen Code.',
  'Equal lengths hide what mixes up the norms.':
    'Gleiche Längen verbergen, was die Normen verwechselt.',
  'The lesson to take home for engineers: the data that a function will meet is the worst data to test it with, if it has been normalised.':
    'Die Lehre für die Praxis: Sind die Daten, denen eine Funktion begegnen wird, normiert, so sind es die schlechtesten, um sie damit zu testen.',
  'no one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty twenty-one twenty-two twenty-three twenty-four twenty-five twenty-six twenty-seven twenty-eight twenty-nine thirty thirty-one thirty-two thirty-three thirty-four thirty-five thirty-six thirty-seven thirty-eight thirty-nine forty forty-one forty-two forty-three forty-four forty-five forty-six forty-seven forty-eight forty-nine fifty fifty-one fifty-two fifty-three fifty-four fifty-five fifty-six fifty-seven fifty-eight fifty-nine sixty sixty-one sixty-two sixty-three sixty-four sixty-five sixty-six sixty-seven sixty-eight sixty-nine seventy seventy-one seventy-two seventy-three seventy-four seventy-five seventy-six seventy-seven seventy-eight seventy-nine eighty eighty-one eighty-two eighty-three eighty-four eighty-five eighty-six eighty-seven eighty-eight eighty-nine ninety ninety-one ninety-two ninety-three ninety-four ninety-five ninety-six ninety-seven ninety-eight ninety-nine':
    'keines eines zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig einundzwanzig zweiundzwanzig dreiundzwanzig vierundzwanzig fünfundzwanzig sechsundzwanzig siebenundzwanzig achtundzwanzig neunundzwanzig dreißig einunddreißig zweiunddreißig dreiunddreißig vierunddreißig fünfunddreißig sechsunddreißig siebenunddreißig achtunddreißig neununddreißig vierzig einundvierzig zweiundvierzig dreiundvierzig vierundvierzig fünfundvierzig sechsundvierzig siebenundvierzig achtundvierzig neunundvierzig fünfzig einundfünfzig zweiundfünfzig dreiundfünfzig vierundfünfzig fünfundfünfzig sechsundfünfzig siebenundfünfzig achtundfünfzig neunundfünfzig sechzig einundsechzig zweiundsechzig dreiundsechzig vierundsechzig fünfundsechzig sechsundsechzig siebenundsechzig achtundsechzig neunundsechzig siebzig einundsiebzig zweiundsiebzig dreiundsiebzig vierundsiebzig fünfundsiebzig sechsundsiebzig siebenundsiebzig achtundsiebzig neunundsiebzig achtzig einundachtzig zweiundachtzig dreiundachtzig vierundachtzig fünfundachtzig sechsundachtzig siebenundachtzig achtundachtzig neunundachtzig neunzig einundneunzig zweiundneunzig dreiundneunzig vierundneunzig fünfundneunzig sechsundneunzig siebenundneunzig achtundneunzig neunundneunzig',
  'Each step leaves a dot where $\\x$ has been.':
    'Jeder Schritt lässt einen Punkt zurück, wo $\\x$ war.',
}
