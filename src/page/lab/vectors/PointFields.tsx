import { pointIds, points } from '../../../gradcheck/points.ts'
import { checkDimension } from '../../../session/pane.ts'
import { say } from '../../../words/say.ts'
import { useSelector } from '../../store/session.tsx'
import { Chooser, SettingField } from '../../ui/fields/Setting.tsx'

const names = pointIds.map((id) => [id, points[id].title] as const)

/** Where the check is made: a point that has a name, or the reader's own vectors. */
export function PointFields() {
  const point = useSelector(({ settings }) => settings.point)
  const n = useSelector(({ settings }) => checkDimension(settings))
  const needs: readonly string[] = points[point].needs
  const idle = (field: string) =>
    needs.includes(field) ? undefined : say`“${point}” does not depend on ${field}`
  return (
    <>
      <Chooser id="point" options={names} />
      <SettingField id="n" idle={idle('n')} instead={n} />
      {needs.includes('seed') && <SettingField id="seed" />}
    </>
  )
}
