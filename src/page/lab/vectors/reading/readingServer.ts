import { count } from '../../../../figure/words/format.ts'
import { cosine } from '../../../../math/cosine.ts'
import { toPlaneCoordinates } from '../../../../math/planeCoordinates.ts'
import { length } from '../../../../math/vec.ts'
import { maxChecked } from '../../../../session/limits.ts'
import { find } from '../../../../tensors/find.ts'
import type { Progress, Vectors } from '../../../../tensors/found.ts'
import { listOf } from '../../../../tensors/list.ts'
import { nearest } from '../../../../tensors/nearest.ts'
import { Unreadable } from '../../../../tensors/unreadable.ts'
import { say } from '../../../../words/say.ts'
import { groupOf, placed } from './placed.ts'
import { openedOf, sourceOf, toldOf, type Opened } from './opened.ts'
import { ProgramFound } from './program.ts'
import { progressOf } from './progress.ts'
import { undefinedAt } from './words.ts'
import {
  likely,
  maxListed,
  type Answer,
  type Ask,
  type Choice,
  type Origin,
  type Ready,
  type SourceRead,
} from './reading.ts'

// Reads what the reader brings, for a worker or, where there is none, for the page.

type Say = (message: Answer, transfer?: Transferable[]) => void
type TextOrigin = Extract<Origin, { text: string }>
type Of<Kind extends Ask['kind']> = Extract<Ask, { kind: Kind }>

/** Whether what was asked has been called off. */
type IsOff = () => boolean

