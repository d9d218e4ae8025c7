import type { Expr } from '../syntax/ast.ts'
import { eachExpression } from '../syntax/walk.ts'
import { written } from './edit.ts'
import type { Site } from './sites.ts'

/** Names that stand for a number or a tensor. */
export const values = ({ names }: Pick<Site, 'names'>) =>
  names.filter((name) => name !== 'ctx' && name !== 'self')

/** So many views are tried. */
const mostViews = 8

/**
 * What the class makes of one name and of no other: `g.unsqueeze(1)`, `nx[:, None]`. Where one is made a column, any
 * other could be.
 */
export function viewsAt(source: string, site: Site): string[] {
  const names = values(site)
  const made = madeAt(source, site).flatMap(({ of, text }) => (names.includes(of) ? text : []))
  const column = columnAt(source, site)
  const others = column === null ? [] : names.map((name) => name + column)
  return [...new Set([...made.slice(0, mostViews), ...others])]
}

/** How the class makes a column of something, such as `[:, None]`; null if it makes none. */
export function columnAt(source: string, site: Site): string | null {
  const found = madeAt(source, site).find(({ text }) => asColumn.test(text))
  return found ? found.text.slice(found.of.length) : null
}

const asColumn = /^\w+(\[(:|\.\.\.), None\]|\.unsqueeze\((-1|1)\)|\.(view|reshape)\(-1, 1\))$/

function madeAt(source: string, { inClass, fn }: Site): { of: string; text: string }[] {
  const found = new Map<string, string>()
  eachExpression(inClass?.body ?? fn?.body ?? [], (part) => {
    const of = viewed(part)
    if (of !== null) found.set(written(source, part), of)
  })
  return [...found].map(([text, of]) => ({ of, text }))
}

/** The name that an expression is, or that it is a view of; null if it is neither. */
export function nameIn(expr: Expr): string | null {
  return expr.kind === 'name' ? expr.id : viewed(expr)
}

function viewed(expr: Expr): string | null {
  if (expr.kind === 'subscript') return expr.object.kind === 'name' ? expr.object.id : null
  if (expr.kind !== 'call' || expr.callee.kind !== 'attribute') return null
  const { object } = expr.callee
  const isPlain = expr.args.every((arg) => arg.kind === 'literal' || arg.kind === 'unary')
  return object.kind === 'name' && isPlain ? object.id : null
}
