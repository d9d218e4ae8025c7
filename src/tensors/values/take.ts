import { isValue, refuseCall } from './calls.ts'
import { type Cursor, take, takeQuoted, word } from './cursor.ts'
import { addNumber, addTree, beginValue, type Frame } from './frames.ts'
import type { Numbers } from '../numbers.ts'
import { noNumber, placeOf, problemAt, tooLarge } from '../text/place.ts'
import { fromNumerals, type Tree } from '../tree.ts'
import { quoted } from '../wording.ts'
import { readNumeral } from '../../writing/numeral.ts'
import { say } from '../../words/say.ts'

const longestWord = 10_000

const plainKey = /[\p{L}\p{N}_$.-]+/uy
const assignment = /\s*(?::(?!:)|=>|=(?!=))\s*/y
const option = /\s*([A-Za-z_][\w.]*)\s*=(?!=)\s*/y
/** What parts the values of an option are made of, up to its end. */
const skipped = /[^,()[\]{}<>"'“”]+|<[^>]*>|[[({]/y

/** A value in brackets that is being read. */
export interface Nest extends Cursor {
  readonly numbers: Numbers
  /** The brackets that are open; the value itself is what comes in the first. */
  readonly stack: Frame[]
  /** A line's end ends a row, as in MATLAB. */
  readonly rowsByLine: boolean
  /** Some list could be read by lines. */
  rowsPossible: boolean
  /** How many entries the next bracket should have. */
  promised: number | undefined
}

/** Takes a key and what stands between it and its value, if there is one here. */
export function takeRecordKey(cursor: Cursor): string | undefined {
  const { at } = cursor
  take(cursor, /\s*/y)
  const name = takeQuoted(cursor) ?? take(cursor, plainKey)?.[0]
  if (name !== undefined && take(cursor, assignment)) return name
  cursor.at = at
  return undefined
}

/** Takes the key of the next value of a record, or an option of a call, which is passed over. */
export function takeKey(nest: Nest, frame: Frame): boolean {
  if (frame.key !== undefined) return false
  if (frame.kind === 'record') {
    frame.key = takeRecordKey(nest)
    return frame.key !== undefined
  }
  const [, name] = take(nest, option) ?? []
  if (name === undefined) return false
  if (isValue(frame, name)) frame.key = name
  else skipOption(nest, frame, name)
  return true
}

export function skipOption(nest: Nest, frame: Frame, name: string): void {
  const { text, at } = nest
  for (let depth = 0; nest.at < text.content.length;) {
    const part = takeQuoted(nest) ?? take(nest, skipped)?.[0]
    const stop = text.content.charAt(nest.at)
    if (part !== undefined) depth += /^[[({]$/.test(part) ? 1 : 0
    else if (depth === 0 && (stop === ',' || stop === frame.closer)) break
    else {
      if (')]}'.includes(stop)) depth--
      nest.at++
    }
  }
  const value = text.content.slice(at, nest.at)
  if (name === 'dtype')
    frame.columns = [...value.matchAll(/\('(\w+)'/g)].map(([, column = '']) => column)
  if (/sparse/.test(value))
    throw problemAt(
      text,
      frame.at,
      frame.call,
      (it) => say`${it} is sparse; print x.to_dense() instead`,
    )
  if (/^(?:nrow|ncol|dim|byrow)$/.test(name)) refuseCall(text, frame.at, frame.call)
  frame.fresh = false
}

/** The characters of decimal numbers, and what may stand behind one, by their codes. */
export const numeric = Uint8Array.from({ length: 128 }, (_, code) =>
  /[\d.eE+-]/.test(String.fromCharCode(code)) ? 1 : 0,
)
const behind = Uint8Array.from({ length: 128 }, (_, code) =>
  /[\s,;\])}]/.test(String.fromCharCode(code)) ? 1 : 0,
)

/** Takes a plain decimal number, as nearly all are; anything else is a word. */
export function takeNumber(nest: Nest, frame: Frame): void {
  const { text, at } = nest
  const { content } = text
  let end = at + 1
  while (numeric[content.charCodeAt(end)] === 1) end++
  const value = behind[content.charCodeAt(end)] === 1 ? Number(content.slice(at, end)) : NaN
  if (value - value !== 0 || end - at > longestWord || frame.kind !== 'list')
    return takeWord(nest, frame)
  nest.at = end
  beginValue(text, frame, at)
  addNumber(frame, value, nest.numbers)
}

export function takeWord(nest: Nest, frame: Frame): void {
  const { text, at } = nest
  const written = take(nest, word)?.[0] ?? ''
  if (written.length > longestWord)
    throw problemAt(
      text,
      at,
      written,
      (it) => say`${it} has more than 10,000 characters, and no number needs as many`,
    )
  const value = readNumeral(written)
  if (value === undefined) {
    if (/^(?:true|false|none|null|undefined|na|--|masked)$/i.test(written)) {
      beginValue(text, frame, at)
      return add(nest, frame, { kind: 'other', what: say`“${written}” in ${placeOf(text, at)}` })
    }
    throw noNumber(text, at, written === '' ? text.content.charAt(at) : written)
  }
  if (!Number.isFinite(value) && /\d/.test(written)) throw tooLarge(text, at, written)
  beginValue(text, frame, at)
  if (frame.kind !== 'record' && frame.key === undefined) addNumber(frame, value, nest.numbers)
  else add(nest, frame, { kind: 'number', value })
}

/** A text; one that holds a list of numbers is that list. */
export function takeText(nest: Nest, frame: Frame): void {
  const { text, at } = nest
  const inner = takeQuoted(nest)
  if (inner === null) {
    const line = text.content.slice(at, at + 100).split('\n', 1)[0] ?? ''
    throw problemAt(text, at, line, (it) => say`${it} has no closing quotation mark`)
  }
  beginValue(text, frame, at)
  const where = () => say`${quoted(inner)} in ${placeOf(text, at)}`
  add(nest, frame, listIn(inner) ?? { kind: 'text', text: inner, where })
}

/** “[1, 2, 3]” and “1, 2, 3”: lists as databases give them. */
function listIn(inner: string): Tree | null {
  const whole = inner.trim()
  // Most texts are none, and long ones are not to be looked at number by number.
  if (!/^[[{(]?\s*[-+.\d]/.test(whole) || !/^[-+.\d\seE,[\]{}()]*$/.test(whole)) return null
  const bare = whole.replace(/^[[{(]|[\]})]$/g, '')
  if (/,\s*,/.test(bare)) return null
  const items = bare.split(/[\s,]+/).filter(Boolean)
  if (bare.length === whole.length && (items.length < 3 || !bare.includes(','))) return null
  return fromNumerals(items.map((text) => ({ kind: 'text', text })))
}

/** Adds a value to a bracket, under the key that it has. */
export function add(nest: Nest, frame: Frame, tree: Tree): void {
  if (frame.key !== undefined) {
    frame.fields.push([frame.key, tree])
    frame.key = undefined
  } else if (frame.kind === 'record')
    throw problemAt(
      nest.text,
      nest.at - 1,
      nest.text.content.charAt(nest.at - 1),
      (it) => say`${it} cannot stand there`,
    )
  else addTree(frame, tree, nest.numbers)
}
