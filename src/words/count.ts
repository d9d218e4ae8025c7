import { numerals } from './language.ts'

/** A whole number of things: 100,000. By hand, because a browser's own way has to load its tables first. */
export function count(n: number): string {
  const digits = Number.isInteger(n) ? BigInt(n).toString() : String(n)
  return digits.replace(/\B(?=(\d{3})+$)/g, numerals.thousands)
}
