import type { Sentences } from '../catalogue.ts'

export const gradcheck: Sentences<'gradcheck'> = {
  'The post’s': 'Das des Beitrags',
  'The post’s backward(), which is right.': 'Das backward() des Beitrags, das richtig ist.',
  'Returns zeros': 'Gibt Nullen zurück',
  'Returns zeros, whatever x and y are.': 'Gibt Nullen zurück, ganz gleich, was x und y sind.',
  'Plus for minus': 'Plus statt Minus',
  'Adds the second term where it should subtract.':
    'Addiert den zweiten Term, statt ihn zu subtrahieren.',
  'No second term': 'Ohne zweiten Term',
  'Forgets the second term.': 'Vergisst den zweiten Term.',
  'Forgets both norms': 'Vergisst beide Normen',
  'Forgets to divide by the norms.': 'Vergisst, durch die Normen zu teilen.',
  'Gradients swapped': 'Gradienten vertauscht',
  'Returns the two gradients in the wrong order.':
    'Gibt die beiden Gradienten in der falschen Reihenfolge zurück.',
  '0.1 % too long': '0,1 % zu lang',
  'Is too long by a thousandth.': 'Ist um ein Tausendstel zu lang.',
  '0.01 % too long': '0,01 % zu lang',
  'Is too long by a ten-thousandth.': 'Ist um ein Zehntausendstel zu lang.',
  'A millionth too long': 'Ein Millionstel zu lang',
  'Is too long by a millionth.': 'Ist um ein Millionstel zu lang.',
  'Forgets grad_output': 'Vergisst grad_output',
  'Forgets to multiply by grad_output.': 'Vergisst, mit grad_output zu multiplizieren.',
  'Norm is not squared': 'Norm nicht quadriert',
  'Divides by the norm where its square belongs.':
    'Teilt durch die Norm, wo ihr Quadrat hingehört.',
  'Mixes the two norms': 'Vermengt die Normen',
  'Divides both terms by the product of the norms.':
    'Teilt beide Terme durch das Produkt der Normen.',
  'The post’s misprint': 'Der Druckfehler des Beitrags',
  'Follows the post’s second box, misprint included.':
    'Folgt dem zweiten Kasten des Beitrags mitsamt dem Druckfehler.',
  'Points backwards': 'Zeigt rückwärts',
  'Points the opposite way.': 'Zeigt in die Gegenrichtung.',
  'The other norm': 'Die andere Norm',
  'Divides by the norm of the other vector.': 'Teilt durch die Norm des anderen Vektors.',
  'One entry 5 % off': 'Ein Eintrag 5 % zu groß',
  'Is 5 % too large in the first entry for x.': 'Ist im ersten Eintrag für x um 5 % zu groß.',
  'Entries reversed': 'Einträge umgekehrt',
  'Returns the entries for x in reverse order.':
    'Gibt die Einträge für x in umgekehrter Reihenfolge zurück.',
  'grad_output, twice': 'grad_output, zweimal',
  'Multiplies by grad_output twice.': 'Multipliziert zweimal mit grad_output.',
  'Nothing for x': 'Nichts für x',
  'Returns None for x.': 'Gibt für x None zurück.',
  'two sentence embeddings, 768 components': 'zwei Satz-Embeddings, 768 Komponenten',
  'Made to look like what a model returns: a check of 1,536 entries, each of them small.':
    'Dem nachgebildet, was ein Modell liefert: eine Prüfung mit 1536 Einträgen, jeder davon klein.',
  'the same, normalised': 'dieselben, normiert',
  'Lengths of 1 hide what mixes up the norms.':
    'Längen von 1 verbergen, was die Normen verwechselt.',
  'a strong point, 8 components': 'ein starker Punkt, 8 Komponenten',
  'Different lengths, neither parallel nor at right angles: here a check is worth having.':
    'Verschiedene Längen, weder parallel noch im rechten Winkel: Hier lohnt sich eine Prüfung.',
  'y = 2x, 8 components': 'y = 2x, 8 Komponenten',
  'Parallel vectors: the gradient is zero, and zeros pass.':
    'Parallele Vektoren: Der Gradient ist null, und Nullen bestehen.',
  'almost the same direction, 32 components': 'fast dieselbe Richtung, 32 Komponenten',
  'A cosine of 0.9999: the gradient is small, and part of it is below atol.':
    'Ein Kosinus von 0,9999: Der Gradient ist klein, und ein Teil davon liegt unter atol.',
  'at right angles, 32 components': 'im rechten Winkel, 32 Komponenten',
  'S is 0, so every mistake in the second term is hidden.':
    'S ist 0; deshalb bleibt jeder Fehler im zweiten Term verborgen.',
  'long vectors, 16 components': 'lange Vektoren, 16 Komponenten',
  'Lengths of ten thousand: the whole gradient is below atol, and anything as small passes.':
    'Längen von zehntausend: Der ganze Gradient liegt unter atol, und alles ebenso Kleine besteht.',
  'the lesson’s first pair, 2 components': 'das erste Paar der Lektion, 2 Komponenten',
  'x = (2, 0.5) and y = (0.75, 1.5), small enough to work out by hand.':
    'x = (2; 0,5) und y = (0,75; 1,5), klein genug, um von Hand zu rechnen.',
  'The directional derivatives of output 0 with respect to input {0} ({1}) differ.':
    'Die Richtungsableitungen der Ausgabe 0 nach der Eingabe {0} ({1}) weichen voneinander ab.',
  'The Jacobians of output 0 with respect to input {0} ({1}) differ.':
    'Die Jacobi-Matrizen der Ausgabe 0 nach der Eingabe {0} ({1}) weichen voneinander ab.',
  'numerical:  {0}': 'numerisch:  {0}',
  'analytical: {0}': 'analytisch: {0}',
  'Two runs of backward with the same input and grad_output gave gradients that differ by more than nondet_tol = {0}.':
    'Zwei Aufrufe von backward() mit derselben Eingabe und demselben grad_output ergaben Gradienten, die um mehr als nondet_tol = {0} voneinander abweichen.',
  'With grad_output = 0 every gradient must be exactly 0, and one is not: backward does not multiply by grad_output.':
    'Bei grad_output = 0 muss jeder Gradient 0 sein, einer ist es nicht: backward() multipliziert nicht mit grad_output.',
  'These are single numbers, as fast mode compares them. Again entry by entry, with eps = {0}:':
    'Das sind einzelne Zahlen, wie „fast“ sie vergleicht. Eintrag für Eintrag, mit eps = {0}:',
  'largest difference of an entry: {0}': 'größte Differenz eines Eintrags: {0}',
  'Entry by entry they agree within atol and rtol: check again with fast mode off.':
    'Eintrag für Eintrag stimmen sie im Rahmen von atol und rtol überein: Prüfe noch einmal ohne den Modus „fast“.',
  'Input {0} ({1}) requires a gradient and is {2}, not double precision: the check will probably fail.':
    'Eingabe {0} ({1}) verlangt einen Gradienten und ist {2}, hat also keine doppelte Genauigkeit: Die Prüfung wird wahrscheinlich fehlschlagen.',
  'angle and length': 'Winkel und Länge',
  'plane of x, with y fixed': 'Ebene von x, bei festem y',
  'A check calls backward() only with grad_output 1 and 0, and for these two it gives what it should.':
    'Eine Prüfung ruft backward() nur mit grad_output 1 und 0 auf, und dafür liefert es das Richtige.',
  'The true gradient is 0 here, as wherever x and y are parallel, and what it gives is 0 as well.':
    'Der wahre Gradient ist hier 0, wie überall, wo x und y parallel sind, und was es liefert, ist ebenfalls 0.',
  'At this very point it gives the right gradient: what it does wrong makes no difference here.':
    'Genau an diesem Punkt liefert es den richtigen Gradienten: Was es falsch macht, macht hier keinen Unterschied.',
  'Fast mode looks along one direction u, where its errors cancel. Entry by entry it would be caught.':
    'Der Modus „fast“ blickt entlang einer einzigen Richtung u, in der sich die Fehler aufheben. Eintrag für Eintrag würde es entdeckt.',
  'No entry of the true gradient is larger than atol, so anything as small passes, zeros included.':
    'Kein Eintrag des wahren Gradienten ist größer als atol; deshalb besteht alles ebenso Kleine, auch Nullen.',
  'It is wrong, but by no more than atol and rtol allow here.':
    'Es ist falsch, aber um nicht mehr, als atol und rtol hier erlauben.',
  'x = y = (1, …, 1), the post’s': 'x = y = (1; …; 1), der Punkt des Beitrags',
  'random entries between −1 and 1': 'zufällige Einträge zwischen −1 und 1',
  'y = 2x, x random': 'y = 2x, x zufällig',
  'y at right angles to x': 'y im rechten Winkel zu x',
  '‖x‖ = ‖y‖ = 10⁻⁶, as small as the usual step':
    '‖x‖ = ‖y‖ = 10⁻⁶, so klein wie der übliche Schritt',
  '‖x‖ = ‖y‖ = 10⁶': '‖x‖ = ‖y‖ = 10⁶',
  'the vectors of the lesson': 'die Vektoren der Lektion',
  'your own vectors': 'deine eigenen Vektoren',
  'the post’s function': 'die Funktion des Blogbeitrags',
  'the repaired function': 'die reparierte Funktion',
  'With zeros to multiply by, every second derivative must be exactly 0, and one is not.':
    'Mit Nullen multipliziert muss jede zweite Ableitung genau 0 sein, und eine ist es nicht.',
  'Two runs of the double backward with the same numbers gave different results.':
    'Zwei Durchgänge des doppelten Backward mit denselben Zahlen ergaben Verschiedenes.',
  'The Jacobians of output {0} (grad_{1}) with respect to input {2} ({3}) differ.':
    'Die Jacobi-Matrizen der Ausgabe {0} (grad_{1}) nach der Eingabe {2} ({3}) weichen voneinander ab.',
  'numerical:': 'numerisch:',
  'analytical:': 'analytisch:',
  'double precision, 53 bits': 'doppelte Genauigkeit, 53 Bit',
  'single precision, 24 bits': 'einfache Genauigkeit, 24 Bit',
}
