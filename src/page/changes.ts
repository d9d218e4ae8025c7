import { fieldIds, type Shared } from '../session/shared.ts'

/** The names of the settings in which two states differ, for a sentence: “x, camera”. */
export function changedFields(before: Shared, after: Shared): string {
  return fieldIds.filter((id) => before[id] !== after[id]).join(', ') || 'nothing'
}
