import type { Deed } from '../../../session/talk.ts'
import { say } from '../../../words/say.ts'

/** What each key does in a talk, in either of its windows; with Shift a T turns back. Clickers send Page Up and Page Down, B or a full stop. */
const byKey: Readonly<Record<string, Deed>> = {
  arrowright: 'forth',
  arrowdown: 'forth',
  pagedown: 'forth',
  ' ': 'forth',
  enter: 'forth',
  arrowleft: 'back',
  arrowup: 'back',
  pageup: 'back',
  backspace: 'back',
  home: 'first',
  end: 'last',
  r: 'reveal',
  o: 'one by one',
  b: 'blank',
  '.': 'blank',
  t: 'turn',
}

/** What a key asks for; null if nothing, or if it is for what has the focus. */
export function deedOf({ key, shiftKey, target }: KeyboardEvent): Deed | null {
  // A button that has the focus is pressed by them.
  const pressed = target instanceof Element && target.closest('button, a, summary') !== null
  if (pressed && (key === ' ' || key === 'Enter')) return null
  const deed = byKey[key.toLowerCase()] ?? null
  if (!shiftKey) return deed
  return deed === 'turn' ? 'turn back' : /^(?:arrow|page)/i.test(key) ? null : deed
}

/** For the list of keys. */
export const presenterKeys: readonly { readonly keys: string; readonly does: string }[] = [
  { keys: say`→ and ←`, does: say`the next step, the step before; so do clickers` },
  { keys: say`Home and End`, does: say`the first step, the last one` },
  { keys: 'T', does: say`turn x by 15°; with Shift back` },
  { keys: say`B or a full stop`, does: say`a black screen, and back` },
  { keys: 'O', does: say`each step part by part, or all at once` },
  { keys: 'R', does: say`reveal what is held back` },
  { keys: 'L', does: say`a dot of light that follows the mouse; Shift and arrows move it, too` },
  { keys: 'N', does: say`your notes, in a second window` },
  { keys: 'F', does: say`the whole screen, and back` },
  { keys: 'P', does: say`print the hand-out: a sheet for each chapter, with room for notes` },
  { keys: say`Escape`, does: say`leave` },
]
