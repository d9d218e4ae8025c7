import { isCall } from '../values/calls.ts'

/** What stands around vectors in print-outs, sessions and documents; each is overwritten by blanks of its length. */
const surroundings: readonly RegExp[] = [
  /^[ \t]*(?:```|~~~).*$/gm,
  // A traceback, up to the line that says what went wrong.
  /^Traceback \(most recent call last\):\n(?:[ \t].*\n|\n)*/gm,
  /^<NDArray .*>$|^-\[ RECORD \d+ \][-+]*$/gm,
]

/** What LaTeX puts around its matrices. */
const aroundLatex =
  /\\(?:left|right|bigl|bigr|Bigl|Bigr|quad|qquad|displaystyle|mathbf|boldsymbol|vec|hline|limits)(?![A-Za-z])|\\[,;:! ]|\$|\\[[\]]/g

const blank = (part: string) => part.replace(/[^\n]/g, ' ')

/** What LaTeX writes, and what is read instead, filled up with blanks to the same length. */
const latex: readonly (readonly [RegExp, string])[] = [
  [/\\begin\{(?:\w*matrix|array|smallmatrix)\*?\}(?:\{[^}\n]*\})?/g, '['],
  [/\\end\{(?:\w*matrix|array|smallmatrix)\*?\}/g, ']'],
  [/\\\\(?:\[[^\]\n]*\])?/g, ';'],
  [/&(?=\s*=)|(?<==\s*)&/g, ''],
  [/&/g, ','],
  [/\\(?:begin|end)\{\w+\*?\}/g, ''],
]

const prompts =
  /^(?:>>>?|\.\.\.|In ?\[\d+\]:=?|Out ?\[\d+\][:=]|julia>|octave:\d+>|>>|[a-z]\w*=[>#]|(?:mysql|sqlite|node|sage:?)>|>)(?=[ \t]|$)[ \t]?(.*)$/gm

/**
 * A text without what only surrounds its vectors, each character at its place: prompts, fences, LaTeX.
 * What was typed at a prompt stays where it is a value or a name.
 */
export function tidied(content: string): string {
  let text = content
  if (/\\(?:begin|left|top|intercal|mathbf|vec|quad)/.test(text)) {
    for (const [pattern, instead] of latex)
      text = text.replace(pattern, (part) => instead.padStart(part.length))
    text = text.replace(aroundLatex, blank)
  }
  // Firefox lists the entries once more when an array is unfolded.
  if (/^\w*Array(?:\(\d+\))? \[/m.test(text))
    text = text.replace(/^[ \t]*(?:\d+|length|<prototype>): .*$/gm, blank)
  // The lists of YAML, below their names.
  if (/:[ \t]*\n[ \t]*- [-+.\d]/.test(text)) text = text.replace(/^[ \t]*- (?=[-+.\d])/gm, blank)
  for (const pattern of surroundings) text = text.replace(pattern, blank)
  const isPython = /^>>> /m.test(text)
  return text.replace(prompts, (line, typed: string) => {
    // Anywhere else the dots stand for what was left out.
    if (line.startsWith('...') && !isPython) return line
    const isOutput = line.startsWith('Out')
    return isOutput || isShown(typed, line) ? typed.padStart(line.length) : ' '.repeat(line.length)
  })
}

/** Whether what was typed is a name or a value; all else is an order, and its answer follows. */
function isShown(typed: string, line: string): boolean {
  if (/^\s*[\p{L}_][\p{L}\p{N}_.]*\s*;?$/u.test(typed)) return true
  // The lines that go on after “...” belong to what is open.
  if (line.startsWith('...')) return /^[\s\d.,eE+\-[\](){}]*$/.test(typed)
  const [, call] =
    /^\s*[\p{L}_][\p{L}\p{N}_., ]*(?:=|<-)\s*(?:([A-Za-z_][\w.]*)\()?(?:[[({\d.+-]|$)/u.exec(
      typed,
    ) ?? []
  return (
    /(?:=|<-)\s*[[{(\d.+-]/.test(typed) ||
    (call !== undefined && isCall(call)) ||
    /^\s*[[{(\d.+-]/.test(typed)
  )
}
