import type { Binary, Expr } from '../syntax/ast.ts'
import { inPlaceOf, isTight, operand, written, type Change, type Edit } from './edit.ts'
import type { Slot } from './slots.ts'
import { say } from '../../words/say.ts'

/** Edits of one expression. */
export type Maker = (source: string, slot: Slot) => Edit[]

const minus = (text: string) => text.replace(/^-$/, '−')

/** + for −, and the other way round; a minus in front of a term left out. */
export const signs: Maker = (source, { expr }) => {
  if (expr.kind === 'binary' && (expr.op === '+' || expr.op === '-')) {
    const by = expr.op === '+' ? '-' : '+'
    return [
      edit('sign', say`${minus(by)} for ${minus(expr.op)}`, expr.opSpan.line, {
        ...expr.opSpan,
        text: by,
      }),
    ]
  }
  if (expr.kind === 'unary' && expr.op === '-')
    return [
      edit('sign', say`without the −`, expr.line, inPlaceOf(expr, written(source, expr.operand))),
    ]
  return []
}

/** A minus in front of a gradient. */
export const negated: Maker = (source, { expr, free }) =>
  free ? [edit('sign', say`with a −`, expr.line, inPlaceOf(expr, `-${operand(source, expr)}`))] : []

/** × for ÷, and the other way round. */
export const operators: Maker = (_, { expr }) => {
  if (expr.kind !== 'binary' || (expr.op !== '*' && expr.op !== '/')) return []
  const by = expr.op === '*' ? '/' : '*'
  return [
    edit('operator', say`${by} for ${expr.op}`, expr.opSpan.line, { ...expr.opSpan, text: by }),
  ]
}

/** A factor or a divisor left out. */
export const factorsLeftOut: Maker = (source, { expr }) => {
  if (expr.kind !== 'binary') return []
  const without = (gone: Expr, kept: Expr, title: (gone: string) => string) =>
    edit('factor', title(written(source, gone)), gone.line, inIts(source, expr, kept))
  const factor = (gone: string) => say`without the factor \`${gone}\``
  const divisor = (gone: string) => say`not divided by \`${gone}\``
  if (expr.op === '*')
    return [without(expr.left, expr.right, factor), without(expr.right, expr.left, factor)]
  return expr.op === '/' ? [without(expr.right, expr.left, divisor)] : []
}

/** What is squared, not squared. */
export const powersLeftOut: Maker = (source, { expr }) => {
  if (expr.kind !== 'binary' || expr.op !== '**') return []
  const base = written(source, expr.left)
  const two = expr.right.kind === 'literal' && source.slice(expr.right.from, expr.right.to) === '2'
  const title = two ? say`\`${base}\` not squared` : say`\`${base}\` without its power`
  return [edit('power', title, expr.line, inIts(source, expr, expr.left))]
}

/** What is not squared, squared. */
export const squared: Maker = (source, { expr, role, base }) => {
  if (role !== 'operand' || base || !isTight(expr) || expr.kind === 'literal') return []
  const text = written(source, expr)
  return [edit('power', say`\`${text}\` squared`, expr.line, inPlaceOf(expr, `${text} ** 2`))]
}

/** One of two terms left out. */
export const termsLeftOut: Maker = (source, { expr }) => {
  if (expr.kind !== 'binary' || (expr.op !== '+' && expr.op !== '-')) return []
  const { left, right, op } = expr
  const sign = op === '-' ? '-' : ''
  const [first, second] = [written(source, left), written(source, right)]
  return [
    edit('term', say`without the term \`${second}\``, right.line, inIts(source, expr, left)),
    edit(
      'term',
      say`without the term \`${first}\``,
      left.line,
      expr.outer
        ? { from: expr.from, to: expr.to, text: sign + operandOf(source, right) }
        : inPlaceOf(expr, sign + operandOf(source, right)),
    ),
  ]
}

/** A product or a power needs no parentheses behind a sign. */
const operandOf = (source: string, expr: Expr) =>
  expr.kind === 'binary' && expr.op !== '+' && expr.op !== '-'
    ? written(source, expr)
    : operand(source, expr)

/** A factor or a divisor put to an expression. */
export function scaledBy(names: readonly string[]): Maker {
  return (source, slot) => {
    const { expr, free, role, base } = slot
    if (role === 'object' || base || expr.kind === 'literal' || expr.kind === 'tuple') return []
    const text = operand(source, expr)
    return names.flatMap((name) =>
      (['*', '/'] as const).map((op) => {
        const put = `${text} ${op} ${name}`
        return edit(
          'factor',
          op === '*' ? say`times \`${name}\`` : say`divided by \`${name}\``,
          expr.line,
          inPlaceOf(expr, free ? put : `(${put})`),
        )
      }),
    )
  }
}

/** Puts a part of an expression in its place, and keeps its parentheses where they are needed. */
function inIts(source: string, expr: Binary, part: Expr): Change {
  const text = written(source, part)
  return expr.outer && !isTight(part)
    ? { from: expr.from, to: expr.to, text }
    : inPlaceOf(expr, text)
}

export function edit(kind: Edit['kind'], title: string, line: number, ...changes: Change[]): Edit {
  return { kind, title, line, changes }
}
