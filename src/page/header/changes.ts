import { notify, redo, undo, type State } from '../../session/state.ts'
import { fieldIds, type FieldId, type Settings } from '../../session/settings.ts'
import { say } from '../../words/say.ts'
import { listed } from '../../words/sentences.ts'

/** What a setting is called, where that is not the name of its field in links, or is a word. */
const names: Readonly<Partial<Record<FieldId, string>>> = {
  cx: say`x of the check`,
  cy: say`y of the check`,
  ccamera: say`camera`,
  dx: 'x̃',
  dy: 'ỹ',
  view: say`view`,
  camera: say`camera`,
  turn: say`turn`,
  move: say`move`,
  show: say`show`,
  paper: say`paper`,
  snap: say`snap`,
  enlarge: say`enlarge`,
  lines: say`lines`,
  formulas: say`formulas`,
  layout: say`layout`,
  point: say`point`,
  seed: say`seed`,
  requires: say`requires`,
  map: say`map`,
  flow: say`flow`,
  follow: say`follow`,
  way: say`way`,
  sphere: say`sphere`,
  decay: say`decay`,
  momentum: say`momentum`,
  batch: say`batch`,
  pace: say`pace`,
  given: say`given`,
}

/** A step back, and a sentence that names what it changed. */
export function undone(state: State): State {
  const before = undo(state)
  if (before === state) return notify(state, say`Nothing to be undone.`)
  return notify(before, say`Undone: ${changedFields(state.settings, before.settings)}.`)
}

/** A step forth again, and the same. */
export function redone(state: State): State {
  const after = redo(state)
  if (after === state) return notify(state, say`Nothing to be redone.`)
  return notify(after, say`Redone: ${changedFields(state.settings, after.settings)}.`)
}

/** The names of the settings in which two states differ, for a sentence: “x, camera”. */
function changedFields(before: Settings, after: Settings): string {
  return (
    listed(fieldIds.filter((id) => before[id] !== after[id]).map((id) => names[id] ?? id)) ||
    say`nothing`
  )
}
