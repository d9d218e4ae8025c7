/** A piece of a line of code that is whole: its brackets are closed, and no operator lacks its operands. */
export type Expression =
  | { readonly kind: 'leaf'; readonly text: string }
  | { readonly kind: 'group'; readonly text: string; readonly inner: Expression }
  /** Before or behind what it holds: `return `, a sign, `.flip(0)`, `[0]`. */
  | {
      readonly kind: 'fixed'
      readonly text: string
      readonly before: string
      readonly inner: Expression
      readonly after: string
    }
  /** Operands of one rank, such as terms or factors; the first operator stands between the first two. */
  | {
      readonly kind: 'chain'
      readonly text: string
      readonly rank: number
      readonly operands: readonly Expression[]
      readonly operators: readonly string[]
    }

/** From what binds least to what binds most. */
const ranks: readonly RegExp[] = [/^\s*=\s*$/, /^\s*,\s*$/, /^\s*[+-]\s*$/, /^\s*[*/]\s*$/]

/** Names with all that is asked of them, numbers, operators with the blanks about them, brackets. */
const tokens = /[A-Za-z_]\w*|\d+(?:\.\d+)?(?:e[+-]?\d+)?|\s*[=,+*/-]\s*|\S|\s+/g

/** A line of code as the tree of its operands. What is not understood is one leaf. */
export function expressionOf(line: string): Expression {
  const found = line.match(tokens) ?? []
  let at = 0

  const chainOf = (rank: number): Expression | null => {
    const operator = ranks[rank]
    if (operator === undefined) return fixedOf()
    const first = chainOf(rank + 1)
    if (first === null) return null
    const operands = [first]
    const operators: string[] = []
    while (at < found.length && operator.test(found[at]!)) {
      operators.push(found[at++]!)
      const next = chainOf(rank + 1)
      if (next === null) return null
      operands.push(next)
    }
    if (operators.length === 0) return first
    const text = operands.map(({ text }, i) => text + (operators[i] ?? '')).join('')
    return { kind: 'chain', text, rank, operands, operators }
  }

  const fixedOf = (): Expression | null => {
    if (found[at] === 'return' || found[at]?.trim() === '-') {
      const signed = found[at] !== 'return'
      const before = signed ? found[at++]! : `${found[at++]!}${found[at++] ?? ''}`
      const inner = signed ? fixedOf() : chainOf(0)
      return inner && { kind: 'fixed', text: before + inner.text, before, inner, after: '' }
    }
    const inner = atomOf()
    if (inner === null) return null
    let after = ''
    for (;;) {
      if (found[at] === '.') after += `${found[at++]!}${found[at++] ?? ''}`
      else if (found[at] === '(' || found[at] === '[') {
        const group = atomOf()
        if (group === null) return null
        after += group.text
      } else break
    }
    return after === ''
      ? inner
      : { kind: 'fixed', text: inner.text + after, before: '', inner, after }
  }

  const atomOf = (): Expression | null => {
    const token = found[at++]
    const close = token === '(' ? ')' : token === '[' ? ']' : null
    if (token === undefined || (close === null && !/^\w/.test(token))) return null
    if (close === null) return { kind: 'leaf', text: token }
    const inner = chainOf(0)
    if (inner === null || found[at++] !== close) return null
    return { kind: 'group', text: token + inner.text + close, inner }
  }

  const whole = chainOf(0)
  return whole !== null && at === found.length ? whole : { kind: 'leaf', text: line }
}
