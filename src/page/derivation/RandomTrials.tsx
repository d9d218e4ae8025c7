import { useEffect, useState } from 'react'
import { short } from '../../figure/words/format.ts'
import { trialCount, type Trials, type Worst } from '../../lesson/randomTrials.ts'
import { announce, change, notify, tried } from '../../session/state.ts'
import { replaced } from '../../session/vectors.ts'
import { useSelector, useSession } from '../store/session.tsx'
import { useJob } from '../store/useJob.ts'

/** Which trials: the same pairs for everybody. */
const question = { seed: 1 } as const

/** Holds all lines of the derivation against random pairs, when the reader asks for it. */
export function RandomTrials() {
  const { act } = useSession()
  const [asked, setAsked] = useState(false)
  const { status, progress, answer, again } = useJob('trials', asked ? question : null)
  const found = useSelector(({ trials }) => (trials && 'found' in trials ? trials.found : null))
  useEffect(() => {
    if (answer) act((state) => announce(tried(state, { found: answer }), told(answer)))
  }, [answer, act])
  const count = trialCount.toLocaleString('en')
  const running = status === 'running'
  return (
    <div className="trials" role="group" aria-label="Random trials">
      {/* One button, so that it keeps the focus. */}
      <button
        type="button"
        onClick={() => {
          if (status === 'broken') again()
          else setAsked(!running)
          if (!running && asked) again()
        }}
      >
        {running ? 'Cancel' : `Try every line at ${count} random pairs`}
      </button>
      {running && (
        <progress aria-label="Trying every line at random pairs" max={100} value={progress ?? 0} />
      )}
      {status === 'broken' && <p role="alert">The trials stopped. Press the button again.</p>}
      {!running && found && <p>{told(found)}</p>}
    </div>
  )
}

function told(found: Trials): string {
  const ratios = [...found.values()].map(({ ratio }) => ratio)
  const holding = ratios.filter((ratio) => ratio <= 1)
  return `${holding.length} of ${ratios.length} lines held at all ${trialCount.toLocaleString('en')} pairs; the worst of these used ${short(100 * Math.max(...holding))} % of what rounding allows. ${ratios.length - holding.length} did not hold.`
}

/** The worst that the trials found for a line, and the way there. */
export function TrialsOfLine({ id }: { readonly id: string }) {
  const { act } = useSession()
  const worst = useSelector(({ trials }) =>
    trials && 'found' in trials ? trials.found.get(id) : undefined,
  )
  if (!worst) return null
  const go = ({ at, along, ratio }: Worst) =>
    act((state) =>
      notify(
        change(state, {
          ...replaced(state.settings, at),
          dx: along.x,
          dy: along.y,
          view: 'own',
          ...(at.x.length > 3 ? { enlarge: 'auto' } : {}),
        }),
        `Here this line is farthest from the first: ${short(ratio)} times what rounding allows, with n = ${at.x.length}. Undo brings your vectors back.`,
      ),
    )
  return (
    <p className="line-worst">
      <span>{`worst of the trials ${short(worst.ratio)} × its bound `}</span>
      <button type="button" className="quiet" onClick={() => go(worst)}>
        show me where
      </button>
    </p>
  )
}
