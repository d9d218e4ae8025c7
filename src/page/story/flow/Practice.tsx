import { canBatch, othersOf, unseen } from '../../../session/flow/walker.ts'
import { initial, type Settings } from '../../../session/settings.ts'
import { change } from '../../../session/state.ts'
import { useSelector, useSession } from '../../store/session.tsx'
import { say } from '../../../words/say.ts'
import { Batch } from './Batch.tsx'
import './flow.css'

type Options = Pick<Settings, 'sphere' | 'decay' | 'momentum' | 'batch' | 'follow'>

const bare: Options = {
  sphere: initial.sphere,
  decay: initial.decay,
  momentum: initial.momentum,
  batch: initial.batch,
  follow: initial.follow,
}

const batch = say`Batch of 5`

/** One option each, everything else as it was at the beginning. */
const ready: readonly (readonly [name: string, options: Options])[] = [
  [say`The bare rule`, bare],
  [say`Both move`, { ...bare, follow: 'both' }],
  [say`Project back`, { ...bare, sphere: 'on' }],
  [say`Weight decay 0.05`, { ...bare, decay: 0.05 }],
  [say`Momentum 0.8`, { ...bare, momentum: 0.8 }],
  [batch, { ...bare, batch: 5 }],
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
  const possible = useSelector(({ settings }) => canBatch(settings))
  return (
    <>
      <div className="actions" role="group" aria-label={say`Rules to try`}>
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
      {now === batch && !possible && <p className="flow-note">{unseen}</p>}
      {batched && <Batch />}
    </>
  )
}
