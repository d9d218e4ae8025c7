import type { Expr } from '../syntax/ast.ts'
import { eachPart } from '../syntax/walk.ts'
import type { Change } from './edit.ts'
import { applied } from './edit.ts'
import { partnerOf } from './names.ts'

/** An expression as it is written, with the names of the other vector in it; null if it has none of a pair. */
export function mirrored(source: string, expr: Expr, names: readonly string[]): string | null {
  const { from, to } = expr.outer ?? expr
  const changes: Change[] = []
  eachPart(expr, (part) => {
    const partner = part.kind === 'name' ? partnerOf(part.id, names) : null
    if (partner !== null)
      changes.push({ from: part.from - from, to: part.to - from, text: partner })
  })
  return changes.length === 0 ? null : applied(source.slice(from, to), changes)
}
