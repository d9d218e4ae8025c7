import { useId, useState } from 'react'
import type { Size } from '../../../figure/scene/viewport.ts'
import { lookingAfter } from '../../../session/camera.ts'
import { movablesOf, nudged, type Movable } from '../../../session/move/nudged.ts'
import { changeShown, shownOf } from '../../../session/pane.ts'
import { useSelector, useSession } from '../../store/session.tsx'
import { say } from '../../../words/say.ts'

interface PadProps {
  readonly size: Size
  readonly inSpace: boolean
}

interface Way {
  readonly key: string
  readonly sign: string
  readonly name: string
}

/** The four ways, by what goes them: a thing, the paper under the window, space. */
const ways = [
  { key: 'ArrowLeft', sign: '←', go: say`Left`, look: say`Look left`, turn: say`Turn left` },
  { key: 'ArrowUp', sign: '↑', go: say`Up`, look: say`Look up`, turn: say`Turn up` },
  { key: 'ArrowDown', sign: '↓', go: say`Down`, look: say`Look down`, turn: say`Turn down` },
  { key: 'ArrowRight', sign: '→', go: say`Right`, look: say`Look right`, turn: say`Turn right` },
] as const
const depths: readonly Way[] = [
  { key: 'PageUp', sign: '⊗', name: say`Away` },
  { key: 'PageDown', sign: '⊙', name: say`Nearer` },
]
const shapes: readonly Way[] = [
  { key: '[', sign: '↺', name: say`Turn counterclockwise` },
  { key: ']', sign: '↻', name: say`Turn clockwise` },
  { key: '-', sign: '−', name: say`Make shorter` },
  { key: '+', sign: '+', name: say`Make longer` },
]

/** What a drag does, as buttons: what is chosen is moved by them as by its keys, and nothing has to be held. */
export function Pad({ size, inSpace }: PadProps) {
  const { store, act } = useSession()
  const id = useId()
  const [chosen, setChosen] = useState<Movable | 'paper'>('paper')
  const [fine, setFine] = useState(false)
  // As text: a list of the same is the same.
  const all = useSelector((state) => movablesOf(state, size).join()).split(',') as Movable[]
  const thing = chosen !== 'paper' && all.includes(chosen) ? chosen : 'paper'
  const buttons = buttonsOf(thing, inSpace)

  const press = (key: string) => {
    if (thing === 'paper') {
      const shown = shownOf(store.getState())
      const looking = lookingAfter({ key, shiftKey: false, altKey: fine }, shown, size)
      if (looking) act((now) => changeShown(now, looking))
      return
    }
    const big = { key, shiftKey: !fine, altKey: false }
    act((now) => nudged(now, thing, { press: big, size, gesture: null }) ?? now)
  }

  return (
    <div className="pad" role="group" aria-label={say`Move without dragging`}>
      <div className="field chooser">
        <label htmlFor={id}>{say`move by buttons`}</label>
        <select
          id={id}
          value={thing}
          onChange={({ target }) =>
            setChosen(all.find((known) => known === target.value) ?? 'paper')
          }
        >
          <option value="paper">{inSpace ? say`space` : say`the paper`}</option>
          {all.map((each) => (
            <option key={each} value={each}>
              {nameOf(each)}
            </option>
          ))}
        </select>
      </div>
      <div className="pad-ways">
        {buttons.map(({ key, sign, name }) => (
          <button key={key} type="button" aria-label={name} onClick={() => press(key)}>
            {sign}
          </button>
        ))}
        {(thing !== 'paper' || inSpace) && (
          <label className="pad-fine">
            <input type="checkbox" checked={fine} onChange={() => setFine(!fine)} />
            <span>{say`in small steps`}</span>
          </label>
        )}
      </div>
    </div>
  )
}

function buttonsOf(thing: Movable | 'paper', inSpace: boolean): readonly Way[] {
  const name = thing !== 'paper' ? 'go' : inSpace ? 'turn' : 'look'
  const four = ways.map((way) => ({ key: way.key, sign: way.sign, name: way[name] }))
  if (thing === 'paper' || thing === 'dx' || thing === 'dy') return four
  return [...four, ...(inSpace ? depths : []), ...shapes]
}

function nameOf(thing: Movable): string {
  if (thing === 'guess') return say`your guess`
  if (thing === 'dx') return 'x̃'
  if (thing === 'dy') return 'ỹ'
  if (thing === 'x' || thing === 'y') return thing
  return say`given vector ${Number(thing.slice('given '.length)) + 1}`
}
