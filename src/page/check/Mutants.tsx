import type { CSSProperties } from 'react'
import { short } from '../../figure/words/format.ts'
import { backwards } from '../../gradcheck/backwards.ts'
import { survivalReasons, type SurvivalReason, type Mutant } from '../../gradcheck/mutants.ts'
import { passing } from '../../session/check.ts'
import { checkingOf } from '../../session/session.ts'
import { change } from '../../session/state.ts'
import { useSelector, useSession } from '../store/live.tsx'
import { useSteady } from '../store/useSteady.ts'
import './mutants.css'

const stages = {
  jacobian: 'Jacobians differ',
  not_reentrant: 'two runs differ',
  not_multiplied_by_grad_output: 'grad_output ignored',
} as const

/** Every wrong backward at the point of the check: which are caught, how, by what margin, and why not. */
export function Mutants() {
  const { check, status } = useSteady(checkingOf)
  const chosen = useSelector(({ settings }) => settings.backward)
  if (!check || check.mutants.length === 0)
    return (
      <section className="mutants" aria-label="Wrong backwards">
        <p>{status === 'running' ? 'The check is still running.' : 'The check is not finished.'}</p>
      </section>
    )
  const { passing: pass, all } = passing(check)
  const reasons = (Object.keys(survivalReasons) as SurvivalReason[]).filter((reason) =>
    check.mutants.some(({ survives }) => survives === reason),
  )
  return (
    <section className="mutants" aria-label="Wrong backwards">
      <p>
        <strong>
          {all - pass} of {all} wrong backwards are caught
        </strong>{' '}
        at this point with these settings; {pass === 0 ? 'none passes' : `${pass} pass`}.{' '}
        {check.fair ? '' : 'But the right one fails as well, so that this tells nothing.'}
      </p>
      <div
        className="mutants-table"
        role="region"
        aria-label="Table of wrong backwards"
        tabIndex={0}
      >
        <table>
          <thead>
            <tr>
              <th scope="col">backward</th>
              <th scope="col">difference / allowed</th>
              <th scope="col">caught or not</th>
            </tr>
          </thead>
          <tbody>
            {check.mutants.map((mutant) => (
              <Row key={mutant.id} mutant={mutant} chosen={mutant.id === chosen} />
            ))}
          </tbody>
        </table>
      </div>
      {reasons.length > 0 && (
        <dl className="reasons" aria-label="Why they pass">
          {reasons.map((reason) => (
            <div key={reason}>
              <dt>{reason}</dt>
              <dd>{survivalReasons[reason].why}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  )
}

function Row({ mutant, chosen }: { readonly mutant: Mutant; readonly chosen: boolean }) {
  const { act } = useSession()
  const { id, ok, failure, ratio, survives } = mutant
  return (
    <tr data-caught={!ok}>
      <th scope="row">
        <button
          type="button"
          title={`${backwards[id].title} Check this one.`}
          aria-pressed={chosen}
          onClick={() => act((state) => change(state, { backward: id }))}
        >
          {id}
        </button>
      </th>
      <td>
        <span className="margin" style={{ '--at': decades(ratio) } as CSSProperties} aria-hidden />
        <data value={ratio}>{short(ratio)}</data>
      </td>
      <td className="caught">{failure ? `✓ ${stages[failure.stage]}` : `✗ ${survives}`}</td>
    </tr>
  )
}

/** Where a ratio stands on a scale from 10⁻⁶ to 10⁶, as a share of it; what is allowed is in the middle. */
function decades(ratio: number): number {
  return Math.max(0, Math.min(1, (Math.log10(ratio) + 6) / 12))
}
