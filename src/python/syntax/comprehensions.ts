import type { SyntaxNode } from '@lezer/common'
import type { Clause, Expr, Span } from './ast.ts'
import type { Reader } from './reader.ts'
import { say } from '../../words/say.ts'

type Read<T> = (nodes: readonly SyntaxNode[]) => T

/** How the parts of a comprehension are read. */
interface Parts {
  readonly item: Read<Expr>
  readonly entry: Read<{ readonly key: Expr | null; readonly value: Expr }>
  readonly target: Read<Expr>
  readonly tuple: Read<Expr>
}

/** Reads what is made in a loop: [v for v in u if v]. */
export function comprehensionReader(reader: Reader, { item, entry, target, tuple }: Parts) {
  return comprehension

  function comprehension(
    of: 'list' | 'set' | 'dict' | 'generator',
    nodes: readonly SyntaxNode[],
    span: Span,
  ): Expr {
    const first = nodes.findIndex(({ name }) => name === 'for' || name === 'async')
    const head = nodes.slice(0, first)
    const { key, value } = of === 'dict' ? entry(head) : { key: null, value: item(head) }
    return { kind: 'comprehension', of, key, value, clauses: clauses(nodes.slice(first)), ...span }
  }

  function clauses(nodes: readonly SyntaxNode[]): Clause[] {
    const found: { target: Expr; iterable: Expr; conditions: Expr[] }[] = []
    for (let at = 0; at < nodes.length;) {
      const word = nodes[at]
      const next = (from: number) => {
        const end = nodes.findIndex(
          ({ name }, i) => i >= from && (name === 'for' || name === 'if' || name === 'async'),
        )
        return end < 0 ? nodes.length : end
      }
      if (word?.name === 'async') throw reader.refusal('async', word, say`use an ordinary loop`)
      if (word?.name === 'for') {
        const middle = nodes.findIndex(({ name }, i) => i > at && name === 'in')
        const end = next(middle)
        found.push({
          target: target(nodes.slice(at + 1, middle)),
          iterable: tuple(nodes.slice(middle + 1, end)),
          conditions: [],
        })
        at = end
      } else {
        const end = next(at + 1)
        found.at(-1)?.conditions.push(tuple(nodes.slice(at + 1, end)))
        at = end
      }
    }
    return found
  }
}
