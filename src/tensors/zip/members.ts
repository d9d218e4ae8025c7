import type { Reading } from '../found.ts'
import { type Group, listOf } from '../list.ts'
import type { Source } from '../source.ts'
import { Unreadable } from '../unreadable.ts'
import { counted, quoted, spelled, titled } from '../wording.ts'
import type { Member } from './archive.ts'
import { say } from '../../words/say.ts'

/** Archives that are documents: their files hold numbers among much else. */
const documents = /^(?:\[Content_Types\]\.xml|META-INF\/manifest\.xml|mimetype)$/

/** What systems keep for themselves. A path that leads up, such as `../x.npy`, is none of it. */
const hidden = /^__MACOSX\/|(?:^|\/)\.(?!\.?\/)/

/**
 * The vectors in all files of an archive, each after the name of its file; what cannot be read is left
 * out, and a note says so. Rejects with `Unreadable` if nothing is left.
 */
export async function readMembers(
  archive: Source,
  members: readonly Member[],
  read: (source: Source) => Promise<{ readonly readings: readonly Reading[] }>,
): Promise<Reading> {
  if (members.some(({ name }) => documents.test(name)))
    throw new Unreadable(
      say`${titled(archive.name)} is a document of Excel, Word or the like; save it as CSV`,
    )
  const groups: Group[] = []
  const refusals: Unreadable[] = []
  const notes: string[] = []
  const files = members.filter(({ name }) => !hidden.test(name))
  for (const { name, source } of files) {
    try {
      const short = name.replace(/\.(?:npy|txt|csv|json|safetensors)$/i, '')
      const file = { ...(await source()), name: short }
      const { readings } = await read(file)
      const [reading] = readings
      if (!reading) continue
      if (readings.length > 1)
        notes.push(say`${quoted(name)} can be read in several ways; open it by itself to choose`)
      groups.push(inside(reading, short))
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error
      refusals.push(error)
    }
  }
  const [first] = refusals
  if (groups.length === 0)
    throw new Unreadable(
      first
        ? say`${titled(archive.name)}: ${first.message}`
        : members.length > 0
          ? say`${titled(archive.name)} is a ZIP archive with nothing but hidden files in it`
          : say`${titled(archive.name)} is a ZIP archive with nothing in it`,
    )
  if (first) {
    const more = refusals.length - 1
    notes.push(
      more === 0
        ? say`Left out: ${first.message}`
        : more === 1
          ? say`Left out: ${first.message}, and 1 other file`
          : say`Left out: ${first.message}, and ${spelled(more)} other files`,
    )
  }
  const sentence = say`The ${counted(groups.length, 'file')} of an archive`
  return {
    sentence,
    notes: notes.map((each) => ({ sentence: each })),
    vectors: listOf(groups, archive.name),
  }
}

/** The vectors of a file, by names that begin with its own. */
function inside({ vectors }: Reading, file: string): Group {
  return {
    count: vectors.length,
    at: (i) => {
      const found = vectors[i]
      if (!found) throw new RangeError(`there is no vector ${i}`)
      return { ...found, name: found.name === file ? file : `${file}, ${found.name}` }
    },
    loadMany: vectors.loadMany,
  }
}
