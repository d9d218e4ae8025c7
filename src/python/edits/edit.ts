import type { Expr, Span } from '../syntax/ast.ts'

/** A change of a program’s text. */
export interface Change {
  readonly from: number
  readonly to: number
  readonly text: string
}

/** A small change, as a reader might make it by mistake, or to mend one. */
export interface Edit {
  readonly changes: readonly Change[]
  /** The line that is changed, counted from 1. */
  readonly line: number
  readonly kind: EditKind
  /** In a few words, such as “+ for −”. */
  readonly title: string
}

export type EditKind =
  | 'sign'
  | 'operator'
  | 'factor'
  | 'power'
  | 'term'
  | 'name'
  | 'number'
  | 'call'
  | 'order'
  | 'return'
  | 'statement'

/** The text after some changes, which do not overlap. */
export function applied(source: string, changes: readonly Change[]): string {
  let text = source
  for (const { from, to, text: by } of changes.toSorted((a, b) => b.from - a.from))
    text = text.slice(0, from) + by + text.slice(to)
  return text
}

/** An expression as it is written, with the parentheses around it. */
export function written(source: string, { outer, from, to }: Expr): string {
  return outer ? source.slice(outer.from, outer.to) : source.slice(from, to)
}

/** Whether an expression can stand beside any operator without parentheses. */
export function isTight(expr: Expr): boolean {
  if (expr.outer) return true
  switch (expr.kind) {
    case 'name':
    case 'literal':
    case 'call':
    case 'attribute':
    case 'subscript':
    case 'list':
    case 'dict':
    case 'set':
      return true
  }
  return false
}

/** An expression as it is written, in parentheses where an operator beside it would take it apart. */
export function operand(source: string, expr: Expr): string {
  const text = written(source, expr)
  return isTight(expr) ? text : `(${text})`
}

/** Puts a text in the place of an expression and of the parentheses around it. */
export function inPlaceOf({ outer, from, to }: Expr, text: string): Change {
  return outer ? { ...outer, text } : { from, to, text }
}

export const startOf = ({ outer, from }: Span): number => outer?.from ?? from
