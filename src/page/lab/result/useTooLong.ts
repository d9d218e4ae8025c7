import { tooLong } from '../../../session/check.ts'
import { maxChecked } from '../../../session/limits.ts'
import { checkDimension } from '../../../session/pane.ts'
import { useSelector } from '../../store/session.tsx'

/** Why nothing is checked, as a sentence; null where the vectors are short enough. */
export function useTooLong(): string | null {
  return useSelector(({ settings }) => tooLong(settings, checkDimension(settings), maxChecked))
}
