import { isPlain, plain } from './characters.ts'

/**
 * The number that a word is, or nothing if it is none. Digits are as many as one likes, with the
 * point anywhere; “nan”, “inf” and “infinity” are numbers too, in any case, and characters that look
 * like digits and signs are taken for them. Nothing else is: no hexadecimal, no 1,000, no 5%. What is
 * written in digits may be infinite, if it is beyond the largest double.
 */
export function readNumeral(word: string): number | undefined {
  const simple = Number(word)
  // Number() reads nothing as 0, and 0x10 as 16; whatever else it gives is right.
  if (simple - simple === 0 && (simple !== 0 || word.includes('0'))) {
    const second = word.charCodeAt(1) | 32
    if (second !== 120 && second !== 111 && second !== 98) return simple
  }
  if (/^[\d.eE+-]+$/.test(word)) return Number.isNaN(simple) ? undefined : simple
  if (!isPlain(word)) {
    const other = plain(word).trim()
    return isPlain(other) && other !== '' ? readNumeral(other) : undefined
  }
  const [, sign, spelled] = /^([+-]?)(nan|inf|infinity)$/i.exec(word) ?? []
  if (spelled !== undefined) {
    if (spelled.toLowerCase() === 'nan') return NaN
    return sign === '-' ? -Infinity : Infinity
  }
  return readOther(word)
}

/**
 * Numbers as programs write them that say their type beside: 1.5f, 3L, 1.0f0 (Julia), 1.5d-3 (Fortran),
 * 2.*^-7 and 1.5`12.3 (Mathematica), 1_000.
 */
function readOther(word: string): number | undefined {
  const [, digits, exponent] =
    /^([+-]?(?:\d+(?:_\d+)*\.?\d*|\.\d+)(?:e[+-]?\d+)?)(?:[fFlL]|`[\d.]*|(?:`[\d.]*)?(?:\*\^|[fdD])([+-]?\d+))?$/.exec(
      word,
    ) ?? []
  if (digits === undefined || (exponent !== undefined && /e/i.test(digits))) return undefined
  return Number(`${digits.replaceAll('_', '')}${exponent === undefined ? '' : `e${exponent}`}`)
}
