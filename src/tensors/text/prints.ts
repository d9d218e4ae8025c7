import type { Named } from '../array.ts'
import { cellsOf, splitNumbers } from '../tables/cells.ts'
import { type Numbers, numbers } from '../numbers.ts'
import { abridged, lineOf, noNumber, problem, type Text, tooLarge } from './place.ts'
import { arrayOf } from '../tree.ts'
import { readNumeral } from '../../writing/numeral.ts'
import { counted, linesLeftOut, spelledShape } from '../wording.ts'
import { say } from '../../words/say.ts'

/*
 * What MATLAB, Octave, R, Julia and the PyTorch of 2017 print: lines of numbers without a bracket, under
 * a heading that names them, in pieces where they are wide, and with a common factor.
 */

/** x =   $x   [[1]]   numerical:   (0 ,.,.) =   , , 1   ans(:,:,1) =   [:, :, 1] = */
const heading =
  /^(?:\$(\S+)|(\[\[\d+\]\])|((?:[\p{L}_][^=]*?|\(\d.*\)|\[:.*\]))\s*=|(, , .*)|([\p{L}_][\p{L}\p{N} _.]*):)$/u
/** 2×3 Matrix{Float64}:   3-element Vector{Float64}: */
const sized = /^(\d+(?:[×x]\d+)*)(?:-element)? .*:$/
/** The part of a wide matrix that follows: Columns 9 through 16:   [,9] [,10] */
const columns = /^(?:Columns? (\d+)(?: (?:through|to|and) \d+)?:?|\[,(\d+)\](?:\s*\[,\d+\])*)$/
const factorLine = /^(\d[\d.]*(?:e[-+]?\d+)?)\s*\*$/i
/** [torch.FloatTensor of size 2x3] */
const ending = /^\[[\w.]*Tensor of (?:size|dimension) ([\dx]+)[^\]]*\]$/
const leftOut = /^\[ reached .*|(?:^|\s)(?:\.{2,3}|…|⋮|⋯|⋱)(?=\s|$)/
/** What R writes before the numbers of a line: [1] of a vector, [1,] of a matrix. */
const prefix = /^\s*\[(\d+)(,?)\](?=\s)/
/** What looks like a list and is none: [1] 0.1 0.2   [1,] 3 4   [[1]]   [,1] [,2] of R, (0 ,.,.) = of PyTorch. */
export const startsBare =
  /^\s*(?:\(\d+ ?,[^)\d]*\)\s*=|\[1\]\s+[^[\s]|\[1,\]\s|\[,1\]|\[\[1\]\]\s*\n\s*\[1\] )/
/** What says nothing: a class, a wrapper. */
const silent =
  /^(?:\d+[×x]\d+ [^:]*|(?:Diagonal|Permutation) Matrix|(?:Variable|Parameter) containing:|Levels: .*|)$/
const row = /^(?:\[\d+,?\]\s+)?[-+.\d−](?:[-+.\deE\s]|nan|inf)*$/i

/** Numbers under one heading. */
interface Block {
  name: string
  readonly at: number
  readonly rows: number[][]
  /** The row that the next line goes on, where the columns came in pieces; −1 for a row of its own. */
  next: number
  factor: number
  /** The sizes that are promised. */
  sizes: string
}

const blockAt = (at: number, name = '', sizes = ''): Block => ({
  name,
  at,
  rows: [],
  next: -1,
  factor: 1,
  sizes,
})

/** Enough of a line to see what it is; numbers are read from all of it. */
const headOf = (line: string) => line.slice(0, 1000).trim()

/** How many lines are such as only these print-outs have. */
export function countMarks(lines: readonly string[]): number {
  const shown = lines.map(headOf).filter((line) => line !== '')
  const above = (i: number) => [1, 2, 3].some((step) => row.test(shown[i + step] ?? ''))
  return shown.filter(
    (line, i) =>
      ((heading.test(line) || sized.test(line)) && above(i)) ||
      [factorLine, columns, ending].some((mark) => mark.test(line)) ||
      startsBare.test(line),
  ).length
}

/** The arrays of a print-out, by the names above them. Throws `Unreadable`. */
export function readPrints(text: Text): { named: readonly Named[]; notes: readonly string[] } {
  const store = numbers()
  const named: Named[] = []
  const words: string[] = []
  let block = blockAt(0)
  /** A name that has no numbers yet. */
  let waiting = ''
  let at = 0
  const finish = () => {
    if (block.rows.length > 0) named.push(arrayIn(text, block, store))
    else waiting = block.name || waiting
    block = blockAt(at)
  }
  for (const line of text.content.split('\n')) {
    const shown = headOf(line)
    const [before = '', r, comma] = prefix.exec(line) ?? []
    const [, ...names] = columns.test(shown) ? [] : (heading.exec(shown) ?? [])
    const column = columns.exec(shown)
    if (leftOut.test(shown)) throw abridged(text, at + line.indexOf(shown), shown)
    if (names.length > 0 || sized.test(shown)) {
      finish()
      const name = names.find((each) => each !== undefined) ?? ''
      // A slice of what was named above.
      const slice = /^(?:ans)?(?=[([,])(.*)$/.exec(name)?.[1]
      block = blockAt(at, slice && waiting ? `${waiting}${slice}` : name, sized.exec(shown)?.[1])
    } else if (factorLine.test(shown)) block.factor = Number.parseFloat(shown)
    else if (column) {
      if (Number(column[1] ?? column[2]) <= 1 && block.rows.length > 0) finish()
      block.next = block.rows.length > 0 ? 0 : -1
    } else if (ending.test(shown)) {
      block.sizes = ending.exec(shown)?.[1] ?? ''
      finish()
    } else if (!silent.test(shown)) {
      if (r === '1' && comma === '' && block.rows.length > 0) finish()
      else if (r !== undefined && comma === '' && block.rows.length > 0) block.next = 0
      const values = valuesIn(text, line, at, before.length)
      if (values) {
        block.name ||= waiting
        waiting = ''
        addRow(
          block,
          values.map((value) => value * block.factor),
        )
      } else {
        words.push(shown)
        waiting = /^([\p{L}_][\p{L}\p{N}_.]*)\s*(?:=.*|<-.*)?$/u.exec(shown)?.[1] ?? waiting
      }
    }
    at += line.length + 1
  }
  finish()
  if (named.length === 0)
    throw problem(text, say`there is no list of numbers in it; one is written as [1, 2, 3]`)
  const left = linesLeftOut(words.length, words[0] ?? '')
  return { named, notes: words.length > 0 ? [left] : [] }
}

function addRow(block: Block, values: readonly number[]): void {
  const before = block.next >= 0 ? block.rows[block.next] : undefined
  if (before) {
    before.push(...values)
    block.next++
  } else block.rows.push([...values])
}

/** The numbers of a line, or null if there are only words in it. */
function valuesIn(text: Text, line: string, at: number, from: number): readonly number[] | null {
  // x = 3 is one number, and no vector.
  if (/^\s*[\p{L}_$][^=:]*[=:]/u.test(line)) return null
  const rest = line.slice(from)
  const cells = cellsOf(rest, 'blank')
  const values = cells.map(readNumeral)
  const bad = values.indexOf(undefined)
  if (bad < 0) {
    const large = values.findIndex(
      (value, i) => !Number.isFinite(value) && /\d/.test(cells[i] ?? ''),
    )
    if (large >= 0) throw tooLarge(text, at + line.indexOf(cells[large] ?? ''), cells[large] ?? '')
    return values.map((value) => value ?? NaN)
  }
  if (values.every((value) => value === undefined)) return null
  const commas = splitNumbers(rest)
  if (commas) return commas
  throw noNumber(text, at + line.indexOf(cells[bad] ?? '', from), cells[bad] ?? '')
}

function arrayIn(text: Text, { name, rows, at, sizes }: Block, store: Numbers): Named {
  const [first = []] = rows
  const wrong = rows.findIndex(({ length }) => length !== first.length)
  const place = lineOf(text, at)
  if (wrong >= 0)
    throw problem(
      text,
      say`row ${wrong} of what begins in ${place} has ${counted(rows[wrong]?.length ?? 0, 'number')}, and the first has ${first.length}; all must have the same number`,
      at,
    )
  const shape = [rows.length, first.length]
  const promised = sizes === '' ? null : sizes.split(/[×x]/).map(Number)
  // Of more dimensions the slices are printed one by one.
  const same =
    promised?.slice(-2).reduce((product, n) => product * n, 1) === rows.length * first.length
  if (promised && !same)
    throw problem(
      text,
      say`what begins in ${place} has the shape ${spelledShape(shape)}, and ${spelledShape(promised)} is promised; copy all of it`,
      at,
    )
  const offset = store.length()
  for (const values of rows) for (const value of values) store.push(value)
  return { name: name === 'ans' ? '' : name, array: arrayOf(store, offset, shape) }
}
