import type { Expr, Statement } from '../syntax/ast.ts'

/** An expression whose value is used, and where. */
export interface Slot {
  readonly expr: Expr
  /** Whether any expression can stand here without parentheses. */
  readonly free: boolean
  /** What it is there. */
  readonly role: 'value' | 'item' | 'operand' | 'argument' | 'object'
  /** Of an operand: whether it is what `**` is applied to. */
  readonly base?: boolean
}

/** The expressions of a statement whose values are used, outer ones first. */
export function slotsOf(statement: Statement): Slot[] {
  const found: Slot[] = []
  const value = valueOf(statement)
  if (value) visit({ expr: value, free: true, role: 'value' })
  return found

  function visit(slot: Slot): void {
    found.push(slot)
    const { expr } = slot
    switch (expr.kind) {
      case 'tuple':
      case 'list':
        for (const item of expr.items) visit({ expr: item, free: true, role: 'item' })
        return
      case 'binary':
        visit({ expr: expr.left, free: false, role: 'operand', base: expr.op === '**' })
        visit({ expr: expr.right, free: false, role: 'operand' })
        return
      case 'unary':
        visit({ expr: expr.operand, free: false, role: 'operand' })
        return
      case 'call':
        if (expr.callee.kind === 'attribute')
          visit({ expr: expr.callee.object, free: false, role: 'object' })
        for (const arg of expr.args)
          if (arg.kind !== 'starred') visit({ expr: arg, free: true, role: 'argument' })
        for (const keyword of expr.keywords)
          if (keyword.name !== null) visit({ expr: keyword.value, free: true, role: 'argument' })
        return
      case 'attribute':
      case 'subscript':
        visit({ expr: expr.object, free: false, role: 'object' })
        return
      case 'conditional':
        visit({ expr: expr.whenTrue, free: false, role: 'operand' })
        visit({ expr: expr.whenFalse, free: false, role: 'operand' })
        return
      case 'comprehension':
      case 'lambda':
        visit({ expr: expr.kind === 'lambda' ? expr.body : expr.value, free: true, role: 'value' })
        return
    }
  }
}

function valueOf(statement: Statement): Expr | null {
  switch (statement.kind) {
    case 'expression':
    case 'assign':
    case 'augmented':
    case 'annotated':
    case 'return':
      return statement.value
  }
  return null
}
