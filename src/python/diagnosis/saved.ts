import type { Body, Expr, Program, Statement } from '../syntax/ast.ts'
import { blocksOf, eachExpression } from '../syntax/walk.ts'

/** Whether a program asks for a name anywhere, by itself or as an attribute. */
export function mentions({ body }: Program, name: string): boolean {
  let found = false
  eachExpression(body, (expr) => {
    found ||=
      (expr.kind === 'attribute' && expr.name === name) ||
      (expr.kind === 'name' && expr.id === name)
  })
  return found
}

/** Whether tensors are saved and taken out under the same names, in another order. */
export function areSavedInOtherOrder({ body }: Program): boolean {
  const saved: string[][] = []
  const taken: string[][] = []
  eachExpression(body, (expr) => {
    if (expr.kind === 'call' && isAttribute(expr.callee, 'save_for_backward'))
      saved.push(namesOf(expr.args))
  })
  eachStatement(body, (statement) => {
    if (statement.kind !== 'assign' || !isAttribute(statement.value, 'saved_tensors')) return
    for (const target of statement.targets)
      if (target.kind === 'tuple' || target.kind === 'list') taken.push(namesOf(target.items))
  })
  return saved.some((names) =>
    taken.some(
      (others) =>
        others.join() !== names.join() && others.toSorted().join() === names.toSorted().join(),
    ),
  )
}

const isAttribute = (expr: Expr, name: string) => expr.kind === 'attribute' && expr.name === name
const namesOf = (exprs: readonly Expr[]) =>
  exprs.map((expr) => (expr.kind === 'name' ? expr.id : '?'))

function eachStatement(body: Body, visit: (statement: Statement) => void): void {
  for (const statement of body) {
    visit(statement)
    for (const block of blocksOf(statement)) eachStatement(block, visit)
    if (statement.kind === 'function' || statement.kind === 'class')
      eachStatement(statement.body, visit)
  }
}
