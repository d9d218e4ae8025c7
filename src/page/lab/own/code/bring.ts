import { pasteCode } from '../../../../session/own/edit.ts'
import { notify, type State } from '../../../../session/state.ts'
import { say } from '../../../../words/say.ts'
import { start, storedCode } from './begun.ts'

/** Where the editor is, or comes. */
export const backwardPanelId = 'backward-panel'

/** A program that was brought beside the editor stands in it, and the reader is told. */
export function bringCode(state: State, text: string): State {
  return notify(
    pasteCode(state, text, storedCode() ?? start),
    say`This is a program, so it stands in the editor now, in place of what was there. Undo brings that back.`,
  )
}
