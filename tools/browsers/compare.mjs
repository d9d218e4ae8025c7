// Whether two browsers show the same. Sines, arcs and logarithms are each browser's own, and may differ in the last bits of
// a double; numbers are the same where they do so by no more than that, as a part of the largest in their list.

/** How far rounding may carry two values apart that came by the same way. */
const rounding = 2 ** -46

const numeral = /-?\d+(?:\.\d+)?(?:e[+-]?\d+)?/gi

/** @param {string} a @param {string} b */
function alike(a, b) {
  if (a === b) return true
  if (a.replace(numeral, '#') !== b.replace(numeral, '#')) return false
  const [left, right] = [a, b].map((text) => (text.match(numeral) ?? []).map(Number))
  const size = Math.max(...(right ?? []).map(Math.abs))
  return (left ?? []).every(
    (number, i) => Math.abs(number - (right?.[i] ?? NaN)) <= rounding * size,
  )
}

/**
 * What stands in the one and not in the other.
 *
 * @param {unknown} seen
 * @param {unknown} expected
 * @param {string} [at] where that is
 * @returns {string[]}
 */
export function differences(seen, expected, at = '') {
  if (typeof seen === 'string' && typeof expected === 'string')
    return alike(seen, expected) ? [] : [`${at}: ${seen}\n      for ${expected}`]
  if (seen && expected && typeof seen === 'object' && typeof expected === 'object') {
    const names = new Set([...Object.keys(seen), ...Object.keys(expected)])
    return [...names].flatMap((name) =>
      differences(
        Reflect.get(seen, name),
        Reflect.get(expected, name),
        at ? `${at}.${name}` : name,
      ),
    )
  }
  return Object.is(seen, expected) ? [] : [`${at}: ${seen} for ${expected}`]
}
