import { shares } from '../../../math/flow/infoNce.ts'
import { othersOf } from '../../../session/flow/walker.ts'
import { typing } from '../../../session/gesture.ts'
import { shownIn } from '../../../session/pane.ts'
import { initial, type Settings } from '../../../session/settings.ts'
import { change, release, type State } from '../../../session/state.ts'
import { short } from '../../../figure/words/format.ts'
import { useSelector, useSession } from '../../store/session.tsx'
import { useFollowed } from '../../store/useStoreEffect.ts'
import { Prose } from '../../ui/formula/Prose.tsx'
import './flow.css'

type Options = Pick<Settings, 'sphere' | 'decay' | 'momentum' | 'batch' | 'follow'>

const bare: Options = {
  sphere: initial.sphere,
  decay: initial.decay,
  momentum: initial.momentum,
  batch: initial.batch,
  follow: initial.follow,
}

/** One option each, everything else as it was at the beginning. */
const ready: readonly (readonly [name: string, options: Options])[] = [
  ['The bare rule', bare],
  ['Both move', { ...bare, follow: 'both' }],
  ['Project back', { ...bare, sphere: 'on' }],
  ['Weight decay 0.05', { ...bare, decay: 0.05 }],
  ['Momentum 0.8', { ...bare, momentum: 0.8 }],
  ['Batch of 5', { ...bare, batch: 5 }],
]

const ids = Object.keys(bare) as (keyof Options)[]
const isSet = (settings: Settings, options: Options) =>
  ids.every((id) => settings[id] === options[id])

/** What can be added to the rule, at a press; and for a batch, who pulls how much. */
export function Practice() {
  const { act } = useSession()
  const now = useSelector(
    ({ settings }) => ready.find(([, options]) => isSet(settings, options))?.[0],
  )
  const batched = useSelector(({ settings }) => othersOf(settings).length > 0)
  return (
    <>
      <div className="actions" role="group" aria-label="Rules to try">
        {ready.map(([name, options]) => (
          <button
            key={name}
            type="button"
            className="flow-ready"
            aria-pressed={name === now}
            onClick={() => act((state) => change(state, { ...options, flow: 0 }))}
          >
            {name}
          </button>
        ))}
      </div>
      {batched && <Temperature />}
    </>
  )
}

/** The least and the greatest temperature of the slider. */
const coldest = 0.05
const hottest = 2

function Temperature() {
  const { act } = useSession()
  const tau = useSelector(({ settings }) => settings.tau)
  const words = useFollowed(sharesInWords, { rate: 'often' })
  return (
    <>
      <label className="flow-slider">
        <span>
          <Prose text="temperature $\tau$" />
        </span>
        <input
          type="range"
          aria-label="temperature"
          aria-valuetext={short(tau)}
          min={coldest}
          max={Math.max(hottest, tau)}
          step={0.05}
          value={tau}
          onChange={(event) => {
            const wanted = Number(event.target.value)
            act((state) => change(state, { tau: wanted }, typing('tau')))
          }}
          onPointerUp={() => act(release)}
          onKeyUp={() => act(release)}
          onBlur={() => act(release)}
        />
        <output translate="no">{short(tau)}</output>
      </label>
      <p className="flow-shares">{words}</p>
    </>
  )
}

function sharesInWords(state: State): string {
  const { settings } = state
  const { x, y } = shownIn(state, 'lesson')
  const others = othersOf(settings)
  if (others.length === 0) return ''
  const [first = 0, ...rest] = shares(x, [y, ...others], settings.tau)
  const percent = (share: number) => `${Math.round(100 * share)} %`
  return `Here y has a share of ${percent(first)}, and of the others the one that pushes most has ${percent(Math.max(...rest))}.`
}
