import type { OwnReport } from './report.ts'

/** Whether it was run to an end: a text that is no Python, or that breaks off before it defines anything, has no verdict. */
export function wasRun({ refused, entry }: Pick<OwnReport, 'refused' | 'entry'>): boolean {
  return refused === null && entry !== null
}
