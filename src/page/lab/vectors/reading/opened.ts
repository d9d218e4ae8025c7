import type { Note, Progress, Reading } from '../../../../tensors/found.ts'
import { read } from '../../../../tensors/read.ts'
import { fromText, type Source } from '../../../../tensors/source.ts'
import { Unreadable } from '../../../../tensors/unreadable.ts'
import { refuseNotebook, refuseProgram } from './program.ts'
import type { Origin, SourceRead, Way } from './reading.ts'

/** A source that was read. */
export interface Opened {
  readonly id: number
  readonly version: number
  readonly name: string
  readonly ways: readonly Way[]
  readonly readings: readonly Reading[]
  /** In which way it is meant; null: the reader has not said. */
  readonly way: number | null
  /** Its vectors, in the way in which it is meant. */
  readonly reading: Reading | null
  readonly notes: readonly Note[]
}

export function sourceOf(origin: Origin): Source {
  if ('text' in origin) return fromText(origin.name, origin.text)
  const { file } = origin
  return {
    name: file.name,
    size: file.size,
    slice: async (start, end) => new Uint8Array(await file.slice(start, end).arrayBuffer()),
  }
}

export async function openedOf(
  source: Source,
  progress: Progress,
): Promise<Omit<Opened, 'id' | 'version'>> {
  await refuseNotebook(source)
  const { readings, notes } = await read(source, progress).catch(async (error: unknown) => {
    if (error instanceof Unreadable) await refuseProgram(source)
    throw error
  })
  const sure = readings.length === 1 ? (readings[0] ?? null) : null
  return {
    name: source.name,
    readings,
    ways: await Promise.all(readings.map(wayOf)),
    way: sure ? 0 : null,
    reading: sure,
    notes,
  }
}

/** So many vectors of each way, and so many entries of each, are looked at. */
const [shownVectors, shownEntries] = [3, 6]

async function wayOf({ sentence, vectors }: Reading): Promise<Way> {
  const first = await Promise.all(
    vectors.slice(0, shownVectors).map(async ({ name, load }) => ({
      name,
      entries: Array.from((await load()).subarray(0, shownEntries)),
    })),
  )
  return { sentence, first, count: vectors.length }
}

export function toldOf(
  { id, version, name, ways, way, reading, notes }: Opened,
  from: number,
): SourceRead {
  return {
    id,
    version,
    name,
    from,
    count: reading?.vectors.length ?? 0,
    ways,
    way,
    notes: notes.map(({ sentence, instead }) => ({ sentence, instead: instead?.label ?? null })),
  }
}
