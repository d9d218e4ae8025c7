import { last } from '../gradcheck/gradcheck.ts'
import { checking } from './check/checking.ts'
import type { OwnReport } from './check/report.ts'
import type { OwnSetting } from './check/setting.ts'

export type { OwnReport } from './check/report.ts'
export type { OwnSetting } from './check/setting.ts'

/**
 * What PyTorch's gradcheck would say of pasted code, and what is true. Never throws: whatever goes wrong is in
 * the report, with the line.
 */
export function checkSource(source: string, setting: OwnSetting): OwnReport {
  return last(checking({ source, setting }))
}
