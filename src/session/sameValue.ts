/** Whether two values are the same, number for number, whatever objects they are made of. */
export function isSameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  // Vectors may have a million entries: these are looked at without their names.
  if (isList(a) && isList(b)) {
    if (a.length !== b.length) return false
    for (let i = 0; i < a.length; i++) if (!isSameValue(a[i], b[i])) return false
    return true
  }
  const [first, second] = [Object.entries(a), new Map<string, unknown>(Object.entries(b))]
  return (
    first.length === second.size &&
    first.every(([key, value]) => second.has(key) && isSameValue(value, second.get(key)))
  )
}

const isList = (value: object): value is ArrayLike<unknown> =>
  Array.isArray(value) || value instanceof Float64Array
