import { checking } from '../../python/check/checking.ts'
import type { OwnReport } from '../../python/check.ts'
import { judging, type WorthQuestion } from '../../python/worth/judging.ts'
import type { Check } from '../check.ts'
import { settingOf, type OwnQuestion } from './question.ts'
import { asReport } from './report.ts'

/** What is worked out about the reader's own code: as the other jobs, in a worker that holds the interpreter. */
export const ownJobs = {
  ownCheck: { run: checkingOwn, progress: checkOf },
  ownWorth: { run: judging, progress: (_: WorthQuestion, share: number) => share },
} as const

function* checkingOwn(question: OwnQuestion): Generator<OwnReport, Check> {
  const { source } = question
  return checkOf(question, yield* checking({ source, setting: settingOf(question) }))
}

/** What is known so far, as the check of a backward of the page. */
function checkOf(question: OwnQuestion, own: OwnReport): Check {
  const report = asReport(own, question)
  const all = report.entries.length
  return { report, compared: all, all, mutants: [], fair: true, own }
}
