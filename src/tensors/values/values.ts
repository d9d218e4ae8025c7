import { type Cursor, remark, take, takeQuoted, typeBefore } from './cursor.ts'
import { isCall } from './calls.ts'
import { functionBefore, readLead } from './leads.ts'
import { inTensorFlow, nestIn, open, readOn, tensorFlow } from './nest.ts'
import type { Nest } from './take.ts'
import { problemAt, type Text } from '../text/place.ts'
import { statements } from './statements.ts'
import type { Tree } from '../tree.ts'
import { say } from '../../words/say.ts'

/** What the values of a text are, and what was left out. */
export interface Values {
  readonly tree: Tree
  readonly notes: readonly string[]
  /** A list goes over several lines that could be the rows of a matrix, as MATLAB writes one. */
  readonly rowsPossible: boolean
}

/** A pause after so many characters, for others on the same thread. */
const slice = 2 ** 20

/** What is passed over in a line before a value. */
const words = /[^\n[({<"“#%/]+/y
/** Parentheses in words, and an index: no value is in them. */
const aside = /\([^\d[\](){}"'\n]*\)|\([^\d[\]{}"'\n]{0,200}\)(?=[ \t]*(?:\n|$))/y
const index = /(?<=[\p{L}\p{N}_)\]])\[[^\]\n]*\]|\[\d*\](?=[A-Za-z])/uy
/** What turns a row into a column, and back. */
const transpose = /['ᵀ]|\.['T](?!\w)|\^\{?(?:T|\\top|\\intercal)\}?/y
/** What would have to be computed with the value before it. */
const operator =
  /[ \t]+(?:if|else|for|in)\b|[ \t]*[*+@^&!=<>-]|[ \t]*\/(?![/*])|[ \t]*%(?= ?\d)|[[({\w]|\.[\w[(]/y

/**
 * The values of a text in brackets: JSON, and what Python, JavaScript, MATLAB, Julia, R and Mathematica
 * write or print, one after the other, with names or without. It yields how far it is. Throws `Unreadable`.
 */
export function* readValues(text: Text, rowsByLine = false): Generator<number, Values> {
  const { content } = text
  const nest = nestIn(text, rowsByLine)
  const said = statements(text, nest.numbers)
  /** Where the words before the next value begin. */
  let from = 0
  let pause = slice
  while (nest.at < content.length) {
    if (nest.at >= pause) {
      yield nest.at
      pause = nest.at + slice
    }
    take(nest, words)
    const { at } = nest
    const character = content.charAt(at)
    if (character === '\n' || character === '' || isRemark(nest)) {
      said.endLine(from, at)
      from = nest.at += character === '\n' ? 1 : 0
    } else if (character === '"' || character === '“') {
      // A quoted list is a list; anything else between quotation marks is a name.
      if (/^.\s*[[({]/.test(content.slice(at, at + 9)) || takeQuoted(nest) === null)
        nest.at = at + 1
    } else {
      const names = begin(nest, from)
      if (!names) continue
      let tree = readOn(nest, pause)
      while (!tree) {
        yield nest.at
        pause = nest.at + slice
        tree = readOn(nest, pause)
      }
      said.add(tree, names, character)
      refuseOperator(nest, tree)
      from = nest.at
    }
  }
  said.endLine(from, content.length)
  return { tree: said.tree(), notes: said.notes, rowsPossible: nest.rowsPossible }
}

/** Passes over a remark, if one begins here: behind a blank, since https://… is none. */
function isRemark(nest: Cursor): boolean {
  const before = nest.text.content.charAt(nest.at - 1)
  return /[\s\])}'",;]|^$/.test(before) && take(nest, remark) !== null
}

const nameless: readonly string[] = []

/** Opens the value that begins here, and tells its names; null if none does, and then goes on behind. */
function begin(nest: Nest, from: number): readonly string[] | null {
  const { text, at } = nest
  const opener = text.content.charAt(at)
  // Most values of long texts stand at the beginning of a line.
  if (at === from && (opener === '[' || opener === '{')) {
    open(nest)
    return nameless
  }
  if (opener === '<') {
    if (!take(nest, tensorFlow)) return (void nest.at++, null)
    open(nest, inTensorFlow, at)
    return readLead(text, from, at, opener).names
  }
  if (!'[({'.includes(opener)) return (void nest.at++, null)
  const type =
    /(?:[A-Z]\w*\s?|\b(?:U?Int|Float)\d+)$/.exec(
      text.content.slice(Math.max(from, at - 20), at),
    )?.[0] ?? ''
  nest.at -= type.length
  const typed = take(nest, typeBefore)
  if (typed) {
    if (typed[1] !== undefined) nest.promised = Number(typed[1])
    open(nest)
    return readLead(text, from, at - type.length, '[').names
  }
  nest.at = at
  if (take(nest, index)) return null
  // What is called without a number is no value: print(x @ y).
  const called = functionBefore(text, from, at)
  if ((!isCall(called) || /^(?:print|disp)$/.test(called)) && take(nest, aside)) return null
  const { names, call, at: callAt } = readLead(text, from, at, opener)
  open(nest, call, callAt)
  return names
}

/** Throws `Unreadable` if something would have to be computed with the value that ends here. */
function refuseOperator(nest: Cursor, tree: Tree): void {
  const { text } = nest
  const turned = nest.at
  if (text.content.charCodeAt(turned) === 10) return
  const shape = tree.kind === 'array' ? tree.array.shape : []
  if (take(nest, transpose) && shape.filter((n) => n > 1).length > 1)
    throw problemAt(
      text,
      turned,
      text.content.charAt(turned),
      (it) => say`${it} transposes a matrix, which is not done here`,
    )
  const { at } = nest
  const found = take(nest, operator)?.[0].trim()
  nest.at = at
  if (found !== undefined)
    throw problemAt(
      text,
      text.content.indexOf(found, at),
      found,
      (it) => say`${it} cannot stand there: nothing is computed here`,
    )
}
