import { shortDegrees } from '../../figure/words/format.ts'
import { angle } from '../../math/cosine.ts'
import { say } from '../../words/say.ts'
import { walkIn } from '../pane.ts'
import type { Settings } from '../settings.ts'
import { announce, release, type State } from '../state.ts'
import { walkerOf } from './walker.ts'

/** Whether a walk plays, or would if nothing was held. */
export function isRunning({ playing, gesture }: Pick<State, 'playing' | 'gesture'>): boolean {
  return playing || gesture?.kind === 'run'
}

/** Where the walk is, in words: the sentences below hold these very words, so that nobody says them twice. */
export function told(state: State): string {
  const settings = walkIn(state)
  return say`step ${settings.flow}, θ ${thetaOf(settings)}`
}

export function thetaOf(settings: Settings): string {
  const { x, y } = walkerOf(settings)
  return shortDegrees(angle(x, y))
}

/** The walk stops where it is. */
export function pause(state: State): State {
  if (!isRunning(state)) return state
  const still = { ...state, playing: false }
  return announce(state.gesture?.kind === 'run' ? release(still) : still, stoppedAt(state))
}

export function stoppedAt(state: State): string {
  return say`Stopped at ${told(state)}.`
}
