import { isCall, only, refuseCall, valueOf } from './calls.ts'
import { remark, take, typeBefore } from './cursor.ts'
import {
  absorb,
  addComma,
  beginValue,
  endRow,
  type Frame,
  frameOf,
  noteLine,
  treeOf,
} from './frames.ts'
import { numbers } from '../numbers.ts'
import {
  add,
  type Nest,
  numeric,
  skipOption,
  takeKey,
  takeNumber,
  takeRecordKey,
  takeText,
  takeWord,
} from './take.ts'
import { abridged, placeOf, problemAt, type Text } from '../text/place.ts'
import type { Tree } from '../tree.ts'
import { say } from '../../words/say.ts'

const deepest = 64

/** A print-out of TensorFlow up to its numbers, and what is called there. */
export const tensorFlow = /<tf\.[^>]*?numpy=\s*/y
export const inTensorFlow = '<tf>'
/** What a console adds to the entries of an array: buffer: ArrayBuffer(12), byteLength: 12. */
const extra = /[A-Za-z_$][\w$]*:\s|Symbol\([^)]*\):\s/y
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
    throw problemAt(
      text,
      at,
      opener,
      (it) => say`${it} is nested in ${deepest} brackets, and that is too deep`,
    )
  if (opener !== '<') nest.at++
  const inside = nest.at
  const keyed =
    opener === '{' && (takeRecordKey(nest) !== undefined || take(nest, /\s*\}/y) !== null)
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
      throw problemAt(text, inner.at, inner.call || inner.opener, (it) => say`${it} is not closed`)
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
    const place = placeOf(text, frame.at)
    throw problemAt(
      text,
      at,
      closer,
      (it) =>
        say`${it} stands where “${frame.closer}” has to, which closes “${frame.opener}” of ${place}`,
    )
  }
  const { key } = frame
  if (key !== undefined)
    throw problemAt(text, at, closer, (it) => say`${it} stands where the value of “${key}” has to`)
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
