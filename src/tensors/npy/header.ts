import { type Literal, NotLiteral, readDictionary } from './literal.ts'
import { bytesOf, viewOf } from '../slices.ts'
import type { Source } from '../source.ts'
import { Unreadable } from '../unreadable.ts'
import { counted, quoted, spelled, titled } from '../wording.ts'
import { say } from '../../words/say.ts'
import { listed } from '../../words/sentences.ts'

/** What a .npy file says of itself. */
export interface NpyHeader {
  /** The type of its numbers, such as “<f8”; a structured one is no text. */
  readonly descr: Literal
  readonly fortran: boolean
  readonly shape: readonly number[]
  /** The byte at which its numbers begin. */
  readonly start: number
}

export const npyMagic = '\x93NUMPY'

const wanted = ['descr', 'fortran_order', 'shape']
const longestHeader = 2 ** 20

/** Reads the header of an array in a .npy file of version 1.0, 2.0 or 3.0. Rejects with `Unreadable`. */
export async function readNpyHeader(source: Source, at = 0): Promise<NpyHeader> {
  const name = titled(source.name)
  const { major, start, end } = await preamble(source, at)
  const bytes = await bytesOf(source, start, end)
  // Some writers fill it up with NULs instead of blanks.
  const text = decoded(bytes, major)?.replace(/\0+\s*$/, '')
  if (text === undefined) throw new Unreadable(say`${name} has a header that is not valid UTF-8`)
  const fields = fieldsOf(name, text)
  const [descr, fortran, shape] = wanted.map((key) => fields.get(key))
  if (descr === undefined || shape === undefined || fields.size !== wanted.length) {
    throw new Unreadable(
      say`${name} has a header with the keys ${quoted([...fields.keys()].join(', '))}; they must be ${listed(wanted)}`,
    )
  }
  if (typeof fortran !== 'boolean')
    throw new Unreadable(say`${name} has a fortran_order that is neither True nor False`)
  return { descr, fortran, shape: shapeOf(name, shape), start: end }
}

/** The version, and from where to where the header goes. */
async function preamble(source: Source, at: number) {
  const name = titled(source.name)
  const head = viewOf(await bytesOf(source, at, Math.min(source.size, at + 12)))
  const truncated = (promised: number | null) => {
    const there = counted(source.size, 'byte')
    return new Unreadable(
      promised === null
        ? say`${name} ends inside its header, after ${there}; it was not saved or copied to its end`
        : say`${name} ends inside its header, after ${there} of ${spelled(promised)}; it was not saved or copied to its end`,
    )
  }
  if (head.byteLength < 8) throw truncated(null)
  const major = head.getUint8(6)
  const minor = head.getUint8(7)
  if (major < 1 || major > 3 || minor !== 0) {
    throw new Unreadable(
      say`${name} has version ${major}.${minor} of the .npy format; it must be 1.0, 2.0 or 3.0`,
    )
  }
  const start = at + (major === 1 ? 10 : 12)
  if (at + head.byteLength < start) throw truncated(null)
  const length = major === 1 ? head.getUint16(8, true) : head.getUint32(8, true)
  const end = start + length
  if (end > source.size) throw truncated(end)
  if (length > longestHeader) {
    throw new Unreadable(
      say`${name} has a header of ${counted(length, 'byte')}; it must be at most ${spelled(longestHeader)}`,
    )
  }
  return { major, start, end }
}

function decoded(bytes: Uint8Array, major: number): string | undefined {
  try {
    return new TextDecoder(major === 3 ? 'utf-8' : 'latin1', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function fieldsOf(name: string, text: string): ReadonlyMap<string, Literal> {
  try {
    return readDictionary(text)
  } catch (error) {
    if (!(error instanceof NotLiteral)) throw error
    const rest = text.slice(error.at)
    throw new Unreadable(
      say`${name} has a header that cannot be read from character ${error.at + 1} on, ${rest.trim() === '' ? say`where it ends` : quoted(rest)}; it must be a dictionary of ${listed(wanted)}`,
    )
  }
}

function shapeOf(name: string, shape: Literal): readonly number[] {
  const lengths = typeof shape === 'object' && 'tuple' in shape ? shape.tuple : undefined
  if (lengths?.every((n) => typeof n === 'number' && n >= 0)) return lengths as readonly number[]
  throw new Unreadable(
    say`${name} has a shape that is not a tuple of whole numbers from 0 on, such as (3,) or (2, 3)`,
  )
}
