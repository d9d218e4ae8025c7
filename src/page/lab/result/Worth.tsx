import { short } from '../../../figure/words/format.ts'
import { survivalReasons, type SurvivalReason as Reason } from '../../../gradcheck/mutants.ts'
import { length } from '../../../math/vec.ts'
import { isBlind, passing, sharperOf, type Check, type Question } from '../../../session/check.ts'
import { change } from '../../../session/state.ts'
import { say } from '../../../words/say.ts'
import { gap, sentences } from '../../../words/sentences.ts'
import { useSelector, useSession } from '../../store/session.tsx'
import { Said } from '../../ui/Said.tsx'

interface WorthProps {
  readonly check: Check
  readonly question: Question
}

const code = <code key="code" />

/** What the check is worth at this point: whether a backward that returns zeros would pass too. */
export function Worth({ check, question }: WorthProps) {
  const { act } = useSession()
  const better = useSelector(({ settings }) => (isBlind(check) ? sharperOf(settings) : null))
  const { passing: pass, all } = passing(check)
  if (!check.fair)
    return (
      <aside className="worth blind" aria-label={say`What this check is worth`}>
        <p>
          <strong>{say`This check proves nothing.`}</strong>
          {gap}
          <Said
            text={say`With these settings the post’s <0>backward()</0>, which is right, fails here as well: ${unfair(question)}`}
            parts={[code]}
          />
        </p>
      </aside>
    )
  const chosen = unnoticed(check, question)
  if (!isBlind(check))
    return (
      <p className="worth">
        {chosen && `${chosen}${gap}`}
        <Said
          text={say`A <0>backward()</0> that returns zeros would be caught here.`}
          parts={[code]}
        />
        {gap}
        {pass === 0
          ? say`So would all ${all} wrong backwards known here.`
          : say`${pass} of the ${all} wrong backwards known here would not.`}
      </p>
    )
  const { rtol = 0 } = question.options
  return (
    <aside className="worth blind" aria-label={say`What this check is worth`}>
      <p>
        <strong>{say`This point proves little.`}</strong>
        {gap}
        <Said text={say`A <0>backward()</0> that returns zeros passes here too.`} parts={[code]} />
        {gap}
        {reason(check, question)}
        {gap}
        {chosen
          ? say`In all, ${pass} of the ${all} wrong backwards known here pass, the chosen one among them.`
          : say`In all, ${pass} of the ${all} wrong backwards known here pass.`}
      </p>
      {better ? (
        <button type="button" onClick={() => act((state) => change(state, better))}>
          {say`Check at a point where zeros fail: ${better.point}, n = ${better.n}`}
        </button>
      ) : (
        <p>
          <Said
            text={
              rtol >= 1
                ? say`With these tolerances none of the page’s points would catch it. Lower <0>atol</0> and bring <0>rtol</0> below 1: at ${short(rtol)} an entry may be off by as much as it is.`
                : say`With these tolerances none of the page’s points would catch it. Lower <0>atol</0>.`
            }
            parts={[code]}
          />
        </p>
      )}
    </aside>
  )
}

/** That the chosen backward is wrong, and why the check does not notice. */
function unnoticed({ mutants }: Check, { backward }: Question): string {
  const reason = mutants.find(({ id }) => id === backward)?.survives
  return reason
    ? sentences([
        say`The chosen backward is wrong, and passes all the same.`,
        survivalReasons[reason].why,
      ])
    : ''
}

/** What is to blame where the right backward fails. */
function unfair({ at, options }: Question): string {
  const { eps = 0, dtype } = options
  if (dtype === 'float32')
    return say`in float32 S is rounded to some 6·10⁻⁸, and the quotient is off by that over eps = ${short(eps)}.`
  if (Math.min(length(at.x), length(at.y)) < 100 * eps)
    return say`x or y is not much longer than eps = ${short(eps)}, so that the quotient is no derivative.`
  return say`the error of the quotient is larger than what the tolerances allow.`
}

/** Why zeros pass, with the numbers. */
function reason({ mutants, report }: Check, { options }: Question): string {
  const reason: Reason = mutants.find(({ id }) => id === 'zeros')?.survives ?? 'under atol'
  const { why } = survivalReasons[reason]
  const largest = report.entries.reduce(
    (most, { numerical }) => Math.max(most, Math.abs(numerical)),
    0,
  )
  return reason === 'under atol' || reason === 'critical point'
    ? sentences([
        why,
        say`The largest quotient is ${short(largest)}, and atol alone allows ${short(options.atol ?? 0)}.`,
      ])
    : why
}
