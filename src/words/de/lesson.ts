import type { Sentences } from '../catalogue.ts'

export const lesson: Sentences<'lesson'> = {
  'the number below the figure, computed without the usual loss of digits':
    'die Zahl unter der Abbildung, berechnet ohne den üblichen Verlust an Stellen',
  'the definition': 'die Definition',
  'what the definition means: $\\term{angle}{\\theta}$ is the angle between $\\x$ and $\\y$':
    'was die Definition bedeutet: $\\term{angle}{\\theta}$ ist der Winkel zwischen $\\x$ und $\\y$',
  'the definition of $\\cS$, differentiated by dual numbers, which know $+$, $\\cdot$, $\\div$ and $\\sqrt{\\phantom{x}}$ alone':
    'die Definition von $\\cS$, abgeleitet mit dualen Zahlen, die nur $+$, $\\cdot$, $\\div$ und $\\sqrt{\\phantom{x}}$ kennen',
  'move $\\x$ alone, move $\\y$ alone, and add':
    'bewege $\\x$ allein, bewege $\\y$ allein, und addiere',
  'each partial derivative is an inner product with its gradient':
    'jede partielle Ableitung ist ein Skalarprodukt mit ihrem Gradienten',
  'the norm, differentiated by dual numbers': 'die Norm, abgeleitet mit dualen Zahlen',
  'the chain rule on $\\sqrt{\\inner{\\x}{\\x}}$; it needs $\\x \\neq 0$':
    'die Kettenregel für $\\sqrt{\\inner{\\x}{\\x}}$; sie braucht $\\x \\neq 0$',
  'the definition of $\\cS$, with $\\x$ alone moving, by dual numbers':
    'die Definition von $\\cS$, wobei sich nur $\\x$ bewegt, mit dualen Zahlen',
  'the quotient rule, with the lemma for the derivative of $\\normx$':
    'die Quotientenregel, mit dem Lemma für die Ableitung von $\\normx$',
  'one fraction becomes two, each cancelled': 'aus einem Bruch werden zwei, jeder gekürzt',
  '$\\Sxy$ itself appears in the second': '$\\Sxy$ selbst erscheint im zweiten',
  'the inner product is linear, so $\\tx$ can be taken out: what is left is a vector':
    'das Skalarprodukt ist linear, also lässt sich $\\tx$ ausklammern: Was bleibt, ist ein Vektor',
  'the definition of $\\cS$, with $\\y$ alone moving, by dual numbers':
    'die Definition von $\\cS$, wobei sich nur $\\y$ bewegt, mit dualen Zahlen',
  'the same steps; $\\cS$ does not change when $\\x$ and $\\y$ trade places':
    'dieselben Schritte; $\\cS$ ändert sich nicht, wenn $\\x$ und $\\y$ die Plätze tauschen',
  'both vectors moving, by dual numbers': 'beide Vektoren bewegen sich, mit dualen Zahlen',
  'the two partial derivatives, added: the post’s first box':
    'die beiden partiellen Ableitungen, addiert: der erste Kasten des Beitrags',
  'the first box with its terms sorted: the post’s second box, **corrected**':
    'der erste Kasten, nach Termen sortiert: der zweite Kasten des Beitrags, **berichtigt**',
  'as the post prints it, with a minus: off by $2\\,\\Sxy\\,\\inner{\\y}{\\ty}/\\normy^2$':
    'wie der Beitrag ihn druckt, mit einem Minus: um $2\\,\\Sxy\\,\\inner{\\y}{\\ty}/\\normy^2$ daneben',
  'two vectors of length $2n$, multiplied entry by entry and added':
    'zwei Vektoren der Länge $2n$, komponentenweise multipliziert und addiert',
  'the first halves, and the second halves': 'die ersten Hälften und die zweiten Hälften',
  'what a gradient is; evaluated with the arrows of the figure':
    'was ein Gradient ist; ausgewertet mit den Pfeilen der Abbildung',
  'the first box, read through the product inner product':
    'der erste Kasten, gelesen mit dem Skalarprodukt von Paaren',
  'the two arrows of the figure, computed without the usual loss of digits':
    'die beiden Pfeile der Abbildung, berechnet ohne den üblichen Verlust an Stellen',
  'compare the two inner products above: $(\\tx, \\ty)$ was arbitrary':
    'vergleiche die beiden Skalarprodukte oben: $(\\tx, \\ty)$ war beliebig',
  'the post’s code, run with $g = \\code{grad\\_output}$':
    'der Code des Beitrags, ausgeführt mit $g = \\code{grad\\_output}$',
  'the chain rule: what comes after $\\cS$ contributes the factor $g$, and nothing else':
    'die Kettenregel: Was nach $\\cS$ kommt, trägt den Faktor $g$ bei und sonst nichts',
  with: 'mit',
  'the definition of $\\cS$, with $\\x$ going as the gradient says, by dual numbers':
    'die Definition von $\\cS$, wobei sich $\\x$ so bewegt, wie der Gradient es vorgibt, mit dualen Zahlen',
  'a step changes $\\cS$ by its inner product with the gradient; here the step **is** the gradient':
    'ein Schritt ändert $\\cS$ um sein Skalarprodukt mit dem Gradienten; hier **ist** der Schritt der Gradient',
  'the gradient is $\\sin\\theta/\\normx$ long':
    'der Gradient hat die Länge $\\sin\\theta/\\normx$',
  'the derivative of $\\cos\\theta$ at the start, where $\\tan\\tfrac{\\theta}{2}$ falls by the factor $e^{-t/\\varrho}$: the solution, with $\\varrho = \\normx^2$ and $s = t/\\varrho$':
    'die Ableitung von $\\cos\\theta$ am Anfang, wenn $\\tan\\tfrac{\\theta}{2}$ um den Faktor $e^{-t/\\varrho}$ fällt: die Lösung, mit $\\varrho = \\normx^2$ und $s = t/\\varrho$',
  'both go as their gradients say, by dual numbers':
    'beide bewegen sich so, wie ihre Gradienten es vorgeben, mit dualen Zahlen',
  'each step with its own gradient, added': 'jeder Schritt mit seinem eigenen Gradienten, addiert',
  'the lengths of the two gradients; the bracket is $1/\\varrho$, so what is left is $\\sin^2\\theta$ again':
    'die Längen der beiden Gradienten; die Klammer ist $1/\\varrho$, also bleibt wieder $\\sin^2\\theta$',
  'the derivative of $\\cos\\theta$ at the start, where $\\tan\\tfrac{\\theta}{2}$ falls by the factor $e^{-t/\\varrho}$: the solution, with $s = t/\\varrho$':
    'die Ableitung von $\\cos\\theta$ am Anfang, wenn $\\tan\\tfrac{\\theta}{2}$ um den Faktor $e^{-t/\\varrho}$ fällt: die Lösung, mit $s = t/\\varrho$',
  'the arrow at the tip of $\\x$': 'der Pfeil an der Spitze von $\\x$',
  '**toward** $\\y$, and **back along** $\\x$; the chapter on calculus derives it':
    '**hin zu** $\\y$ und **zurück entlang** $\\x$; das Kapitel „Ableiten“ leitet ihn her',
  'one length taken out: what is left are the directions $\\hat{\\y}$ and $\\hat{\\x}$':
    'eine Länge ausgeklammert: Es bleiben die Richtungen $\\hat{\\y}$ und $\\hat{\\x}$',
  '$\\Sxy = \\inner{\\hat{\\x}}{\\hat{\\y}}$: the bracket is the part of $\\hat{\\y}$ at right angles to $\\x$':
    '$\\Sxy = \\inner{\\hat{\\x}}{\\hat{\\y}}$: Die Klammer ist der Teil von $\\hat{\\y}$ im rechten Winkel zu $\\x$',
  'the length of that arrow': 'die Länge dieses Pfeils',
  'Pythagoras: $\\hat{\\y} = \\y/\\normy$ has length 1, and its part along $\\x$ has length $\\lvert\\cS\\rvert$':
    'Pythagoras: $\\hat{\\y} = \\y/\\normy$ hat die Länge 1, und sein Teil entlang $\\x$ hat die Länge $\\lvert\\cS\\rvert$',
  '$\\cS = \\cos\\theta$: longest at a right angle, $0$ where the two are parallel':
    '$\\cS = \\cos\\theta$: am längsten beim rechten Winkel, $0$, wo die beiden parallel sind',
  'You pointed at $\\y$. But $\\cS$ does not care how far $\\x$ and $\\y$ are apart, only how far they are *turned* apart.':
    'Du hast auf $\\y$ gezeigt. Aber für $\\cS$ zählt nicht, wie weit $\\x$ und $\\y$ auseinanderliegen, nur, wie weit sie auseinander*gedreht* sind.',
  'You pointed to the other side: there $\\x$ turns away from $\\y$, and $\\cS$ falls.':
    'Du hast auf die andere Seite gezeigt: Dort dreht sich $\\x$ von $\\y$ weg, und $\\cS$ fällt.',
  'You pointed along $\\x$ itself. That changes its length alone, and $\\cS$ does not know lengths.':
    'Du hast entlang $\\x$ selbst gezeigt. Das ändert nur die Länge, und $\\cS$ kennt keine Längen.',
  'The direction is right, and the length is $\\sin\\theta$. It has still to be divided by $\\normx$: the farther out $\\x$ ends, the less a step turns it.':
    'Die Richtung stimmt, und die Länge ist $\\sin\\theta$. Sie muss noch durch $\\normx$ geteilt werden: Je weiter außen $\\x$ endet, desto weniger dreht ein Schritt.',
  'R-n-without-zero': 'R-n-ohne-null',
  'gradient-in-#1': 'Gradient-nach-#1',
  'applied-to': 'angewandt-auf',
  'maps-to': 'wird-abgebildet-auf',
  'x̃, the velocity of x': 'x̃, die Geschwindigkeit von x',
  'ỹ, the velocity of y': 'ỹ, die Geschwindigkeit von y',
  '∇ₓS, the gradient in x': '∇ₓS, der Gradient nach x',
  '∇ᵧS, the gradient in y': '∇ᵧS, der Gradient nach y',
  'θ, the angle between x and y': 'θ, der Winkel zwischen x und y',
  'the term of ∇ₓS toward y': 'der Term von ∇ₓS hin zu y',
  'the term of ∇ₓS back along x': 'der Term von ∇ₓS zurück entlang x',
  'the term of ∇ᵧS toward x': 'der Term von ∇ᵧS hin zu x',
  'the term of ∇ᵧS back along y': 'der Term von ∇ᵧS zurück entlang y',
  'the plus that the post lost': 'das Plus, das dem Beitrag verloren ging',
  'the minus that should be a plus': 'das Minus, das ein Plus sein sollte',
  'the definition of $\\cS$ along the line $(\\x + t\\tx, \\y + t\\ty)$, as a power series: twice what stands before $t^2$':
    'die Definition von $\\cS$ entlang der Geraden $(\\x + t\\tx, \\y + t\\ty)$, als Potenzreihe: das Doppelte dessen, was vor $t^2$ steht',
  'the product rule on both partial gradients, in which $a = \\inner{\\x}{\\tx}/\\normx^2$ and $b = \\inner{\\y}{\\ty}/\\normy^2$ tell how the lengths grow, and $\\dot{\\cS} = d\\cS(\\x, \\y)\\applied(\\tx, \\ty)$ is the first box':
    'die Produktregel für beide partiellen Gradienten; $a = \\inner{\\x}{\\tx}/\\normx^2$ und $b = \\inner{\\y}{\\ty}/\\normy^2$ sagen, wie die Längen wachsen, und $\\dot{\\cS} = d\\cS(\\x, \\y)\\applied(\\tx, \\ty)$ ist der erste Kasten',
  'sorted by $\\tx$ and $\\ty$: the matrices between them are the blocks $H_{xx}$, $H_{xy}$ and $H_{yy}$ of the Hessian, and $H_{yx} = \\transposed{H_{xy}}$ gives the 2':
    'nach $\\tx$ und $\\ty$ sortiert: Die Matrizen dazwischen sind die Blöcke $H_{xx}$, $H_{xy}$ und $H_{yy}$ der Hesse-Matrix, und $H_{yx} = \\transposed{H_{xy}}$ ergibt die 2',
  'all multiplied out: the inner products of four vectors are enough, in any dimension':
    'alles ausmultipliziert: Die Skalarprodukte von vier Vektoren genügen, in jeder Dimension',
  'the true slope': 'die wahre Steigung',
  'the second box, corrected': 'der zweite Kasten, berichtigt',
  'the second box, as printed': 'der zweite Kasten, wie gedruckt',
  'Where $\\x$ and $\\y$ stand at right angles, $\\cS = 0$ takes the whole bracket away, sign and all.':
    'Wo $\\x$ und $\\y$ im rechten Winkel stehen, nimmt $\\cS = 0$ die ganze Klammer weg, mitsamt dem Vorzeichen.',
  'Where $\\ty$ stands at right angles to $\\y$, $\\inner{\\y}{\\ty} = 0$: the term with the wrong sign is $0$, and $\\y$ turns without growing.':
    'Wo $\\ty$ im rechten Winkel zu $\\y$ steht, ist $\\inner{\\y}{\\ty} = 0$: Der Term mit dem falschen Vorzeichen ist $0$, und $\\y$ dreht sich, ohne zu wachsen.',
  symbols: 'Symbole',
  values: 'Werte',
  'symbols and values': 'Symbole und Werte',
}
