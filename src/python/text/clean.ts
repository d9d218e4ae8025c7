import { Refused } from '../syntax/reader.ts'
import { parse } from '../syntax/parse.ts'
import { notebookCode } from './notebook.ts'
import { say } from '../../words/say.ts'
import { listed } from '../../words/sentences.ts'

/** Texts that are longer than this, in UTF-16 units, are not read. */
export const longest = 200_000

/** A program as it is behind what was pasted. */
export interface Cleaned {
  readonly text: string
  /** What was changed, one sentence each. */
  readonly notes: readonly string[]
}

/** A change of the lines, and a sentence about it; null if there is nothing to change. */
type Step = (lines: readonly string[]) => { readonly lines: string[]; readonly note: string } | null

/**
 * Takes away what surrounds code where it was copied from, and what a word processor or a web page made of
 * it. Text that is Python as it stands is left as it is, but for its line ends; and so is text that is too long.
 */
export function clean(pasted: string): Cleaned {
  const notes: string[] = []
  let text = pasted
  const cells = notebookCode(pasted)
  if (cells) {
    text = cells
    notes.push(say`The code cells were taken out of the notebook.`)
  }
  if (text.length > longest) return { text, notes }
  if (text.startsWith('\ufeff')) {
    text = text.slice(1)
    notes.push(say`A byte order mark at the beginning was removed.`)
  }
  if (text.includes('\r')) {
    text = text.replace(/\r\n?/g, '\n')
    notes.push(say`Line ends of another system were replaced.`)
  }
  if (isPython(text)) return { text, notes }
  for (const step of steps) {
    const changed = step(text.split('\n'))
    if (changed === null) continue
    text = `${changed.lines.join('\n').replace(/\n+$/, '')}\n`
    notes.push(changed.note)
    if (isPython(text)) break
  }
  return { text, notes }
}

function isPython(text: string): boolean {
  try {
    parse(text)
    return true
  } catch (thrown) {
    // What is understood and not done here is Python all the same.
    return thrown instanceof Refused
  }
}

/** | or > in front of every line, from a table or a quotation. */
const gutter: Step = (lines) => {
  const filled = lines.filter((line) => line.trim() !== '')
  const mark = /^\s*([|>])( |$)/
  if (filled.length < 2 || !filled.every((line) => mark.test(line) && !line.startsWith('>>>')))
    return null
  return {
    lines: lines.map((line) => line.replace(mark, '')),
    note: say`A mark in front of every line was removed.`,
  }
}

/** ```python … ```: the first block, if it is not one for the shell. */
const fence: Step = (lines) => {
  const isFence = (line: string) => line.trimStart().startsWith('```')
  for (let start = lines.findIndex(isFence); start >= 0;) {
    const after = lines.findIndex((line, i) => i > start && isFence(line))
    const end = after < 0 ? lines.length : after
    const language = lines[start]?.trim().slice(3).toLowerCase() ?? ''
    if (!/^(bash|sh|shell|console|text|output)\b/.test(language))
      return {
        lines: lines.slice(start + 1, end),
        note: say`The code was taken out of its Markdown fence.`,
      }
    start = lines.findIndex((line, i) => i > end && isFence(line))
  }
  return null
}

/** >>> and ... of a console, with its answers. */
const prompts: Step = (lines) => {
  const mark = /^\s*(>>>|\.\.\.) /
  if (!lines.some((line) => /^\s*>>> /.test(line))) return null
  return {
    lines: lines.filter((line) => mark.test(line)).map((line) => line.replace(mark, '')),
    note: say`The prompts of a Python console, and its answers, were removed.`,
  }
}

/** In [1]: and ...: of IPython, with its answers. */
const ipython: Step = (lines) => {
  const mark = /^(In \[\d+\]: |\s*\.\.\.: ?)(.*)/
  if (!lines.some((line) => /^In \[\d+\]: /.test(line))) return null
  return {
    lines: lines.flatMap((line) => {
      const code = mark.exec(line)
      return code ? [code[2] ?? ''] : []
    }),
    note: say`The prompts of IPython, and its answers, were removed.`,
  }
}

/** Lines that only a notebook understands. */
const notebook: Step = (lines) => {
  const magic = /^\s*[%!]|^\s*\??[\w.]+\?{1,2}\s*$/
  const gone = lines.filter((line) => magic.test(line)).map((line) => line.trim())
  if (gone.length === 0) return null
  const shown = listed(gone.slice(0, 3))
  const named = gone.length > 3 ? `${shown} …` : shown
  return {
    lines: lines.filter((line) => !magic.test(line)),
    note:
      gone.length === 1
        ? say`A line that only a notebook understands was removed: ${named}.`
        : say`${gone.length} lines that only a notebook understands were removed: ${named}.`,
  }
}

/** Replaces characters everywhere. */
function replacing(pattern: RegExp, by: string, note: (count: number) => string): Step {
  return (lines) => {
    const count = lines.reduce((sum, line) => sum + (line.match(pattern)?.length ?? 0), 0)
    if (count === 0) return null
    return { lines: lines.map((line) => line.replace(pattern, by)), note: note(count) }
  }
}

const spaces = replacing(/[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g, ' ', (count) =>
  count === 1 ? say`A no-break space was replaced.` : say`${count} no-break spaces were replaced.`,
)
const invisible = replacing(/[\u200b-\u200d\u2060\ufeff\u00ad]/g, '', (count) =>
  count === 1
    ? say`An invisible character was removed.`
    : say`${count} invisible characters were removed.`,
)
const double = replacing(/[\u201c\u201d\u201e\u201f]/g, '"', (count) =>
  count === 1
    ? say`A typographic quote was replaced.`
    : say`${count} typographic quotes were replaced.`,
)
const single = replacing(/[\u2018\u2019\u201a\u201b]/g, "'", (count) =>
  count === 1
    ? say`A typographic apostrophe was replaced.`
    : say`${count} typographic apostrophes were replaced.`,
)
const minus = replacing(/[\u2212\u2013]/g, '-', (count) =>
  count === 1
    ? say`A typographic minus was replaced.`
    : say`${count} typographic minuses were replaced.`,
)

/** What all lines begin with. */
const indentation: Step = (lines) => {
  const indents = lines
    .filter((line) => line.trim() !== '')
    .map((line) => /^[ \t]*/.exec(line)?.[0] ?? '')
  const common = indents.reduce((shared, indent) => {
    let length = 0
    while (length < shared.length && shared[length] === indent[length]) length++
    return shared.slice(0, length)
  }, indents[0] ?? '')
  if (common === '') return null
  return {
    lines: lines.map((line) => (line.trim() === '' ? '' : line.slice(common.length))),
    note: say`The indentation that all lines had in common was removed.`,
  }
}

const steps: readonly Step[] = [
  gutter,
  fence,
  indentation,
  prompts,
  ipython,
  notebook,
  spaces,
  invisible,
  double,
  single,
  minus,
  indentation,
]
