import { numerals } from './language.ts'

/** A number of things: 100,000. */
export function count(n: number): string {
  return n.toLocaleString('en').replaceAll(',', numerals.thousands)
}
