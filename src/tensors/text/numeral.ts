/**
 * The number that a word is, or nothing if it is none. Digits are as many as one likes, with the
 * point anywhere; “nan”, “inf” and “infinity” are numbers too, in any case. Nothing else is: no
 * hexadecimal, no 1_000. What is written in digits may be infinite, if it is beyond the largest double.
 */
export function readNumeral(word: string): number | undefined {
  const text = word.replaceAll('−', '-')
  // Of these characters Number() makes a decimal number, or NaN if they are none.
  if (/^[\d.eE+-]+$/.test(text)) {
    const value = Number(text)
    return Number.isNaN(value) ? undefined : value
  }
  const [, sign, spelled] = /^([+-]?)(nan|inf|infinity)$/i.exec(text) ?? []
  if (spelled === undefined) return undefined
  if (spelled.toLowerCase() === 'nan') return NaN
  return sign === '-' ? -Infinity : Infinity
}
