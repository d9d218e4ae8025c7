import { maxSteps, rests } from '../../math/flow/walk.ts'
import { angle } from '../../math/cosine.ts'
import { say } from '../../words/say.ts'
import { sentences } from '../../words/sentences.ts'
import { run } from '../gesture.ts'
import { changeWalk, walkIn } from '../pane.ts'
import type { Settings } from '../settings.ts'
import { announce, notify, type State } from '../state.ts'
import { isRunning, pause, stoppedAt, thetaOf, told } from './running.ts'
import { walkOf } from './walker.ts'

/** The walk begins to play from where it is; from its start if it has come to rest. */
export function play(state: State): State {
  const settings = walkIn(state)
  const over = settings.flow >= maxSteps || rests(walkOf(settings), settings.flow)
  const from = over && settings.flow > 0 ? changeWalk(state, { flow: 0 }, run()) : state
  return announce({ ...from, playing: true }, say`Playing from ${told(from)}.`)
}

/**
 * A walk that plays goes on by so many steps, unless the reader holds something; it stops where it has come to rest.
 * All that it does until something else happens is one step for undo.
 */
export function advance(state: State, by = 1): State {
  const { playing, gesture } = state
  const free = gesture === null || gesture.kind === 'run' || gesture.kind === 'typing'
  if (!playing || !free || by < 1) return state
  const settings = walkIn(state)
  const walk = walkOf(settings)
  let flow = settings.flow
  let over = flow >= maxSteps
  for (let k = 0; k < by && !over; k++) over = rests(walk, ++flow) || flow >= maxSteps
  const reached = Math.min(flow, walk.reached(flow))
  const moved = changeWalk(state, { flow: reached }, gesture ?? run())
  if (over) return ended(pause(moved))
  const tens = Math.floor(reached / 10)
  if (tens === Math.floor(settings.flow / 10)) return moved
  return announce(moved, say`Step ${reached}, θ ${thetaOf(walkIn(moved))}.`)
}

/** The walk as it is when it has come to rest, at once: for those who want no motion. A step for undo. */
export function toEnd(state: State): State {
  const settings = walkIn(state)
  const walk = walkOf(settings)
  let flow = rests(walk, settings.flow) ? 0 : settings.flow
  while (flow < maxSteps && !rests(walk, flow)) flow++
  const there = changeWalk(state, { flow: walk.reached(flow) })
  return ended(announce(there, say`At rest at ${told(there)}.`))
}

/** Why a walk has stopped, where that is not plain to see. */
function ended(state: State): State {
  const settings = walkIn(state)
  const { turn } = walkOf(settings).at(settings.flow)
  if (settings.flow >= maxSteps) return notify(state, say`The walk stops after ${maxSteps} steps.`)
  return turn > 0 ? state : notify(state, restWords(settings))
}

/** That the gradient is zero, and whether a small turn would be undone there. */
function restWords(settings: Settings): string {
  const { rule, at } = walkOf(settings)
  if (rule.batch) return say`The gradient is zero here, so the walker stays where it is.`
  const { x, y } = at(settings.flow).walker
  const opposite = angle(x, y) > Math.PI / 2
  const stable = opposite === rule.sign < 0
  const stays = opposite
    ? say`The gradient is zero here, at 180°, so the walker stays.`
    : say`The gradient is zero here, at 0°, so the walker stays.`
  return sentences([
    stays,
    stable ? say`After a small turn it would come back.` : say`Any turn frees it.`,
  ])
}

/** One step on, or back; a step for undo. Whoever steps, stops what plays. */
export function stepBy(state: State, by: 1 | -1): State {
  return goToStep(state, walkIn(state).flow + by)
}

/** The walk after so many steps, or as many as it has. */
export function goToStep(state: State, step: number, gesture: State['gesture'] = null): State {
  const ran = isRunning(state)
  const still = pause(state)
  const settings = walkIn(still)
  const wanted = Math.max(0, Math.min(maxSteps, step))
  const flow = walkOf(settings).reached(wanted)
  const stays = flow === settings.flow
  const there = stays ? still : changeWalk(still, { flow }, gesture)
  if (flow === 0 && gesture === null && (ran || !stays))
    return announce(there, say`Back at the start, θ ${thetaOf(walkIn(there))}.`)
  // Where it has gone, and not where it was when it stopped.
  if (ran) return announce(there, stoppedAt(there))
  return stays ? announce(there, null) : there
}
