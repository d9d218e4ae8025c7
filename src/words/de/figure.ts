import type { Sentences } from '../catalogue.ts'

export const figure: Sentences<'figure'> = {
  '{0} central': '{0} zentral',
  '{0} forward': '{0} vorwärts',
  allowed: 'erlaubt',
  error: 'Fehler',
  'angle θ between x and y': 'Winkel θ zwischen x und y',
  'the post’s point': 'Punkt des Beitrags',
  'the two components of x': 'die zwei Komponenten von x',
  'x in the plane of x and y': 'x in der Ebene von x und y',
  'Too long or too short to be drawn.': 'Zu lang oder zu kurz zum Zeichnen.',
  all: 'alle',
  '{0} %': '{0} %',
  'the two terms of each gradient': 'die zwei Terme jedes Gradienten',
  'the tangent (x̃, ỹ)': 'der Tangentialvektor (x̃, ỹ)',
  'the plane span{x, y}': 'die Ebene span{x, y}',
  'the tangent plane at x': 'die Tangentialebene bei x',
  'drop lines to the floor': 'Lote auf den Boden',
  off: 'aus',
  'your guess': 'dein Tipp',
  'drag x off y': 'zieh x von y weg',
  grid: 'Gitter',
  'unit circle': 'Einheitskreis',
  'length 1': 'Länge 1',
  '15° steps': '15°-Schritte',
  '15° steps of θ': '15°-Schritte von θ',
  'in screen': 'in der Bildebene',
  '{0} moves in the plane of the screen': '{0} bewegt sich in der Bildebene',
  'on sphere': 'auf der Kugel',
  '{0} keeps its length': '{0} behält seine Länge',
  'along e₁': 'entlang e₁',
  '{0} moves along e₁': '{0} bewegt sich entlang e₁',
  'along e₂': 'entlang e₂',
  '{0} moves along e₂': '{0} bewegt sich entlang e₂',
  'along e₃': 'entlang e₃',
  '{0} moves along e₃': '{0} bewegt sich entlang e₃',
  home: 'Grundansicht',
  'onto span{x, y}': 'auf span{x, y}',
  'The gradient in {0} is zero.': 'Der Gradient nach {0} ist null.',
  'more than {0}': 'mehr als {0}',
  'less than {0}': 'weniger als {0}',
  'The gradient in {0} is at right angles to {1} at its tip; its length, {2}, is beyond doubles.':
    'Der Gradient nach {0} setzt an der Spitze von {1} im rechten Winkel an; seine Länge, {2}, liegt jenseits von double.',
  'The gradient in {0} is {1}, of length {2}, at right angles to {3} at its tip.':
    'Der Gradient nach {0} ist {1}, hat die Länge {2} und setzt an der Spitze von {3} im rechten Winkel an.',
  'x is {0}, of length {1}.': 'x ist {0}, mit der Länge {1}.',
  'y is {0}, of length {1}.': 'y ist {0}, mit der Länge {1}.',
  'The angle between them is {0} and S is {1}.':
    'Der Winkel zwischen ihnen ist {0}, und S ist {1}.',
  'The gradient in x is to be guessed.': 'Der Gradient nach x ist zu erraten.',
  '{0} in the span, with {1} components': '{0} in der aufgespannten Ebene, mit {1} Komponenten',
  'move by a tenth of a grid square': 'um ein Zehntel Kästchen bewegen',
  'Shift + arrow': 'Umschalt + Pfeil',
  'move by a grid square': 'um ein Kästchen bewegen',
  'Alt + arrow': 'Alt + Pfeil',
  'move by a hundredth of a grid square': 'um ein Hundertstel Kästchen bewegen',
  '[ and ]': '[ und ]',
  'turn by 1° at constant length; with Shift by 15°':
    'um 1° drehen, bei fester Länge; mit Umschalt um 15°',
  '− and +': '− und +',
  'make shorter or longer by 5 %': 'um 5 % kürzer oder länger machen',
  'give length 1': 'auf Länge 1 bringen',
  Escape: 'Esc',
  'give the vector back': 'zurück zum alten Vektor',
  'move its end; with Shift farther, with Alt less far':
    'die Spitze bewegen; mit Umschalt weiter, mit Alt weniger weit',
  'turn it by 1°; with Shift by 15°': 'um 1° drehen; mit Umschalt um 15°',
  'make it shorter or longer by 5 %': 'um 5 % kürzer oder länger machen',
  'give the arrow back': 'zurück zum alten Pfeil',
  'move the paper': 'das Blatt verschieben',
  '+ and −': '+ und −',
  'zoom in and out': 'hinein- und herauszoomen',
  'fit the vectors and gradients': 'Vektoren und Gradienten einpassen',
  'go home': 'zurück zur Grundansicht',
  'say all of the figure once more': 'die ganze Abbildung noch einmal ansagen',
  'say where the arrows point, as on a clock':
    'ansagen, wohin die Pfeile zeigen, wie auf einer Uhr',
  'move in the screen, on the sphere by 1°, or along the chosen axis':
    'in der Bildebene, auf der Kugel um 1° oder entlang der gewählten Achse bewegen',
  'Page Up, Page Down': 'Bild ↑, Bild ↓',
  'move away from you, nearer to you': 'von dir weg, auf dich zu bewegen',
  'Shift, Alt': 'Umschalt, Alt',
  'with these: ten times as far, a tenth as far': 'damit: zehnmal so weit, ein Zehntel so weit',
  'turn by 1° about your line of sight; with Shift by 15°':
    'um 1° um deine Blickachse drehen; mit Umschalt um 15°',
  'turn by 10°; with Shift by 45°, with Alt by 1°':
    'um 10° drehen; mit Umschalt um 45°, mit Alt um 1°',
  'roll by 10°': 'um 10° um die Blickachse drehen',
  'look along e₁, e₂, e₃': 'entlang e₁, e₂, e₃ blicken',
  'look straight onto span{x, y}': 'senkrecht auf span{x, y} blicken',
  '({0}{1}… {2} components)': '({0}{1}… {2} Komponenten)',
  nowhere: 'nirgendwohin',
  'straight toward you': 'genau auf dich zu',
  'straight away from you': 'genau von dir weg',
  'toward {0} o’clock': 'in Richtung {0} Uhr',
  'toward {0} o’clock and toward you': 'in Richtung {0} Uhr und auf dich zu',
  'toward {0} o’clock and away from you': 'in Richtung {0} Uhr und von dir weg',
  'turned by {0}': 'um {0} gedreht',
  'turned {0} counterclockwise': 'um {0} gegen den Uhrzeigersinn gedreht',
  'turned {0} clockwise': 'um {0} im Uhrzeigersinn gedreht',
  'S {0}, angle {1}': 'S {0}, Winkel {1}',
  '{0}; the gradient in {1} is zero': '{0}; der Gradient nach {1} ist null',
  '{0}; the gradient in {1} is {2} long, {3}': '{0}; der Gradient nach {1} ist {2} lang, {3}',
  '{0}; the gradient in {1} is {2} long': '{0}; der Gradient nach {1} ist {2} lang',
  'The gradient in {0}, at its tip, points {1}, {2} long.':
    'Der Gradient nach {0}, an dessen Spitze, zeigt {1}; er ist {2} lang.',
  'x points {0}, y {1}.': 'x zeigt {0}, y {1}.',
  'Your guess points {0}, {1} long.': 'Dein Tipp zeigt {0}; er ist {1} lang.',
  'Your guess points {0}, {1} long, {2}.': 'Dein Tipp, {2}, zeigt {0}; er ist {1} lang.',
  'The gradient points {0}.': 'Der Gradient zeigt {0}.',
  'Your guess lies clockwise of the gradient, which points {0}.':
    'Dein Tipp liegt vom Gradienten aus im Uhrzeigersinn; der Gradient zeigt {0}.',
  'Your guess lies counterclockwise of the gradient, which points {0}.':
    'Dein Tipp liegt vom Gradienten aus gegen den Uhrzeigersinn; der Gradient zeigt {0}.',
  '{0} of {1} caught': '{0} von {1} entdeckt',
  'move the point of the check; with Shift farther, with Alt less far':
    'den Punkt der Prüfung bewegen; mit Umschalt weiter, mit Alt weniger weit',
  'give the vectors back': 'zurück zu den alten Vektoren',
  '← and →': '← und →',
  'move eps by a quarter of a power of ten': 'eps um eine Viertel-Zehnerpotenz verschieben',
  'Page ↑ and ↓': 'Bild ↑ und ↓',
  'move eps by a power of ten': 'eps um eine Zehnerpotenz verschieben',
  'Home and End': 'Pos1 und Ende',
  'the smallest eps and the largest': 'das kleinste eps und das größte',
  'give eps back': 'zurück zum alten eps',
  'play or pause': 'starten oder anhalten',
  'one step back, one step on; on a slider they move it':
    'ein Schritt zurück, ein Schritt vor; auf einem Regler bewegen sie ihn',
  Home: 'Pos1',
  'back to the start': 'zurück zum Anfang',
  'eps {0}, error unknown': 'eps {0}, Fehler unbekannt',
  'eps {0}, error unknown, allowed {1}': 'eps {0}, Fehler unbekannt, erlaubt {1}',
  'eps {0}, error {1} in {2}, allowed {3}': 'eps {0}, Fehler {1} in {2}, erlaubt {3}',
  'With eps = {0} there is no error to show: eps is beyond 1e-15 … 1, or S is undefined at one of the two ends.':
    'Bei eps = {0} gibt es keinen Fehler zu zeigen: eps liegt außerhalb von 1e-15 … 1, oder S ist an einem der beiden Enden nicht definiert.',
  'In {0} the same eps errs by {1}.': 'In {0} beträgt der Fehler bei demselben eps {1}.',
  'With eps = {0} in {1} the quotient is exact; of the largest entry allclose allows {2}.':
    'Bei eps = {0} in {1} ist der Quotient exakt; beim größten Eintrag erlaubt allclose {2}.',
  'With eps = {0} in {1} the quotient errs by at most {2}; of the largest entry allclose allows {3}.':
    'Bei eps = {0} in {1} weicht der Quotient um höchstens {2} ab; beim größten Eintrag erlaubt allclose {3}.',
  'With eps = {0} in {1} the quotient errs by about {2}; of the largest entry allclose allows {3}.':
    'Bei eps = {0} in {1} weicht der Quotient um etwa {2} ab; beim größten Eintrag erlaubt allclose {3}.',
  'The right backward passes here; but fast mode compares one sum along a direction, not the entries that are drawn.':
    'Das richtige backward() besteht die Prüfung hier; aber der Modus „fast“ vergleicht eine einzige Summe entlang einer Richtung, nicht die gezeichneten Einträge.',
  'Even the right backward fails here; but fast mode compares one sum along a direction, not the entries that are drawn.':
    'Selbst das richtige backward() fällt hier durch; aber der Modus „fast“ vergleicht eine einzige Summe entlang einer Richtung, nicht die gezeichneten Einträge.',
  'The right backward passes here.': 'Das richtige backward() besteht die Prüfung hier.',
  'Even the right backward fails here.': 'Selbst das richtige backward() fällt hier durch.',
  'But the gradient is 0 here, and so is many a quotient: where x and y are not parallel, the curves show more.':
    'Aber der Gradient ist hier 0, und so mancher Quotient ist es auch: Wo x und y nicht parallel sind, zeigen die Kurven mehr.',
  'But the largest entry of the gradient is {0}, less than atol, so zeros would pass as well.':
    'Aber der größte Eintrag des Gradienten ist {0}, kleiner als atol; auch Nullen würden also bestehen.',
  'Best would be eps ≈ {0} ({1}); predicted was eps ≈ {2}.':
    'Am besten wäre eps ≈ {0} ({1}); vorhergesagt war eps ≈ {2}.',
  'Best would be eps ≈ {0} ({1}).': 'Am besten wäre eps ≈ {0} ({1}).',
  'Each error is the largest over all {0} entries of the two gradients.':
    'Jeder Fehler ist der größte über alle {0} Einträge der beiden Gradienten.',
  'Each error is the largest over {0} of the {1} entries: of each gradient 16, evenly spread, and the largest.':
    'Jeder Fehler ist der größte über {0} der {1} Einträge: von jedem Gradienten 16, gleichmäßig verteilt, und der größte.',
  '$\\x$ ∥ $\\y$: $\\cS$ is at its maximum, 1. Any small turn lowers it only to second order, so both gradients are 0.':
    '$\\x$ ∥ $\\y$: $\\cS$ hat sein Maximum, 1. Jede kleine Drehung senkt es nur in zweiter Ordnung; deshalb sind beide Gradienten 0.',
  '$\\x$ ∥ −$\\y$: $\\cS$ is at its minimum, −1. Any small turn raises it only to second order, so both gradients are 0.':
    '$\\x$ ∥ −$\\y$: $\\cS$ hat sein Minimum, −1. Jede kleine Drehung hebt es nur in zweiter Ordnung; deshalb sind beide Gradienten 0.',
  'With one component $\\x$ and $\\y$ are always parallel: $\\cS$ is 1 or −1, and both gradients are 0.':
    'Mit nur einer Komponente sind $\\x$ und $\\y$ immer parallel: $\\cS$ ist 1 oder −1, und beide Gradienten sind 0.',
  'They span a line alone: the second direction of the picture is arbitrary.':
    'Sie spannen nur eine Gerade auf: Die zweite Richtung des Bildes ist beliebig.',
  'Ctrl + Enter': 'Strg + Eingabe',
  'check the code at once': 'den Code sofort prüfen',
  'Ctrl + [ and ]': 'Strg + [ und ]',
  'indent less, indent more; Tab goes on as everywhere':
    'weniger oder mehr einrücken; Tab führt weiter wie überall',
}
