import type { Report } from '../gradcheck.ts'
import { settle, type Options } from '../options.ts'
import type { Pair } from '../../math/vec.ts'
import type { BackwardId } from '../backwards.ts'

/** A check, and what it came to. */
export interface ExportSetting {
  readonly backward: BackwardId
  readonly at: Pair
  readonly options: Options
  readonly report: Report
  /** What the point is called, for the name of the file. */
  readonly label?: string
}

/** Whether every entry has been compared. */
export function isFinished({ at, options, report }: Omit<ExportSetting, 'backward'>): boolean {
  const { inputs, fastMode } = settle(options)
  const all = fastMode ? 1 : at.x.length
  return inputs.every((input) => report.numerical[input].length === all)
}
