import { bytesOf, viewOf } from '../slices.ts'
import type { Source } from '../source.ts'
import { Unreadable } from '../unreadable.ts'
import { counted, quoted, titled } from '../wording.ts'
import { say } from '../../words/say.ts'

/** A file in an archive, as its directory describes it; sizes and places in bytes. */
export interface Entry {
  readonly name: string
  readonly packed: number
  readonly unpacked: number
  readonly sum: number
  readonly deflated: boolean
  /** Where its own header begins. */
  readonly at: number
}

/** The marks with which the records of a ZIP file begin. */
const end = 0x06054b50
const end64 = 0x06064b50
const locator64 = 0x07064b50
const central = 0x02014b50
export const local = 0x04034b50

const longestDirectory = 64 * 2 ** 20
const longestComment = 65_535

export function damaged(source: Source, why: string): Unreadable {
  return new Unreadable(
    say`${titled(source.name)} is a ZIP archive, such as NumPy’s .npz or PyTorch’s .pt and .pth, and is damaged: ${why}`,
  )
}

/** The files of an archive. Rejects with `Unreadable` if its directory is damaged, or lies. */
export async function readDirectory(source: Source): Promise<readonly Entry[]> {
  const { start, size, count } = await findDirectory(source)
  if (size > longestDirectory)
    throw damaged(source, say`its directory has ${counted(size, 'byte')}`)
  if (start + size > source.size) throw damaged(source, say`its directory goes beyond its end`)
  const view = viewOf(await bytesOf(source, start, start + size))
  const entries: Entry[] = []
  for (let at = 0; entries.length < count;) {
    if (at + 46 > size || view.getUint32(at, true) !== central)
      throw damaged(source, say`its directory has ${counted(entries.length, 'entry')} of ${count}`)
    const { entry, length } = entryAt(source, view, at)
    entries.push(entry)
    at += length
  }
  requireApart(source, entries, start)
  return entries
}

/** Where the directory is, as the end of the file says; that may be followed by a comment. */
async function findDirectory(source: Source) {
  const from = Math.max(0, source.size - 22 - longestComment)
  const tail = viewOf(await bytesOf(source, from, source.size))
  let at = tail.byteLength - 22
  while (at >= 0 && tail.getUint32(at, true) !== end) at--
  if (at < 0)
    throw damaged(
      source,
      say`it has no directory at its end; it was not saved or copied to its end`,
    )
  const found = {
    count: tail.getUint16(at + 10, true),
    size: tail.getUint32(at + 12, true),
    start: tail.getUint32(at + 16, true),
  }
  if (found.count < 0xffff && found.start < 0xffffffff && found.size < 0xffffffff) return found
  const place = from + at - 20
  const locator = place < 0 ? null : viewOf(await bytesOf(source, place, place + 20))
  if (locator?.getUint32(0, true) !== locator64) return found
  const where = Number(locator.getBigUint64(8, true))
  if (where + 56 > source.size) throw damaged(source, say`its directory goes beyond its end`)
  const record = viewOf(await bytesOf(source, where, where + 56))
  if (record.getUint32(0, true) !== end64)
    throw damaged(source, say`its directory is not where it has to be`)
  const big = (offset: number) => Number(record.getBigUint64(offset, true))
  return { count: big(32), size: big(40), start: big(48) }
}

function entryAt(source: Source, view: DataView, at: number): { entry: Entry; length: number } {
  const short = (offset: number) => view.getUint16(at + offset, true)
  const long = (offset: number) => view.getUint32(at + offset, true)
  const [nameLength, extraLength, commentLength] = [short(28), short(30), short(32)]
  const length = 46 + nameLength + extraLength + commentLength
  if (at + length > view.byteLength) throw damaged(source, say`its directory is cut short`)
  const name = new TextDecoder().decode(
    new Uint8Array(view.buffer, view.byteOffset + at + 46, nameLength),
  )
  if (short(8) & 1)
    throw new Unreadable(say`${titled(source.name)}: ${quoted(name)} is encrypted; unpack it first`)
  const method = short(10)
  if (method !== 0 && method !== 8)
    throw new Unreadable(
      say`${titled(source.name)}: ${quoted(name)} is packed by method ${method}; only stored and deflated files can be read`,
    )
  const sizes = wide(view, at + 46 + nameLength, extraLength, [long(24), long(20), long(42)])
  const [unpacked = 0, packed = 0, place = 0] = sizes
  return {
    entry: { name, packed, unpacked, sum: long(16), deflated: method === 8, at: place },
    length,
  }
}

/** Sizes that do not fit into 32 bits stand in an extra field (ZIP64), in this order. */
function wide(
  view: DataView,
  start: number,
  length: number,
  fields: readonly number[],
): readonly number[] {
  for (let at = start; at + 4 <= start + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue
    let next = at + 4
    return fields.map((field) => {
      if (field !== 0xffffffff || next + 8 > start + length) return field
      next += 8
      return Number(view.getBigUint64(next - 8, true))
    })
  }
  return fields
}

/** Throws `Unreadable` if files share bytes, as in bombs, or go beyond the directory. */
function requireApart(source: Source, entries: readonly Entry[], start: number): void {
  let from = 0
  for (const { name, at, packed } of entries.toSorted((a, b) => a.at - b.at)) {
    if (at < from) throw damaged(source, say`${quoted(name)} overlaps another file in it`)
    from = at + 30 + packed
    if (from > start) throw damaged(source, say`${quoted(name)} goes beyond its end`)
  }
}
