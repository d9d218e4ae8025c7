/** A Python literal, as far as the header of a .npy file needs it: lists are arrays. */
export type Literal = string | number | boolean | Tuple | readonly Literal[]

/** A Python tuple, which is no list. */
export interface Tuple {
  readonly tuple: readonly Literal[]
}

/** Where a text ceased to be a literal, from 0. */
export class NotLiteral extends Error {
  readonly at: number

  constructor(at: number) {
    super()
    this.at = at
  }
}

// A header is 64 KB of anybody's brackets, and each takes a piece of the stack.
const deepest = 16

/**
 * Reads a Python dict with strings as keys, each there once; nothing is evaluated. Throws
 * `NotLiteral` if the text is anything else. Whole numbers of any length are read as doubles.
 */
export function readDictionary(text: string): ReadonlyMap<string, Literal> {
  let at = 0

  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at
    const match = pattern.exec(text)?.[0]
    if (match !== undefined) at += match.length
    return match
  }
  const skip = () => take(/[ \t\r\n]*/y)
  const fail = (): never => {
    throw new NotLiteral(at)
  }
  const takeString = () => take(/'(?:[^'\\\n]|\\[^\n])*'|"(?:[^"\\\n]|\\[^\n])*"/y)?.slice(1, -1)

  /** What stands between a bracket and its partner, and whether a comma ended it. */
  function takeItems(closer: RegExp, takeItem: () => void): boolean {
    let comma = true
    while ((skip(), take(closer)) === undefined) {
      if (!comma) fail()
      takeItem()
      skip()
      comma = take(/,/y) !== undefined
    }
    return comma
  }

  function takeLiteral(depth: number): Literal {
    if (depth > deepest) fail()
    skip()
    const word = take(/True\b|False\b/y)
    if (word) return word === 'True'
    // Python 2 wrote its long numbers with an L.
    const digits = take(/-?\d+L?\b/y)
    if (digits) return Number.parseFloat(digits)
    const bracket = take(/[[(]/y)
    if (!bracket) return takeString() ?? fail()
    const items: Literal[] = []
    const closer = bracket === '(' ? /\)/y : /\]/y
    const comma = takeItems(closer, () => items.push(takeLiteral(depth + 1)))
    if (bracket === '[') return items
    // (3) is a number in parentheses; a tuple of one has a comma.
    const [only] = items
    return only !== undefined && items.length === 1 && !comma ? only : { tuple: items }
  }

  const entries = new Map<string, Literal>()
  skip()
  if (take(/\{/y) === undefined) fail()
  takeItems(/\}/y, () => {
    const start = at
    const key = takeString() ?? fail()
    if (entries.has(key)) {
      at = start
      fail()
    }
    skip()
    if (take(/:/y) === undefined) fail()
    entries.set(key, takeLiteral(0))
  })
  skip()
  if (at < text.length) fail()
  return entries
}
