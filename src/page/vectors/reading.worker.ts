import { cosine } from '../../math/cosine.ts'
import { requirePair } from '../../math/domain.ts'
import { toPlaneCoordinates } from '../../math/planeCoordinates.ts'
import { length } from '../../math/vec.ts'
import { maxCarried } from '../../session/limits.ts'
import { read } from '../../tensors/read.ts'
import { fromText, type Source } from '../../tensors/source.ts'
import { Unreadable } from '../../tensors/unreadable.ts'
import type { Found, Progress } from '../../tensors/found.ts'
import type { Answer, Ask, Choice, Origin, Ready } from './reading.ts'

// Reads what the reader brings, beside the page, so that a long file freezes nothing.

/** So many vectors of a source are listed to be chosen from. */
const mostShown = 1000

/** Everything that was found since this worker began. */
const found: Found[] = []

const answer = (message: Answer, transfer: Transferable[] = []) =>
  postMessage(message, { transfer })

/** Not more often than the eye follows. */
function progress(what: string): Progress {
  let last = -1
  return (done, total) => {
    const percent = total > 0 ? Math.floor((100 * done) / total) : 0
    if (percent === last) return
    last = percent
    answer({ kind: 'progress', what, percent })
  }
}

function source(origin: Origin): Source {
  if ('text' in origin) return fromText(origin.name, origin.text)
  const { file } = origin
  return {
    name: file.name,
    size: file.size,
    slice: async (start, end) => new Uint8Array(await file.slice(start, end).arrayBuffer()),
  }
}

async function open(origins: readonly Origin[]): Promise<void> {
  let readable = 0
  for (const origin of origins) {
    const from = source(origin)
    try {
      // One after the other, in the reader's order.
      // oxlint-disable-next-line no-await-in-loop
      const vectors = await read(from, progress(`Reading ${from.name}`))
      found.push(...vectors.slice(0, mostShown).map((one) => placed(one, from.name)))
      readable++
    } catch (error) {
      // One bad file takes none of the good ones with it.
      answer({ kind: 'problem', sentence: sentenceOf(error) })
    }
  }
  if (readable > 0)
    answer({
      kind: 'found',
      found: found.map(({ name, entries, type }) => ({ name, entries, type })),
    })
}

/** A vector with the name of its source where its own is only a place in there: “row 1 of a.csv”. */
function placed(one: Found, source: string): Found {
  const isPlace = /^(?:row|column|block|array) [\d.]+(?:, row \d+)?$/.test(one.name)
  return isPlace ? { ...one, name: `${one.name} of ${source}` } : one
}

async function prepare({ x, y, figure }: Extract<Ask, { kind: 'prepare' }>): Promise<void> {
  const entries = async (part: 'x' | 'y', choice: Choice) =>
    choice === 'figure'
      ? Float64Array.from(figure[part])
      : ((await found[choice]?.load(progress(`Reading ${found[choice]?.name ?? part}`))) ??
        new Float64Array())
  const pair = { x: await entries('x', x), y: await entries('y', y) }
  requirePair(pair.x, pair.y)
  const ready = measured(pair)
  const { embedding } = ready
  answer({ kind: 'ready', ready }, [
    ready.x.buffer,
    ...(ready.y.buffer === ready.x.buffer ? [] : [ready.y.buffer]),
    ...(embedding ? [embedding.basis.e.buffer, embedding.basis.f.buffer] : []),
  ])
}

function measured({ x, y }: { x: Float64Array; y: Float64Array }): Ready {
  const lengths = { normX: length(x), normY: length(y) }
  if (x.length <= maxCarried) {
    const { similarity, angle } = cosine(x, y)
    return { x, y, embedding: null, ...lengths, similarity, angle }
  }
  answer({ kind: 'progress', what: 'Finding the span of x and y', percent: null })
  const { at, embedding } = toPlaneCoordinates(x, y)
  const { similarity, angle } = cosine(at.x, at.y)
  const { basis, offPlane } = embedding
  return { x, y, embedding: { basis, at, offPlane }, ...lengths, similarity, angle }
}

async function hear(ask: Ask): Promise<void> {
  try {
    await (ask.kind === 'open' ? open(ask.origins) : prepare(ask))
  } catch (error) {
    answer({ kind: 'problem', sentence: sentenceOf(error) })
  }
}

function sentenceOf(error: unknown): string {
  const known = error instanceof Unreadable || error instanceof RangeError
  const sentence = error instanceof Error ? error.message : String(error)
  return known ? sentence : `Reading failed: ${sentence}`
}

// One question after the other: choosing again while something loads must not overtake.
let queue = Promise.resolve()
addEventListener('message', ({ data }: MessageEvent<Ask>) => {
  queue = queue.then(() => hear(data))
})
