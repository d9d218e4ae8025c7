import { fieldIds, type FieldId, type Settings } from '../../session/settings.ts'

/** What a setting is called, where that is not the name of its field in links. */
const names: Readonly<Partial<Record<FieldId, string>>> = {
  cx: 'x of the check',
  cy: 'y of the check',
  ccamera: 'camera',
  dx: 'x̃',
  dy: 'ỹ',
}

/** The names of the settings in which two states differ, for a sentence: “x, camera”. */
export function changedFields(before: Settings, after: Settings): string {
  return (
    fieldIds
      .filter((id) => before[id] !== after[id])
      .map((id) => names[id] ?? id)
      .join(', ') || 'nothing'
  )
}
