import type { Shape } from '../../torch/core/shape.ts'
import type { Subject } from '../check/subject.ts'
import { repairOf, type Repair } from './repair.ts'

/**
 * As `repairOf`, but what was looked for last is not looked for again: a repair depends on the code, and not
 * on the vectors or on the tolerances, which a reader changes more often.
 */
export function* rememberedRepair(
  subject: Subject,
  id: string,
  shape: Shape,
): Generator<number, Repair | null> {
  const question = JSON.stringify([subject.runnable.program.source, subject.entry, id, shape])
  if (last?.question === question) return last.repair
  const repair = yield* repairOf(subject, id, shape)
  last = { question, repair }
  return repair
}

let last: { readonly question: string; readonly repair: Repair | null } | null = null
