import { measuring } from '../gradcheck/precision.ts'
import { mapping, type MapQuestion, type Power } from '../gradcheck/power.ts'
import { strongest, type Search, type StrengthQuestion } from '../gradcheck/strongest.ts'
import { randomTrials, trialCount } from '../lesson/randomTrials.ts'
import { checking, soFar } from './check.ts'
import type { ownJobs } from './own/jobs.ts'

/**
 * What is worked out beside the page, in slices of less than a millisecond or so. Each job is a generator
 * from a question to its answer; what it yields on the way is shown as `progress` makes it.
 */
export const jobs = {
  check: { run: checking, progress: soFar },
  power: { run: mapping, progress: (_: MapQuestion, power: Power) => power },
  strongest: { run: strongest, progress: (_: StrengthQuestion, search: Search) => search },
  precision: { run: measuring, progress: (_question: unknown, share: number) => share },
  trials: {
    run: randomTrials,
    progress: (_: unknown, pairs: number) => (100 * pairs) / trialCount,
  },
} as const

/** All jobs: also those about the reader's own code, which come later. */
type Jobs = typeof jobs & typeof ownJobs

export type JobId = keyof Jobs

export type QuestionOf<Id extends JobId> = Parameters<Jobs[Id]['run']>[0]
export type ProgressOf<Id extends JobId> = ReturnType<Jobs[Id]['progress']>
export type AnswerOf<Id extends JobId> =
  ReturnType<Jobs[Id]['run']> extends Generator<unknown, infer Answer> ? Answer : never
