/** What came of reading a text: the value, or a sentence that says why not and what is allowed. */
export type Reading<T> = { readonly value: T } | { readonly problem: string }

const decimal = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i

/** A finite decimal number. Nothing is evaluated: no hexadecimal, no words, no sums. */
export function readNumber(text: string): Reading<number> {
  // A minus sign as books print it is a minus sign.
  const trimmed = text.trim().replace(/^−/, '-').replace(/e−/i, 'e-')
  if (trimmed === '') return { problem: 'is empty' }
  if (!decimal.test(trimmed)) return { problem: `${quoted(text)} is not a number` }
  const value = Number(trimmed)
  if (!Number.isFinite(value))
    return { problem: `${quoted(text)} is beyond the largest double, about 1.8e308` }
  return { value }
}

/** A reader's text inside a sentence, cut to a length that a sentence can bear. */
export function quoted(text: string): string {
  const most = 40
  return `“${text.length > most ? `${text.slice(0, most)}…` : text}”`
}

/** A number as people write it, in the fewest characters that read back to the same double: 1e-6. */
export function plain(value: number): string {
  const decimal = String(value).replace('+', '')
  const scientific = value.toExponential().replace('+', '')
  return scientific.length < decimal.length ? scientific : decimal
}
