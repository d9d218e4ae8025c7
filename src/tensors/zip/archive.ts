import { damaged, type Entry, local, readDirectory } from './directory.ts'
import { crc32, inflate, mostUnpacked } from './inflate.ts'
import { bytesOf, viewOf } from '../slices.ts'
import type { Source } from '../source.ts'
import { Unreadable } from '../unreadable.ts'
import { counted, quoted, spelled, titled } from '../wording.ts'
import { say } from '../../words/say.ts'

/** A file in an archive. */
export interface Member {
  readonly name: string
  /** Its bytes, unpacked as far as they are asked for. Rejects with `Unreadable`. */
  readonly source: () => Promise<Source>
}

/** So much of a packed file is unpacked to see what it is. */
const headSize = 2 ** 16
const mostMembers = 100_000

/** The files of a ZIP archive, folders left out. Rejects with `Unreadable`. */
export async function readArchive(source: Source): Promise<readonly Member[]> {
  const entries = await readDirectory(source)
  if (entries.length > mostMembers)
    throw new Unreadable(
      say`${titled(source.name)} holds ${counted(entries.length, 'file')}; at most ${spelled(mostMembers)} can be read`,
    )
  return entries
    .filter(({ name }) => !name.endsWith('/'))
    .map((entry) => ({ name: entry.name, source: () => open(source, entry) }))
}

async function open(archive: Source, entry: Entry): Promise<Source> {
  const { name, at, packed, unpacked, deflated } = entry
  const label = `${archive.name}: ${name}`
  const head = viewOf(await bytesOf(archive, at, at + 30))
  if (head.getUint32(0, true) !== local)
    throw damaged(archive, say`${quoted(name)} is not where it has to be`)
  const start = at + 30 + head.getUint16(26, true) + head.getUint16(28, true)
  const end = start + packed
  if (end > archive.size) throw damaged(archive, say`${quoted(name)} goes beyond its end`)
  if (!deflated) {
    if (packed !== unpacked) throw damaged(archive, say`${quoted(name)} has two sizes`)
    return {
      name: label,
      size: unpacked,
      slice: (from, to) => archive.slice(start + from, start + to),
    }
  }
  if (unpacked > mostUnpacked)
    throw new Unreadable(
      say`${titled(archive.name)}: ${quoted(name)} unpacks to ${counted(unpacked, 'byte')}; at most ${spelled(mostUnpacked)} can be unpacked`,
    )
  const unpack = (enough?: number) =>
    inflate(
      { ...archive, name: label },
      {
        start,
        end,
        format: 'deflate',
        most: unpacked,
        ...(enough === undefined ? {} : { enough }),
      },
    )
  let [first, whole]: (Promise<Uint8Array> | undefined)[] = []
  const slice = async (from: number, to: number) => {
    if (to <= headSize && !whole) return (await (first ??= unpack(headSize))).subarray(from, to)
    return (await (whole ??= unpack().then((bytes) => verified(archive, entry, bytes)))).subarray(
      from,
      to,
    )
  }
  return { name: label, size: unpacked, slice }
}

function verified(archive: Source, { name, unpacked, sum }: Entry, bytes: Uint8Array): Uint8Array {
  if (bytes.length !== unpacked)
    throw damaged(
      archive,
      say`${quoted(name)} unpacks to ${counted(bytes.length, 'byte')}, and ${spelled(unpacked)} are promised`,
    )
  if (crc32(bytes) !== sum)
    throw damaged(archive, say`${quoted(name)} has not the checksum that it has to`)
  return bytes
}
