import { noCode } from './code.ts'
import { replaceCode, type State } from '../state.ts'

/** Another text stands in the editor. That is no step for undo: the editor has an undo of its own. */
export function writeCode(
  state: State,
  text: string,
  packed: string | null,
  notes: readonly string[] = [],
): State {
  const { own } = state
  const replaced = text === own.text ? own.replaced : null
  return { ...state, own: { ...own, text, packed, notes, replaced } }
}

/**
 * A program that was pasted beside every field stands in the editor now. That is a step for undo: the editor need not
 * be in sight, nor even open.
 *
 * @param unopened what an editor would begin with that has not been opened yet.
 */
export function pasteCode(state: State, text: string, unopened: string): State {
  const { own } = state
  const before = own.text === null && own.packed === null ? { ...own, text: unopened } : own
  return replaceCode(state, before, { ...noCode, text, replaced: before.text })
}

/** The reader lets code run that came with a link. */
export function allowCode(state: State): State {
  return { ...state, own: { ...state.own, allowed: true } }
}
