import { areAlike, withoutEmptyEnd, withoutEmptyEnds } from '../tables/ends.ts'
import { undecorated } from '../tables/decorations.ts'
import type { Reading } from '../found.ts'
import { readingsOf } from '../tables/frame.ts'
import { readLink } from './links.ts'
import { namedArrays } from '../places.ts'
import { abridged, noNumber, problem, type Text, unevenLines } from './place.ts'
import { cellsOf, numberIn, splitNumbers } from '../tables/cells.ts'
import { countMarks, readPrints, startsBare } from './prints.ts'
import { readTable, sampleOf, tableForms } from '../tables/table.ts'
import type { Tree } from '../tree.ts'
import { Unreadable } from '../unreadable.ts'
import { titled } from '../wording.ts'
import { readValues, type Values } from '../values/values.ts'
import { readingOfArrays } from '../reading.ts'
import { say } from '../../words/say.ts'

/** One way to read texts. */
export interface Reader {
  /** How sure it is that a text that begins so is its own, from 0 to 1. */
  readonly sure: (text: Text, lines: readonly string[]) => number
  /** All readings, the likeliest first. It yields how far it is, and throws `Unreadable`. */
  readonly read: (text: Text) => Generator<number, readonly Reading[]>
}

/** Nobody prints so much; what is longer is data. */
const longestPrint = 4_000_000

const links: Reader = {
  sure: ({ content }) =>
    content.length < 20_000 && /(?:https?:\/\/\S*|^\s*)#\S*?\b[xy](?:=|%3D)[-+−.\d%]/i.test(content)
      ? 1
      : 0,
  *read(text) {
    const reading = readLink(text)
    if (!reading) throw problem(text, say`there is no link of this page with x or y in it`)
    yield text.content.length
    return [reading]
  },
}

