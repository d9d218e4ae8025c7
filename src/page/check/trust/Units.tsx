import { useMemo } from 'react'
import { backwards } from '../../../gradcheck/backwards.ts'
import { mutantsAt, trueJacobians, wrongIds } from '../../../gradcheck/mutants.ts'
import { makePoint } from '../../../gradcheck/points.ts'
import { scale, unit, type Pair } from '../../../math/vec.ts'
import { optionsOf } from '../../../session/check.ts'
import { shownIn } from '../../../session/pane.ts'
import { initial } from '../../../session/settings.ts'
import { change, type State } from '../../../session/state.ts'
import { replacedOwn } from '../../../session/vectors.ts'
import { inWords } from '../../../lesson/story/words.ts'
import { say } from '../../../words/say.ts'
import { listed } from '../../../words/sentences.ts'
import { useSession } from '../../store/session.tsx'

const normalised = ({ x, y }: Pair): Pair => ({ x: unit(x), y: unit(y) })

/** Who passes at a pair, with the post's settings and quotients without error. */
function passingAt(at: Pair) {
  const options = optionsOf(initial)
  return mutantsAt(at, trueJacobians(at, options), options).filter(({ ok }) => ok)
}

/** The check's vectors with other lengths: whole, also where the state holds two coordinates of them. */
function ofLengths(state: State, lengths: Pair<number>): State {
  const { x, y, planeCoordinates } = shownIn(state, 'check')
  const of = normalised({ x, y })
  const pair = { x: scale(lengths.x, of.x), y: scale(lengths.y, of.y) }
  return change(state, replacedOwn(pair, planeCoordinates))
}

/** How many wrong backwards pass at unit vectors in random directions, and which of them only there. */
export function Units() {
  const { act } = useSession()
  const { all, hidden } = useMemo(() => {
    const random = makePoint('random', 16, 2, { lesson: initial, own: initial })
    const long = new Set(passingAt(random).map(({ id }) => id))
    const short = passingAt(normalised(random)).map(({ id }) => id)
    return { all: short.length, hidden: short.filter((id) => !long.has(id)) }
  }, [])
  const names = listed(hidden.map((id) => say`“${backwards[id].name}”`))
  return (
    <div className="units card">
      <p className="units-count">
        <strong>{say`${inWords(all, true)} of ${inWords(wrongIds.length)} wrong backwards pass at unit vectors of random directions.`}</strong>
      </p>
      <p>{say`${inWords(hidden.length, true)} of them only because the lengths are 1: ${names}.`}</p>
      <p className="actions">
        <button
          type="button"
          onClick={() => act((state) => ofLengths(state, { x: 1, y: 1 }))}
        >{say`Normalise x and y`}</button>
        <button
          type="button"
          onClick={() => act((state) => ofLengths(state, { x: 0.7, y: 1.6 }))}
        >{say`Lengths 0.7 and 1.6`}</button>
      </p>
    </div>
  )
}
