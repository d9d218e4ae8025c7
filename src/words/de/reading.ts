import type { Sentences } from '../catalogue.ts'

export const reading: Sentences<'reading'> = {
  '{0} is a single number, and no vector': '{0} ist eine einzelne Zahl und kein Vektor',
  '{0} has the shape {1} and so no entries; a vector must have at least one':
    '{0} hat die Form {1} und damit keine Einträge; ein Vektor muss mindestens einen haben',
  '{0} has a vector of {1}; at most {2} can be read':
    '{0} enthält einen zu langen Vektor: Er hat {1}, und höchstens {2} können gelesen werden',
  '{0} may be base64, and is neither float32 nor float64 by its numbers; ask the service for plain floats (encoding_format: "float")':
    '{0} könnte base64 sein, ergibt aber weder als float32 noch als float64 plausible Zahlen; fordere vom Dienst einfache Gleitkommazahlen an (encoding_format: "float")',
  'save one array with numpy.save(…, allow_pickle=False), or tensors with save_file from safetensors':
    'speichere ein einzelnes Array mit numpy.save(…, allow_pickle=False) oder Tensoren mit save_file aus safetensors',
  '{0} is an HDF5 file, which is not read here; {1}':
    '{0} ist eine HDF5-Datei, die hier nicht gelesen wird; {1}',
  '{0} is a .mat file of MATLAB; save it as text with writematrix(x, "x.csv")':
    '{0} ist eine .mat-Datei von MATLAB; speichere die Zahlen als Text mit writematrix(x, "x.csv")',
  '{0} is a pointer of Git LFS and holds no numbers itself; fetch the file that it stands for with git lfs pull':
    '{0} ist ein Zeiger von Git LFS und enthält selbst keine Zahlen; hole die Datei, für die er steht, mit git lfs pull',
  '{0} is a web page, as a server sends it in place of a file that it does not give; download the file itself':
    '{0} ist eine Webseite, wie sie ein Server anstelle einer Datei schickt, die er nicht hergibt; lade die Datei selbst herunter',
  '{0} is a Parquet file; save it with df.to_csv("x.csv"), or its vectors with numpy.save':
    '{0} ist eine Parquet-Datei; speichere die Tabelle mit df.to_csv("x.csv") oder ihre Vektoren mit numpy.save',
  '{0} is an Arrow file; save it with df.to_csv("x.csv"), or its vectors with numpy.save':
    '{0} ist eine Arrow-Datei; speichere die Tabelle mit df.to_csv("x.csv") oder ihre Vektoren mit numpy.save',
  '{0} is a GGUF file of a quantised model, which is not read here; {1}':
    '{0} ist die GGUF-Datei eines quantisierten Modells, die hier nicht gelesen wird; {1}',
  '{0} is an old Excel or Word file; save it as CSV':
    '{0} ist eine alte Excel- oder Word-Datei; speichere sie als CSV',
  '{0} is a database of SQLite; export a table as CSV':
    '{0} ist eine SQLite-Datenbank; exportiere eine Tabelle als CSV',
  '{0} is a PDF; copy the numbers out of it and paste them':
    '{0} ist ein PDF; kopiere die Zahlen heraus und füge sie ein',
  '{0} is a picture; numbers in it cannot be read':
    '{0} ist ein Bild; Zahlen darin lassen sich nicht lesen',
  '{0} is compressed in a way that is not read here; decompress it, and open what was in it':
    '{0} ist auf eine Art komprimiert, die hier nicht gelesen wird; entpacke die Datei und öffne den Inhalt',
  '{0} is a pickle, which is a program and is not run here; {1}':
    '{0} ist ein Pickle, also ein Programm, und wird hier nicht ausgeführt; {1}',
  '{0} is no {1} file: the bytes with which one begins are missing; .npy, .npz, .safetensors, .pt and text with numbers can be read':
    '{0} ist keine Datei im Format {1}: Die Bytes, mit denen eine solche beginnt, fehlen; gelesen werden können .npy, .npz, .safetensors, .pt und Text mit Zahlen',
  '{0} is neither text in UTF-8 nor a file of a known kind; .npy, .npz, .safetensors, .pt and text with numbers can be read':
    '{0} ist weder Text in UTF-8 noch eine Datei bekannter Art; gelesen werden können .npy, .npz, .safetensors, .pt und Text mit Zahlen',
  '{0} has a structured dtype with a field that is no plain number, {1}; save one field by itself, as numbers':
    '{0} hat einen strukturierten dtype mit einem Feld, das keine einfache Zahl ist: {1}; speichere ein Feld für sich, als Zahlen',
  '{0} has long doubles in its field {1}; save it by itself, as float64':
    '{0} enthält im Feld {1} Zahlen vom Typ long double; speichere das Feld für sich, als float64',
  '{0} has a structured dtype without fields': '{0} hat einen strukturierten dtype ohne Felder',
  '{0} has a header that is not valid UTF-8': '{0} hat einen Header, der kein gültiges UTF-8 ist',
  '{0} has a header with the keys {1}; they must be {2}':
    '{0} hat einen Header mit den Schlüsseln {1}; es müssen {2} sein',
  '{0} has a fortran_order that is neither True nor False':
    '{0} hat ein fortran_order, das weder True noch False ist',
  '{0} ends inside its header, after {1}; it was not saved or copied to its end':
    '{0} endet mitten im Header, nach {1}; die Datei wurde nicht bis zum Ende gespeichert oder kopiert',
  '{0} ends inside its header, after {1} of {2}; it was not saved or copied to its end':
    '{0} endet mitten im Header, nach {1} von {2}; die Datei wurde nicht bis zum Ende gespeichert oder kopiert',
  '{0} has version {1}.{2} of the .npy format; it must be 1.0, 2.0 or 3.0':
    '{0} hat die Version {1}.{2} des .npy-Formats; sie muss 1.0, 2.0 oder 3.0 sein',
  '{0} has a header of {1}; it must be at most {2}':
    '{0} hat einen Header von {1}; erlaubt sind höchstens {2}',
  '{0} has a header that cannot be read from character {1} on, {2}; it must be a dictionary of {3}':
    '{0} hat einen Header, der ab Zeichen {1} nicht zu lesen ist, {2}; er muss ein Dictionary mit {3} sein',
  'where it ends': 'wo er endet',
  '{0} has a shape that is not a tuple of whole numbers from 0 on, such as (3,) or (2, 3)':
    '{0} hat als Form kein Tupel ganzer Zahlen ab 0, wie es etwa (3,) oder (2, 3) ist',
  '{0} has long doubles of which nobody can tell how they are written; save array.astype(numpy.float64) instead':
    '{0} enthält Zahlen vom Typ long double, bei denen nicht zu erkennen ist, wie sie geschrieben sind; speichere stattdessen array.astype(numpy.float64)',
  records: 'Datensatz',
  'save float, int, uint or bool numbers instead, for example array.astype(numpy.float64)':
    'speichere stattdessen Zahlen vom Typ float, int, uint oder bool, zum Beispiel array.astype(numpy.float64)',
  '{0} is an array of Python objects, so it holds a pickle, which is a program and is not run here; save numbers with a float dtype, for example array.astype(numpy.float64), and numpy.save(…, allow_pickle=False)':
    '{0} ist ein Array von Python-Objekten und enthält damit ein Pickle, also ein Programm, das hier nicht ausgeführt wird; speichere Zahlen mit einem float-dtype, zum Beispiel array.astype(numpy.float64), und mit numpy.save(…, allow_pickle=False)',
  '{0} has complex numbers (dtype {1}); save their real and imaginary parts by themselves':
    '{0} enthält komplexe Zahlen (dtype {1}); speichere Real- und Imaginärteile getrennt',
  '{0} has the raw type {1}, as bfloat16 and float8 are saved, which says nothing about its numbers; save array.astype(numpy.float32) instead':
    '{0} hat den Rohtyp {1}, mit dem bfloat16 und float8 gespeichert werden und der nichts über die Zahlen sagt; speichere stattdessen array.astype(numpy.float32)',
  text: 'Text',
  'dates or times': 'Datums- oder Zeitangaben',
  'no numbers that can be read': 'keine lesbaren Zahlen',
  '{0} holds {1} (dtype {2}); {3}': '{0} enthält {1} (dtype {2}); {3}',
  '{0} is cut short: its header promises {1} of numbers, {2} of {3}, and {4} are there':
    '{0} ist abgeschnitten: Der Header verspricht {1} an Zahlen, Form {2}, Typ {3}; vorhanden sind {4}',
  '{0} holds more than {1} arrays': '{0} enthält mehr als {1} Arrays',
  '{0} has {1} too many at its end: its header promises {2} of numbers, {3}, and {4} are there':
    '{0} hat am Ende {1} zu viel: Der Header verspricht {2} an Zahlen, Form {3}; vorhanden sind {4}',
  'it has the instruction {0} at byte {1}, which no tensor needs':
    'es enthält an Byte {1} die Anweisung {0}, die kein Tensor braucht',
  'it ends before it is complete': 'es endet, bevor es vollständig ist',
  'it has too many instructions': 'es hat zu viele Anweisungen',
  'it takes what is not there': 'es nimmt, was nicht da ist',
  'it appends to what is no list': 'es hängt Einträge an etwas an, das keine Liste ist',
  'it sets items of what is no dictionary': 'es setzt Einträge in etwas, das kein Dictionary ist',
  'it calls what is no function': 'es ruft auf, was keine Funktion ist',
  'it recalls what it never kept': 'es ruft ab, was es nie abgelegt hat',
  'it encodes what is no text': 'es kodiert, was kein Text ist',
  'an array in it holds Python objects': 'ein Array darin enthält Python-Objekte',
  'an array in it has not as many bytes as its shape':
    'ein Array darin hat nicht so viele Bytes, wie seine Form verlangt',
  'an array in it has the dtype {0}, which is not read':
    'der dtype eines Arrays darin wird nicht gelesen: {0}',
  'of nothing known': 'unbekannt',
  'a scalar': 'ein Skalar',
  'a number in it has not as many bytes as its type':
    'eine Zahl darin hat nicht so viele Bytes, wie ihr Typ verlangt',
  'save one array with numpy.save(…, allow_pickle=False), or tensors with save_file from safetensors or torch.save(model.state_dict(), …)':
    'speichere ein einzelnes Array mit numpy.save(…, allow_pickle=False) oder Tensoren mit save_file aus safetensors oder torch.save(model.state_dict(), …)',
  '{0} come after it': 'danach gibt es noch {0}',
  'it ends before its numbers': 'es endet vor seinen Zahlen',
  '{0} has {1}; it must be at most {2}': '{0} hat {1}; erlaubt sind höchstens {2}',
  '{0} is a pickle, which is a program and is not run here, and {1}; {2}':
    '{0} ist ein Pickle, also ein Programm, das hier nicht ausgeführt wird, und {1}; {2}',
  'The 1 tensor of a file of PyTorch': 'Der Tensor einer PyTorch-Datei',
  'The {0} tensors of a file of PyTorch': 'Die {0} Tensoren einer PyTorch-Datei',
  'The 1 array of a pickle': 'Das Array eines Pickles',
  'The {0} arrays of a pickle': 'Die {0} Arrays eines Pickles',
  'it holds no arrays of numbers': 'es enthält keine Arrays aus Zahlen',
  'it calls {0}': 'es ruft {0} auf',
  'a tensor in it has no shape and strides': 'einem Tensor darin fehlen Form und Strides',
  'a tensor in it goes beyond its storage': 'ein Tensor darin reicht über seinen Storage hinaus',
  'a storage in it is a part of another': 'ein Storage darin ist Teil eines anderen',
  'a tensor in it has no storage': 'ein Tensor darin hat keinen Storage',
  'a tensor in it has the type {0}, which is not read':
    'der Typ eines Tensors darin wird nicht gelesen: {0}',
  'the storage {0} is not in the file': 'der Storage {0} ist nicht in der Datei',
  'what is nested deeper than 64 levels': 'eine Verschachtelung mit mehr als 64 Ebenen',
  'a string of bytes': 'eine Bytefolge',
  'an array without numbers': 'ein Array ohne Zahlen',
  '{0} left out: {1} is not a number': 'Ausgelassen: {0}, denn {1} ist keine Zahl',
  'a list': 'eine Liste',
  '{0} left out: {1}': 'Ausgelassen: {0}; {1}',
  '{0} is empty; it must hold at least one vector': '{0} ist leer; nötig ist mindestens ein Vektor',
  'A file of NumPy': 'Eine NumPy-Datei',
  '{0} is packed twice; unpack it, and open what was in it':
    '{0} ist doppelt gepackt; entpacke die Datei und öffne den Inhalt',
  'holds no arrays': 'enthält keine Arrays',
  '{0}: {1}, and so are the 1 other': '{0}: {1}, und auch 1 weiteres Array ergibt keinen Vektor',
  '{0}: {1}, and so are the {2} others':
    '{0}: {1}, und auch {2} weitere Arrays ergeben keinen Vektor',
  'Left out: {0}': 'Ausgelassen: {0}',
  '1 other array left out': '1 weiteres Array ausgelassen',
  '{0} other arrays left out': '{0} weitere Arrays ausgelassen',
  '{0} claims a header of {1}; it must be at most {2}':
    '{0} kündigt einen Header von {1} an; erlaubt sind höchstens {2}',
  '{0} ends inside its header: {1} are promised and {2} are there':
    '{0} endet mitten im Header: Angekündigt sind {1}, vorhanden {2}',
  '{0} has a header that is no JSON object': '{0} hat einen Header, der kein JSON-Objekt ist',
  '{0}: the tensors {1} and {2} overlap in the data; the file is damaged, or was made to mislead':
    '{0}: Die Tensoren {1} und {2} überlappen sich in den Daten; die Datei ist beschädigt oder soll in die Irre führen',
  '{0} has a header that is not valid JSON; the file is damaged':
    '{0} hat einen Header, der kein gültiges JSON ist; die Datei ist beschädigt',
  'the tensor {0}': 'Der Tensor {0}',
  '{0} has no dtype such as “F32”': '{0} hat keinen dtype wie „F32“',
  '{0} has no shape, which must be a list of whole numbers from 0 on':
    '{0} hat keine Form (shape); sie muss eine Liste ganzer Zahlen ab 0 sein',
  '{0} has no data_offsets, which must be two whole numbers, where it begins and ends':
    '{0} hat keine data_offsets; das müssen zwei ganze Zahlen sein, Anfang und Ende',
  '{0} should end at byte {1} of the data, and {2} are there; the file is cut short or damaged':
    '{0} müsste bei Byte {1} der Daten enden, aber es gibt nur {2}; die Datei ist abgeschnitten oder beschädigt',
  '{0} of shape {1} and dtype {2} must have {3}, and its data_offsets give it {4}':
    '{0} mit der Form {1} und dem dtype {2} muss {3} haben, und nach den data_offsets sind es {4}',
  'The {0} of a .safetensors file': 'Aus einer .safetensors-Datei: {0}',
  '{0} has the unknown dtype {1}': '{0} hat den unbekannten dtype {1}',
  '{0} has the unknown dtype {1}, and 1 other have an unknown one, too':
    '{0} hat den unbekannten dtype {1}, und auch bei 1 weiteren Tensor ist er unbekannt',
  '{0} has the unknown dtype {1}, and {2} others have an unknown one, too':
    '{0} hat den unbekannten dtype {1}, und auch bei {2} weiteren Tensoren ist er unbekannt',
  '{0} holds no tensors': '{0} enthält keine Tensoren',
  '{0} holds {1} and none that can be read: {2}; a tensor must have one of the dtypes {3}':
    '{0} enthält {1}, aber keinen lesbaren: {2}; ein Tensor muss einen dieser dtypes haben: {3}',
  '{0} could not be read: {1} from byte {2} on were asked for, and {3} came':
    '{0} konnte nicht gelesen werden: Ab Byte {2} wurden {1} angefordert, und {3} kamen an',
  '{0} could not be read: {1}': '{0} konnte nicht gelesen werden: {1}',
  'no reason was given': 'Ein Grund wurde nicht genannt',
  'Read the columns instead': 'Stattdessen die Spalten lesen',
  'Read the rows instead': 'Stattdessen die Zeilen lesen',
  'The rows of a table below a line that numbers the columns, each a vector':
    'Die Zeilen einer Tabelle unter einer Zeile, die die Spalten nummeriert, jede ein Vektor',
  'The {0} parts between blank lines, each a vector':
    'Die {0} Teile zwischen Leerzeilen, jeder ein Vektor',
  'Columns of numbers are left out: {0}': 'Spalten mit Zahlen werden ausgelassen: {0}',
  words: 'Wörter',
  'Take it in': 'Dazunehmen',
  'Left out beside the components: {0}': 'Neben den Komponenten ausgelassen: {0}',
  'Columns of words are left out: {0}': 'Spalten mit Wörtern werden ausgelassen: {0}',
  'The row of a table, as a vector': 'Die Zeile einer Tabelle, als Vektor',
  'The {0} rows of a table, each a vector': 'Die {0} Zeilen einer Tabelle, jede ein Vektor',
  'The column of a table, as a vector': 'Die Spalte einer Tabelle, als Vektor',
  'The {0} columns of a table, each a vector': 'Die {0} Spalten einer Tabelle, jede ein Vektor',
  'The list in the cells of a table, as a vector':
    'Die Liste in den Zellen einer Tabelle, als Vektor',
  'The {0} lists in the cells of a table, each a vector':
    'Die {0} Listen in den Zellen einer Tabelle, jede ein Vektor',
  'The first column numbers the rows and is left out':
    'Die erste Spalte nummeriert die Zeilen und wird ausgelassen',
  'The first column {0} numbers the rows and is left out':
    'Die erste Spalte {0} nummeriert die Zeilen und wird ausgelassen',
  'The last column numbers the rows and is left out':
    'Die letzte Spalte nummeriert die Zeilen und wird ausgelassen',
  'The last column {0} numbers the rows and is left out':
    'Die letzte Spalte {0} nummeriert die Zeilen und wird ausgelassen',
  '{0} has an empty cell there; a missing number cannot be read':
    '{0} hat dort eine leere Zelle; eine fehlende Zahl lässt sich nicht lesen',
  'A link of this page': 'Ein Link dieser Seite',
  '{0} in {1}': '{0} in {1}',
  'line {0}, column {1}': 'Zeile {0}, Spalte {1}',
  'in JavaScript print JSON.stringify(x)': 'in JavaScript mit JSON.stringify(x)',
  'in Julia print println(x) or save a file': 'in Julia mit println(x) oder als Datei',
  'in R use options(max.print = 1e6)': 'in R mit options(max.print = 1e6)',
  'in pandas use x.to_csv()': 'in pandas mit x.to_csv()',
  "after numpy.set_printoptions(threshold=numpy.inf) or torch.set_printoptions(threshold=float('inf'))":
    "nach numpy.set_printoptions(threshold=numpy.inf) oder torch.set_printoptions(threshold=float('inf'))",
  '{0} stands for entries that were left out when this was printed; print all of them, {1}':
    '{0} steht für Einträge, die bei der Ausgabe ausgelassen wurden; gib alle aus, {1}',
  '{0} is a complex number; give real and imaginary parts by themselves':
    '{0} ist eine komplexe Zahl; gib Real- und Imaginärteil getrennt an',
  '{0} has {1}, and {2} has {3}; all lines must have the same number':
    '{0} hat {1}, und {2} hat {3}; alle Zeilen müssen gleich viele haben',
  'there is no list of numbers in it; one is written as [1, 2, 3]':
    'Darin ist keine Liste von Zahlen; man schreibt sie als [1, 2, 3]',
  'row {0} of what begins in {1} has {2}, and the first has {3}; all must have the same number':
    'Zeile {0} dessen, was in {1} beginnt, hat {2}, und die erste hat {3}; alle müssen gleich viele haben',
  'what begins in {0} has the shape {1}, and {2} is promised; copy all of it':
    'Was in {0} beginnt, hat die Form {1}, und angekündigt ist {2}; kopiere alles',
  'there is no link of this page with x or y in it':
    'Darin ist kein Link dieser Seite mit x oder y',
  'The lists of numbers in the text': 'Die Listen von Zahlen im Text',
  'The lists by lines: each line is a row, as in MATLAB':
    'Die Listen zeilenweise gelesen: jede Textzeile eine Zeile, wie in MATLAB',
  'The lists with decimal commas': 'Die Listen mit Dezimalkommas',
  'The numbers of a print-out': 'Die Zahlen der Ausgabe eines Programms',
  '{0}, with decimal commas': '{0}, mit Dezimalkommas',
  '{0}, with commas between thousands': '{0}, mit Kommas zwischen den Tausendern',
  '{0} is neither lists of numbers in brackets nor a table of numbers':
    '{0} enthält weder Listen von Zahlen in Klammern noch eine Tabelle von Zahlen',
  'the list in it is empty; it must hold numbers':
    'Die Liste darin ist leer; sie muss Zahlen enthalten',
  '{0} is a text of {1}; at most {2} can be read ({3} of word vectors), and a .npy or .safetensors file may be larger':
    '{0} ist ein Text von {1}; höchstens {2} können gelesen werden ({3} bei Wortvektoren), und eine .npy- oder .safetensors-Datei darf größer sein',
  '{0} has nothing in it but white space; it must hold at least one vector':
    '{0} enthält nichts als Leerraum; nötig ist mindestens ein Vektor',
  'Characters that look like commas, brackets, digits or minus signs were read as these':
    'Zeichen, die wie Kommas, Klammern, Ziffern oder Minuszeichen aussehen, wurden als solche gelesen',
  'The text is not UTF-8, and was read as Windows-1252':
    'Der Text ist kein UTF-8 und wurde als Windows-1252 gelesen',
  '{0} may be one number with a blank between its thousands, or two; write one without it, or two with a comma between them':
    '{0} kann eine Zahl mit Leerzeichen zwischen den Tausendern sein, oder zwei Zahlen; schreib eine Zahl ohne Leerzeichen oder zwei mit Komma dazwischen',
  '{0} has a line of over {1}': '{0} hat eine Zeile von über {1}',
  '{0}: line {1}, {2}, must have {3} after its word, and {4} is none':
    '{0}: Zeile {1}, {2}, muss nach dem Wort {3} haben, und {4} ist keine',
  '{0}: line {1}, {2}, must have {3} after its word':
    '{0}: Zeile {1}, {2}, muss nach dem Wort {3} haben',
  '1 word, each with its vector': '1 Wort mit seinem Vektor',
  '{0} words, each with its vector': '{0} Wörter, jedes mit seinem Vektor',
  '{0} cannot stand before “(”: nothing is computed here, and only array(…) and tensor(…) are read':
    '{0} kann nicht vor „(“ stehen: Hier wird nichts berechnet, und nur array(…) und tensor(…) werden gelesen',
  'the size {0}': 'die Größe {0}',
  '{0} is sparse; print x.to_dense() instead':
    '{0} ist dünn besetzt; gib stattdessen x.to_dense() aus',
  '{0} holds nothing': '{0} enthält nichts',
  '{0} has {1} arguments, and only the first can be read':
    '{0} hat {1} Argumente, und nur das erste kann gelesen werden',
  '{0} cannot stand there': '{0} kann dort nicht stehen',
  'the row that ends in {0} has {1} numbers, and the first has {2}; all must have the same number':
    'Die Zeile, die in {0} endet, hat {1} Zahlen, und die erste hat {2}; alle müssen gleich viele haben',
  '{0} has nothing before it': '{0} hat nichts vor sich',
  '{0} opens a list in which only some values have a comma between them, up to {1}; all must have one or none, and decimals a point, as in 1.5':
    '{0} öffnet eine Liste, in der bis {1} nur zwischen manchen Werten ein Komma steht; es muss zwischen allen stehen oder zwischen keinen, und Dezimalzahlen brauchen einen Punkt, wie in 1.5',
  '{0} cannot stand there: nothing is computed here':
    '{0} kann dort nicht stehen: Hier wird nichts berechnet',
  '{0} is nested in {1} brackets, and that is too deep':
    '{0} ist in {1} Klammern verschachtelt, und das ist zu tief',
  '{0} is not closed': '{0} wird nicht geschlossen',
  '{0} stands where “{1}” has to, which closes “{2}” of {3}':
    '{0} steht dort, wo „{1}“ stehen muss, um „{2}“ aus {3} zu schließen',
  '{0} stands where the value of “{1}” has to': '{0} steht dort, wo der Wert von „{1}“ stehen muss',
  'a number by itself': 'eine Zahl für sich',
  'the number in {0} stands outside of a list; a vector is written as [1, 2, 3]':
    'Die Zahl in {0} steht außerhalb einer Liste; einen Vektor schreibt man als [1, 2, 3]',
  '{0} has more than 10,000 characters, and no number needs as many':
    '{0} hat mehr als 10 000 Zeichen, und so viele braucht keine Zahl',
  '“{0}” in {1}': '„{0}“ in {1}',
  '{0} has no closing quotation mark': '{0} hat kein schließendes Anführungszeichen',
  '{0} transposes a matrix, which is not done here':
    '{0} transponiert eine Matrix, und das geschieht hier nicht',
  'the file': 'Die Datei',
  'over 1e308': 'über 1e308',
  '1 byte': '1 Byte',
  '{0} bytes': '{0} Bytes',
  '1 entry': '1 Eintrag',
  '{0} entries': '{0} Einträge',
  '1 number': '1 Zahl',
  '{0} numbers': '{0} Zahlen',
  '1 line': '1 Zeile',
  '{0} lines': '{0} Zeilen',
  '1 file': '1 Datei',
  '{0} files': '{0} Dateien',
  '1 tensor': '1 Tensor',
  '{0} tensors': '{0} Tensoren',
  '{0} without a list left out, such as {1}': '{0} ohne Liste ausgelassen, zum Beispiel {1}',
  '{0} holds {1}; at most {2} can be read': '{0} enthält {1}; höchstens {2} können gelesen werden',
  '{0} is not where it has to be': '{0} ist nicht an der richtigen Stelle',
  '{0} goes beyond its end': '{0} reicht über das Ende hinaus',
  '{0} has two sizes': '{0} hat zwei verschiedene Größen',
  '{0}: {1} unpacks to {2}; at most {3} can be unpacked':
    '{0}: {1} umfasst entpackt {2}; höchstens {3} können entpackt werden',
  '{0} unpacks to {1}, and {2} are promised': '{0} umfasst entpackt {1}, und angekündigt sind {2}',
  '{0} has not the checksum that it has to': '{0} hat nicht die richtige Prüfsumme',
  '{0} is a ZIP archive, such as NumPy’s .npz or PyTorch’s .pt and .pth, and is damaged: {1}':
    '{0} ist ein ZIP-Archiv, wie .npz von NumPy oder .pt und .pth von PyTorch, und ist beschädigt: {1}',
  'its directory has {0}': 'Das Verzeichnis hat {0}',
  'its directory goes beyond its end': 'Das Verzeichnis reicht über das Ende hinaus',
  'its directory has {0} of {1}': 'Das Verzeichnis hat {0} von {1}',
  'it has no directory at its end; it was not saved or copied to its end':
    'Am Ende fehlt das Verzeichnis; die Datei wurde nicht bis zum Ende gespeichert oder kopiert',
  'its directory is not where it has to be': 'Das Verzeichnis ist nicht an der richtigen Stelle',
  'its directory is cut short': 'Das Verzeichnis ist abgeschnitten',
  '{0}: {1} is encrypted; unpack it first': '{0}: {1} ist verschlüsselt; entpacke die Datei zuerst',
  '{0}: {1} is packed by method {2}; only stored and deflated files can be read':
    '{0}: {1} ist mit der Methode {2} gepackt; nur unkomprimierte und mit Deflate gepackte Dateien können gelesen werden',
  '{0} overlaps another file in it': '{0} überlappt eine andere Datei im Archiv',
  '{0} unpacks to more than {1}, as it must not; it is damaged, or a bomb':
    '{0} wird entpackt größer als {1}, was nicht sein darf; die Datei ist beschädigt oder eine Archivbombe',
  '{0} is compressed, and cannot be unpacked: {1}; it is damaged':
    '{0} ist komprimiert und lässt sich nicht entpacken: {1}; die Datei ist beschädigt',
  '{0} is damaged: the size or the checksum of what it unpacks to is not the one that it has to be':
    '{0} ist beschädigt: Größe oder Prüfsumme des entpackten Inhalts stimmt nicht',
  '{0} is a document of Excel, Word or the like; save it as CSV':
    '{0} ist ein Dokument von Excel, Word oder Ähnlichem; speichere es als CSV',
  '{0} can be read in several ways; open it by itself to choose':
    '{0} lässt sich auf mehrere Arten lesen; öffne die Datei für sich, um zu wählen',
  '{0} is a ZIP archive with nothing but hidden files in it':
    '{0} ist ein ZIP-Archiv, in dem nur versteckte Dateien sind',
  '{0} is a ZIP archive with nothing in it': '{0} ist ein leeres ZIP-Archiv',
  'Left out: {0}, and 1 other file': 'Ausgelassen: {0}; außerdem 1 weitere Datei',
  'Left out: {0}, and {1} other files': 'Ausgelassen: {0}; außerdem {1} weitere Dateien',
  'The {0} of an archive': 'Aus einem Archiv: {0}',
  '“&amp;” was read as “&”': '„&amp;“ wurde als „&“ gelesen',
  'backslashes before signs were left out': 'Backslashes vor Zeichen wurden entfernt',
  'what was encoded as a whole was decoded': 'was als Ganzes kodiert war, wurde dekodiert',
  'what stands before the first name was left out':
    'was vor dem ersten Namen stand, wurde entfernt',
  'names in capitals were read as small ones':
    'Namen in Großbuchstaben wurden in Kleinbuchstaben gelesen',
  'what was encoded twice was decoded twice': 'was doppelt kodiert war, wurde doppelt dekodiert',
  'a blank was read as the plus that it was':
    'ein Leerzeichen wurde als das Plus gelesen, das es war',
  'blanks were left out': 'Leerzeichen wurden entfernt',
  'characters that look like others were read as these':
    'Zeichen, die anderen ähnlich sehen, wurden als diese gelesen',
  'signs behind the link were left out': 'Zeichen hinter dem Link wurden entfernt',
  '{0}; {1}': '{0}; {1}',
  'The link came changed: {0}.': 'Der Link kam verändert an: {0}.',
}