const values: Reader = {
  sure({ content }, whole) {
    const lines = whole.map((line) => line.slice(0, 1000))
    const [first = ''] = lines
    if (startsBare.test(content)) return 0
    if (/^\s*[[{(]/.test(first)) return 0.95
    if (lines.every((line) => /^\s*[\p{L}_][^=:,]*(?:=|:|<-)\s*[-+.\d−]/u.test(line))) return 0.85
    return lines.some((line) => /[[({]\s*(?:[[({"'“]\s*)*[-+−–]?\.?\d|\{|\w\(/.test(line))
      ? 0.6
      : 0.05
  },
  *read(text) {
    const flat = yield* readValues(text)
    const readings = [readingOf(text, flat, say`The lists of numbers in the text`)]
    const other = function* (sentence: string, reading: Generator<number, Values>) {
      try {
        readings.push(readingOf(text, yield* reading, sentence))
      } catch (error) {
        // What cannot be read so was not meant so.
        if (!(error instanceof Unreadable)) throw error
      }
    }
    if (flat.rowsPossible)
      yield* other(
        say`The lists by lines: each line is a row, as in MATLAB`,
        readValues(text, true),
      )
    if (text.content.length < longestPrint && commasInPairs.test(text.content)) {
      const content = text.content.replace(/(\d),(?=\d)/g, '$1.')
      yield* other(say`The lists with decimal commas`, readValues({ ...text, content }))
    }
    return readings
  },
}

/** [0,1, 0,2] and [0,1; 0,2]: four numbers, or two. */
const commasInPairs = /[[({]\s*[-+]?\d+,\d+(?:(?:,\s+|;\s*)[-+]?\d+,\d+)+\s*[\])}]/

const prints: Reader = {
  sure: ({ content }, lines) => (content.length <= longestPrint && countMarks(lines) > 0 ? 0.9 : 0),
  *read(text) {
    const { named, notes } = readPrints(text)
    yield text.content.length
    return [readingOfArrays(text.name, named, say`The numbers of a print-out`, notes)]
  },
}

/** A line of a table that stands for others. */
const dots = /^[^\S\n]*(?:\S+[^\S\n]+)?(\.{2,3}|…|⋮)(?:[^\S\n]+(?:\.{2,3}|…|⋮))*[^\S\n]*$/m

const tables: Reader = {
  sure(text, lines) {
    if (dots.test(lines.join('\n'))) return 0.9
    const head = undecorated({ ...text, content: lines.join('\n') }).text
    const [form] = tableForms(head)
    if (!form) return 0.1
    const words = form.kinds.includes('text') ? lines.join('\n').replace(/"[^"]*"/g, '') : ''
    return /[=[{]/.test(words) ? 0.2 : /[(:]/.test(words) ? 0.5 : 0.7
  },
  *read(original) {
    const { text, hint } =
      original.content.length > longestPrint ? { text: original, hint: {} } : undecorated(original)
    refuseDots(original)
    const forms = tableForms(text)
    // Where a line is no number as a whole, that it has not as many as another tells more.
    const ragged = forms.some(({ clean }) => clean) ? null : raggedIn(text)
    if (ragged) throw ragged
    if (forms.length === 0) throw nothingIn(text)
    const readings: Reading[] = []
    for (const form of forms) {
      try {
        const table = yield* readTable(text, form)
        const found = readingsOf(table, { ...hint, source: text.name })
        const meant = meanings[form.dialect.decimal]
        readings.push(...found.map((each) => ({ ...each, sentence: meant(each.sentence) })))
      } catch (error) {
        // What cannot be read so below its first lines was not meant so.
        if (!(error instanceof Unreadable) || form === forms[0]) throw error
      }
    }
    return readings
  },
}

/** What commas in numbers mean, as a sentence says it. */
const meanings = {
  '.': (sentence: string) => sentence,
  ',': (sentence: string) => say`${sentence}, with decimal commas`,
  thousands: (sentence: string) => say`${sentence}, with commas between thousands`,
} as const

/** Throws `Unreadable` if a line holds nothing but the dots of a table that was not printed whole. */
function refuseDots(text: Text): void {
  const found = text.content.length > longestPrint ? null : dots.exec(text.content)
  const at = found?.[0].search(/\.{2,3}|…|⋮/)
  if (found && at !== undefined) throw abridged(text, found.index + at, found[1] ?? '')
}

/** Why a text is no table, if its lines are numbers with a mark between them, below names or not, and not equally many. */
function raggedIn(text: Text): Unreadable | null {
  const { lines, at } = sampleOf(text)
  const isNumber = (cell: string) => numberIn(cell, '.') !== undefined
  for (const mark of ['\t', ';', '|', ',', 'blank'] as const) {
    const parted = withoutEmptyEnds(lines.map((line) => cellsOf(line, mark)))
    if (areAlike(parted)) continue
    const rows = parted.map(withoutEmptyEnd)
    const header = rows.length > 2 && rows[0]?.every((cell) => !isNumber(cell)) ? 1 : 0
    const body = rows.slice(header)
    const width = body[0]?.length ?? 0
    const wrong = body.findIndex(({ length }) => length !== width)
    if (wrong < 1 || !body.every((row) => row.every(isNumber))) continue
    // A number alone is parted by no blank.
    if (mark === 'blank' && body.some(({ length }) => length < 2)) continue
    const starts = startsOf(text, lines, at)
    const [from, to] = [starts[header] ?? at, starts[header + wrong] ?? at]
    return unevenLines(text, to, body[wrong]?.length ?? 0, from, width)
  }
  return null
}

/** Where each of some lines begins that follow each other, with others between them. */
function startsOf({ content }: Text, lines: readonly string[], first: number): readonly number[] {
  let from = first
  return lines.map((line) => {
    // A line is found whole, and not as the end of a longer one.
    let at = content.indexOf(line, from)
    while (at > 0 && content[at - 1] !== '\n') at = content.indexOf(line, at + 1)
    from = at + line.length
    return Math.max(0, at)
  })
}

/** Why a text is no table: the first thing in it that is no number. */
function nothingIn(text: Text): Unreadable {
  const { lines, at } = sampleOf(text)
  for (const word of (lines[0] ?? '').matchAll(/[^\s,;|"]+/g)) {
    if (!Number.isFinite(Number(word[0]))) return noNumber(text, at + word.index, word[0])
  }
  const counts = lines.map((line) => splitNumbers(line)?.length ?? 1)
  const wrong = counts.findIndex((count) => count !== counts[0])
  if (wrong > 0)
    return unevenLines(
      text,
      text.content.indexOf(lines[wrong] ?? '', at),
      counts[wrong] ?? 0,
      at,
      counts[0] ?? 0,
    )
  return new Unreadable(
    say`${titled(text.name)} is neither lists of numbers in brackets nor a table of numbers`,
  )
}

function readingOf(text: Text, { tree, notes }: Values, sentence: string): Reading {
  const said = [...notes]
  const named = namedArrays(tree, said)
  if (named.length === 0) throw problem(text, said.length > 0 ? said.join('; ') : nothing(tree))
  return readingOfArrays(text.name, named, sentence, said)
}

function nothing(tree: Tree): string {
  return tree.kind === 'list' && tree.items.length === 0
    ? say`the list in it is empty; it must hold numbers`
    : say`there is no list of numbers in it; one is written as [1, 2, 3]`
}

/** Who is so sure is right: what it refuses, another one would read wrongly. Who is less sure than that only guesses. */
const certain = 0.65
const guess = 0.4

/** Who may read a text, the surest first. */
export function readersFor(text: Text, lines: readonly string[]): readonly Reader[] {
  const all = [links, values, prints, tables]
    .map((reader) => ({ reader, sure: reader.sure(text, lines) }))
    .toSorted((a, b) => b.sure - a.sure)
  const first = all[0]?.sure ?? 0
  return all
    .filter(({ sure }, i) => i === 0 || (first < certain && sure >= guess))
    .map(({ reader }) => reader)
}
