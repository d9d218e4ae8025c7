import type { Element } from '../element.ts'
import { bytesOf, viewOf } from '../slices.ts'
import type { Source } from '../source.ts'
import { Unreadable } from '../unreadable.ts'
import { counted, quoted, spelled, spelledShape, titled } from '../wording.ts'
import { say } from '../../words/say.ts'

/** A tensor as the header describes it. */
export interface Tensor {
  readonly name: string
  readonly dtype: string
  /** Nothing if the dtype is unknown. */
  readonly element: Element | undefined
  readonly shape: readonly number[]
  /** The bytes of the file from where to where it goes. */
  readonly start: number
  readonly end: number
}

const longestHeader = 16 * 2 ** 20

/** The tensors of a .safetensors file in the header's order. Rejects with `Unreadable`. */
export async function readSafetensorsHeader(
  source: Source,
  elements: ReadonlyMap<string, Element>,
): Promise<readonly Tensor[]> {
  const name = titled(source.name)
  const length = Number(viewOf(await bytesOf(source, 0, 8)).getBigUint64(0, true))
  if (length > longestHeader) {
    throw new Unreadable(
      say`${name} claims a header of ${counted(length, 'byte')}; it must be at most ${spelled(longestHeader)}`,
    )
  }
  const start = 8 + length
  if (start > source.size) {
    throw new Unreadable(
      say`${name} ends inside its header: ${counted(start, 'byte')} are promised and ${spelled(source.size)} are there`,
    )
  }
  const header = parsed(name, await bytesOf(source, 8, start))
  if (!isRecord(header)) throw new Unreadable(say`${name} has a header that is no JSON object`)
  const tensors = Object.entries(header).flatMap(([key, value]) =>
    key === '__metadata__' ? [] : [tensorOf(source, key, value, elements, start)],
  )
  requireApart(source, tensors)
  return tensors
}

/** Throws `Unreadable` if two tensors have bytes in common: one of them would be read wrongly. */
function requireApart({ name }: Source, tensors: readonly Tensor[]): void {
  const inOrder = tensors.toSorted((a, b) => a.start - b.start || a.end - b.end)
  for (const [i, { name: other, start }] of inOrder.entries()) {
    const before = inOrder[i - 1]
    if (before && before.end > start && before.end > before.start)
      throw new Unreadable(
        say`${titled(name)}: the tensors ${quoted(before.name)} and ${quoted(other)} overlap in the data; the file is damaged, or was made to mislead`,
      )
  }
}

function parsed(name: string, bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw new Unreadable(say`${name} has a header that is not valid JSON; the file is damaged`)
  }
}

/** The tensor that an entry of the header describes. Throws `Unreadable`. */
function tensorOf(
  source: Source,
  name: string,
  value: unknown,
  elements: ReadonlyMap<string, Element>,
  dataStart: number,
): Tensor {
  // Twenty thousand tensors need no sentences.
  const wrong = (sentence: (it: string) => string) =>
    new Unreadable(say`${titled(source.name)}: ${sentence(say`the tensor ${quoted(name)}`)}`)
  const fields: Fields = isRecord(value) ? value : {}
  const { dtype, shape, data_offsets: offsets } = fields
  if (typeof dtype !== 'string') throw wrong((it) => say`${it} has no dtype such as “F32”`)
  if (!isLengths(shape))
    throw wrong((it) => say`${it} has no shape, which must be a list of whole numbers from 0 on`)
  const [begin, end] = isLengths(offsets) && offsets.length === 2 ? offsets : []
  if (begin === undefined || end === undefined || begin > end)
    throw wrong(
      (it) =>
        say`${it} has no data_offsets, which must be two whole numbers, where it begins and ends`,
    )
  const there = source.size - dataStart
  if (end > there) {
    throw wrong(
      (it) =>
        say`${it} should end at byte ${spelled(end)} of the data, and ${counted(there, 'byte')} are there; the file is cut short or damaged`,
    )
  }
  const element = elements.get(dtype)
  const entries = shape.includes(0) ? 0 : shape.reduce((product, n) => product * n, 1)
  if (element && end - begin !== entries * element.size) {
    throw wrong(
      (it) =>
        say`${it} of shape ${spelledShape(shape)} and dtype ${dtype} must have ${counted(entries * element.size, 'byte')}, and its data_offsets give it ${spelled(end - begin)}`,
    )
  }
  return { name, dtype, element, shape, start: dataStart + begin, end: dataStart + end }
}

type Fields = Readonly<Record<string, unknown>>

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isLengths(value: unknown): value is readonly number[] {
  return Array.isArray(value) && value.every((n) => Number.isSafeInteger(n) && n >= 0)
}
