import type { Worth } from './judging.ts'

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
  const begins = little ? 'This point proves little' : 'This point does not prove all'
  if (passing === 0) return `${begins}: zeros would pass here as well.`
  const copies =
    all === 1
      ? 'the only copy of your code with a small change passes'
      : `${passing} of ${all} copies of your code with one small change ${passing === 1 ? 'passes' : 'pass'}`
  return `${begins}: ${copies} here as well${zerosPass === true ? ', and so would zeros' : ''}.`
}
