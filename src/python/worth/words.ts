import type { Worth } from './judging.ts'
import { say } from '../../words/say.ts'

/** From this share of changed copies on that pass, a place proves little. */
const many = 0.25

/**
 * What a check that passes proves at a place, told by what passes there as well. Null if it fails, or if nothing
 * passes but it and what no place can show.
 */
export function worthInWords({ own, mutants, proof }: Worth): string | null {
  const { passing, all, zerosPass } = proof
  const unseen = mutants.filter(({ ok, survives }) => ok && survives === 'not asked').length
  if (!own.ok || (passing <= unseen && zerosPass !== true)) return null
  const little = zerosPass === true || passing >= many * all
  const begins = little ? say`This point proves little` : say`This point does not prove all`
  if (passing === 0) return say`${begins}: zeros would pass here as well.`
  const zeros = zerosPass === true
  if (all === 1)
    return zeros
      ? say`${begins}: the only copy of your code with a small change passes here as well, and so would zeros.`
      : say`${begins}: the only copy of your code with a small change passes here as well.`
  if (passing === 1)
    return zeros
      ? say`${begins}: 1 of ${all} copies of your code with one small change passes here as well, and so would zeros.`
      : say`${begins}: 1 of ${all} copies of your code with one small change passes here as well.`
  return zeros
    ? say`${begins}: ${passing} of ${all} copies of your code with one small change pass here as well, and so would zeros.`
    : say`${begins}: ${passing} of ${all} copies of your code with one small change pass here as well.`
}
