import type { Frame } from '../frame.ts'
import { homeTurn } from '../looks.ts'
import type { Look } from '../view.ts'

/** A plain way to look, for tests: nothing chosen but what they name. */
export function looking(frame: Frame, more: Partial<Look> = {}): Look {
  return {
    frame,
    paper: 'y',
    snap: 'off',
    enlarge: 1,
    turn: homeTurn,
    move: 'screen',
    aids: [],
    held: null,
    ...more,
  }
}
