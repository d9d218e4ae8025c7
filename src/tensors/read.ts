import { neitherTextNorKnown, noText, refuseForeign } from './foreign.ts'
import type { Note, Progress, Reading, Understood } from './found.ts'
import { understood } from './list.ts'
import { npyMagic } from './npy/header.ts'
import { readNpy } from './npy/npy.ts'
import { isPickle, isTorch, readPickle, readTorch } from './pickle/pickle.ts'
import { readingOfArrays } from './reading.ts'
import { isSafetensors, readSafetensors } from './safetensors/safetensors.ts'
import { bytesOf } from './slices.ts'
import type { Source } from './source.ts'
import { type Encoding, readText } from './text/text.ts'
import { Unreadable } from './unreadable.ts'
import { titled } from './wording.ts'
import { readArchive } from './zip/archive.ts'
import { gunzipped } from './zip/inflate.ts'
import { readMembers } from './zip/members.ts'
import { say } from '../words/say.ts'

/** Enough of a file to see what it is. */
const headSize = 4096

/** All ways in which a source can be understood, the likeliest first. */
export interface Readings {
  readonly readings: readonly Reading[]
  readonly notes: readonly Note[]
}

/**
 * The vectors in a file or a text, at least one, by names that differ. What the file is tells its
 * content, not its name. Rejects with `Unreadable` alone.
 */
export async function read(source: Source, progress?: Progress): Promise<Understood> {
  const { readings, notes } = await readingsOf(source, progress, true)
  return understood(readings, notes)
}

async function readingsOf(
  source: Source,
  progress: Progress | undefined,
  packed: boolean,
): Promise<Readings> {
  const { name, size } = source
  if (size === 0)
    throw new Unreadable(say`${titled(name)} is empty; it must hold at least one vector`)
  const bytes = await bytesOf(source, 0, Math.min(size, headSize))
  // One character a byte, so that magic bytes can be looked for as text.
  const head = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
  refuseForeign(name, head)
  const only = (reading: Reading): Readings => ({ readings: [reading], notes: [] })
  if (head.startsWith(npyMagic))
    return only(readingOfArrays(name, await readNpy(source), say`A file of NumPy`))
  if (isSafetensors(head)) return only(await readSafetensors(source))
  if (isPickle(head)) return only(await readPickle(source))
  const zip = ['PK\x03\x04', 'PK\x05\x06', 'PK\x07\x08'].some((magic) => head.startsWith(magic))
  const gzip = head.startsWith('\x1f\x8b')
  if ((zip || gzip) && !packed)
    throw new Unreadable(say`${titled(name)} is packed twice; unpack it, and open what was in it`)
  if (gzip) return readingsOf(await gunzipped(source), progress, false)
  if (zip) {
    const members = await readArchive(source)
    if (members.some((each) => isTorch(each.name))) return only(await readTorch(source, members))
    return only(
      await readMembers(source, members, (member) => readingsOf(member, undefined, false)),
    )
  }
  const encoding = encodingOf(head)
  if (encoding === 'utf-8' && head.includes('\0')) throw neitherTextNorKnown(name)
  try {
    return await readText(source, encoding, progress)
  } catch (error) {
    throw (error instanceof Unreadable && encoding === 'utf-8' && noText(name, head)) || error
  }
}

/** UTF-16 has a mark at its beginning, or else NULs in every other byte of what is mostly ASCII. */
function encodingOf(head: string): Encoding {
  if (head.startsWith('\xff\xfe') || /^(?:[\t-~]\0){4}/.test(head)) return 'utf-16le'
  if (head.startsWith('\xfe\xff') || /^(?:\0[\t-~]){4}/.test(head)) return 'utf-16be'
  return 'utf-8'
}
