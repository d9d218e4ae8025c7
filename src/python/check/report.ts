import type { Diagnosis } from '../diagnosis/diagnose.ts'
import type { Repair } from '../diagnosis/repair.ts'
import type { Difference } from '../diagnosis/differences.ts'
import type { Judgement } from './judgement.ts'
import type { Jacobians, OutputValues } from './outputs.ts'
import { passed, type Verdict } from './verdict.ts'

/** What is known of pasted code at one setting. */
export interface OwnReport extends Verdict {
  /** The code that was run: what was pasted, without what surrounded it. */
  readonly source: string
  /** What was taken away or replaced, one sentence each. */
  readonly notes: readonly string[]
  /** The expression that was checked. */
  readonly entry: string | null
  /** What loading the program ended with, where the check went on all the same. */
  readonly load: Verdict | null
  /** What the program printed while it was loaded. */
  readonly printed: string
  /** What PyTorch would warn about. */
  readonly warnings: readonly string[]
  readonly forward: readonly OutputValues[]
  /** Gradients for grad_output = 1 in every differentiable output; null where there is none. */
  readonly backward: { readonly x: readonly number[] | null; readonly y: readonly number[] | null }
  /** Quotients, entry by entry, also in fast mode as long as there are few; by output of a floating type. */
  readonly numerical: Jacobians
  /** What backward gives, by output that is differentiable. */
  readonly analytical: Jacobians
  /** The derivative of forward as it is, without any quotient; by output of a floating type. */
  readonly exact: Jacobians
  /** In fast mode, the numbers that were compared, one for each input and output. */
  readonly compared: { readonly numerical: Jacobians; readonly analytical: Jacobians } | null
  /** What the verdict is worth; null if there is none, or if the truth is not known. */
  readonly judgement: Judgement | null
  /** What is wrong, where it is known. */
  readonly diagnosis: Diagnosis | null
  /** Gradients that are wrong at x and y or near them, in words; also where no diagnosis is known. */
  readonly differences: readonly Difference[]
  /** A change that makes the program right, or rids it of its mistake, where one was found; also where no diagnosis is known. */
  readonly repair: Repair | null
  /** A shape of x and y in which the program ends in no error, where it does so in theirs and one was found. */
  readonly runsIn: readonly number[] | null
}

/** Of a program about which nothing is known. */
export function emptyReport(source: string): OwnReport {
  return {
    ...passed,
    ok: false,
    source,
    notes: [],
    entry: null,
    load: null,
    printed: '',
    warnings: [],
    forward: [],
    backward: { x: null, y: null },
    numerical: [[], []],
    analytical: [[], []],
    exact: [[], []],
    compared: null,
    judgement: null,
    diagnosis: null,
    differences: [],
    repair: null,
    runsIn: null,
  }
}
