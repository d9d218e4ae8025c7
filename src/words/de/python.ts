import type { Sentences } from '../catalogue.ts'

export const python: Sentences<'python'> = {
  '{0} must be given {1} by name beside x and y':
    '{0} verlangt außer x und y noch {1}, mit Namen übergeben',
  '{0} takes no arguments, but is given two, x and y':
    '{0} nimmt keine Argumente, bekommt aber zwei, x und y',
  '{0} takes 1 argument, but is given two, x and y':
    '{0} nimmt 1 Argument, bekommt aber zwei, x und y',
  '{0} takes at least {1} arguments, but is given two, x and y':
    '{0} nimmt mindestens {1} Argumente, bekommt aber zwei, x und y',
  '{0} takes {1} arguments, but is given two, x and y':
    '{0} nimmt {1} Argumente, bekommt aber zwei, x und y',
  '{0} {1}': '{0} {1}',
  '{0} is wrong: {1} is {2} and should be {3}': '{0} falsch ({1} ist {2} und müsste {3} sein)',
  'At other vectors near by, though, {0}.': 'An anderen Vektoren in der Nähe ist allerdings {0}.',
  'At other vectors near by, though, {0}, and {1}.':
    'An anderen Vektoren in der Nähe ist allerdings {0}, und ebenso ist {1}.',
  '{0} is off by {1}, and {2} is allowed.': '{0} weicht um {1} ab, und {2} ist erlaubt.',
  'It is off by {0}: the last digit of your output, divided by 2 eps, is {1} already.':
    'Er weicht um {0} ab: Schon die letzte Stelle deiner Ausgabe, geteilt durch 2 eps, macht {1} aus.',
  'It is off by {0}: eps is {1} of ‖{2}‖, too large a step.':
    'Er weicht um {0} ab: Das Verhältnis von eps zu ‖{2}‖ ist {1}, der Schritt also zu groß.',
  'It is off by {0}: within eps of these vectors your forward is no straight line.':
    'Er weicht um {0} ab: Im Umkreis von eps um diese Vektoren verläuft dein forward() nicht geradlinig.',
  'The verdict is right: at every place that was tried, your backward gives the derivative of your forward.':
    'Das Urteil stimmt: Dein backward() liefert an jeder erprobten Stelle die Ableitung deines forward().',
  'The verdict is right: what backward gives is not the derivative of your forward.':
    'Das Urteil stimmt: Was backward() liefert, ist nicht die Ableitung deines forward().',
  'The verdict is right: your backward is wrong, and the check sees it.':
    'Das Urteil stimmt: Dein backward() ist falsch, und die Prüfung sieht es.',
  'Blind: your backward is wrong, and the check cannot see it here, since at these vectors it gives what it should.':
    'Blind: Dein backward() ist falsch, und die Prüfung kann es hier nicht sehen, denn an diesen Vektoren liefert es das Richtige.',
  'Blind: your backward is wrong, and the check cannot see it here.':
    'Blind: Dein backward() ist falsch, und die Prüfung kann es hier nicht sehen.',
  'False alarm: the quotient is wrong, not your backward.':
    'Falscher Alarm: Falsch ist der Quotient, nicht dein backward().',
  'Your forward has no derivative at these vectors: what comes out is no number. No backward can pass here, and the verdict says nothing about yours.':
    'Dein forward() hat an diesen Vektoren keine Ableitung: Was herauskommt, ist keine Zahl. Hier kann kein backward() bestehen, und das Urteil sagt nichts über deines.',
  'your gradient of {0}': 'dein Gradient nach {0}',
  'The verdict is right: at every place that was tried, what PyTorch derives is the derivative of your function.':
    'Das Urteil stimmt: Was PyTorch als Ableitung liefert, ist an jeder erprobten Stelle die Ableitung deiner Funktion.',
  'The verdict is right: what PyTorch derives is not the derivative of your function.':
    'Das Urteil stimmt: Was PyTorch als Ableitung liefert, ist nicht die Ableitung deiner Funktion.',
  'The verdict is right: what PyTorch derives from your function is wrong, and the check sees it.':
    'Das Urteil stimmt: Was PyTorch als Ableitung deiner Funktion liefert, ist falsch, und die Prüfung sieht es.',
  'Blind: what PyTorch derives is not the derivative of your function, and the check cannot see it here, since at these vectors it is the same.':
    'Blind: Was PyTorch als Ableitung liefert, ist nicht die Ableitung deiner Funktion, und die Prüfung kann es hier nicht sehen, denn an diesen Vektoren ist beides gleich.',
  'Blind: what PyTorch derives is not the derivative of your function, and the check cannot see it here.':
    'Blind: Was PyTorch als Ableitung liefert, ist nicht die Ableitung deiner Funktion, und die Prüfung kann es hier nicht sehen.',
  'False alarm: the quotient is wrong, not what PyTorch derives.':
    'Falscher Alarm: Falsch ist der Quotient, nicht das, was PyTorch als Ableitung liefert.',
  'Your function has no derivative at these vectors: what comes out is no number. Nothing can pass here, and the verdict says nothing about what PyTorch derives.':
    'Deine Funktion hat an diesen Vektoren keine Ableitung: Was herauskommt, ist keine Zahl. Hier kann nichts bestehen, und das Urteil sagt nichts über das, was PyTorch als Ableitung liefert.',
  'the gradient of {0} that PyTorch derives': 'der von PyTorch gelieferte Gradient nach {0}',
  'This text has {0} characters, and programs of up to {1} are read here; paste the function and what it needs.':
    'Dieser Text hat {0} Zeichen, und gelesen werden hier Programme mit höchstens {1}; füg die Funktion ein und was sie braucht.',
  'There is nothing to check yet: define a torch.autograd.Function with forward and backward, or a function of x and y.':
    'Noch gibt es nichts zu prüfen: Definiere eine torch.autograd.Function mit forward() und backward() oder eine Funktion von x und y.',
  'There is nothing to check yet: {0}. Define a function of x and y that calls it.':
    'Noch gibt es nichts zu prüfen: {0}. Definiere eine Funktion von x und y, die diese Funktion aufruft.',
  'This code could not be run here: {0}': 'Dieser Code ließ sich hier nicht ausführen: {0}',
  'A method {0} of your own': 'Eine eigene Methode {0}',
  'write a function with a name': 'schreib eine Funktion mit einem Namen',
  '{0} is {1} times too large': '{0} ist um den Faktor {1} zu groß',
  '{0} is {1} times what it should be': '{0} enthält einen Faktor {1} zu viel',
  'PyTorch derives this forward by itself, and what it derives is right.':
    'PyTorch leitet dieses forward() von selbst ab, und was dabei herauskommt, ist richtig.',
  'Your gradient of {0} is right for grad_output 1 and wrong for others: {1}.':
    'Dein Gradient nach {0} ist für grad_output 1 richtig und für andere Werte falsch: {1}.',
  'it does not depend on grad_output': 'Er hängt nicht von grad_output ab',
  'it is multiplied by grad_output twice': 'Er ist zweimal mit grad_output multipliziert',
  'it is multiplied by the absolute value of grad_output':
    'Er ist mit dem Betrag von grad_output multipliziert',
  'it is not proportional to grad_output': 'Er ist nicht proportional zu grad_output',
  'line {0}': 'Zeile {0}',
  'lines {0}': 'Zeilen {0}',
  '{0} ({1}).': '{0} ({1}).',
  '{0} is None, which counts as 0.': '{0} ist None, was als 0 zählt.',
  '{0} is 0 everywhere.': '{0} ist überall 0.',
  '{0} is that of y.': '{0} ist der nach y.',
  '{0} is that of x.': '{0} ist der nach x.',
  '{0} is off by {1}, a constant, in every entry.':
    '{0} weicht in jedem Eintrag um die Konstante {1} ab.',
  '{0} differs in {1}, by no common factor; {2}.':
    '{0} weicht in {1} ab, ohne gemeinsamen Faktor; {2}.',
  'Your gradient of {0}': 'Dein Gradient nach {0}',
  'The gradient of {0} that PyTorch derives': 'Der von PyTorch gelieferte Gradient nach {0}',
  '{0} has the wrong sign.': '{0} hat das falsche Vorzeichen.',
  '{0} is {1} times what it should be here, and another multiple elsewhere.':
    '{0} ist hier das {1}-Fache des richtigen und anderswo ein anderes Vielfaches.',
  '{0} is {1} = {2} times what it should be.': '{0} enthält einen Faktor {1} = {2} zu viel.',
  'its only entry': 'seinem einzigen Eintrag',
  'all {0} entries': 'allen {0} Einträgen',
  '{0} of {1} entries ({2})': '{0} von {1} Einträgen ({2})',
  'by very little': 'die Abweichung ist sehr klein',
  '{0} is {1} and should be {2}': '{0} ist {1} und müsste {2} sein',
  '{0} is, not here but near by, {1} and should be {2}':
    '{0} ist, nicht hier, aber in der Nähe, {1} und müsste {2} sein',
  '{0} is of the wrong sign.': '{0} hat das falsche Vorzeichen.',
  '{0} is of the wrong sign and {1} times too large, which is how many {2} there are.':
    '{0} hat das falsche Vorzeichen und ist um den Faktor {1} zu groß; genau so viele {2} gibt es.',
  '{0} is {1} times too large, which is how many {2} there are.':
    '{0} ist um den Faktor {1} zu groß; genau so viele {2} gibt es.',
  '{0} is of the wrong sign and 1/{1} of what it should be, and there are {2} {3}.':
    '{0} hat das falsche Vorzeichen und ist dem Betrag nach 1/{1} des richtigen Gradienten, und es gibt {2} {3}.',
  '{0} is 1/{1} of what it should be, and there are {2} {3}.':
    '{0} ist 1/{1} des richtigen, und es gibt {2} {3}.',
  '{0} is of the wrong sign and {1} times what it should be, wherever that is.':
    '{0} hat das falsche Vorzeichen und ist dem Betrag nach an jeder Stelle das {1}-Fache des richtigen Gradienten.',
  '{0} is {1} times what it should be, wherever that is.':
    '{0} ist an jeder Stelle das {1}-Fache des richtigen.',
  entries: 'Einträge',
  rows: 'Zeilen',
  columns: 'Spalten',
  'At these vectors it makes no difference, since x and y are parallel.':
    'An diesen Vektoren macht das keinen Unterschied, denn x und y sind parallel.',
  'At these vectors it makes no difference, since S is 0.':
    'An diesen Vektoren macht das keinen Unterschied, denn S ist 0.',
  'At these vectors it makes no difference, since both lengths are 1.':
    'An diesen Vektoren macht das keinen Unterschied, denn beide Längen sind 1.',
  'At these vectors it makes no difference, since both lengths are the same.':
    'An diesen Vektoren macht das keinen Unterschied, denn beide Längen sind gleich.',
  '{0} is of the wrong sign': '{0} hat das falsche Vorzeichen',
  'the second term is added where it has to be subtracted':
    'Der zweite Term ist addiert, wo er subtrahiert werden muss',
  '{0} is 0': '{0} ist 0',
  'the second term, S times the own vector over the square of its length, is missing':
    'Der zweite Term, S mal der eigene Vektor durch das Quadrat seiner Länge, fehlt',
  'the lengths are cut off from the graph, so that PyTorch takes them for constants':
    'Die Längen sind vom Graphen abgeschnitten, und PyTorch hält sie deshalb für Konstanten',
  'the first term is missing': 'Der erste Term fehlt',
  'the length under the second term is not squared':
    'Die Länge unter dem zweiten Term ist nicht quadriert',
  'the second term is divided by the length of the other vector, squared':
    'Der zweite Term ist durch das Quadrat der Länge des anderen Vektors geteilt',
  'the second term is divided by both lengths where it should be by the square of one':
    'Der zweite Term ist durch beide Längen geteilt statt durch das Quadrat einer einzigen',
  'no length divides it, and neither does one the first term':
    'Er ist durch keine Länge geteilt, und auch der erste Term ist es nicht',
  'the first term is not divided by the product of the lengths':
    'Der erste Term ist nicht durch das Produkt der Längen geteilt',
  'it is not divided by the length of its own vector':
    'Er ist nicht durch die Länge des eigenen Vektors geteilt',
  'S is missing in the second term': 'Im zweiten Term fehlt S',
  '⟨x, y⟩ stands in the second term where S belongs':
    'Im zweiten Term steht ⟨x, y⟩, wo S hingehört',
  'S is made by a mean where a sum belongs':
    'S ist mit einem Mittelwert gebildet, wo eine Summe hingehört',
  '{0} is half of what it should be, for all x and y':
    '{0} ist für alle x und y halb so groß, wie er sein müsste',
  '{0} is {1} times what it should be, for all x and y':
    '{0} ist für alle x und y das {1}-Fache des richtigen',
  'its own vector stands in the first term where the other belongs':
    'Im ersten Term steht der eigene Vektor, wo der andere hingehört',
  '{0} is made of other tensors than it seems to be':
    '{0} ist aus anderen Tensoren gebildet, als es scheint',
  'what is saved was changed before, or is taken out under another name':
    'Was gespeichert ist, wurde vorher verändert oder wird unter einem anderen Namen herausgeholt',
  '{0} is 0, whatever x and y are': '{0} ist 0, ganz gleich, was x und y sind',
  '{0} is None, which counts as 0': '{0} ist None, was als 0 zählt',
  '{0} is off by a constant that was added to it': '{0} weicht um eine hinzuaddierte Konstante ab',
  '{0} is right, but its entries stand in the reverse order':
    '{0} ist richtig, aber seine Einträge stehen in umgekehrter Reihenfolge',
  '{0} is right but for an entry, or for the order of its entries':
    '{0} ist bis auf einen Eintrag oder die Reihenfolge der Einträge richtig',
  '{0} is made with another norm than forward':
    '{0} ist mit einer anderen Norm gebildet als in forward()',
  'backward needs the length that forward divides by, the root of the sum of squares':
    'backward() braucht die Länge, durch die forward() teilt, die Wurzel aus der Summe der Quadrate',
  '{0} is made with the length of other entries than forward':
    '{0} ist mit der Länge anderer Einträge gebildet als in forward()',
  'the norm is taken over the wrong dimension, or over all entries':
    'Die Norm ist über die falsche Dimension genommen oder über alle Einträge',
  '{0} is made with a sum over other entries than forward':
    '{0} ist mit einer Summe über andere Einträge gebildet als in forward()',
  'the sum is taken over the wrong dimension, or over all entries':
    'Die Summe ist über die falsche Dimension genommen oder über alle Einträge',
  '{0} is the same for every grad_output': '{0} ist für jedes grad_output derselbe',
  'it is not multiplied by grad_output': 'Er ist nicht mit grad_output multipliziert',
  '{0} is multiplied by grad_output twice': '{0} ist zweimal mit grad_output multipliziert',
  'a check feeds 1 and 0 alone, where that makes no difference':
    'Eine Prüfung setzt nur 1 und 0 ein, und dort macht das keinen Unterschied',
  '{0} is multiplied by the absolute value of grad_output':
    '{0} ist mit dem Betrag von grad_output multipliziert',
  '{0} is right to seven digits and no more':
    '{0} ist auf sieben Stellen richtig und nicht genauer',
  'backward computes in float32': 'backward() rechnet in float32',
  '{0} is wrong, without an error about its shape':
    '{0} ist falsch, ohne eine Fehlermeldung zu seiner Form',
  'it is returned in a larger shape, which PyTorch adds up to that of the input':
    'Er wird in einer größeren Form zurückgegeben, die PyTorch zur Form der Eingabe aufsummiert',
  'Your backward gives the derivative of your forward, at every place that was tried.':
    'Dein backward() liefert an jeder erprobten Stelle die Ableitung deines forward().',
  'The two gradients are returned in the other order: that of y for x, and that of x for y.':
    'Die beiden Gradienten werden in umgekehrter Reihenfolge zurückgegeben: der nach y für x und der nach x für y.',
  'With that mended it is right wherever forward’s bound is not reached.':
    'Ist das behoben, stimmt es überall, wo die Schranke in forward() nicht greift.',
  'With that mended it is right but for the little that forward adds.':
    'Ist das behoben, stimmt es bis auf das Wenige, das forward() addiert.',
  'Your forward adds something small to a length or a product, and your backward does not know of it: they part where vectors are short.':
    'Dein forward() addiert etwas Kleines zu einer Länge oder einem Produkt, und dein backward() weiß nichts davon: Wo Vektoren kurz sind, weichen die beiden voneinander ab.',
  'Your forward bounds a length or S, and your backward does not know of it: where the bound is reached, the gradient is another.':
    'Dein forward() begrenzt eine Länge oder S, und dein backward() weiß nichts davon: Wo die Schranke erreicht ist, ist der Gradient ein anderer.',
  'Your forward computes in float32, so that quotients of its differences are noise: eps is smaller than its last digit.':
    'Dein forward() rechnet in float32; Quotienten seiner Differenzen sind deshalb Rauschen: eps ist kleiner als seine letzte Stelle.',
  'Two runs of your backward at one place differ: it depends on something that changes from run to run.':
    'Zwei Aufrufe deines backward() an derselben Stelle weichen voneinander ab: Es hängt von etwas ab, das sich von Aufruf zu Aufruf ändert.',
  'A gradient is returned as a row where its input is a column, or the other way round.':
    'Ein Gradient wird als Zeile zurückgegeben, wo seine Eingabe eine Spalte ist, oder umgekehrt.',
  'A gradient is returned without the second dimension that its input has.':
    'Ein Gradient wird ohne die zweite Dimension zurückgegeben, die seine Eingabe hat.',
  'A gradient is returned as a single number; it must have an entry for each of its input.':
    'Ein Gradient wird als einzelne Zahl zurückgegeben; er muss zu jedem Eintrag seiner Eingabe einen eigenen haben.',
  'A gradient is returned in a larger shape than that of its input.':
    'Ein Gradient wird in einer größeren Form zurückgegeben als der seiner Eingabe.',
  'Your backward returns one gradient; it must return one for each input of forward.':
    'Dein backward() gibt einen Gradienten zurück; es muss für jede Eingabe von forward() einen zurückgeben.',
  'Your backward returns more gradients than forward has inputs; a surplus one must be None.':
    'Dein backward() gibt mehr Gradienten zurück, als forward() Eingaben hat; ein überzähliger muss None sein.',
  'Your backward returns a list, which counts as one gradient; return a tuple.':
    'Dein backward() gibt eine Liste zurück, und die zählt als ein einziger Gradient; gib ein Tupel zurück.',
  'Your backward returns nothing: its return is missing.':
    'Dein backward() gibt nichts zurück: Sein return fehlt.',
  'A Python float is returned where a tensor is needed; without .item() it stays one.':
    'Ein float von Python wird zurückgegeben, wo ein Tensor nötig ist; ohne .item() bleibt das Ergebnis ein Tensor.',
  'A tensor was changed in place after it had been saved for backward.':
    'Ein Tensor wurde in-place verändert, nachdem er für backward() gespeichert worden war.',
  'Your forward changes its inputs in place; work on copies.':
    'Dein forward() verändert seine Eingaben in-place; arbeite mit Kopien.',
  'Your output moves with the inputs, and PyTorch does not know of it: forward leaves the graph on the way.':
    'Deine Ausgabe ändert sich mit den Eingaben, und PyTorch weiß nichts davon: forward() verlässt unterwegs den Graphen.',
  'Your forward marks its output as not differentiable, so that backward is never called.':
    'Dein forward() markiert seine Ausgabe als nicht differenzierbar; backward() wird deshalb nie aufgerufen.',
  'Your backward cannot do with a grad_output that is None, which set_materialize_grads(False) lets in.':
    'Dein backward() kommt mit einem grad_output, das None ist, nicht zurecht, und set_materialize_grads(False) lässt ein solches zu.',
  'There is no method named backward in your Function.':
    'In deiner Function gibt es keine Methode namens backward.',
  'apply() takes no keyword arguments; give them by their place.':
    'apply() nimmt keine Schlüsselwortargumente; übergib die Argumente nach ihrer Stelle.',
  'A Function is called by its apply, not as an instance.':
    'Eine Function wird über ihr apply aufgerufen, nicht als Instanz.',
  'Your forward ends in an error.': 'Dein forward() endet mit einem Fehler.',
  'At some other vectors your backward ends in an error.':
    'An manchen anderen Vektoren endet dein backward() mit einem Fehler.',
  'Your backward ends in an error.': 'Dein backward() endet mit einem Fehler.',
  'It runs where x and y have the shape {0}.': 'Es läuft, wo x und y die Form {0} haben.',
  'Line {0} asks for dim {1} of what has one dimension, dim 0; x and y have the shape {2}.':
    'Zeile {0} verlangt dim {1} von etwas, das nur eine Dimension hat, dim 0; x und y haben die Form {2}.',
  'Line {0} asks for dim {1} of what has {2} dimensions, counted from 0; x and y have the shape {3}.':
    'Zeile {0} verlangt dim {1} von etwas, das {2} Dimensionen hat, von 0 an gezählt; x und y haben die Form {3}.',
  'dim=-1 is the last one in any shape.': 'dim=-1 ist in jeder Form die letzte.',
  'Your backward is wrong ({0}).': 'Dein backward() ist falsch ({0}).',
  '{0}, and so is {1}.': '{0}, und {1} ebenso.',
  '{0}, and so is {1}: {2}.': '{0}, und {1} ebenso: {2}.',
  '{0}, and {1}.': '{0}, und {1}.',
  '{0}, and {1}: {2}.': '{0}, und {1}: {2}.',
  'Your coefficient of {0} in the gradient of {1}':
    'Dein Koeffizient von {0} im Gradienten nach {1}',
  'that of {0}': 'der nach {0}',
  'that of {0} in the gradient of {1}': 'der von {0} im Gradienten nach {1}',
  '{0} for {1}': '{0} statt {1}',
  'without the −': 'ohne das −',
  'with a −': 'mit einem −',
  'without the factor `{0}`': 'ohne den Faktor `{0}`',
  'not divided by `{0}`': 'nicht durch `{0}` geteilt',
  '`{0}` not squared': '`{0}` nicht quadriert',
  '`{0}` without its power': '`{0}` ohne Exponenten',
  '`{0}` squared': '`{0}` quadriert',
  'without the term `{0}`': 'ohne den Term `{0}`',
  'times `{0}`': 'mal `{0}`',
  'divided by `{0}`': 'geteilt durch `{0}`',
  'without `.{0}`': 'ohne `.{0}`',
  'without `.{0}()`': 'ohne `.{0}()`',
  'without `{0}()`': 'ohne `{0}()`',
  'without `{0}=`': 'ohne `{0}=`',
  '`{0}` by its place': '`{0}` nach der Stelle übergeben',
  '`backward` for `{0}`': '`backward` statt `{0}`',
  '`{0}` for `{1}`': '`{0}` statt `{1}`',
  '`{0}` and `{1}` exchanged': '`{0}` und `{1}` vertauscht',
  'without `{0}`': 'ohne `{0}`',
  'a tuple for a list': 'ein Tupel statt einer Liste',
  'the other gradient as well': 'auch der andere Gradient',
  '`{0}` as well': 'auch `{0}`',
  'made as the other gradient is': 'gebildet wie der andere Gradient',
  'None for `{0}`': 'None statt `{0}`',
  'zeros for `{0}`': 'Nullen statt `{0}`',
  'a copy for a change in place': 'eine Kopie statt einer Änderung in-place',
  'with `{0}`': 'mit `{0}`',
  'the gradient by its formula': 'der Gradient nach der Formel',
  'with the term `{0}`': 'mit dem Term `{0}`',
  'write the numbers into the program: a page has no files':
    'schreib die Zahlen ins Programm: Eine Seite hat keine Dateien',
  'write the value into the program': 'schreib den Wert ins Programm',
  'write the expression itself: text is never evaluated':
    'schreib den Ausdruck selbst hin: Text wird nie ausgewertet',
  'write the statements themselves: text is never evaluated':
    'schreib die Anweisungen selbst hin: Text wird nie ausgewertet',
  'import by name at the top': 'importiere am Anfang mit dem Namen',
  'use the names themselves': 'nimm die Namen selbst',
  'leave it out': 'lass das weg',
  'use a list': 'nimm eine Liste',
  'use a string': 'nimm einen String',
  'gradients of real functions are checked here':
    'hier werden Gradienten reeller Funktionen geprüft',
  'compare with is': 'vergleiche mit „is“',
  'use the value itself as a key': 'nimm den Wert selbst als Schlüssel',
  'type() with three arguments': 'type() mit drei Argumenten',
  'write a class': 'schreib eine Klasse',
  'The device {0}': 'Das Gerät {0}',
  'use the CPU, where the same code can be checked':
    'nimm die CPU: Dort lässt sich derselbe Code prüfen',
  'A device by number': 'Die Angabe eines Geräts als Nummer',
  'Stopped after printing {0} characters; print less.':
    'Nach {0} ausgegebenen Zeichen abgebrochen; gib weniger aus.',
  'dropout while training': 'Dropout im Training',
  'leave it out: a gradient cannot be checked where every run differs':
    'lass das weg: Ein Gradient lässt sich nicht prüfen, wenn jeder Aufruf anders ausfällt',
  'write the swap out': 'schreib die Vertauschung aus',
  'leave it out: a page has no files': 'lass das weg: Eine Seite hat keine Dateien',
  'paste the function itself: nothing leaves the page':
    'füg die Funktion selbst ein: Nichts verlässt die Seite',
  'use torch.tensor with a list': 'nimm torch.tensor mit einer Liste',
  'call the function itself: there is no compiler here':
    'ruf die Funktion selbst auf: Hier gibt es keinen Compiler',
  'use torch.float64, in which a check can be trusted':
    'nimm torch.float64: Damit ist auf eine Prüfung Verlass',
  'use dense tensors': 'nimm dichte Tensoren',
  'write it with the operations that are: sums, products, norms, exp, where and their likes':
    'schreib es mit den Operationen, die es hier gibt: Summen, Produkte, Normen, exp, where und dergleichen',
  'linalg.norm(ord={0}) of a matrix': 'linalg.norm(ord={0}) einer Matrix',
  'flatten it, or use a norm of entries':
    'mach aus ihr einen Vektor oder nimm eine Norm der Einträge',
  'linalg.matrix_norm of this order': 'linalg.matrix_norm dieser Ordnung',
  "use 'fro'": "nimm 'fro'",
  'use a norm of entries': 'nimm eine Norm der Einträge',
  'use float64, in which a check can be trusted':
    'nimm float64: Damit ist auf eine Prüfung Verlass',
  'use the torch function that does the same': 'nimm die Funktion von torch, die dasselbe tut',
  'look at the gradient after backward()': 'sieh dir den Gradienten nach backward() an',
  'use a dense tensor': 'nimm einen dichten Tensor',
  'A type of this name': 'Ein Typ dieses Namens',
  'use torch.float64, torch.float32, torch.int64 or torch.bool':
    'nimm torch.float64, torch.float32, torch.int64 oder torch.bool',
  'The attribute {0}': 'Das Attribut {0}',
  'say by name what you want to use': 'nenne beim Namen, was du verwenden willst',
  'Setting {0}': 'Das Setzen von {0}',
  'Changing {0}.{1}': 'Das Ändern von {0}.{1}',
  'define a name of your own': 'definiere einen eigenen Namen',
  '{0} is not known here; {1}.': '{0} wird hier nicht unterstützt; {1}.',
  'A text of {0} characters is too long to be a format; use one of up to {1}.':
    'Ein Text von {0} Zeichen ist zu lang für ein Format; nimm einen von höchstens {1}.',
  'write the numbers into the program': 'schreib die Zahlen ins Programm',
  'leave the drawing out': 'lass das Zeichnen weg',
  'leave it out: there is no system here': 'lass das weg: Hier gibt es kein Betriebssystem',
  'leave it out: there is no clock here': 'lass das weg: Hier gibt es keine Uhr',
  'write the numbers into the program: nothing leaves the page':
    'schreib die Zahlen ins Programm: Nichts verlässt die Seite',
  'use torch operations: there is no compiler here':
    'nimm Operationen von torch: Hier gibt es keinen Compiler',
  'use torch operations': 'nimm Operationen von torch',
  'use torch.rand and torch.randn with torch.manual_seed':
    'nimm torch.rand und torch.randn mit torch.manual_seed',
  'call the function directly': 'ruf die Funktion direkt auf',
  'write a class with __init__': 'schreib eine Klasse mit __init__',
  'use plain constants': 'nimm einfache Konstanten',
  'use a plain class': 'nimm eine einfache Klasse',
  'use a list or a dict': 'nimm eine Liste oder ein dict',
  'use a loop': 'nimm eine Schleife',
  'use print': 'nimm print',
  'write the values into the program': 'schreib die Werte ins Programm',
  'leave the tests out': 'lass die Tests weg',
  'loop without it': 'schreib die Schleife ohne diese Hilfe',
  'paste the code of it that you use': 'füg den Code daraus ein, den du verwendest',
  'use what is known of PyTorch here': 'nimm, was es hier von PyTorch gibt',
  'An integer of more than {0} bits': 'Eine ganze Zahl mit mehr als {0} Bit',
  'use floats': 'nimm Gleitkommazahlen',
  'A complex number': 'Eine komplexe Zahl',
  'use an ordinary loop': 'nimm eine gewöhnliche Schleife',
  'define the function without it': 'definiere die Funktion ohne dieses Wort',
  'A metaclass': 'Eine Metaklasse',
  'build a list and return it': 'bau eine Liste auf und gib sie zurück',
  'A string of bytes': 'Ein String aus Bytes',
  'use an ordinary string': 'nimm einen gewöhnlichen String',
  'A number of more than {0} digits': 'Eine Zahl mit mehr als {0} Ziffern',
  'write fewer of them': 'schreib weniger davon',
  'An expression of this length': 'Ein Ausdruck dieser Länge',
  'write it in several statements': 'verteile ihn auf mehrere Anweisungen',
  'use if and elif': 'nimm if und elif',
  'A type statement': 'Eine type-Anweisung',
  'leave it out: types are not needed': 'lass sie weg: Typen werden nicht gebraucht',
  'use an ordinary with': 'nimm ein gewöhnliches with',
  'use except without the star': 'nimm except ohne Stern',
  'A byte order mark at the beginning was removed.':
    'Eine Bytereihenfolge-Marke (BOM) am Anfang wurde entfernt.',
  'Line ends of another system were replaced.': 'Zeilenenden eines anderen Systems wurden ersetzt.',
  'A mark in front of every line was removed.': 'Ein Zeichen am Anfang jeder Zeile wurde entfernt.',
  'The code was taken out of its Markdown fence.':
    'Der Code wurde aus seinem Markdown-Block geholt.',
  'The prompts of a Python console, and its answers, were removed.':
    'Die Prompts einer Python-Konsole und ihre Antworten wurden entfernt.',
  'The prompts of IPython, and its answers, were removed.':
    'Die Prompts von IPython und seine Antworten wurden entfernt.',
  'The code cells were taken out of the notebook.':
    'Die Codezellen wurden aus dem Notebook genommen.',
  'A line that only a notebook understands was removed: {0}.':
    'Eine Zeile, die nur ein Notebook versteht, wurde entfernt: {0}.',
  '{0} lines that only a notebook understands were removed: {1}.':
    '{0} Zeilen, die nur ein Notebook versteht, wurden entfernt: {1}.',
  'A no-break space was replaced.': 'Ein geschütztes Leerzeichen wurde ersetzt.',
  '{0} no-break spaces were replaced.': '{0} geschützte Leerzeichen wurden ersetzt.',
  'An invisible character was removed.': 'Ein unsichtbares Zeichen wurde entfernt.',
  '{0} invisible characters were removed.': '{0} unsichtbare Zeichen wurden entfernt.',
  'A typographic quote was replaced.': 'Ein typografisches Anführungszeichen wurde ersetzt.',
  '{0} typographic quotes were replaced.': '{0} typografische Anführungszeichen wurden ersetzt.',
  'A typographic apostrophe was replaced.': 'Ein typografischer Apostroph wurde ersetzt.',
  '{0} typographic apostrophes were replaced.': '{0} typografische Apostrophe wurden ersetzt.',
  'A typographic minus was replaced.': 'Ein typografisches Minuszeichen wurde ersetzt.',
  '{0} typographic minuses were replaced.': '{0} typografische Minuszeichen wurden ersetzt.',
  'The indentation that all lines had in common was removed.':
    'Die Einrückung, die alle Zeilen gemeinsam hatten, wurde entfernt.',
  'Your backward can be differentiated again, and what comes out is right.':
    'Dein backward() lässt sich noch einmal ableiten, und was herauskommt, ist richtig.',
  'Your backward can be called, and differentiated again it is wrong with respect to {0}: whatever forward worked out and saved counts as constant there. Save the inputs alone, and work out the rest in backward from them.':
    'Dein backward() lässt sich aufrufen, doch noch einmal nach {0} abgeleitet ist es falsch: Was forward() ausgerechnet und gespeichert hat, gilt dort als konstant. Speichere nur die Eingaben und rechne in backward() alles Weitere aus ihnen aus.',
  'Your backward is marked as differentiable once, so it has no second derivatives.':
    'Dein backward() ist als nur einmal differenzierbar markiert; deshalb hat es keine zweiten Ableitungen.',
  'What your backward gives hangs together with nothing: it was made outside of the graph, by `detach`, `item` or `no_grad`.':
    'Was dein backward() zurückgibt, hängt mit nichts zusammen: Es ist außerhalb des Graphen entstanden, durch `detach`, `item` oder `no_grad`.',
  'Second derivatives fail: {0}': 'Die zweiten Ableitungen scheitern: {0}',
  'Second derivatives fail (line {0}): {1}': 'Die zweiten Ableitungen scheitern (Zeile {0}): {1}',
  'This point proves little': 'Dieser Punkt beweist wenig',
  'This point does not prove all': 'Dieser Punkt beweist nicht alles',
  '{0}: zeros would pass here as well.': '{0}: Auch Nullen würden hier bestehen.',
  '{0}: the only copy of your code with a small change passes here as well, and so would zeros.':
    '{0}: Auch die einzige Kopie deines Codes mit einer kleinen Änderung besteht hier, und Nullen würden es ebenso.',
  '{0}: the only copy of your code with a small change passes here as well.':
    '{0}: Auch die einzige Kopie deines Codes mit einer kleinen Änderung besteht hier.',
  '{0}: 1 of {1} copies of your code with one small change passes here as well, and so would zeros.':
    '{0}: Auch 1 von {1} Kopien deines Codes mit je einer kleinen Änderung besteht hier, und Nullen würden es ebenso.',
  '{0}: 1 of {1} copies of your code with one small change passes here as well.':
    '{0}: Auch 1 von {1} Kopien deines Codes mit je einer kleinen Änderung besteht hier.',
  '{0}: {1} of {2} copies of your code with one small change pass here as well, and so would zeros.':
    '{0}: Auch {1} von {2} Kopien deines Codes mit je einer kleinen Änderung bestehen hier, und Nullen würden es ebenso.',
  '{0}: {1} of {2} copies of your code with one small change pass here as well.':
    '{0}: Auch {1} von {2} Kopien deines Codes mit je einer kleinen Änderung bestehen hier.',
  'Stopped after {0} steps: a loop here does not end, or not soon enough; use fewer turns, or smaller tensors.':
    'Nach {0} Schritten abgebrochen: Eine Schleife endet hier nicht oder nicht bald genug; lass sie seltener durchlaufen, oder nimm kleinere Tensoren.',
  'A tensor of {0} numbers is more than the {1} that one may have here; use a smaller one.':
    'Ein Tensor wird zu groß: {0} Zahlen, und erlaubt sind hier {1}; nimm einen kleineren.',
  'Stopped after making {0} numbers in one run; use smaller tensors or fewer of them.':
    'Abgebrochen, nachdem in einem Durchgang {0} Zahlen entstanden waren; nimm kleinere Tensoren oder weniger davon.',
  'A list of {0} items is more than the {1} that one may have here; use a shorter one.':
    'Eine Liste wird zu lang: {0} Elemente, und erlaubt sind hier {1}; nimm eine kürzere.',
  'A tuple of {0} items is more than the {1} that one may have here; use a shorter one.':
    'Ein Tupel wird zu lang: {0} Elemente, und erlaubt sind hier {1}; nimm ein kürzeres.',
  'A dict of {0} items is more than the {1} that one may have here; use a shorter one.':
    'Ein dict wird zu lang: {0} Elemente, und erlaubt sind hier {1}; nimm ein kürzeres.',
  'A set of {0} items is more than the {1} that one may have here; use a shorter one.':
    'Ein set wird zu lang: {0} Elemente, und erlaubt sind hier {1}; nimm ein kürzeres.',
  'A text of {0} characters is more than the {1} that one may have here; use a shorter one.':
    'Ein Text wird zu lang: {0} Zeichen, und erlaubt sind hier {1}; nimm einen kürzeren.',
  'Stopped after making lists, texts and other objects of {0} items in one run; make fewer of them, or shorter ones.':
    'Abgebrochen, nachdem in einem Durchgang Listen, Texte und andere Objekte mit zusammen {0} Elementen entstanden waren; erzeuge weniger davon oder kürzere.',
  'endlessly many': 'unendlich viele',
}
