import { isCall, isValue, only, refuseCall, valueOf } from './calls.ts'
import { type Cursor, quotation, remark, take, typeBefore, unescaped, word } from './cursor.ts'
import {
  absorb,
  addComma,
  addNumber,
  addTree,
  beginValue,
  endRow,
  type Frame,
  frameOf,
  noteLine,
  treeOf,
} from './frames.ts'
import { type Numbers, numbers } from '../numbers.ts'
import { abridged, noNumber, placeOf, problemAt, type Text, tooLarge } from '../text/place.ts'
import { fromNumerals, type Tree } from '../tree.ts'
import { readNumeral } from '../../writing/numeral.ts'

const deepest = 64
const longestWord = 10_000

const key =
  /\s*(?:([\p{L}\p{N}_$.-]+)|("(?:[^"\\]|\\[^])*"|'(?:[^'\\]|\\[^])*'|[“”„][^“”\n]*[“”]))\s*(?::(?!:)|=>|=(?!=))\s*/uy
const option = /\s*([A-Za-z_][\w.]*)\s*=(?!=)\s*/y
/** What parts the values of an option are made of, up to its end. */
const skipped = /[^,()[\]{}<>"']+|"(?:[^"\\]|\\[^])*"|'(?:[^'\\]|\\[^])*'|<[^>]*>|[[({]/y
/** A print-out of TensorFlow up to its numbers, and what is called there. */
export const tensorFlow = /<tf\.[^>]*?numpy=\s*/y
export const inTensorFlow = '<tf>'
/** What a console adds to the entries of an array: buffer: ArrayBuffer(12), byteLength: 12. */
const extra = /[A-Za-z_$][\w$]*:\s|Symbol\([^)]*\):\s/y
/** A text that is three numbers or more with commas between them. */
const commas = /^\s*((?:[-+.\deE]+\s*,\s*){2,}[-+.\deE]+)\s*$/
const listed = /^\s*[[{(]([^[\](){}]*)[\]})]\s*$/

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

export function nestIn(text: Text, rowsByLine: boolean): Nest {
  return {
    text,
    at: 0,
    numbers: numbers(),
    stack: [],
    rowsByLine,
    rowsPossible: false,
    promised: undefined,
  }
}

/** Opens the bracket at which the nest stands. What is in braces is a record if its first has a key. */
export function open(nest: Nest, call = '', callAt = nest.at): void {
  const { text, stack, at, promised, numbers } = nest
  const opener = call === inTensorFlow ? '<' : text.content.charAt(at)
  if (stack.length === deepest)
    throw problemAt(text, at, opener, `is nested in ${deepest} brackets, and that is too deep`)
  if (opener !== '<') nest.at++
  const inside = nest.at
  const keyed = opener === '{' && (take(nest, key) ?? take(nest, /\s*\}/y)) !== null
  nest.at = inside
  const kind = call === '' ? (keyed ? 'record' : 'list') : 'call'
  stack.push(frameOf(kind, opener, callAt, numbers.length(), { call, promised }))
  nest.promised = undefined
}

/** Reads on until the value is complete, and tells what it is; null if it is not at `pause`. Throws `Unreadable`. */
export function readOn(nest: Nest, pause: number): Tree | null {
  const { text } = nest
  while (nest.at < pause) {
    const done = step(nest, pause)
    if (done) return done
    const inner = nest.stack[nest.stack.length - 1]
    if (nest.at >= text.content.length && inner)
      throw problemAt(text, inner.at, inner.call || inner.opener, 'is not closed')
  }
  return null
}

