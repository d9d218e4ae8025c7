import { Lines } from '../text/lines.ts'
import { Problem } from './problem.ts'

/** What Python says of more than 200 open brackets. */
export const tooDeep = 'too many nested parentheses'

/** A line as Python counts: with all that brackets and backslashes join to it. */
interface LogicalLine {
  readonly line: number
  /** Its blanks in front, as they stand there. */
  readonly indent: string
  /** Without strings, comments and what is in brackets. */
  readonly bare: string
}

const closing: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' }

/**
 * Looks at what the parser forgives: brackets, strings, and the indentation of lines.
 *
 * @throws Problem for the first thing that Python would not read.
 */
export function checkLayout(source: string): void {
  checkIndentation(logicalLines(source))
}

function logicalLines(source: string): LogicalLine[] {
  const lines = new Lines(source)
  const open: { readonly bracket: string; readonly at: number }[] = []
  const found: LogicalLine[] = []
  let start = 0
  let bare = ''
  const problem = (message: string, at: number) =>
    new Problem('SyntaxError', message, lines.lineAt(at), lines.columnAt(at))

  const end = () => {
    const indent = /^[ \t\f]*/.exec(source.slice(start))?.[0] ?? ''
    if (bare.trim() !== '') found.push({ line: lines.lineAt(start + indent.length), indent, bare })
    bare = ''
  }

  for (let at = 0; at < source.length; at++) {
    const character = source.charAt(at)
    if (character === '#') {
      at = endOfLine(source, at) - 1
      continue
    }
    if (character === '"' || character === "'") {
      const stop = endOfString(source, at)
      if (stop < 0) throw unterminated(source, lines, at)
      bare += '""'
      at = stop - 1
      continue
    }
    if (character === '\\' && source[at + 1] === '\n') {
      at++
      continue
    }
    if (character === '\n') {
      if (open.length > 0) continue
      end()
      start = at + 1
      continue
    }
    if (character in closing) {
      open.push({ bracket: character, at })
      if (open.length > 200) throw problem(tooDeep, at)
    } else if (')]}'.includes(character)) {
      const last = open.pop()
      if (last === undefined) throw problem(`unmatched '${character}'`, at)
      if (closing[last.bracket] !== character) throw wrongBracket(last, character, lines, at)
    }
    if (open.length === 0) bare += character
    const code = character.charCodeAt(0)
    if (code > 127) checkCharacter(source, at, problem)
  }
  end()
  const [unclosed] = open.slice(-1)
  if (unclosed) throw problem(`'${unclosed.bracket}' was never closed`, unclosed.at)
  return found
}

function wrongBracket(
  opened: { readonly bracket: string; readonly at: number },
  character: string,
  lines: Lines,
  at: number,
): Problem {
  const [here, there] = [lines.lineAt(at), lines.lineAt(opened.at)]
  const where = here === there ? '' : ` on line ${there}`
  return new Problem(
    'SyntaxError',
    `closing parenthesis '${character}' does not match opening parenthesis '${opened.bracket}'${where}`,
    here,
    lines.columnAt(at),
  )
}

function endOfLine(source: string, from: number): number {
  const at = source.indexOf('\n', from)
  return at < 0 ? source.length : at
}

/** Where a string that begins here ends; −1 if it does not. */
function endOfString(source: string, from: number): number {
  const quote = source.charAt(from)
  const triple = source.startsWith(quote.repeat(3), from)
  const mark = triple ? quote.repeat(3) : quote
  for (let at = from + mark.length; at < source.length; at++) {
    if (source[at] === '\\') at++
    else if (source.startsWith(mark, at)) return at + mark.length
    else if (source[at] === '\n' && !triple) return -1
  }
  return -1
}

function unterminated(source: string, lines: Lines, at: number): Problem {
  const quote = source.charAt(at)
  const triple = source.startsWith(quote.repeat(3), at)
  const text = source.endsWith('\n') ? source.length - 1 : source.length
  const last = triple ? lines.lineAt(text) : lines.lineAt(at)
  return new Problem(
    'SyntaxError',
    `unterminated ${triple ? 'triple-quoted ' : ''}string literal (detected at line ${last})`,
    lines.lineAt(at),
    lines.columnAt(at),
  )
}

function checkCharacter(
  source: string,
  at: number,
  problem: (message: string, at: number) => Problem,
): void {
  const point = source.codePointAt(at) ?? 0
  if (point >= 0xdc00 && point < 0xe000) return
  const character = String.fromCodePoint(point)
  if (/[\p{L}\p{N}\p{M}\p{Pc}]/u.test(character)) return
  const code = `U+${point.toString(16).toUpperCase().padStart(4, '0')}`
  throw problem(
    /[\p{Z}\p{C}]/u.test(character)
      ? `invalid non-printable character ${code}`
      : `invalid character '${character}' (${code})`,
    at,
  )
}

const blocks: Readonly<Record<string, string>> = {
  def: 'function definition',
  class: 'class definition',
  if: "'if' statement",
  elif: "'elif' statement",
  else: "'else' statement",
  for: "'for' statement",
  while: "'while' statement",
  with: "'with' statement",
  try: "'try' statement",
  except: "'except' statement",
  finally: "'finally' statement",
}

/** How deep a line stands: with tabs of eight columns, and with tabs of one. */
interface Depth {
  readonly width: number
  readonly other: number
}

/** @throws Problem where a line does not stand where it should. */
function checkIndentation(lines: readonly LogicalLine[]): void {
  const depths: Depth[] = [{ width: 0, other: 0 }]
  let header: LogicalLine | null = null
  for (const line of lines) {
    const problem = (message: string, type: 'IndentationError' | 'TabError' = 'IndentationError') =>
      new Problem(type, message, line.line, line.indent.length + 1)
    const depth = { width: widthOf(line.indent, 8), other: widthOf(line.indent, 1) }
    const deeper = depth.width - last(depths).width
    // Both ways to count must tell the same, or the eye and Python may see different blocks.
    const tabs = () => problem('inconsistent use of tabs and spaces in indentation', 'TabError')
    if (deeper >= 0 && Math.sign(depth.other - last(depths).other) !== Math.sign(deeper))
      throw tabs()
    if (header !== null) {
      if (deeper <= 0) throw problem(missingBlock(header))
      depths.push(depth)
    } else if (deeper > 0) throw problem('unexpected indent')
    else {
      while (depth.width < last(depths).width) depths.pop()
      if (depth.width !== last(depths).width)
        throw problem('unindent does not match any outer indentation level')
      if (depth.other !== last(depths).other) throw tabs()
    }
    header = /:\s*$/.test(line.bare) ? line : null
  }
  if (header !== null)
    throw new Problem('IndentationError', missingBlock(header), lines.at(-1)?.line ?? 1, 1)
}

function last(depths: readonly Depth[]): Depth {
  return depths.at(-1) ?? { width: 0, other: 0 }
}

function missingBlock({ bare, line }: LogicalLine): string {
  const word = /^\s*(\w+)/.exec(bare)?.[1] ?? ''
  const what = Object.hasOwn(blocks, word) ? ` after ${blocks[word]} on line ${line}` : ''
  return `expected an indented block${what}`
}

function widthOf(indent: string, tab: number): number {
  let width = 0
  for (const blank of indent)
    width = blank === '\t' ? (Math.floor(width / tab) + 1) * tab : width + 1
  return width
}
