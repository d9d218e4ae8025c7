import type { Sentences } from '../catalogue.ts'

export const session: Sentences<'session'> = {
  'The check compares 2n entries one by one, and takes vectors of at most {0} components; these have {1}.':
    'Die Prüfung vergleicht 2n Einträge einzeln und nimmt Vektoren mit höchstens {0} Komponenten; diese haben {1}.',
  'x and y have {0} components, and a check takes at most {1}: what is checked here are only the two coordinates that each has in their plane.':
    'x und y haben {0} Komponenten, und eine Prüfung nimmt höchstens {1}. Geprüft werden hier nur die beiden Koordinaten, die jeder von ihnen in ihrer gemeinsamen Ebene hat.',
  '{0} is not known; it can be {1}': '{0} ist unbekannt; möglich sind {1}',
  '{0}, or one of {1} others': '{0} oder eines von {1} anderen',
  '{0}; it must be {1}': '{0}; verlangt ist {1}',
  '{0} is out of range; it must be {1}': '{0} ist nicht zulässig; verlangt: {1}',
  'a whole number from {0} to {1}': 'eine ganze Zahl von {0} bis {1}',
  '{0} is not whole; it must be {1}': '{0} ist nicht ganzzahlig; verlangt ist {1}',
  '{0} is not known; it can be some of {1}, separated by commas':
    '{0} ist unbekannt; möglich sind, durch Kommas getrennt, einige von {1}',
  '{0} has {1}; it must be {2}': '{0} hat {1}; verlangt sind {2}',
  'component {0} {1}; it must be {2}': 'Komponente {0} {1}; verlangt sind {2}',
  'vector {0}: {1}': 'Vektor {0}: {1}',
  '1 component': '1 Komponente',
  '{0} components': '{0} Komponenten',
  'x alone': 'nur x',
  'y alone': 'nur y',
  both: 'beide',
  'up: S grows': 'aufwärts: S wächst',
  'down: S falls': 'abwärts: S fällt',
  'no: lengths grow': 'nein: Längen wachsen',
  'yes: lengths stay': 'ja: Längen bleiben',
  '2 a second': '2 pro Sekunde',
  '8 a second': '8 pro Sekunde',
  '20 a second': '20 pro Sekunde',
  '60 a second': '60 pro Sekunde',
  'a number above 0, such as 0.5': 'eine Zahl über 0, etwa 0.5',
  '0 or a positive number, such as 0.05': '0 oder eine positive Zahl, etwa 0.05',
  'a number from 0 to below 1, such as 0.9': 'eine Zahl von 0 bis unter 1, etwa 0.9',
  'vectors of numbers that are not all 0, such as 1,2;-1,0.5':
    'Vektoren aus Zahlen, die nicht alle 0 sind, etwa 1,2;-1,0.5',
  'a number from 0.01, such as 0.5': 'eine Zahl ab 0.01, etwa 0.5',
  'Playing from {0}.': 'Gestartet bei {0}.',
  'Step {0}, θ {1}.': 'Schritt {0}, θ {1}.',
  'At rest at {0}.': 'In Ruhe bei {0}.',
  'The walk stops after {0} steps.': 'Der Lauf endet nach {0} Schritten.',
  'The gradient is zero here, so the walker stays where it is.':
    'Der Gradient ist hier null; der Läufer bleibt also, wo er ist.',
  'The gradient is zero here, at 180°, so the walker stays.':
    'Hier, bei 180°, ist der Gradient null; der Läufer bleibt also stehen.',
  'The gradient is zero here, at 0°, so the walker stays.':
    'Hier, bei 0°, ist der Gradient null; der Läufer bleibt also stehen.',
  'After a small turn it would come back.': 'Nach einer kleinen Drehung käme er zurück.',
  'Any turn frees it.': 'Jede Drehung befreit ihn.',
  'step {0}, θ {1}': 'Schritt {0}, θ {1}',
  'Stopped at {0}.': 'Angehalten bei {0}.',
  'One component is a line: there is no way around the origin.':
    'Eine einzige Komponente ergibt eine Gerade: Um den Ursprung führt kein Weg herum.',
  'x is so long that it cannot be turned in doubles. Make it shorter.':
    'x ist so lang, dass es sich in double nicht drehen lässt. Mach es kürzer.',
  'A batch is walked where it can be drawn, with 2 or {0} components. In more of them its vectors would pull x out of the plane of x and y, which is all that the figure has of the space.':
    'Ein Lauf mit Batch geht nur, wo er sich zeichnen lässt: mit 2 oder {0} Komponenten. Bei mehr Komponenten würden die Vektoren des Batches x aus der Ebene von x und y ziehen, und mehr als diese Ebene hat die Abbildung vom Raum nicht.',
  'The link has {0} characters; at most {1} can be read.':
    'Der Link hat {0} Zeichen; höchstens {1} lassen sich lesen.',
  '{0} in the link cannot be decoded and is left out; a %-sign must begin the code of a character, such as %2C.':
    '{0} im Link lässt sich nicht entziffern und wird ausgelassen; mit einem %-Zeichen muss der Code eines Zeichens beginnen, etwa %2C.',
  '{0}: the %-signs of the link cannot be decoded; its default stays.':
    '{0}: Die %-Zeichen des Links lassen sich nicht entschlüsseln; es bleibt bei der Voreinstellung.',
  '{0}: {1}. Its default stays.': '{0}: {1}. Es bleibt bei der Voreinstellung.',
  '{0} could be one number or two': '{0} kann eine Zahl sein oder zwei',
  '{0}: stands in the link more than once; the last one counts.':
    '{0}: steht mehr als einmal im Link; das letzte gilt.',
  '{0} and {1}: are missing, and point is own. Their defaults stay.':
    '{0} und {1}: fehlen, obwohl point own ist. Es bleibt bei den Voreinstellungen.',
  '{0}: used only where point is own; here point is {1}.':
    '{0}: wird nur verwendet, wo point own ist; hier ist point {1}.',
  '{0}: is missing, and {1} has {2}. So all of {3} are ones.':
    '{0}: fehlt, und {1} hat {2}. Deshalb besteht {3} aus Einsen.',
  '{0} is no name of a talk; it must be 1 to 24 small letters and digits':
    '{0} ist kein Name eines Vortrags; nötig sind 1 bis 24 kleine Buchstaben und Ziffern',
  'lang: {0} is no language of this page; it has {1}.':
    'lang: {0} ist keine Sprache dieser Seite; es gibt {1}.',
  '{0} and {1}: the link holds the settings alone, because {2} are too many for it. Bring the vectors again; here are the defaults.':
    '{0} und {1}: Der Link enthält nur die Einstellungen, denn {2} sind zu viele für ihn. Gib die Vektoren noch einmal ein; hier stehen die voreingestellten.',
  '{0}: has {1} and {2} has {3}; both must have the same number. Its default stays.':
    '{0}: hat {1}, und {2} hat {3}; beide müssen gleich viele haben. Es bleibt bei der Voreinstellung.',
  '{0}: has {1} and x has {2}. Its default stays.':
    '{0}: hat {1}, und x hat {2}. Es bleibt bei der Voreinstellung.',
  'at: {0} is no place; it can be {1}.': 'at: {0} ist kein Ort der Seite; möglich sind {1}.',
  'at: {0} is no step of {1}; it can be {2}. The link leads to its beginning.':
    'at: {0} ist kein Schritt von {1}; möglich sind {2}. Der Link führt an den Anfang des Kapitels.',
  'S is undefined where a given vector is zero, so it stays where it is.':
    'S ist nicht definiert, wo ein gegebener Vektor null ist; deshalb bleibt er, wo er ist.',
  'S is undefined where {0} is zero, so {1} stays at {2}. Zoom in to go nearer to the origin.':
    'S ist nicht definiert, wo {0} null ist; deshalb bleibt {1} bei {2}. Zoome hinein, um näher an den Ursprung zu kommen.',
  'is empty': 'ist leer',
  '{0} could be {1} or {2}; write one of these':
    '{0} kann {1} oder {2} bedeuten; schreib eines von beiden',
  '{0} is not a number': '{0} ist keine Zahl',
  '{0} is beyond the largest double, about 1.8e308':
    '{0} ist größer als die größte double-Zahl, etwa 1.8e308',
  '{0} is below the smallest double, about 4.9e-324':
    '{0} ist kleiner als die kleinste double-Zahl, etwa 4.9e-324',
  'code: the link holds the settings alone, because the code was too long for it.':
    'code: Der Link enthält nur die Einstellungen, weil der Code zu lang für ihn war.',
  'code: is damaged; it must consist of letters, digits, - and _. The page’s own code stays.':
    'code: ist beschädigt; erlaubt sind nur Buchstaben, Ziffern, - und _. Es bleibt beim Code der Seite.',
  'The map is not drawn here: with vectors so long, or so short, its axes leave what doubles hold.':
    'Die Karte wird hier nicht gezeichnet: Bei so langen oder so kurzen Vektoren verlassen ihre Achsen, was double fasst.',
  'S is undefined where x is zero, so the point of the check stays beside it.':
    'S ist nicht definiert, wo x null ist; deshalb bleibt der Punkt der Prüfung daneben.',
  'With these settings the right backward passes nowhere on this map with room to spare, so no place is a good one. Look at eps and the tolerances.':
    'Mit diesen Einstellungen besteht das richtige backward() nirgends auf dieser Karte mit genügend Spielraum, also ist keine Stelle gut. Sieh dir eps und die Toleranzen an.',
  'At angle {0}, ‖x‖ = {1} and ‖y‖ = {2}, no wrong backward is clearly caught, and nowhere else on this map.':
    'Beim Winkel {0}, mit ‖x‖ = {1} und ‖y‖ = {2}, wird kein falsches backward() klar entdeckt, und auch sonst nirgends auf dieser Karte.',
  'At angle {0}, ‖x‖ = {1} and ‖y‖ = {2}, {3} of {4} wrong backwards are clearly caught.':
    'Beim Winkel {0}, mit ‖x‖ = {1} und ‖y‖ = {2}, werden {3} von {4} falschen backward() klar entdeckt.',
  'The weakest of these is “{0}”; its failure has nothing to do with tolerances.':
    'Das schwächste davon ist „{0}“; dass es durchfällt, hat nichts mit Toleranzen zu tun.',
  'The weakest of these is “{0}”; its difference is {1} times what is allowed.':
    'Das schwächste davon ist „{0}“; seine Abweichung ist das {1}-Fache des Erlaubten.',
  'x and y': 'x und y',
  'numbers separated by commas, not all 0, such as 2,0.5':
    'durch Kommas getrennte Zahlen, nicht alle 0, etwa 2,0.5',
  'as many numbers as x has, separated by commas, such as 1,0':
    'so viele Zahlen, wie x hat, durch Kommas getrennt, etwa 1,0',
  'a number above 0, such as 1e-6': 'eine Zahl über 0, etwa 1e-6',
  '0 or a positive number, such as 1e-4': '0 oder eine positive Zahl, etwa 1e-4',
  '0 or a positive number, such as 1e-3': '0 oder eine positive Zahl, etwa 1e-3',
  '“figure” has {0} components, too many to be carried whole; bring these vectors to the check itself':
    '„figure“ hat {0} Komponenten, zu viele, um ganz übernommen zu werden; gib diese Vektoren in der Prüfung selbst ein',
  '“{0}” needs n of at least {1}; n is {2}': '„{0}“ braucht ein n von mindestens {1}; n ist {2}',
  'the 2 numbers of the centre and a reach above 0, separated by commas, such as 0.5,0.5,2':
    'die 2 Zahlen der Mitte und eine Reichweite über 0, durch Kommas getrennt, etwa 0.5,0.5,2',
  'the 4 numbers of a quaternion, not all 0, separated by commas, such as 1,0,0,0':
    'die 4 Zahlen eines Quaternions, nicht alle 0, durch Kommas getrennt, etwa 1,0,0,0',
  'The first {0} components of {1} are 0, where S is undefined; so x and y keep their {2}.':
    'Die ersten {0} Komponenten von {1} sind 0, und dort ist S nicht definiert; deshalb behalten x und y ihre {2}.',
  'x and y keep their first {0} components; their last component, {1} and {2}, is dropped. Undo brings it back.':
    'x und y behalten ihre ersten {0} Komponenten; die letzte, {1} und {2}, fällt weg. „Rückgängig“ holt sie zurück.',
  'x and y keep their first {0} components; their other {1} are dropped. Undo brings it back.':
    'x und y behalten ihre ersten {0} Komponenten; die übrigen {1} fallen weg. „Rückgängig“ holt sie zurück.',
  'gradcheck: not run': 'gradcheck: nicht ausgeführt',
  'Line {0}: {1} (column {2})': 'Zeile {0}: {1} (Spalte {2})',
  'Back at the start, θ {0}.': 'Wieder am Anfang, θ {0}.',
  'backward() returns zeros: {0}': 'backward() gibt Nullen zurück: {0}',
  'backward() returns the gradient: {0}': 'backward() gibt den Gradienten zurück: {0}',
  'gradcheck: stopped': 'gradcheck: angehalten',
  'A repair is offered below the verdict.': 'Unter dem Ergebnis wird eine Reparatur angeboten.',
  '{0} of {1} entries compared, {2} of them agree':
    '{0} von {1} Einträgen verglichen, {2} davon stimmen überein',
  'all {0} entries agree': 'alle {0} Einträge stimmen überein',
  '1 of {0} entries differ': '1 von {0} Einträgen weicht ab',
  '{0} of {1} entries differ': '{0} von {1} Einträgen weichen ab',
  '1 of {0} entries differ, all in {1}': '1 von {0} Einträgen weicht ab, in {1}',
  '{0} of {1} entries differ, all in {2}': '{0} von {1} Einträgen weichen ab, alle in {2}',
  '{0} of {1} directional derivatives compared, {2} of them agree':
    '{0} von {1} Richtungsableitungen verglichen, {2} davon stimmen überein',
  'all {0} directional derivatives agree': 'alle {0} Richtungsableitungen stimmen überein',
  '1 of {0} directional derivatives differ': '1 von {0} Richtungsableitungen weicht ab',
  '{0} of {1} directional derivatives differ': '{0} von {1} Richtungsableitungen weichen ab',
  '1 of {0} directional derivatives differ, all in {1}':
    '1 von {0} Richtungsableitungen weicht ab, in {1}',
  '{0} of {1} directional derivatives differ, all in {2}':
    '{0} von {1} Richtungsableitungen weichen ab, alle in {2}',
}
