import { useCallback, useEffect, useRef } from 'react'
import { short } from '../../figure/words/format.ts'
import { trialCount, type Trials, type Worst } from '../../lesson/randomTrials.ts'
import { change, tried, notify, announce } from '../../session/state.ts'
import { replaced } from '../../session/vectors.ts'
import { useSelector, useSession } from '../store/live.tsx'

/** What the worker says. */
export type TrialsAnswer =
  | { readonly kind: 'progress'; readonly percent: number }
  | { readonly kind: 'found'; readonly found: Trials }

/** Which trials: the same pairs for everybody. */
const seed = 1

/** Holds all lines of the derivation against random pairs, when the reader asks for it. */
export function RandomTrials() {
  const { act } = useSession()
  const running = useSelector((state) => state.trials)
  const worker = useRef<Worker | null>(null)
  const stop = useCallback(() => {
    worker.current?.terminate()
    worker.current = null
  }, [])
  useEffect(() => stop, [stop])

  const start = () => {
    stop()
    worker.current = new Worker(new URL('./randomTrials.worker.ts', import.meta.url), {
      type: 'module',
    })
    worker.current.addEventListener('message', ({ data }: MessageEvent<TrialsAnswer>) => {
      if (data.kind === 'progress') return act((state) => tried(state, { percent: data.percent }))
      stop()
      return act((state) => announce(tried(state, { found: data.found }), told(data.found)))
    })
    worker.current.addEventListener('error', (event) => {
      event.preventDefault()
      stop()
      act((state) =>
        notify(tried(state, null), 'The trials stopped: its worker ended. Start it again.'),
      )
    })
    act((state) => tried(state, { percent: 0 }))
    worker.current.postMessage(seed)
  }
  const cancel = () => {
    stop()
    act((state) => tried(state, null))
  }

  return (
    <div className="trials" role="group" aria-label="Random trials">
      {running && 'percent' in running ? (
        <>
          <progress
            aria-label="Trying every line at random pairs"
            max={100}
            value={running.percent}
          />
          <button type="button" onClick={cancel}>
            Cancel
          </button>
        </>
      ) : (
        <button type="button" onClick={start}>
          Try every line at {trialCount.toLocaleString('en')} random pairs, n = 2 … 1024
        </button>
      )}
      {running && 'found' in running && <p>{told(running.found)}</p>}
    </div>
  )
}

function told(found: Trials): string {
  const ratios = [...found.values()].map(({ ratio }) => ratio)
  const holding = ratios.filter((ratio) => ratio <= 1)
  return `${holding.length} of ${ratios.length} lines hold at all ${trialCount.toLocaleString('en')} pairs; the worst of these uses ${short(100 * Math.max(...holding))} % of what rounding allows. ${ratios.length - holding.length} does not hold: the misprint.`
}

/** The worst that the trials found for a line, and the way there. */
export function TrialsOfLine({ id }: { readonly id: string }) {
  const { act } = useSession()
  const worst = useSelector(({ trials }) =>
    trials && 'found' in trials ? trials.found.get(id) : undefined,
  )
  if (!worst) return null
  const go = ({ at, along }: Worst) =>
    act((state) =>
      notify(
        change(state, {
          ...replaced(state.settings, at),
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
      worst of the trials {short(worst.ratio)} × its bound{' '}
      <button type="button" onClick={() => go(worst)}>
        show me where
      </button>
    </span>
  )
}
