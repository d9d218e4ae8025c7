import { checking } from '../../python/check/checking.ts'
import type { OwnReport } from '../../python/check.ts'
import { judging, type WorthQuestion } from '../../python/worth/judging.ts'
import { ownMapping, type OwnMapQuestion, type OwnPower } from '../../python/worth/power.ts'
import { ownMeasuring, type OwnPrecisionQuestion } from '../../python/worth/precision.ts'
import { ownSecond, type OwnSecondQuestion } from '../../python/worth/second.ts'
import { ownStrongest, type OwnStrengthQuestion } from '../../python/worth/strongest.ts'
import type { Search } from '../../gradcheck/strongest.ts'
import type { Check } from '../check.ts'
import { settingOf, type OwnQuestion } from './question.ts'
import { asReport } from './report.ts'

/** What is worked out about the reader's own code: as the other jobs, in a worker that holds the interpreter. */
export const ownJobs = {
  ownCheck: { run: checkingOwn, progress: checkOf },
  ownWorth: { run: judging, progress: (_: WorthQuestion, share: number) => share },
  ownPower: { run: ownMapping, progress: (_: OwnMapQuestion, power: OwnPower) => power },
  ownPrecision: { run: ownMeasuring, progress: (_: OwnPrecisionQuestion, share: number) => share },
  ownSecond: { run: ownSecond, progress: (_: OwnSecondQuestion, share: number) => share },
  ownStrongest: { run: ownStrongest, progress: (_: OwnStrengthQuestion, search: Search) => search },
} as const

function* checkingOwn(question: OwnQuestion): Generator<OwnReport, Check> {
  const { source } = question
  return checkOf(question, yield* checking({ source, setting: settingOf(question) }))
}

/** What is known so far, as the check of a backward of the page. */
function checkOf(question: OwnQuestion, own: OwnReport): Check {
  const report = asReport(own, question)
  const all = report.entries.length
  return { report, compared: all, all, mutants: [], fair: isFair(own), own }
}

/** Whether a right backward would pass: where the quotients are wrong, a failure tells nothing. */
function isFair({ judgement }: OwnReport): boolean {
  return judgement?.kind !== 'false alarm' && judgement?.kind !== 'no derivative'
}