/** Reads what comes next in the innermost bracket: numbers as many as there are. */
function step(nest: Nest, pause: number): Tree | null {
  const { text, stack } = nest
  const { content } = text
  const frame = stack[stack.length - 1]
  if (!frame) return null
  const end = Math.min(pause, content.length)
  while (nest.at < end) {
    const at = nest.at
    const code = content.charCodeAt(at)
    if (code === 32 || code === 9) nest.at++
    else if (code === 10) {
      noteLine(frame, at)
      if (nest.rowsByLine && frame.lineWidth > 0) endRow(text, frame, at)
      nest.at++
    } else if (code === 44) {
      addComma(text, frame, at)
      nest.at++
    } else if (frame.fresh && frame.kind !== 'list' && takeKey(nest, frame)) continue
    else if (numeric[code] === 1) takeNumber(nest, frame)
    else return other(nest, frame, content.charAt(at))
  }
  return null
}

/** Takes the key of the next value of a record, or an option of a call, which is passed over. */
function takeKey(nest: Nest, frame: Frame): boolean {
  if (frame.key !== undefined) return false
  if (frame.kind === 'record') {
    const [, plain, quoted] = take(nest, key) ?? []
    frame.key = quoted === undefined ? plain : unescaped(quoted)
    return frame.key !== undefined
  }
  const [, name] = take(nest, option) ?? []
  if (name === undefined) return false
  if (isValue(frame, name)) frame.key = name
  else skipOption(nest, frame, name)
  return true
}

function skipOption(nest: Nest, frame: Frame, name: string): void {
  const { text, at } = nest
  for (let depth = 0; nest.at < text.content.length;) {
    const part = take(nest, skipped)?.[0]
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
    throw problemAt(text, frame.at, frame.call, 'is sparse; print x.to_dense() instead')
  if (/^(?:nrow|ncol|dim|byrow)$/.test(name)) refuseCall(text, frame.at, frame.call)
  frame.fresh = false
}

/** The characters of decimal numbers, and what may stand behind one, by their codes. */
const numeric = Uint8Array.from({ length: 128 }, (_, code) =>
  /[\d.eE+-]/.test(String.fromCharCode(code)) ? 1 : 0,
)
const behind = Uint8Array.from({ length: 128 }, (_, code) =>
  /[\s,;\])}]/.test(String.fromCharCode(code)) ? 1 : 0,
)

