import { short } from '../figure/format.ts'
import type { Report } from '../math/gradcheck.ts'
import type { Check } from '../session/check.ts'
import { sharperOf } from '../session/session.ts'
import type { Shared } from '../session/shared.ts'
import { change } from '../session/state.ts'
import { useSession } from './live.tsx'

/** What the check is worth at this point: whether a backward that returns zeros would pass too. */
export function Blindness({ check }: { readonly check: Check }) {
  const { act } = useSession()
  const { wrong, blind, of, report } = check
  const others = `${wrong.passing} of the ${wrong.all} wrong backwards in the list`
  if (!blind)
    return (
      <p className="worth">
        A <code>backward()</code> that returns zeros would be caught here.{' '}
        {wrong.passing === 0
          ? `So would all ${wrong.all} wrong backwards in the list.`
          : `${others} would not.`}
      </p>
    )
  const better = sharperOf(of)
  return (
    <aside className="worth blind" aria-label="What this check is worth">
      <p>
        <strong>This point proves little.</strong> A <code>backward()</code> that returns zeros
        passes here too, because {reason(report, of)}. In all, {others} pass.
      </p>
      {better ? (
        <button type="button" onClick={() => act((state) => change(state, better))}>
          Check at a point where zeros fail: {better.point}, n = {better.n}
        </button>
      ) : (
        <p>
          With these tolerances no point of the list would catch it. Lower <code>atol</code>
          {of.rtol >= 1 ? (
            <>
              {' '}
              and bring <code>rtol</code> below 1: at {short(of.rtol)} an entry may be off by as
              much as it is
            </>
          ) : null}
          .
        </p>
      )}
    </aside>
  )
}

/** Why zeros are near enough to every entry of the numerical Jacobian. */
function reason({ entries }: Report, { atol }: Shared): string {
  const largest = entries.reduce((most, entry) => Math.max(most, Math.abs(entry.numerical)), 0)
  return largest <= atol
    ? `no entry of the gradient is larger than ${short(largest)}, and atol alone allows ${short(atol)}`
    : 'atol and rtol together allow each entry to be off by as much as it is'
}
