import { use } from 'react'
import { short, tuple } from '../../../figure/words/format.ts'
import { pulls, shares } from '../../../math/flow/infoNce.ts'
import { angle } from '../../../math/cosine.ts'
import type { Vec } from '../../../math/vec.ts'
import { components, vector, type Field as FieldOf } from '../../../session/field.ts'
import { maxGiven } from '../../../session/flow/choices.ts'
import { placed } from '../../../session/flow/given.ts'
import { canBatch, othersOf, unseen, walkerOf } from '../../../session/flow/walker.ts'
import { typing } from '../../../session/gesture.ts'
import { changeWalk, walkIn } from '../../../session/pane.ts'
import { release, shownPair, type State } from '../../../session/state.ts'
import { useSelector, useSession } from '../../store/session.tsx'
import { useFollowed } from '../../store/useStoreEffect.ts'
import { PairContext } from '../../store/Value.tsx'
import { NumberField } from '../../ui/fields/NumberField.tsx'
import { Prose } from '../../ui/formula/Prose.tsx'
import { say } from '../../../words/say.ts'

/** The least and the greatest temperature of the slider. */
const coldest = 0.05
const hottest = 2

/** A batch in numbers: how many vectors are given, where they stand, and which of them pulls how much at what temperature. */
export function Batch() {
  const { act } = useSession()
  const named = use(PairContext)
  const pair = useSelector((state) => named ?? shownPair(state))
  const settings = useSelector((state) => walkIn(state, pair))
  const others = othersOf(settings)
  const shadows = pair === 'lesson' && settings.view === 'span' && settings.x.length === 3
  if (!canBatch(settings)) return <p className="flow-note">{unseen}</p>
  const resize = (batch: number) => act((state) => changeWalk(state, { batch }, null, pair))
  if (others.length === 0)
    return (
      <p className="actions">
        <button type="button" onClick={() => resize(5)}>
          {say`Give it a batch of 5`}
        </button>
      </p>
    )
  const { tau, batch, given } = settings
  return (
    <div className="flow-batch">
      <label className="flow-slider">
        <span>
          <Prose text={say`temperature $\\tau$`} />
        </span>
        <input
          type="range"
          aria-label={say`temperature`}
          aria-valuetext={short(tau)}
          min={coldest}
          max={Math.max(hottest, tau)}
          step={0.05}
          value={tau}
          onChange={(event) => {
            const wanted = Number(event.target.value)
            act((state) => changeWalk(state, { tau: wanted }, typing('tau'), pair))
          }}
          onPointerUp={() => act(release)}
          onKeyUp={() => act(release)}
          onBlur={() => act(release)}
        />
        {/* Its slider says it; an output would say it once more. */}
        <span className="flow-value" translate="no">
          {short(tau)}
        </span>
      </label>
      <Pulls />
      {shadows && (
        <p className="flow-note">
          {say`The span is the plane of x and y: of the given vectors it shows the shadows on it.`}
        </p>
      )}
      <p className="actions">
        <button
          type="button"
          aria-label={say`One given vector fewer`}
          aria-disabled={batch === 2}
          onClick={() => batch > 2 && resize(batch - 1)}
        >
          −
        </button>
        <button
          type="button"
          aria-label={say`One given vector more`}
          aria-disabled={batch === maxGiven}
          onClick={() => batch < maxGiven && resize(batch + 1)}
        >
          +
        </button>
        {given.length > 0 && (
          <button
            type="button"
            onClick={() => act((state) => changeWalk(state, { given: [] }, null, pair))}
          >
            {say`Spread them again`}
          </button>
        )}
        <button type="button" onClick={() => resize(1)}>
          {say`No batch`}
        </button>
      </p>
    </div>
  )
}

interface Row {
  readonly v: Vec
  readonly angle: number
  readonly share: number
  readonly pull: number
}

/** Each given vector, how far it is from x, and how hard it pulls. */
function rowsOf(state: State, pair: 'lesson' | 'check'): readonly Row[] {
  const settings = walkIn(state, pair)
  const others = othersOf(settings)
  if (others.length === 0) return []
  const { x, y } = walkerOf(settings)
  const all = [y, ...others]
  const [share, pull] = [shares(x, all, settings.tau), pulls(x, all, settings.tau)]
  return all.map((v, j) => ({
    v,
    angle: angle(x, v),
    share: share[j] ?? NaN,
    pull: pull[j] ?? NaN,
  }))
}

// One function for each, so that they are the same at each rendering.
const rowsIn = {
  lesson: (state: State) => rowsOf(state, 'lesson'),
  check: (state: State) => rowsOf(state, 'check'),
} as const

function Pulls() {
  const { act } = useSession()
  const named = use(PairContext)
  const pair = useSelector((state) => named ?? shownPair(state))
  const rows = useFollowed(rowsIn[pair], { rate: 'often' })
  const most = Math.max(...rows.map(({ pull }) => Math.abs(pull)))
  const percent = (share: number) => say`${Math.round(100 * share)} %`
  const n = rows[0]?.v.length ?? 2
  return (
    <table className="flow-pulls">
      <thead>
        <tr>
          <th scope="col">{say`given`}</th>
          <th scope="col">{say`where`}</th>
          <th scope="col">{say`from x`}</th>
          <th scope="col">{say`share`}</th>
          <th scope="col">{say`pulls or pushes`}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ v, angle, share, pull }, j) => (
          // A given vector is what its place in the batch is.
          // oxlint-disable-next-line react/no-array-index-key
          <tr key={j} className={pull < 0 ? 'pushes' : 'pulls'}>
            <th scope="row" translate="no">
              <i>y</i>
              {j > 0 && <sub>{j}</sub>}
            </th>
            <td dir="ltr" translate="no">
              {j === 0 ? (
                tuple(v)
              ) : (
                <NumberField
                  label={say`given ${j}`}
                  shown=""
                  value={v}
                  field={ofLength(n)}
                  take={(to) =>
                    act((state) => placed(state, pair, j - 1, to, typing(`given ${j}`)))
                  }
                />
              )}
            </td>
            <td translate="no">{`${Math.round((angle * 180) / Math.PI)}°`}</td>
            <td translate="no">{percent(share)}</td>
            <td translate="no">
              <span className="flow-pull">
                <i style={{ width: `${most > 0 ? (100 * Math.abs(pull)) / most : 0}%` }} />
              </span>
              <span className="flow-pull-number">{short(pull)}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** A vector of so many components that is not zero. */
function ofLength(n: number): FieldOf<readonly number[]> {
  const allowed = say`${n} numbers separated by commas, not all 0`
  const any = vector([], allowed, (v) => v.some((entry) => entry !== 0))
  return {
    ...any,
    read: (text) => {
      const reading = any.read(text)
      if ('problem' in reading || reading.value.length === n) return reading
      return { problem: say`has ${components(reading.value.length)}; it must be ${allowed}` }
    },
  }
}
