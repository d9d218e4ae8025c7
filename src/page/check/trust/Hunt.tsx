import { useState } from 'react'
import { backwards, type BackwardId } from '../../../gradcheck/backwards.ts'
import { wrongIds } from '../../../gradcheck/mutants.ts'
import { checkingOf } from '../../../session/check.ts'
import { plain } from '../../../session/number.ts'
import { change, type State } from '../../../session/state.ts'
import { replacedOwn } from '../../../session/vectors.ts'
import { inWords } from '../../../lesson/story/words.ts'
import { say } from '../../../words/say.ts'
import { gap, listed, sentences } from '../../../words/sentences.ts'
import { useSession } from '../../store/session.tsx'
import { useFollowed, useStoreEffect } from '../../store/useStoreEffect.ts'

/** So little too long that rtol forgives it. */
const long: readonly BackwardId[] = ['scale_1e-3', 'scale_1e-4', 'scale_1e-6']

/** All but these and the one that is never asked for what it does wrong. */
const most = wrongIds.length - long.length - 1

/** More than any point catches with the post's tolerances: that is the lesson of the game. */
const goal = most + 2

/** Tolerances with which a point that catches so many exists. */
const tighter = { atol: 1e-7, rtol: 1e-5 } as const

/** The most that the reader caught at one point, as long as the right one passed. */
function caughtOf(state: State): number | null {
  const { check, status } = checkingOf(state)
  if (!check || status !== 'done' || !check.fair) return null
  return check.mutants.filter(({ ok }) => !ok).length
}

/** A game: one point that catches as many as possible. The answer says honestly what no point catches. */
export function Hunt() {
  const { act } = useSession()
  const now = useFollowed(caughtOf, { rate: 'often' })
  const [best, setBest] = useState(0)
  const [told, setTold] = useState(false)
  useStoreEffect(
    (state) => {
      const caught = caughtOf(state)
      if (caught !== null && caught > best) setBest(caught)
    },
    { rate: 'often' },
  )
  const found = best >= goal
  return (
    <div className="hunt card">
      <p>
        <strong>{say`Find one point that catches ${inWords(goal)}.`}</strong>
        <span>{`${gap}${say`Move x and y, in direction and in length. The right one must still pass.`}${gap}${say`With the post’s tolerances, and where the quotients are good, no known point catches more than ${inWords(most)}.`}${gap}${say`What is counted here follows the settings chosen now; with others it can be more or fewer.`}`}</span>
      </p>
      <p className="hunt-score">
        <span>{now === null ? say`Here the right one fails.` : say`Here: ${now}.`}</span>
        <span>{`${gap}${say`Your best: ${best} of ${wrongIds.length}.`}`}</span>
        {found && <strong>{`${gap}${say`You have found one.`}`}</strong>}
      </p>
      <p className="actions">
        <button type="button" aria-expanded={told} onClick={() => setTold(!told)}>
          {told ? say`Hide the answer` : say`I give up`}
        </button>
        {told && (
          <button
            type="button"
            onClick={() => act(toStrongPoint)}
          >{say`Show me a strong point`}</button>
        )}
        {told && (
          <button type="button" onClick={() => act((state) => change(state, tighter))}>
            <span>{`${say`And tighten the tolerances:`}${gap}`}</span>
            <code>{`atol ${plain(tighter.atol)}, rtol ${plain(tighter.rtol)}`}</code>
          </button>
        )}
      </p>
      {told && <Answer />}
    </div>
  )
}

/** Why no point is enough, from the post's tolerances. */
function Answer() {
  const names = listed(long.map((id) => say`“${backwards[id].name}”`))
  const squared = backwards['grad_output_squared'].name
  return (
    <p>
      {sentences([
        say`No such point is known, with the post’s tolerances. Where the quotients are good, at most ${inWords(most)} are caught.`,
        say`A gradient that is a thousandth too long, or less (${names}), differs by a thousandth of itself, and rtol = 1e-3 forgives just that.`,
        say`(Where x or y is very short, the error of the quotient itself can push the first of them over the edge. That is luck.)`,
        say`And “${squared}” is never asked: gradcheck feeds 0 and 1, which are their own squares.`,
        say`With tighter tolerances ${inWords(goal - most)} of the long ones are caught as well, and then ${inWords(goal)} are.`,
      ])}
    </p>
  )
}

/** Lengths that differ from each other and from 1, some 50 degrees apart. */
function toStrongPoint(state: State): State {
  const n = checkingOf(state).question.at.x.length
  const wave = (i: number) => Math.cos((Math.PI * (2 * i + 1)) / (2 * n))
  const y = Array.from({ length: n }, () => 0.5)
  const x = Array.from({ length: n }, (_, i) => 0.2 + 0.3 * wave(i))
  return change(state, replacedOwn({ x, y }))
}
