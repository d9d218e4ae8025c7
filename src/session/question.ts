import type { BackwardId } from '../gradcheck/backwards.ts'
import type { Options, Report } from '../gradcheck/gradcheck.ts'
import type { Mutant } from '../gradcheck/mutants.ts'
import type { Pair } from '../math/vec.ts'
import type { OwnReport } from '../python/check.ts'
import type { OwnQuestion } from './own/question.ts'

/** What is to be checked: all that a worker needs to know. */
export interface Question {
  readonly backward: BackwardId
  /** Neither vector has more than `maxChecked` components. */
  readonly at: Pair
  readonly options: Options
}

/** A check of one of the page's backwards, or of the reader's own. */
export type Asked = Question | OwnQuestion

export function isOwn(question: Asked): question is OwnQuestion {
  return question.backward === 'own'
}

/** A check that is finished, or as far as it came. */
export interface Check {
  readonly report: Report
  /** How many entries were compared, and how many there are; in fast mode one an input. */
  readonly compared: number
  readonly all: number
  /** Every wrong backward at the same point; empty until the check is finished. */
  readonly mutants: readonly Mutant[]
  /** Whether the right backward passes: where it fails as well, a failure tells nothing. */
  readonly fair: boolean
  /** All that is known of pasted code. */
  readonly own?: OwnReport
}
