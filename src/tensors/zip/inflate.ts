import { bytesOf, viewOf } from '../slices.ts'
import type { Source } from '../source.ts'
import { Unreadable } from '../unreadable.ts'
import { counted, titled } from '../wording.ts'
import { say } from '../../words/say.ts'

/** What may be unpacked into memory; a few bytes of an archive can stand for any number. */
export const mostUnpacked = 500_000_000

/** Compressed bytes that are unpacked at once: at most a thousand times as many come of them. */
const sliceSize = 2 ** 16

interface Packed {
  readonly start: number
  readonly end: number
  readonly format: 'deflate' | 'gzip'
  /** No more bytes come of it, or it is refused. */
  readonly most: number
  /** The first so many are enough. */
  readonly enough?: number
}

/**
 * The bytes that compressed ones stand for. Rejects with `Unreadable` if they are damaged, or more than
 * they may be: then nothing further is unpacked. The library comes with the first call.
 */
export async function inflate(
  source: Source,
  { start, end, format, most, enough = Infinity }: Packed,
): Promise<Uint8Array> {
  const { Gunzip, Inflate } = await import('fflate')
  const chunks: Uint8Array[] = []
  let length = 0
  const keep = (chunk: Uint8Array) => {
    length += chunk.length
    if (length > most)
      throw new Unreadable(
        say`${titled(source.name)} unpacks to more than ${counted(most, 'byte')}, as it must not; it is damaged, or a bomb`,
      )
    chunks.push(chunk)
  }
  const stream = format === 'gzip' ? new Gunzip(keep) : new Inflate(keep)
  for (let at = start; at < end; at += sliceSize) {
    if (length >= enough) break
    const bytes = await bytesOf(source, at, Math.min(end, at + sliceSize))
    try {
      stream.push(bytes, at + sliceSize >= end)
    } catch (error) {
      if (error instanceof Unreadable) throw error
      const why = error instanceof Error ? error.message : String(error)
      throw new Unreadable(
        say`${titled(source.name)} is compressed, and cannot be unpacked: ${why}; it is damaged`,
      )
    }
  }
  const all = new Uint8Array(Math.min(length, enough))
  let at = 0
  for (const chunk of chunks) {
    all.set(chunk.subarray(0, all.length - at), at)
    at += chunk.length
    if (at >= all.length) break
  }
  return all
}

/** What gzip has packed, as a source of its own. Rejects with `Unreadable`. */
export async function gunzipped(source: Source): Promise<Source> {
  const { name, size } = source
  const bytes = await inflate(source, { start: 0, end: size, format: 'gzip', most: mostUnpacked })
  // The last eight bytes are the checksum and the size of the last part; mostly there is but one.
  const tail = viewOf(await bytesOf(source, size - 8, size))
  const told = tail.getUint32(4, true)
  if (told > bytes.length || (told === bytes.length && crc32(bytes) !== tail.getUint32(0, true)))
    throw new Unreadable(
      say`${titled(name)} is damaged: the size or the checksum of what it unpacks to is not the one that it has to be`,
    )
  return {
    name: name.replace(/\.gz$/i, ''),
    size: bytes.length,
    slice: async (start, end) => bytes.subarray(start, end),
  }
}

const table = Uint32Array.from({ length: 256 }, (_, n) => {
  let sum = n
  for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? 0xedb88320 ^ (sum >>> 1) : sum >>> 1
  return sum
})

/** The checksum of ZIP and gzip. */
export function crc32(bytes: Uint8Array): number {
  let sum = 0xffffffff
  for (const byte of bytes) sum = (table[(sum ^ byte) & 255] ?? 0) ^ (sum >>> 8)
  return (sum ^ 0xffffffff) >>> 0
}
