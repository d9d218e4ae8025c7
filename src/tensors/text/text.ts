import { Arrays } from './arrays.ts'
import { neitherTextNorKnown } from '../foreign.ts'
import type { Found, Progress } from '../found.ts'
import { Scanner } from './scanner.ts'
import { bytesOf } from '../slices.ts'
import type { Source } from '../source.ts'
import { Table } from './table.ts'
import type { Place, Tokens, Written } from './tokens.ts'
import { Unreadable } from '../unreadable.ts'
import { counted, spelled, titled } from '../wording.ts'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be'

/** The most bytes that a text may have: all of it is read. */
export const maxText = 100_000_000

const sliceSize = 2 ** 20

/** The vectors of a text, read slice by slice. Rejects with `Unreadable`. */
export async function readText(
  source: Source,
  encoding: Encoding,
  progress?: Progress,
): Promise<readonly Found[]> {
  const { name, size } = source
  if (size > maxText) {
    throw new Unreadable(
      `${titled(name)} is a text of ${counted(size, 'byte')}; at most ${spelled(maxText)} can be ` +
        'read, and a .npy or .safetensors file may be larger',
    )
  }
  const place = { file: name, line: 1, column: 1 }
  const decode = decoder(name, encoding)
  let form: Form | undefined
  let scanner: Scanner | undefined
  // Where it begins, one sees which form it has; until then it is kept.
  let blank = ''
  for (let start = 0; start < size; start += sliceSize) {
    const end = Math.min(size, start + sliceSize)
    const piece = decode(await bytesOf(source, start, end), end < size)
    form ??= formOf(piece, place)
    if (form) {
      scanner ??= new Scanner(place, form)
      scanner.push(blank + piece)
      blank = ''
    } else blank += piece
    progress?.(end, size)
  }
  scanner?.end()
  if (!form) {
    throw new Unreadable(
      `${titled(name)} has nothing in it but white space; it must hold at least one vector`,
    )
  }
  return form.vectors().map(found)
}

type Form = Tokens & { readonly vectors: () => readonly Written[] }

/** Arrays or a table, as the first line tells that is not blank; nothing if there is none yet. */
function formOf(piece: string, place: Place): Form | undefined {
  const line = /\S.*/.exec(piece)?.[0]
  if (line === undefined) return undefined
  return /[[({=:]/.test(line) ? new Arrays(place) : new Table(place)
}

/** Turns slices into text, the last one with nothing to come. It throws `Unreadable`. */
function decoder(name: string, encoding: Encoding) {
  const decoder = new TextDecoder(encoding, { fatal: true })
  return (bytes: Uint8Array, stream: boolean): string => {
    try {
      return decoder.decode(bytes, { stream })
    } catch {
      throw neitherTextNorKnown(name)
    }
  }
}

function found({ name, values }: Written): Found {
  return {
    name,
    entries: values.length,
    type: 'text',
    shape: [values.length],
    load: async () => values,
  }
}
