import { Tensor } from '../../torch/core/tensor.ts'
import type { Value } from '../objects/object.ts'
import { compare } from '../runtime/compare.ts'
import { binary, tensorOperations } from '../runtime/operators.ts'
import { truth } from '../runtime/truth.ts'
import type { Binary, Compare } from '../syntax/ast.ts'
import type { Compiler } from './compiler.ts'
import type { Evaluate } from './names.ts'
import type { Scope } from './scope.ts'

export function compileBinary(c: Compiler, expr: Binary, scope: Scope): Evaluate {
  const [left, right] = [c.expression(expr.left, scope), c.expression(expr.right, scope)]
  const { op, line } = expr
  const onTensors = tensorOperations[op]
  return (frame) => {
    const a = left(frame)
    const b = right(frame)
    frame.line = line
    // What is nearly always asked for goes the shortest way.
    if (onTensors !== undefined && a instanceof Tensor && b instanceof Tensor)
      return onTensors(a, b)
    return binary(op, a, b)
  }
}

/** a < b < c: each operand is evaluated once, and none after the first that does not hold. */
export function compileCompare(c: Compiler, expr: Compare, scope: Scope): Evaluate {
  const first = c.expression(expr.first, scope)
  const rest = expr.rest.map(({ op, operand }) => ({ op, operand: c.expression(operand, scope) }))
  const { line } = expr
  const [only] = rest
  if (rest.length === 1 && only)
    return (frame) => {
      const a = first(frame)
      const b = only.operand(frame)
      frame.line = line
      return compare(only.op, a, b)
    }
  return (frame) => {
    let left = first(frame)
    let holds: Value = true
    for (const { op, operand } of rest) {
      const right = operand(frame)
      frame.line = line
      holds = compare(op, left, right)
      if (!truth(holds)) return holds
      left = right
    }
    return holds
  }
}
