/** A float that ends in its point, such as 1. or 1.e-3. */
const endsInPoint = /(?<![\w.])((?:\d[\d_]*)?)(\d)\.(?=[eE][+-]?\d|[jJ]\b|(?![\w.]))/g

/**
 * A source as the parser can read it, with everything at its place: it knows no floats that end in their point,
 * so that this is moved before the last digit. What a number or a string says is read in the source itself.
 */
export function readable(source: string): string {
  return source.replace(
    endsInPoint,
    (_, before: string, digit: string) => `${before.replaceAll('_', '0')}.${digit}`,
  )
}
