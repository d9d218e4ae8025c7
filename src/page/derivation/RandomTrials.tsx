import { useEffect, useState } from 'react'
import { plainProse } from '../../lesson/plainFormula.ts'
import { count, short } from '../../figure/words/format.ts'
import { derivation } from '../../lesson/derivation.ts'
import type { Chain } from '../../lesson/line.ts'
import { trialCount, type Trials, type Worst } from '../../lesson/randomTrials.ts'
import { announce, change, notify, tried } from '../../session/state.ts'
import { replaced } from '../../session/vectors.ts'
import { useSelector, useSession } from '../store/session.tsx'
import { useJob } from '../store/useJob.ts'
import { say } from '../../words/say.ts'
import { sentences } from '../../words/sentences.ts'

/** Which trials: the same pairs for everybody. */
const question = { seed: 1 } as const

/** Holds all lines of the derivation against random pairs, when the reader asks for it. */
export function RandomTrials() {
  const { act } = useSession()
  const [asked, setAsked] = useState(false)
  const { status, progress, answer, again } = useJob('trials', asked ? question : null)
  const found = useSelector(({ trials }) => (trials && 'found' in trials ? trials.found : null))
  useEffect(() => {
    if (answer) act((state) => announce(tried(state, { found: answer }), plainProse(told(answer))))
  }, [answer, act])
  const running = status === 'running'
  return (
    <div className="trials" role="group" aria-label={say`Random trials`}>
      {/* One button, so that it keeps the focus. */}
      <button
        type="button"
        onClick={() => {
          if (status === 'broken') again()
          else setAsked(!running)
          if (!running && asked) again()
        }}
      >
        {running ? say`Cancel` : say`Try every line at ${count(trialCount)} random pairs`}
      </button>
      {running && (
        <progress
          aria-label={say`Trying every line at random pairs`}
          max={100}
          value={progress ?? 0}
        />
      )}
      {status === 'broken' && (
        <p role="alert">{say`The trials stopped. Press the button again.`}</p>
      )}
      {!running && found && <p>{told(found)}</p>}
    </div>
  )
}

const misprints = Object.values<Chain>(derivation).flatMap((chain) =>
  (chain.misprints ?? []).map(({ id }) => id),
)

function told(found: Trials): string {
  const ratios = [...found.values()].map(({ ratio }) => ratio)
  const holding = ratios.filter((ratio) => ratio <= 1)
  const pairs = count(trialCount)
  const failed = [...found].flatMap(([id, { ratio }]) => (ratio <= 1 ? [] : [id]))
  const worst = short(100 * Math.max(...holding))
  return sentences([
    say`${holding.length} of ${ratios.length} lines held at all ${pairs} pairs; the worst of these used ${worst} % of what rounding allows.`,
    failed.length === 1 && misprints.includes(failed[0] ?? '')
      ? say`The one that did not is the post’s misprint.`
      : say`${failed.length} did not hold.`,
  ])
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
        say`Here this line is farthest from the first: ${short(ratio)} times what rounding allows, with n = ${at.x.length}. Undo brings your vectors back.`,
      ),
    )
  return (
    <p className="line-worst">
      <span>{`${say`worst of the trials ${short(worst.ratio)} × its bound`} `}</span>
      <button type="button" className="quiet" onClick={() => go(worst)}>
        {say`show me where`}
      </button>
    </p>
  )
}
