import { useCallback, useEffect, useRef } from 'react'
import { short } from '../figure/format.ts'
import { cloudSize, type Proof, type Worst } from '../lesson/cloud.ts'
import { change, proved, say, whisper } from '../session/state.ts'
import { replaced } from '../session/vectors.ts'
import { useLab, useSession } from './live.tsx'

/** What the worker says. */
export type CloudAnswer =
  | { readonly kind: 'progress'; readonly percent: number }
  | { readonly kind: 'proof'; readonly proof: Proof }

/** Which cloud: the same pairs for everybody. */
const seed = 1

/** Holds all lines of the derivation against a cloud of random pairs, when the reader asks for it. */
export function Cloud() {
  const { act } = useSession()
  const proving = useLab((state) => state.proving)
  const worker = useRef<Worker | null>(null)
  const stop = useCallback(() => {
    worker.current?.terminate()
    worker.current = null
  }, [])
  useEffect(() => stop, [stop])

  const start = () => {
    stop()
    worker.current = new Worker(new URL('./cloud.worker.ts', import.meta.url), { type: 'module' })
    worker.current.addEventListener('message', ({ data }: MessageEvent<CloudAnswer>) => {
      if (data.kind === 'progress') return act((state) => proved(state, { percent: data.percent }))
      stop()
      return act((state) => whisper(proved(state, { proof: data.proof }), told(data.proof)))
    })
    worker.current.addEventListener('error', (event) => {
      event.preventDefault()
      stop()
      act((state) =>
        say(proved(state, null), 'The proof stopped: its worker ended. Start it again.'),
      )
    })
    act((state) => proved(state, { percent: 0 }))
    worker.current.postMessage(seed)
  }
  const cancel = () => {
    stop()
    act((state) => proved(state, null))
  }

  return (
    <div className="cloud" role="group" aria-label="Proof by a cloud of pairs">
      {proving && 'percent' in proving ? (
        <>
          <progress
            aria-label="Holding every line against the cloud"
            max={100}
            value={proving.percent}
          />
          <button type="button" onClick={cancel}>
            Cancel
          </button>
        </>
      ) : (
        <button type="button" onClick={start}>
          Try every line at {cloudSize.toLocaleString('en')} random pairs, n = 2 … 1024
        </button>
      )}
      {proving && 'proof' in proving && <p>{told(proving.proof)}</p>}
    </div>
  )
}

function told(proof: Proof): string {
  const ratios = [...proof.values()].map(({ ratio }) => ratio)
  const holding = ratios.filter((ratio) => ratio <= 1)
  return `${holding.length} of ${ratios.length} lines hold at all ${cloudSize.toLocaleString('en')} pairs; the worst of these uses ${short(100 * Math.max(...holding))} % of what rounding allows. ${ratios.length - holding.length} does not hold: the misprint.`
}

/** The worst that the cloud found for a line, and the way there. */
export function CloudLine({ id }: { readonly id: string }) {
  const { act } = useSession()
  const worst = useLab(({ proving }) =>
    proving && 'proof' in proving ? proving.proof.get(id) : undefined,
  )
  if (!worst) return null
  const go = ({ at, along }: Worst) =>
    act((state) =>
      say(
        change(state, {
          ...replaced(state.shared, at),
          dx: along.x,
          dy: along.y,
          view: 'own',
          ...(at.x.length > 3 ? { enlarge: 'auto' } : {}),
        }),
        `Here this line is farthest from the first: ${short(worst.ratio)} times what rounding allows, with n = ${at.x.length}. Undo brings your vectors back.`,
      ),
    )
  return (
    <span className="line-worst">
      worst of the cloud {short(worst.ratio)} × its bound{' '}
      <button type="button" onClick={() => go(worst)}>
        show me where
      </button>
    </span>
  )
}
