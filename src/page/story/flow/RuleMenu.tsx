import {
  fieldOf,
  followers,
  flowFields,
  paces,
  spheres,
  ways,
} from '../../../session/flow/choices.ts'
import { canBatch, unseen } from '../../../session/flow/walker.ts'
import { typing } from '../../../session/gesture.ts'
import { changeWalk, walkIn } from '../../../session/pane.ts'
import { shownPair } from '../../../session/state.ts'
import { useSelector, useSession } from '../../store/session.tsx'
import { NumberField } from '../../ui/fields/NumberField.tsx'
import { Chooser } from '../../ui/fields/Setting.tsx'
import { Popover } from '../../ui/Popover.tsx'
import { say } from '../../../words/say.ts'

const titles = (registry: Readonly<Record<string, { readonly title: string }>>) =>
  Object.entries(registry).map(([id, { title }]) => [id, title] as const)

const choices = {
  follow: titles(followers),
  way: titles(ways),
  sphere: titles(spheres),
  pace: titles(paces),
} as const

const numbers = [
  { id: 'eta', label: say`step size η` },
  { id: 'decay', label: say`weight decay λ` },
  { id: 'momentum', label: say`momentum μ` },
  { id: 'batch', label: say`given vectors` },
  { id: 'tau', label: say`temperature τ` },
] as const

/** The rule of the walk, as far as it is not a slider: behind one button. */
export function RuleMenu() {
  const pair = useSelector(shownPair)
  return (
    <Popover label={say`rule`} name={say`Rule of the walk`} className="flow-rule">
      <div className="check-fields">
        <Chooser id={fieldOf(pair, 'follow')} label={say`what moves`} options={choices.follow} />
        <Chooser id={fieldOf(pair, 'way')} label={say`which way`} options={choices.way} />
        <Chooser id={fieldOf(pair, 'sphere')} label={say`project back`} options={choices.sphere} />
        <Chooser id="pace" label={say`speed`} options={choices.pace} />
        {numbers.map(({ id, label }) => (
          <RuleNumber key={id} id={id} label={label} />
        ))}
      </div>
    </Popover>
  )
}

type NumberId = (typeof numbers)[number]['id']

function RuleNumber({ id, label }: { readonly id: NumberId; readonly label: string }) {
  const { act } = useSession()
  const value = useSelector((state) => walkIn(state)[id])
  const seen = useSelector((state) => canBatch(walkIn(state)))
  const ofBatch = id === 'batch' || id === 'tau'
  return (
    <NumberField
      label={label}
      value={value}
      field={flowFields[id]}
      idle={ofBatch && !seen ? unseen : undefined}
      take={(taken) => act((state) => changeWalk(state, { [id]: taken }, typing(id)))}
    />
  )
}
