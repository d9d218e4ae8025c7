import type { PairId } from '../../lesson/story/chapter.ts'
import type { Vec } from '../../math/vec.ts'
import type { Gesture } from '../gesture.ts'
import { changeWalk, walkIn } from '../pane.ts'
import type { State } from '../state.ts'
import { othersOf } from './walker.ts'

/** The given vectors of the pane's batch beside y. */
export function givenIn(state: State): readonly Vec[] {
  return othersOf(walkIn(state))
}

/** A given vector is put somewhere, and the walk is made again from its start; the others stay where they are. */
export function placed(
  state: State,
  pair: PairId,
  j: number,
  to: Vec,
  gesture: Gesture | null = null,
): State {
  const given = othersOf(walkIn(state, pair)).map((v, i) => (i === j ? to : v))
  return changeWalk(state, { given }, gesture, pair)
}