/** Takes a plain decimal number, as nearly all are; anything else is a word. */
function takeNumber(nest: Nest, frame: Frame): void {
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

function takeWord(nest: Nest, frame: Frame): void {
  const { text, at } = nest
  const written = take(nest, word)?.[0] ?? ''
  if (written.length > longestWord)
    throw problemAt(
      text,
      at,
      written,
      `has more than 10,000 characters, and no number needs as many`,
    )
  const value = readNumeral(written)
  if (value === undefined) {
    if (/^(?:true|false|none|null|undefined|na|--|masked)$/i.test(written)) {
      beginValue(text, frame, at)
      return add(nest, frame, { kind: 'other', what: `“${written}” in ${placeOf(text, at)}` })
    }
    throw noNumber(text, at, written === '' ? text.content.charAt(at) : written)
  }
  if (!Number.isFinite(value) && /\d/.test(written)) throw tooLarge(text, at, written)
  beginValue(text, frame, at)
  if (frame.kind !== 'record' && frame.key === undefined) addNumber(frame, value, nest.numbers)
  else add(nest, frame, { kind: 'number', value })
}

/** Reads what is neither blank nor number. */
function other(nest: Nest, frame: Frame, character: string): Tree | null {
  const { text, at } = nest
  if (character === '[' || character === '{') return openIn(nest, frame)
  if (')]}'.includes(character) || character === frame.closer) return close(nest, frame, character)
  if (character === ';') {
    endRow(text, frame, at)
    nest.at++
  } else if (
    take(nest, remark) ??
    take(nest, /[\s\u200b-\u200f\u2060]+|<ref \*\d+>|<class [^>\n]*>,?/y)
  )
    return null
  else if ('"\'“”„‘’‚'.includes(character)) takeText(nest, frame)
  else if (take(nest, tensorFlow)) openIn(nest, frame, inTensorFlow, at)
  else if (frame.kind === 'list' && frame.fresh && frame.count > 0 && take(nest, extra))
    skipOption(nest, frame, '')
  else {
    const before = take(nest, typeBefore)
    if (before?.[1] !== undefined) nest.promised = Number(before[1])
    if (before || character === '(') return openIn(nest, frame)
    const [, name = ''] = take(nest, /((?:new )?[A-Za-z_][\w.:]*!?)\(/y) ?? []
    if (name === '') takeWord(nest, frame)
    else {
      nest.at--
      if (!isCall(name)) refuseCall(text, at, name)
      openIn(nest, frame, name, at)
    }
  }
  return null
}

function openIn(nest: Nest, frame: Frame, call = '', callAt = nest.at): null {
  beginValue(nest.text, frame, nest.at)
  open(nest, call, callAt)
  return null
}

/** A text; one that holds a list of numbers is that list. */
function takeText(nest: Nest, frame: Frame): void {
  const { text, at } = nest
  const quoted = take(nest, quotation)?.[0]
  if (quoted === undefined)
    throw problemAt(
      text,
      at,
      text.content.slice(at).split('\n', 1)[0] ?? '',
      'has no closing quotation mark',
    )
  beginValue(text, frame, at)
  const inner = unescaped(quoted)
  const [, list] = listed.exec(inner) ?? commas.exec(inner) ?? []
  const items = list?.split(/\s*,\s*|\s+/).filter(Boolean) ?? []
  const tree = fromNumerals(items.map((text) => ({ kind: 'text', text })))
  add(nest, frame, tree ?? { kind: 'text', text: inner })
}

function add(nest: Nest, frame: Frame, tree: Tree): void {
  if (frame.key !== undefined) {
    frame.fields.push([frame.key, tree])
    frame.key = undefined
  } else if (frame.kind === 'record')
    throw problemAt(
      nest.text,
      nest.at - 1,
      nest.text.content.charAt(nest.at - 1),
      'cannot stand there',
    )
  else addTree(frame, tree, nest.numbers)
}

/** (3) is a number in parentheses; a tuple of one has a comma. */
const isParenthesised = ({ kind, opener, count, commas, items, shape }: Frame) =>
  kind === 'list' &&
  opener === '(' &&
  count === 1 &&
  !commas &&
  items === null &&
  shape?.length === 0

function close(nest: Nest, frame: Frame, closer: string): Tree | null {
  const { text, at, stack, numbers } = nest
  if (closer !== frame.closer) {
    const partner = `which closes “${frame.opener}” of ${placeOf(text, frame.at)}`
    throw problemAt(text, at, closer, `stands where “${frame.closer}” has to, ${partner}`)
  }
  if (frame.key !== undefined)
    throw problemAt(text, at, closer, `stands where the value of “${frame.key}” has to`)
  const outer = stack[stack.length - 2]
  const { kind, count, rows, width, lineWidth, promised, fields } = frame
  if (rows > 0 && count > rows * width) endRow(text, frame, at)
  if (
    rows === 0 &&
    lineWidth > 0 &&
    count > lineWidth &&
    count % lineWidth === 0 &&
    outer?.kind !== 'list'
  )
    nest.rowsPossible = true
  if (promised !== undefined && promised !== count + fields.length)
    throw abridged(text, frame.at, text.content.slice(frame.at, at + 1))
  nest.at++
  stack.pop()
  const isNumber = isParenthesised(frame)
  if (outer && outer.key === undefined && kind === 'list' && !isNumber && absorb(outer, frame))
    return null
  const whole: Tree = kind === 'record' ? { kind, fields } : treeOf(frame, numbers)
  const tree = kind === 'call' ? valueOf(text, frame, whole) : isNumber ? only(whole) : whole
  // A number that was wrapped goes into the list around it, and not beside.
  if (tree.kind === 'number') numbers.cut(frame.start)
  if (!outer) return tree
  add(nest, outer, tree)
  return null
}
