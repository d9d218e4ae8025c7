import type { Shape } from '../../torch/core/shape.ts'
import type { FullSetting } from '../check/setting.ts'
import type { Subject } from '../check/subject.ts'
import { blamed } from './blame.ts'
import { mistakeOf, type Located } from './mistake.ts'
import { repairOf, type Repair } from './repair.ts'

/*
 * A mistake and its repair depend on the code and on the shapes, and not on the numbers or on the tolerances,
 * which a reader changes more often. So what was looked for last is not looked for again.
 */

interface Answer<Found> {
  readonly question: string
  readonly found: Found
}

/** What was found last, and to which question. */
function memory<Found>() {
  let last: Answer<Found> | null = null
  return {
    of: (question: string) => (last?.question === question ? last : null),
    keep: (question: string, found: Found): Answer<Found> => {
      last = { question, found }
      return last
    },
  }
}

const mistakes = memory<Located | null>()
const repairs = memory<Repair | null>()
const blames = memory<readonly number[]>()

/** As `mistakeOf`. */
export function rememberedMistake(
  subject: Subject,
  setting: Pick<FullSetting, 'x' | 'y'>,
): Located | null {
  const question = asked(subject, setting.x.shape, setting.y.shape)
  return (mistakes.of(question) ?? mistakes.keep(question, mistakeOf(subject, setting))).found
}

/** As `repairOf`. */
export function* rememberedRepair(
  subject: Subject,
  id: string,
  shape: Shape,
): Generator<number, Repair | null> {
  const question = asked(subject, id, shape)
  return (repairs.of(question) ?? repairs.keep(question, yield* repairOf(subject, id, shape))).found
}

/** As `blamed`. */
export function* rememberedBlame(
  subject: Subject,
  id: string,
  shape: Shape,
): Generator<number, readonly number[]> {
  const question = asked(subject, id, shape)
  return (blames.of(question) ?? blames.keep(question, yield* blamed(subject, id, shape))).found
}

const asked = ({ runnable, entry }: Subject, ...rest: readonly unknown[]): string =>
  JSON.stringify([runnable.program.source, entry, ...rest])
