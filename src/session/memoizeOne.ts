/**
 * A function that remembers its last answer, for as long as the given parts of its argument are the
 * same objects: deriving something twice from one state costs nothing.
 */
export function memoizeOne<In, Out>(
  parts: (input: In) => readonly unknown[],
  derive: (input: In) => Out,
): (input: In) => Out {
  let last: { parts: readonly unknown[]; out: Out } | null = null
  return (input) => {
    const now = parts(input)
    if (last === null || now.some((part, i) => !Object.is(part, last?.parts[i])))
      last = { parts: now, out: derive(input) }
    return last.out
  }
}
