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
  let last: Known<In, Out>[] = []
  /** The last answer that was given. One state is asked many times, and its parts need looking at once. */
  let given: Known<In, Out> | undefined
  return (input) => {
    if (given && given.input === input) return given.out
    const now = parts(input)
    const known = last.find((each) => isSame(each.parts, now))
    given = { input, parts: now, out: known ? known.out : derive(input) }
    // What was asked for longest ago is forgotten first: what rests is asked for beside each new thing that moves.
    if (!known || known !== last[0])
      last = [given, ...last.filter((each) => each !== known)].slice(0, count)
    return given.out
  }
}

interface Known<In, Out> {
  readonly input: In
  readonly parts: readonly unknown[]
  readonly out: Out
}

function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((part, i) => Object.is(part, b[i]))
}
