import { notify, redo, undo, type State } from '../../session/state.ts'
import { fieldIds, type FieldId, type Settings } from '../../session/settings.ts'

/** What a setting is called, where that is not the name of its field in links. */
const names: Readonly<Partial<Record<FieldId, string>>> = {
  cx: 'x of the check',
  cy: 'y of the check',
  ccamera: 'camera',
  dx: 'x̃',
  dy: 'ỹ',
}

/** A step back, and a sentence that names what it changed. */
export function undone(state: State): State {
  return spoken('Undone', state, undo(state))
}

/** A step forth again, and the same. */
export function redone(state: State): State {
  return spoken('Redone', state, redo(state))
}

function spoken(verb: string, before: State, after: State): State {
  if (before === after) return notify(before, `Nothing to be ${verb.toLowerCase()}.`)
  return notify(after, `${verb}: ${changedFields(before.settings, after.settings)}.`)
}

/** The names of the settings in which two states differ, for a sentence: “x, camera”. */
function changedFields(before: Settings, after: Settings): string {
  return (
    fieldIds
      .filter((id) => before[id] !== after[id])
      .map((id) => names[id] ?? id)
      .join(', ') || 'nothing'
  )
}