/** A reader of files and texts, which remembers what it has found. */
export function createReader(answer: Say): (ask: Ask) => void {
  let opened: readonly Opened[] = []
  /** Which of them are not wanted. They stay: the reader may want them back. */
  let unwanted: readonly number[] = []
  /** The first source of those that were brought last. */
  let latest = 0
  /** The vectors of all sources, one after the other. */
  let vectors: Vectors = listOf([], '')

  /** So often everything was called off, and so often all that was read was taken from the list. */
  let [cancelled, emptied] = [0, 0]
  /** Whether what is being answered was called off. */
  let isOff: IsOff = () => false

  /**
   * Whether a question that comes now is called off, by the time that this is asked. What empties the list calls off
   * what is asked of the list; a file that is being read stands in none yet.
   */
  function lasting({ kind }: Ask): IsOff {
    if (kind !== 'open' && kind !== 'prepare' && kind !== 'neighbour') return () => false
    const ended = () => (kind === 'open' ? cancelled : cancelled + emptied)
    const since = ended()
    return () => ended() !== since
  }

  /** Tells how far it is, until that is called off. */
  const telling = (what: string) =>
    progressOf((message) => {
      if (!isOff()) answer(message)
    }, what)

  /** Progress that ends the reading, once that is called off. */
  const ending =
    (progress: Progress): Progress =>
    (done, total) => {
      // Nobody is told.
      if (isOff()) throw new Error('called off')
      return progress(done, total)
    }

  async function open({ origins, n }: Of<'open'>): Promise<void> {
    const before = opened.length
    /** Nothing of what is called off stays. */
    const cancel = () => {
      opened = opened.slice(0, before)
    }
    for (const origin of origins) {
      const source = sourceOf('text' in origin ? numbered(origin) : origin)
      try {
        // One after the other, in the reader's order.
        // oxlint-disable-next-line no-await-in-loop
        const found = await openedOf(source, ending(telling(say`Reading ${source.name}`)))
        if (isOff()) return cancel()
        opened = [...opened, { id: opened.length, version: 0, ...found }]
        if ('text' in origin && origin.typed === true) answer({ kind: 'read' })
      } catch (error) {
        if (isOff()) return cancel()
        // One bad file takes none of the good ones with it.
        // A text that is in no list needs no number.
        const bare = 'text' in origin ? origin.name : source.name
        answer({
          kind: 'refused',
          sentence: sentenceOf(error).replace(source.name, bare),
          program: error instanceof ProgramFound ? error.program : null,
          at: error instanceof Unreadable && 'text' in origin ? error.at : null,
          typed: 'text' in origin && origin.typed === true,
        })
      }
    }
    // What was refused changes nothing of what waits.
    if (opened.length === before) return
    latest = before
    tell(n)
  }

  /** Texts have no names of their own: from the second on they are counted. */
  function numbered({ name, text }: TextOrigin): TextOrigin {
    const taken = new Set(opened.map((each) => each.name))
    let [free, k] = [name, 1]
    while (taken.has(free)) free = `${name} ${++k}`
    return { name: free, text }
  }

  function mean({ source, way, n }: Of<'mean'>): void {
    const reading = opened[source]?.readings[way] ?? null
    replace(source, { way, reading, notes: reading?.notes ?? [] }, n)
  }

  function instead({ source, note, n }: Of<'instead'>): void {
    const reading = opened[source]?.notes[note]?.instead?.reading()
    if (reading) replace(source, { reading, notes: reading.notes }, n)
  }

  function replace(source: number, by: Partial<Opened>, n: number): void {
    opened = opened.map((each) =>
      each.id === source ? { ...each, version: each.version + 1, ...by } : each,
    )
    latest = 0
    tell(n)
  }

  /** What there is now. Names say their source where there are several. */
  function tell(n: number): void {
    const wanted = opened.filter(({ id }) => !unwanted.includes(id))
    const sources = wanted.reduce<readonly SourceRead[]>((before, each) => {
      const last = before.at(-1)
      return [...before, toldOf(each, last ? last.from + last.count : 0)]
    }, [])
    // Where nothing is left of what was brought last, the likely pair is sought among all.
    const since = sources.find(({ id }) => id >= latest)?.from ?? 0
    const several = wanted.length > 1
    vectors = listOf(
      wanted.flatMap(({ reading, name }) =>
        reading ? [several ? placed(reading.vectors, name) : groupOf(reading.vectors)] : [],
      ),
      '',
    )
    const candidates = vectors
      .slice(0, maxListed)
      .map(({ name, entries, type }) => ({ name, entries, type }))
    const begun = Math.min(since, Math.max(0, candidates.length - 1))
    answer({
      kind: 'found',
      findings: {
        sources,
        count: vectors.length,
        candidates,
        ...likely(candidates, begun, n),
        since,
      },
    })
  }

  const nameOf = (part: 'x' | 'y', choice: Choice) =>
    choice === 'present' ? say`${part} as it is` : vectors.nameAt(choice)

  async function entriesOf(part: 'x' | 'y', choice: Choice, present: Of<'prepare'>['present']) {
    if (choice === 'present') return Float64Array.from(present[part])
    return (
      (await vectors[choice]?.load(telling(say`Reading ${vectors.nameAt(choice)}`))) ??
      new Float64Array()
    )
  }

  async function prepare({ x, y, present }: Of<'prepare'>): Promise<void> {
    const pair = {
      x: await entriesOf('x', x, present),
      y: await entriesOf('y', y, present),
    }
    if (isOff()) return
    const why = undefinedAt(pair)
    if (why !== null) throw new RangeError(why)
    if (pair.x.length > maxChecked)
      answer({ kind: 'progress', what: say`Finding the span of x and y`, percent: null })
    const ready = measured(pair, { x: nameOf('x', x), y: nameOf('y', y) })
    const { planeCoordinates } = ready
    answer({ kind: 'ready', ready }, [
      ready.x.buffer,
      ...(ready.y.buffer === ready.x.buffer ? [] : [ready.y.buffer]),
      ...(planeCoordinates
        ? [planeCoordinates.basis.e.buffer, planeCoordinates.basis.f.buffer]
        : []),
    ])
  }

  async function neighbour({ which, x, present }: Of<'neighbour'>): Promise<void> {
    const entries = await entriesOf('x', x, present)
    const tellMore = telling(say`Comparing x with ${count(vectors.length)} vectors`)
    const search = nearest(vectors, entries, x === 'present' ? -1 : x)
    for (;;) {
      // oxlint-disable-next-line no-await-in-loop
      const { done, value } = await search.next()
      if (isOff()) return
      if (!done) {
        // oxlint-disable-next-line no-await-in-loop
        await tellMore(value, vectors.length)
        continue
      }
      const found = value[which]
      if (!found)
        throw new Unreadable(
          say`none of the vectors can be compared with x, which has ${count(entries.length)} components`,
        )
      const { index, similarity } = found
      answer({
        kind: 'neighbour',
        which,
        x,
        index,
        name: vectors.nameAt(index),
        similarity,
        compared: value.compared,
      })
      return
    }
  }

  async function answered(ask: Ask, over: IsOff): Promise<void> {
    isOff = over
    if (isOff()) return
    try {
      if (ask.kind === 'open') await open(ask)
      else if (ask.kind === 'mean') mean(ask)
      else if (ask.kind === 'instead') instead(ask)
      else if (ask.kind === 'without') {
        unwanted = ask.sources
        tell(ask.n)
      } else if (ask.kind === 'cancel') tell(ask.n)
      else if (ask.kind === 'prepare') await prepare(ask)
      else if (ask.kind === 'neighbour') await neighbour(ask)
      else answer({ kind: 'matches', typed: ask.typed, matches: last(find(vectors, ask.typed)) })
    } catch (error) {
      if (!isOff()) answer({ kind: 'problem', sentence: sentenceOf(error) })
    }
  }

  // One question after the other: choosing again while something loads must not overtake.
  let queue = Promise.resolve()
  return (ask) => {
    if (ask.kind === 'cancel') cancelled++
    if (ask.kind === 'without' && opened.every(({ id }) => ask.sources.includes(id))) emptied++
    const over = lasting(ask)
    queue = queue.then(() => answered(ask, over))
  }
}

function measured({ x, y }: { x: Float64Array; y: Float64Array }, names: Ready['names']): Ready {
  const lengths = { names, normX: length(x), normY: length(y) }
  if (x.length <= maxChecked) {
    const { similarity, angle } = cosine(x, y)
    return { x, y, planeCoordinates: null, ...lengths, similarity, angle }
  }
  const { at, planeCoordinates } = toPlaneCoordinates(x, y)
  const { similarity, angle } = cosine(at.x, at.y)
  const { basis, offPlane } = planeCoordinates
  return { x, y, planeCoordinates: { basis, at, offPlane }, ...lengths, similarity, angle }
}

function last<T>(generator: Generator<unknown, T>): T {
  let next = generator.next()
  while (!next.done) next = generator.next()
  return next.value
}

function sentenceOf(error: unknown): string {
  const known = error instanceof Unreadable || error instanceof RangeError
  const sentence = error instanceof Error ? error.message : String(error)
  return known ? sentence : say`Reading failed: ${sentence}`
}
