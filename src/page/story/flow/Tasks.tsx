import { useState, type ReactNode } from 'react'
import { short, shortDegrees } from '../../../figure/words/format.ts'
import { disturb, doubling, free, leavings, tenSteps } from '../../../session/flow/tasks.ts'
import { goToStep } from '../../../session/flow/run.ts'
import type { State } from '../../../session/state.ts'
import { useSession } from '../../store/session.tsx'
import { useFollowed, useStoreEffect } from '../../store/useStoreEffect.ts'
import { Prose } from '../../ui/formula/Prose.tsx'
import { say } from '../../../words/say.ts'
import './flow.css'

interface TaskProps {
  readonly task: string
  /** Where the reader is with it. */
  readonly now: (state: State) => string
  /** What stands there once it is done; null before. */
  readonly solved: (state: State) => string | null
  readonly hint: string
  readonly children?: ReactNode
}

/** Something to reach; it is recognised when the reader is there, and stays recognised. */
function Task({ task, now, solved, hint, children }: TaskProps) {
  const here = useFollowed(now, { rate: 'often' })
  const [done, setDone] = useState<string | null>(null)
  useStoreEffect(
    (state) => {
      const found = solved(state)
      if (found !== null && found !== done) setDone(found)
    },
    { rate: 'often' },
  )
  return (
    <div className="flow-task card" data-solved={done !== null}>
      <p>
        <strong>
          <Prose text={task} />
        </strong>
      </p>
      <p className="flow-task-now">{done === null ? here : <strong>{`✓ ${done}`}</strong>}</p>
      <div className="actions">
        {children}
        <details className="hint">
          <summary>{say`A hint`}</summary>
          <p>
            <Prose text={hint} />
          </p>
        </details>
      </div>
    </div>
  )
}

/** Bring θ below 1° in exactly ten steps. */
export function TenSteps() {
  const { act } = useSession()
  return (
    <Task
      task={say`Bring $\\term{angle}{\\theta}$ below 1° in exactly ten steps. Which $\\eta$ does it?`}
      now={({ settings }) => {
        const { after, eta } = tenSteps(settings)
        return say`With η = ${short(eta)} the tenth step is at ${shortDegrees(after)}.`
      }}
      solved={({ settings }) => {
        const { after, eta, solved } = tenSteps(settings)
        return solved
          ? say`η = ${short(eta)} does it: after ten steps θ is ${shortDegrees(after)}.`
          : null
      }}
      hint={say`Go to step 10 and move the step size: the whole walk is made again each time. The exact flow would need the time $\\normx^2\\ln\\bigl(\\tan\\tfrac{\\theta}{2}\\,/\\tan 0.5°\\bigr)$; but the ninth step must not be there yet.`}
    >
      <button type="button" onClick={() => act((state) => goToStep(state, 10))}>
        {say`Go to step 10`}
      </button>
    </Task>
  )
}

/** Make ‖x‖ double, and leave S as it is. */
export function Doubling() {
  return (
    <Task
      task={say`Make $\\normx$ double by steps of the walker, and change $\\cS$ by no more than 0.01.`}
      now={({ settings }) => {
        const { longer, change } = doubling(settings)
        return short(longer) === '1'
          ? say`So far ‖x‖ is as long as it was, and S has changed by ${short(change)}.`
          : say`So far ‖x‖ is ${short(longer)} times as long, and S has changed by ${short(change)}.`
      }}
      solved={({ settings }) => {
        const { longer, change, solved } = doubling(settings)
        return solved
          ? say`Done: ‖x‖ is ${short(longer)} times as long, and S has changed by ${short(change)}.`
          : null
      }}
      hint={say`$\\cS$ is the same on both sides of $\\y$. Put $\\x$ at 30° to $\\y$, and look for one long step that lands as far beyond it.`}
    />
  )
}

const degree = Math.PI / 180

/** The small turns that free opposite vectors, and how long each of them takes. */
export function Stall() {
  return (
    <div
      className="table"
      role="group"
      aria-label={say`How long it takes to leave 180°`}
      tabIndex={0}
    >
      <table className="flow-stall">
        <thead>
          <tr>
            <th scope="col">{say`x is turned by`}</th>
            <th scope="col">{say`time until 90°`}</th>
            <th scope="col">{say`steps until 90°`}</th>
          </tr>
        </thead>
        <tbody>
          {leavings.map((turn) => (
            <Turned key={turn.name} {...turn} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** One of the turns. Each follows by itself, because a thousand steps are a slice. */
function Turned({ name, by, leaving }: (typeof leavings)[number]) {
  const { act } = useSession()
  const { time, steps } = useFollowed(({ settings }) => leaving(settings), { rate: 'rest' })
  return (
    <tr>
      <th scope="row">
        <button type="button" onClick={() => act((state) => free(state, by))}>
          {say`Turn by ${name}`}
        </button>
      </th>
      <td translate="no">{short(time)}</td>
      <td translate="no">{steps ?? say`more than 1000`}</td>
    </tr>
  )
}

/** The same at the other rest. */
export function Stable() {
  const { act } = useSession()
  return (
    <p className="actions">
      <button type="button" onClick={() => act((state) => disturb(state, 10 * degree))}>
        {say`Turn by 10° off 0°`}
      </button>
    </p>
  )
}
