import { plain as plainCharacters } from '../writing/characters.ts'
import { say } from '../words/say.ts'

/** What came of reading a text: the value, or a sentence that says why not and what is allowed. */
export type Reading<T> = { readonly value: T } | { readonly problem: string }

const decimal = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i
/** A comma in the place of the point, as in 0,5; and one that could as well part thousands, as in 1,000. */
const decimalComma = /^[+-]?\d*,\d+(?:e[+-]?\d+)?$/i
const thousands = /^[+-]?[1-9]\d{0,2},\d{3}$/

/**
 * A finite decimal number, with a point or a comma, and with characters that look like digits and signs.
 * Nothing is evaluated: no hexadecimal, no words, no sums.
 */
export function readNumber(text: string): Reading<number> {
  const typed = plainCharacters(text).trim()
  if (typed === '') return { problem: say`is empty` }
  if (thousands.test(typed))
    return {
      problem: say`${quoted(text)} could be ${typed.replace(',', '.')} or ${typed.replace(',', '')}; write one of these`,
    }
  const written = decimalComma.test(typed) ? typed.replace(',', '.') : typed
  if (!decimal.test(written)) return { problem: say`${quoted(text)} is not a number` }
  const value = Number(written)
  if (!Number.isFinite(value))
    return { problem: say`${quoted(text)} is beyond the largest double, about 1.8e308` }
  if (value === 0 && /[1-9]/.test(written.replace(/e.*/i, '')))
    return { problem: say`${quoted(text)} is below the smallest double, about 4.9e-324` }
  return { value }
}

/** A reader's text inside a sentence, cut to a length that a sentence can bear. */
export function quoted(text: string): string {
  const most = 40
  const short = text.length > most ? `${text.slice(0, most)}…` : text
  return say`“${short}”`
}

/** A number as people write it, in the fewest characters that read back to the same double: 1e-6. */
export function plain(value: number): string {
  const decimal = String(value).replace('+', '')
  const scientific = value.toExponential().replace('+', '')
  return scientific.length < decimal.length ? scientific : decimal
}
