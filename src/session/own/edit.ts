import type { State } from '../state.ts'

/** Another text stands in the editor. That is no step for undo: the editor has an undo of its own. */
export function writeCode(
  state: State,
  text: string,
  packed: string | null,
  notes: readonly string[] = [],
): State {
  return { ...state, own: { ...state.own, text, packed, notes } }
}

/** The reader lets code run that came with a link. */
export function allowCode(state: State): State {
  return { ...state, own: { ...state.own, allowed: true } }
}
