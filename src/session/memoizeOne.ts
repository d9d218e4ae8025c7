/**
 * A function that remembers its last answer, for as long as the given parts of its argument are the
 * same objects: deriving something twice from one state costs nothing.
 */
export function memoizeOne<In, Out>(
  parts: (input: In) => readonly unknown[],
  derive: (input: In) => Out,
): (input: In) => Out {
  return memoizeLast(1, parts, derive)
}

/** The same with its last `count` answers: for what is derived of the present and of the past by turns. */
export function memoizeLast<In, Out>(
  count: number,
  parts: (input: In) => readonly unknown[],
  derive: (input: In) => Out,
): (input: In) => Out {
  let last: { readonly parts: readonly unknown[]; readonly out: Out }[] = []
  return (input) => {
    const now = parts(input)
    const known = last.find(
      ({ parts: then }) =>
        then.length === now.length && then.every((part, i) => Object.is(part, now[i])),
    )
    if (known) return known.out
    const out = derive(input)
    last = [{ parts: now, out }, ...last.slice(0, count - 1)]
    return out
  }
}
