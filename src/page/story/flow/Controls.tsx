import { useRef, type KeyboardEvent } from 'react'
import { roundUp } from '../../../figure/flow/axis.ts'
import { degrees, short } from '../../../figure/words/format.ts'
import { rate } from '../../../math/flow/exact.ts'
import { length } from '../../../math/vec.ts'
import { goToStep, play, stepBy, toEnd } from '../../../session/flow/run.ts'
import { isRunning, pause } from '../../../session/flow/running.ts'
import { typing } from '../../../session/gesture.ts'
import { changeWalk, walkIn } from '../../../session/pane.ts'
import { reportOf } from '../../../session/session.ts'
import type { Settings } from '../../../session/settings.ts'
import { release } from '../../../session/state.ts'
import { useFirstState, useSelector, useSession } from '../../store/session.tsx'
import { useStoreEffect } from '../../store/useStoreEffect.ts'
import { Value } from '../../store/Value.tsx'
import { useMedia } from '../../ui/window/useMedia.ts'
import { Said } from '../../ui/Said.tsx'
import { say } from '../../../words/say.ts'
import { RuleMenu } from './RuleMenu.tsx'

/** Plays at once, where somebody wants no motion. */
const still = '(prefers-reduced-motion: reduce)'

/** What makes the walker walk: play and pause, one step on or back, step size, and the step that is shown. */
export function Controls() {
  const { store, act } = useSession()
  const running = useSelector(isRunning)
  const reduced = useMedia(still)
  const toggle = () =>
    act((state) => (isRunning(state) ? pause(state) : reduced ? toEnd(state) : play(state)))
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target instanceof HTMLInputElement)
      return
    if (event.target instanceof HTMLSelectElement) return
    const does: (() => void) | undefined = {
      p: toggle,
      P: toggle,
      ArrowRight: () => act((state) => stepBy(state, 1)),
      ArrowLeft: () => act((state) => stepBy(state, -1)),
      Home: () => act((state) => goToStep(state, 0)),
    }[event.key]
    if (!does) return
    event.preventDefault()
    does()
  }
  const atStart = useSelector((state) => walkIn(state).flow === 0)
  return (
    // Keys for all that is in here; each of them has a button or a slider as well.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className="flow-controls" onKeyDown={onKeyDown}>
      <div className="flow-row">
        <div className="flow-buttons">
          <button
            type="button"
            aria-disabled={atStart}
            onClick={() => walkIn(store.getState()).flow > 0 && act((state) => stepBy(state, -1))}
          >
            {say`Back`}
          </button>
          <button
            type="button"
            className="flow-play"
            title={reduced ? say`to where the walk comes to rest, at once` : undefined}
            onClick={toggle}
          >
            <span className="wide" data-wide={running ? say`Play` : say`Pause`}>
              {running ? say`Pause` : say`Play`}
            </span>
          </button>
          <button type="button" onClick={() => act((state) => stepBy(state, 1))}>
            {say`Step`}
          </button>
        </div>
        <p className="flow-where">
          <Said
            text={say`<0>step </0><1/><2>, </2><0>θ </0><3/>`}
            parts={[
              <span key="word" className="flow-word" />,
              <Value key="step" id="flow-step" of={({ flow }) => flow} print={String} />,
              <span key="comma" className="flow-comma flow-word" />,
              <Value
                key="angle"
                id="flow-angle"
                of={(shown) => reportOf(shown).angle}
                print={(angle) => degrees(Number(angle))}
              />,
            ]}
          />
        </p>
        <RuleMenu />
      </div>
      <div className="flow-row">
        <StepSize />
        <Scrubber />
      </div>
    </div>
  )
}

/** The largest step size of the slider: some times what turns the walker all the way at once. */
const mostTurns = 4

/** Where the slider of the step size ends: a round number that stays while the lengths are about the same. */
function endOfSizes({ x, y, follow, eta }: Settings): number {
  return roundUp(Math.max(mostTurns / rate(length(x), length(y), follow), eta))
}

/** Three digits of a step size are plenty, and shorter in a link. */
const tidy = (eta: number) => Number(eta.toPrecision(3))

function StepSize() {
  const { act } = useSession()
  const eta = useSelector((state) => walkIn(state).eta)
  const end = useSelector((state) => endOfSizes(walkIn(state)))
  return (
    <label className="flow-slider">
      <span>
        <Said text={say`step size <0/>`} parts={[<i key="eta">η</i>]} />
      </span>
      <input
        type="range"
        aria-label={say`step size`}
        aria-valuetext={`${short(eta)}`}
        min={end / 1000}
        max={end}
        step="any"
        value={eta}
        onChange={(event) => {
          const wanted = tidy(Number(event.target.value))
          act((state) => changeWalk(state, { eta: wanted }, typing('eta')))
        }}
        onPointerUp={() => act(release)}
        onKeyUp={() => act(release)}
        onBlur={() => act(release)}
      />
      {/* Its slider says it; an output would say it once more. */}
      <span className="flow-value" translate="no">
        {short(eta)}
      </span>
    </label>
  )
}

/** How far the scrubber goes, in steps. */
const reaches = [40, 100, 200, 400, 1000] as const

/** The step that is shown, as a slider: whoever wants no motion looks through the walk with it. */
function Scrubber() {
  const { act } = useSession()
  const first = walkIn(useFirstState()).flow
  const input = useRef<HTMLInputElement>(null)
  const end = useSelector(
    (state) => reaches.find((reach) => walkIn(state).flow <= reach) ?? reaches[4],
  )
  useStoreEffect((state) => {
    const { flow } = walkIn(state)
    if (!input.current || Number(input.current.value) === flow) return
    input.current.value = String(flow)
    input.current.setAttribute('aria-valuetext', say`step ${flow}`)
  })
  return (
    <label className="flow-slider">
      <span>{say`step`}</span>
      <input
        ref={input}
        type="range"
        aria-label={say`step`}
        aria-valuetext={say`step ${first}`}
        min={0}
        max={end}
        step={1}
        defaultValue={first}
        onChange={(event) => {
          const step = Number(event.target.value)
          act((state) => goToStep(state, step, typing('flow')))
        }}
        onPointerUp={() => act(release)}
        onKeyUp={() => act(release)}
        onBlur={() => act(release)}
      />
    </label>
  )
}
