import type { Sentences } from '../catalogue.ts'

export const lab: Sentences<'lab'> = {
  'Yours: paste your own': 'Deines: hier einfügen',
  Yours: 'Deines',
  '{0} wrong ones can be chosen instead, or your own.':
    'Stattdessen kannst du eines von {0} falschen wählen oder dein eigenes.',
  'Its code': 'Sein Code',
  'removed:': 'entfernt:',
  'added:': 'hinzugefügt:',
  'The lab: check a backward() at any vectors':
    'Das Labor: ein backward() an beliebigen Vektoren prüfen',
  'the vectors': 'die Vektoren',
  'the backward': 'das backward()',
  'the check': 'die Prüfung',
  'this tab': 'dieser Reiter',
  Vectors: 'Vektoren',
  Settings: 'Einstellungen',
  settings: 'Einstellungen',
  Map: 'Karte',
  'Step and precision': 'Genauigkeit',
  Walk: 'Lauf',
  'Take it home': 'Mitnehmen',
  'There is no finished check to take home.': 'Es gibt keine fertige Prüfung zum Mitnehmen.',
  'About this check': 'Zu dieser Prüfung',
  '{0} is downloaded: python prints the verdict on its last line.':
    '{0} ist heruntergeladen: python gibt das Urteil in der letzten Zeile aus.',
  '{0} is downloaded: pytest finds its tests in it.':
    '{0} ist heruntergeladen: pytest findet die Tests darin.',
  'The browser does not let this page save a file.':
    'Der Browser lässt die Seite keine Datei speichern.',
  'PyTorch script': 'PyTorch-Skript',
  'Each file holds these very numbers, has PyTorch make the same check, and tells whether what it says agrees with this page.':
    'Jede Datei enthält genau diese Zahlen, lässt PyTorch dieselbe Prüfung machen und sagt, ob das Ergebnis mit dieser Seite übereinstimmt.',
  'Download the script': 'Skript herunterladen',
  'Download as pytest': 'Als pytest herunterladen',
  'x and y as .npy': 'x und y als .npy',
  'What is wrong, and what the verdict is worth': 'Was falsch ist und was das Urteil wert ist',
  '{0} and {1}': '{0} und {1}',
  'Changed: line {0}.': 'Geändert: Zeile {0}.',
  'Changed: lines {0}.': 'Geändert: Zeilen {0}.',
  'Repair line {0}': 'Zeile {0} reparieren',
  'Repair lines {0}': 'Zeilen {0} reparieren',
  'Check in the shape {0}': 'In der Form {0} prüfen',
  'New line {0}: {1}.': 'Neue Zeile {0}: {1}.',
  'code: the link’s code cannot be unpacked; the post’s class stands here instead.':
    'code: Der Code des Links lässt sich nicht entpacken; stattdessen steht hier die Klasse des Beitrags.',
  'This code came with the link. Nothing of it has run.':
    'Dieser Code kam mit dem Link. Nichts davon wurde ausgeführt.',
  'Run once': 'Einmal ausführen',
  'What was cleaned up': 'Was bereinigt wurde',
  'Checked: <0/>.': 'Geprüft: <0/>.',
  'Without a check there is nothing to see here.': 'Ohne Prüfung gibt es hier nichts zu sehen.',
  'At vectors as long as these it is not checked. It stays in this page, and is sent nowhere. Tab leaves the editor, Ctrl+] indents.':
    'An so langen Vektoren wird er nicht geprüft. Er bleibt auf dieser Seite und wird nirgendwohin gesendet. Tab verlässt den Editor, Strg+] rückt ein.',
  'This is a program, so it stands in the editor now, in place of what was there. Undo brings that back.':
    'Das ist ein Programm; es steht jetzt im Editor, anstelle dessen, was dort stand. „Rückgängig“ holt das zurück.',
  'Open it in the editor': 'Im Editor öffnen',
  '{0} is a program, not vectors; its place is the editor, under “Yours”':
    '{0} ist ein Programm und enthält keine lesbaren Vektoren; sein Platz ist der Editor, unter „Deines“',
  '{0} is a notebook, not vectors, and none of its cells holds code':
    '{0} ist ein Notebook, keine Datei mit Vektoren, und keine seiner Zellen enthält Code',
  'It is checked as you type, in this page, and sent nowhere. Ctrl+Enter checks at once, Tab leaves the editor, Ctrl+] indents.':
    'Er wird auf dieser Seite geprüft, während du tippst, und nirgendwohin gesendet. Strg+Eingabe prüft sofort, Tab verlässt den Editor, Strg+] rückt ein.',
  'an error': 'ein Fehler',
  'Loading it ended in {0}; what was defined before that is checked.':
    'Das Laden brach ab: {0}; geprüft wird, was davor definiert war.',
  'Loading it ended in {0} in line {1}; what was defined before that is checked.':
    'Das Laden brach in Zeile {1} ab: {0}; geprüft wird, was davor definiert war.',
  'Selection deleted': 'Auswahl gelöscht',
  'the editor': 'der Editor',
  'the diagnosis': 'die Diagnose',
  'the wrong backwards': 'die falschen backward()',
  'the script': 'das Skript',
  'the files to take home': 'die Dateien zum Mitnehmen',
  '“{0}” in line {1}': '„{0}“ in Zeile {1}',
  'Caught nowhere on this map: {0} and {1} more.':
    'Auf dieser Karte nirgends entdeckt: {0} und {1} weitere.',
  'Caught nowhere on this map: {0}.': 'Auf dieser Karte nirgends entdeckt: {0}.',
  'Nothing is checked yet.': 'Noch ist nichts geprüft.',
  'With one component there is no plane to map.':
    'Mit einer Komponente gibt es keine Ebene, von der sich eine Karte zeichnen ließe.',
  'The map of your code is drawn for n up to {0}; here n is {1}.':
    'Die Karte deines Codes wird für n bis {0} gezeichnet; hier ist n = {1}.',
  'This program has no backward() of its own, or does not run at these vectors: there is nothing to map.':
    'Dieses Programm hat kein eigenes backward() oder läuft an diesen Vektoren nicht: Es gibt nichts, was sich auf einer Karte zeigen ließe.',
  'Wrong backwards checked': 'Geprüfte falsche backward()',
  'Mend the error first: then small changes of your <0>backward()</0> are tried.':
    'Beheb zuerst den Fehler: Dann werden kleine Änderungen an deinem <0>backward()</0> erprobt.',
  'This program has no <0>backward()</0> of its own, so there is none to get wrong.':
    'Dieses Programm hat kein eigenes <0>backward()</0>, also lässt sich auch keines falsch schreiben.',
  'From your code before the last change; the new one is being checked.':
    'Von deinem Code vor der letzten Änderung; der neue wird gerade geprüft.',
  'They are from your code before the last change; the new one is being checked.':
    'Sie stammen von deinem Code vor der letzten Änderung; der neue wird gerade geprüft.',
  'Each is your <0>backward()</0> with one small change.':
    'Jedes ist dein <0>backward()</0> mit einer kleinen Änderung.',
  'Yours fails here itself: mend it first, or their failures say nothing of the check.':
    'Deines fällt hier selbst durch: Beheb das zuerst, sonst sagt es nichts über die Prüfung, wenn die anderen durchfallen.',
  'The quotients are so bad here that a right backward would fail as well, so a failure says nothing.':
    'Die Quotienten sind hier so schlecht, dass auch ein richtiges backward() durchfiele; durchzufallen besagt also nichts.',
  'Wrong backwards made from yours': 'Falsche backward(), aus deinem gemacht',
  'Remove {0}': '{0} entfernen',
  '{0} is no longer in the list. Undo brings it back.':
    '{0} steht nicht mehr in der Liste. Mit „Rückgängig“ kommt sie wieder.',
  'Line {0}: {1}': 'Zeile {0}: {1}',
  'This code cannot be run at these vectors.':
    'Dieser Code lässt sich an diesen Vektoren nicht ausführen.',
  'gradgradcheck runs here with up to {0} components; here are {1}.':
    'gradgradcheck läuft auf dieser Seite mit bis zu {0} Komponenten; hier sind es {1}.',
  'Second derivatives checked': 'Geprüfte zweite Ableitungen',
  'The check stopped before it was finished.': 'Die Prüfung brach ab, bevor sie fertig war.',
  'Check again': 'Noch einmal prüfen',
  'This code cannot be run.': 'Dieser Code lässt sich nicht ausführen.',
  'of <0>gradgradcheck</0>, in slow mode and float64':
    'von <0>gradgradcheck</0>, im Modus „slow“ und in float64',
  'The message': 'Die Meldung',
  'Where should I test this?': 'Wo soll ich das testen?',
  'Places tried': 'Erprobte Stellen',
  'At none of the vectors that were tried a right backward passes with room to spare. Look at eps and the tolerances.':
    'An keinem der erprobten Vektoren besteht ein richtiges backward() mit genügend Spielraum. Sieh dir eps und die Toleranzen an.',
  'The code is copied.': 'Der Code ist kopiert.',
  'A test to paste': 'Ein Test zum Einfügen',
  'Check there': 'Dort prüfen',
  'Here {0} of {1} small changes of your backward are clearly caught.':
    'Hier werden {0} von {1} kleinen Änderungen an deinem backward() klar entdeckt.',
  'At your vectors a right backward would fail as well.':
    'An deinen Vektoren würde auch ein richtiges backward() durchfallen.',
  'At your vectors it is {0}.': 'An deinen Vektoren sind es {0}.',
  'The weakest of them, “{0}” in line {1}, is off by {2} times what is allowed.':
    'Die schwächste davon, „{0}“ in Zeile {1}, weicht um das {2}-Fache des Erlaubten ab.',
  'Not clearly caught there: {0}, and others.': 'Dort nicht klar entdeckt: {0} und andere.',
  'Not clearly caught there: {0}.': 'Dort nicht klar entdeckt: {0}.',
  'not checked': 'nicht geprüft',
  'Entries compared': 'Verglichene Einträge',
  'The check stopped.': 'Die Prüfung brach ab.',
  'Cancelled.': 'Abgebrochen.',
  'What was compared until then is below.': 'Was bis dahin verglichen war, steht unten.',
  Message: 'Meldung',
  'What it printed': 'Was er ausgegeben hat',
  Printed: 'Ausgabe',
  Warnings: 'Warnungen',
  'What this check is worth': 'Was diese Prüfung wert ist',
  'This check proves nothing.': 'Diese Prüfung beweist nichts.',
  'With these settings the post’s <0>backward()</0>, which is right, fails here as well: {0}':
    'Mit diesen Einstellungen fällt auch das <0>backward()</0> des Beitrags, das richtig ist, hier durch: {0}',
  'A <0>backward()</0> that returns zeros would be caught here.':
    'Ein <0>backward()</0>, das Nullen zurückgibt, würde hier entdeckt.',
  'So would all {0} wrong backwards known here.':
    'Ebenso alle {0} falschen backward(), die hier bekannt sind.',
  '{0} of the {1} wrong backwards known here would not.':
    '{0} der {1} falschen backward(), die hier bekannt sind, dagegen nicht.',
  'This point proves little.': 'Dieser Punkt beweist wenig.',
  'A <0>backward()</0> that returns zeros passes here too.':
    'Auch ein <0>backward()</0>, das Nullen zurückgibt, besteht hier.',
  'In all, {0} of the {1} wrong backwards known here pass, the chosen one among them.':
    'Insgesamt bestehen {0} der {1} falschen backward(), die hier bekannt sind, darunter das gewählte.',
  'In all, {0} of the {1} wrong backwards known here pass.':
    'Insgesamt bestehen {0} der {1} falschen backward(), die hier bekannt sind.',
  'Check at a point where zeros fail: {0}, n = {1}':
    'An einem Punkt prüfen, an dem Nullen durchfallen: {0}, n = {1}',
  'With these tolerances none of the page’s points would catch it. Lower <0>atol</0> and bring <0>rtol</0> below 1: at {0} an entry may be off by as much as it is.':
    'Mit diesen Toleranzen würde es an keinem der Punkte dieser Seite entdeckt. Senke <0>atol</0> und bring <0>rtol</0> unter 1: Bei {0} darf ein Eintrag um so viel falsch sein, wie er groß ist.',
  'With these tolerances none of the page’s points would catch it. Lower <0>atol</0>.':
    'Mit diesen Toleranzen würde es an keinem der Punkte dieser Seite entdeckt. Senke <0>atol</0>.',
  'The chosen backward is wrong, and passes all the same.':
    'Das gewählte backward() ist falsch und besteht trotzdem.',
  'in float32 S is rounded to some 6·10⁻⁸, and the quotient is off by that over eps = {0}.':
    'In float32 ist S auf etwa 6·10⁻⁸ gerundet, und der Quotient ist um diesen Betrag, geteilt durch eps = {0}, falsch.',
  'x or y is not much longer than eps = {0}, so that the quotient is no derivative.':
    'x oder y ist nicht viel länger als eps = {0}; der Quotient ist deshalb keine Ableitung.',
  'the error of the quotient is larger than what the tolerances allow.':
    'Der Fehler des Quotienten ist größer, als die Toleranzen erlauben.',
  'The largest quotient is {0}, and atol alone allows {1}.':
    'Der größte Quotient ist {0}, und atol allein erlaubt {1}.',
  'The post’s settings': 'Die Einstellungen des Beitrags',
  'fast mode': 'Modus „fast“',
  'every entry': 'jeder Eintrag',
  'the post’s settings': 'die Einstellungen des Beitrags',
  yours: 'deines',
  is: 'ist',
  '{0} is': '{0} ist',
  'choose …': 'wähle …',
  '{0} · {1} numbers, {2}': '{0} · {1} Zahlen, {2}',
  '{0} as it is': '{0} wie bisher',
  'name, or number from 0 to {0}': 'Name oder Nummer von 0 bis {0}',
  'Without its last component {0} would be 0, where S is undefined; so both keep their {1}.':
    'Ohne die letzte Komponente wäre {0} null, und dort ist S nicht definiert; deshalb behalten beide ihre {1}.',
  'One component fewer': 'Eine Komponente weniger',
  'One component more': 'Eine Komponente mehr',
  '0 would make {0} zero, where S is undefined; it must be another number':
    'mit 0 wäre {0} null, und dort ist S nicht definiert; verlangt ist eine andere Zahl',
  'What was read': 'Was gelesen wurde',
  'nearest to x': 'x am nächsten',
  'farthest from x': 'x am fernsten',
  'Use these vectors': 'Diese Vektoren verwenden',
  Discard: 'Verwerfen',
  '<0/> can be meant in more than one way. Which is it?':
    '<0/> lässt sich auf mehr als eine Art verstehen. Welche ist gemeint?',
  'How it is meant': 'Wie es gemeint ist',
  'and {0} more': 'und {0} weitere',
  '{0}, length {1}': '{0}, Länge {1}',
  '{0}, angle {1}': '{0}, Winkel {1}',
  '{0}.': '{0}.',
  '“{0}” does not depend on {1}': '„{0}“ hängt nicht von {1} ab',
  File: 'Datei',
  vectors: 'Vektoren',
  'Component by component': 'Komponente für Komponente',
  'x and y now have {0}. Undo brings the old vectors back.':
    'x und y haben jetzt {0}. „Rückgängig“ holt die alten Vektoren zurück.',
  'They are too long for a link, which holds the settings alone; the .npy under “Take it home” passes them on.':
    'Sie sind zu lang für einen Link; er enthält nur die Einstellungen. Die .npy-Datei unter „Mitnehmen“ gibt sie weiter.',
  Paste: 'Einfügen',
  'Paste vectors': 'Vektoren einfügen',
  'the text': 'Der Text',
  'Vectors as JSON, CSV, or a print-out of NumPy, PyTorch and many others':
    'Vektoren als JSON, CSV oder eine Ausgabe von NumPy, PyTorch und vielen anderen',
  'Read the text': 'Text lesen',
  Examples: 'Beispiele',
  'Both have length 1: a check here cannot see what mixes up the norms.':
    'Beide haben die Länge 1: Eine Prüfung kann hier nicht sehen, was die Normen verwechselt.',
  'Read here, sent nowhere.': 'Hier gelesen, nirgendwohin gesendet.',
  Normalise: 'Normieren',
  'The lesson has these vectors now, with {0}. Undo brings its own back.':
    'Die Lektion hat jetzt diese Vektoren, mit {0}. „Rückgängig“ holt ihre eigenen zurück.',
  'Use them in the lesson': 'In der Lektion verwenden',
  'Reading {0}': 'Wird gelesen: {0}',
  'Finding the span of x and y': 'Die von x und y aufgespannte Ebene wird bestimmt',
  'Comparing x with {0} vectors': 'x wird mit {0} Vektoren verglichen',
  'none of the vectors can be compared with x, which has {0} components':
    'Keiner der Vektoren lässt sich mit x vergleichen, das {0} Komponenten hat',
  'row {0}': 'Zeile {0}',
  'column {0}': 'Spalte {0}',
  'block {0}': 'Block {0}',
  'array {0}': 'Array {0}',
  '{0} of {1}': '{1}: {0}',
  'Reading failed: {0}': 'Das Lesen schlug fehl: {0}',
  'Reading stopped: try again.': 'Das Lesen brach ab: Versuch es noch einmal.',
  'Of {0} vectors {1} is nearest to x: S {2}.':
    'Von {0} Vektoren ist dieser x am nächsten: {1}, S {2}.',
  'Of {0} vectors {1} is farthest to x: S {2}.':
    'Von {0} Vektoren ist dieser x am fernsten: {1}, S {2}.',
  'This can be meant in more than one way. Say which.':
    'Das lässt sich auf mehr als eine Art verstehen. Gib an, welche gemeint ist.',
  Comparing: 'Wird verglichen',
  'Nothing was found.': 'Es wurde nichts gefunden.',
  '{0} is one vector of {1}, and those that are there have {2}. Bring another one of {3} as well.':
    '{0} ist ein einzelner Vektor mit {1}, und die vorhandenen haben {2}. Gib noch einen mit {3} dazu.',
  'x has {0} and y has {1}; both must have the same number':
    'x hat {0} und y hat {1}; beide müssen gleich viele haben',
  '{0}[{1}] is {2}; every component must be a finite number':
    '{0}[{1}] ist {2}; jede Komponente muss eine endliche Zahl sein',
  '{0} has no components; it must have at least one':
    '{0} hat keine Komponenten; mindestens eine muss da sein',
  '{0} is the zero vector; S needs both vectors to differ from zero':
    '{0} ist der Nullvektor; für S müssen beide Vektoren von null verschieden sein',
  'The {0} vectors have different numbers of components ({1}); x and y must have the same.':
    'Die {0} Vektoren haben verschieden viele Komponenten ({1}); x und y müssen gleich viele haben.',
  '{0}: {1} vectors with different numbers of components ({2}); x and y must have the same.':
    '{0}: {1} Vektoren mit verschieden vielen Komponenten ({2}); x und y müssen gleich viele haben.',
  'Read: two vectors of {0}, S {1}. They wait for the button “Use these vectors”.':
    'Gelesen: zwei Vektoren mit {0}, S {1}. Sie warten auf den Knopf „Diese Vektoren verwenden“.',
  'the pasted text': 'Der eingefügte Text',
  'the dropped text': 'Der abgelegte Text',
  'the figure': 'die Abbildung',
  Angle: 'Winkel',
  'The angle, step by step': 'Der Winkel, Schritt für Schritt',
  Ledger: 'Bilanz',
  'What the steps add to the length': 'Was die Schritte zur Länge beitragen',
  'A batch: more vectors that pull': 'Ein Batch: weitere Vektoren, die ziehen',
  'Here the gradient is zero, and so is every step.':
    'Hier ist der Gradient null, also auch jeder Schritt.',
  'Turn x by 60° off y': 'x um 60° von y wegdrehen',
  'All of the walk lies in the plane of x and y, so the figure shows it as it is, with {0} components. The check is made where the walk began.':
    'Der ganze Lauf liegt in der Ebene von x und y; die Abbildung zeigt ihn also, wie er ist, mit {0} Komponenten. Geprüft wird dort, wo der Lauf begann.',
  'The check is made where the walk began.': 'Geprüft wird dort, wo der Lauf begann.',
  'The check is made where the walker stands; its walk begins anew from there. Undo brings it back.':
    'Geprüft wird jetzt dort, wo der Läufer steht; sein Lauf beginnt dort neu. „Rückgängig“ holt den alten zurück.',
  'Check where it stands': 'Dort prüfen, wo er steht',
  'the walk': 'der Lauf',
  'What was read is no longer in the list. Undo brings it back.':
    'Das Gelesene steht nicht mehr in der Liste. „Rückgängig“ holt es zurück.',
}
