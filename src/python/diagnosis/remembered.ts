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

/** As `mistakeOf`. */
export function rememberedMistake(
  subject: Subject,
  setting: Pick<FullSetting, 'x' | 'y'>,
): Located | null {
  const question = asked(subject, setting.x.shape, setting.y.shape)
  if (mistake?.question !== question) mistake = { question, found: mistakeOf(subject, setting) }
  return mistake.found
}

/** As `repairOf`. */
export function* rememberedRepair(
  subject: Subject,
  id: string,
  shape: Shape,
): Generator<number, Repair | null> {
  const question = asked(subject, id, shape)
  if (repair?.question !== question)
    repair = { question, found: yield* repairOf(subject, id, shape) }
  return repair.found
}

/** As `blamed`. */
export function* rememberedBlame(
  subject: Subject,
  id: string,
  shape: Shape,
): Generator<number, readonly number[]> {
  const question = asked(subject, id, shape)
  if (blame?.question !== question) blame = { question, found: yield* blamed(subject, id, shape) }
  return blame.found
}

const asked = ({ runnable, entry }: Subject, ...rest: readonly unknown[]): string =>
  JSON.stringify([runnable.program.source, entry, ...rest])

let mistake: { readonly question: string; readonly found: Located | null } | null = null
let blame: { readonly question: string; readonly found: readonly number[] } | null = null
let repair: { readonly question: string; readonly found: Repair | null } | null = null
