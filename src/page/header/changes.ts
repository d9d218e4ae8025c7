import { fieldIds, type Settings } from '../../session/settings.ts'

/** The names of the settings in which two states differ, for a sentence: “x, camera”. */
export function changedFields(before: Settings, after: Settings): string {
  return fieldIds.filter((id) => before[id] !== after[id]).join(', ') || 'nothing'
}
