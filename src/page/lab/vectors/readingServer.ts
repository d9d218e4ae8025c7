import { cosine } from '../../../math/cosine.ts'
import { requirePair } from '../../../math/domain.ts'
import { toPlaneCoordinates } from '../../../math/planeCoordinates.ts'
import { length } from '../../../math/vec.ts'
import { maxChecked } from '../../../session/limits.ts'
import type { Found, Progress } from '../../../tensors/found.ts'
import { read } from '../../../tensors/read.ts'
import { fromText, type Source } from '../../../tensors/source.ts'
import { Unreadable } from '../../../tensors/unreadable.ts'
import type { Answer, Ask, Choice, Origin, Ready } from './reading.ts'

// Reads what the reader brings, for a worker or, where there is none, for the page.

/** Not more often than the eye follows. */
function telling(answer: Say, what: string): Progress {
  let last = -1
  return (done, total) => {
    const percent = total > 0 ? Math.floor((100 * done) / total) : 0
    if (percent === last) return
    last = percent
    answer({ kind: 'progress', what, percent })
  }
}

type Say = (message: Answer, transfer?: Transferable[]) => void

function source(origin: Origin): Source {
  if ('text' in origin) return fromText(origin.name, origin.text)
  const { file } = origin
  return {
    name: file.name,
    size: file.size,
    slice: async (start, end) => new Uint8Array(await file.slice(start, end).arrayBuffer()),
  }
}

function sentenceOf(error: unknown): string {
  const known = error instanceof Unreadable || error instanceof RangeError
  const sentence = error instanceof Error ? error.message : String(error)
  return known ? sentence : `Reading failed: ${sentence}`
}

/** A reader of files and texts, which remembers what it has found. */
export function createReader(answer: Say): (ask: Ask) => void {
  /** Everything that was found since it began. */
  const found: Found[] = []

  async function open(origins: readonly Origin[]): Promise<void> {
    let readable = 0
    for (const origin of origins) {
      const from = source(origin)
      try {
        // One after the other, in the reader's order.
        // oxlint-disable-next-line no-await-in-loop
        found.push(...(await read(from, telling(answer, `Reading ${from.name}`))))
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

  async function prepare({ x, y, figure }: Extract<Ask, { kind: 'prepare' }>): Promise<void> {
    const entries = async (part: 'x' | 'y', choice: Choice) =>
      choice === 'figure'
        ? Float64Array.from(figure[part])
        : ((await found[choice]?.load(telling(answer, `Reading ${found[choice]?.name ?? part}`))) ??
          new Float64Array())
    const pair = { x: await entries('x', x), y: await entries('y', y) }
    requirePair(pair.x, pair.y)
    const ready = measured(pair)
    const { planeCoordinates } = ready
    answer({ kind: 'ready', ready }, [
      ready.x.buffer,
      ...(ready.y.buffer === ready.x.buffer ? [] : [ready.y.buffer]),
      ...(planeCoordinates
        ? [planeCoordinates.basis.e.buffer, planeCoordinates.basis.f.buffer]
        : []),
    ])
  }

  function measured({ x, y }: { x: Float64Array; y: Float64Array }): Ready {
    const lengths = { normX: length(x), normY: length(y) }
    if (x.length <= maxChecked) {
      const { similarity, angle } = cosine(x, y)
      return { x, y, planeCoordinates: null, ...lengths, similarity, angle }
    }
    answer({ kind: 'progress', what: 'Finding the span of x and y', percent: null })
    const { at, planeCoordinates } = toPlaneCoordinates(x, y)
    const { similarity, angle } = cosine(at.x, at.y)
    const { basis, offPlane } = planeCoordinates
    return { x, y, planeCoordinates: { basis, at, offPlane }, ...lengths, similarity, angle }
  }

  async function answered(ask: Ask): Promise<void> {
    try {
      await (ask.kind === 'open' ? open(ask.origins) : prepare(ask))
    } catch (error) {
      answer({ kind: 'problem', sentence: sentenceOf(error) })
    }
  }

  // One question after the other: choosing again while something loads must not overtake.
  let queue = Promise.resolve()
  return (ask) => {
    queue = queue.then(() => answered(ask))
  }
}
