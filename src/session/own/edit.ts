import { noCode, type OwnCode } from './code.ts'
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
 * The reader has written something. Who changes code of a link has made it her own; where the editor's undo brings that
 * of the link back as it came, it waits again.
 */
export function typeCode(state: State, text: string, packed: string | null): State {
  const held = heldOf(state.own)
  const written = writeCode(state, text, packed)
  const allowed = held === null || !isSameText(text, held)
  return { ...written, own: { ...written.own, allowed, held } }
}

/** What nobody has let run, whether it stands in the editor or did. */
const heldOf = ({ allowed, text, held }: OwnCode): string | null => (allowed ? held : text)

/** Editors have ends of lines of their own. */
const isSameText = (one: string, other: string) => lines(one) === lines(other)
const lines = (text: string) => text.replaceAll(/\r\n?/g, '\n')

/**
 * A program that was pasted beside every field stands in the editor now. That is a step for undo: the editor need not
 * be in sight, nor even open.
 *
 * @param unopened what an editor would begin with that has not been opened yet.
 */
export function pasteCode(state: State, text: string, unopened: string): State {
  const { own } = state
  const before = own.text === null && own.packed === null ? { ...own, text: unopened } : own
  const held = heldOf(before)
  // An editor that opens later gives back nothing that has to wait.
  const replaced = before.allowed ? before.text : null
  return replaceCode(state, before, {
    ...noCode,
    text,
    replaced,
    // What the reader herself brings need not wait.
    held: held !== null && isSameText(text, held) ? null : held,
  })
}

/**
 * Lines of the code are mended at the reader's word. That is a step for undo as well, since it is a button of the page
 * that does it; the editor's own undo takes it back too.
 */
export function repairCode(state: State, text: string, packed: string | null): State {
  const { own } = state
  const { own: repaired } = writeCode(state, text, packed)
  return replaceCode(state, own, { ...repaired, replaced: own.text })
}

/** The reader lets code run that came with a link. */
export function allowCode(state: State): State {
  const { own } = state
  const isHeld = own.held !== null && own.text !== null && isSameText(own.text, own.held)
  return { ...state, own: { ...own, allowed: true, held: isHeld ? null : own.held } }
}
