import { neitherTextNorKnown, refuseForeign } from './foreign.ts'
import type { Progress, Understood } from './found.ts'
import { understood } from './list.ts'
import { npyMagic } from './npy/header.ts'
import { readNpy } from './npy/npy.ts'
import { readingOfArrays } from './reading.ts'
import { isSafetensors, readSafetensors } from './safetensors/safetensors.ts'
import { bytesOf } from './slices.ts'
import type { Source } from './source.ts'
import { type Encoding, readText } from './text/text.ts'
import { Unreadable } from './unreadable.ts'
import { titled } from './wording.ts'

/** Enough of a file to see what it is. */
const headSize = 4096

/**
 * The vectors in a file or a text, at least one, by names that differ. What the file is tells its
 * content, not its name. Rejects with `Unreadable` alone.
 */
export async function read(source: Source, progress?: Progress): Promise<Understood> {
  if (source.size === 0) {
    throw new Unreadable(`${titled(source.name)} is empty; it must hold at least one vector`)
  }
  const bytes = await bytesOf(source, 0, Math.min(source.size, headSize))
  // One character a byte, so that magic bytes can be looked for as text.
  const head = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
  refuseForeign(source.name, head)
  if (head.startsWith(npyMagic))
    return understood([readingOfArrays(source.name, await readNpy(source), 'A file of NumPy')])
  if (isSafetensors(head)) return understood([await readSafetensors(source)])
  const encoding = encodingOf(head)
  if (encoding === 'utf-8' && head.includes('\0')) throw neitherTextNorKnown(source.name)
  const { readings, notes } = await readText(source, encoding, progress)
  return understood(readings, notes)
}

function encodingOf(head: string): Encoding {
  if (head.startsWith('\xff\xfe')) return 'utf-16le'
  if (head.startsWith('\xfe\xff')) return 'utf-16be'
  return 'utf-8'
}
