import { PyList, PySet, PySlice, PyTuple } from '../objects/collections.ts'
import { getAttribute } from '../runtime/attributes.ts'
import { hashOf } from '../runtime/equality.ts'
import { typeError } from '../runtime/errors.ts'
import { unary } from '../runtime/operators.ts'
import { getSubscript } from '../runtime/subscript.ts'
import { truth } from '../runtime/truth.ts'
import type { Expr } from '../syntax/ast.ts'
import { compileCall } from './calls.ts'
import type { Compiler } from './compiler.ts'
import { compileComprehension } from './comprehensions.ts'
import { compileDict, compileItems } from './displays.ts'
import { compileLambda } from './functions.ts'
import { compileFormatted, literal } from './literals.ts'
import { loadName, storeName, type Evaluate } from './names.ts'
import { compileBinary, compileCompare } from './operations.ts'
import type { Scope } from './scope.ts'

/** Makes a closure that evaluates an expression. Each tells the frame its line before it does what may fail. */
export function compileExpression(c: Compiler, expr: Expr, scope: Scope): Evaluate {
  const compiled = (part: Expr) => c.expression(part, scope)
  const { line } = expr
  switch (expr.kind) {
    case 'name':
      return loadName(expr.id, scope, line)
    case 'literal':
      return literal(expr)
    case 'formatted':
      return compileFormatted(c, expr, scope)
    case 'tuple': {
      const items = compileItems(c, expr.items, scope)
      return (frame) => new PyTuple(items(frame))
    }
    case 'list': {
      const items = compileItems(c, expr.items, scope)
      return (frame) => new PyList(items(frame))
    }
    case 'set': {
      const items = compileItems(c, expr.items, scope)
      return (frame) => {
        const set = new PySet()
        for (const item of items(frame)) set.items.set(hashOf(item), item)
        return set
      }
    }
    case 'dict':
      return compileDict(c, expr, scope)
    case 'unary': {
      const operand = compiled(expr.operand)
      const { op } = expr
      if (op === 'not')
        return (frame) => {
          const value = operand(frame)
          frame.line = line
          return !truth(value)
        }
      return (frame) => {
        const value = operand(frame)
        frame.line = line
        return unary(op, value)
      }
    }
    case 'binary':
      return compileBinary(c, expr, scope)
    case 'compare':
      return compileCompare(c, expr, scope)
    case 'logical': {
      const [left, right] = [compiled(expr.left), compiled(expr.right)]
      const stops = expr.op === 'or'
      return (frame) => {
        const value = left(frame)
        frame.line = line
        return truth(value) === stops ? value : right(frame)
      }
    }
    case 'conditional': {
      const [test, whenTrue, whenFalse] = [expr.test, expr.whenTrue, expr.whenFalse].map(compiled)
      return (frame) => {
        const value = test?.(frame) ?? null
        frame.line = line
        return (truth(value) ? whenTrue : whenFalse)?.(frame) ?? null
      }
    }
    case 'lambda':
      return compileLambda(c, expr, scope)
    case 'call':
      return compileCall(c, expr, scope)
    case 'attribute': {
      const object = compiled(expr.object)
      const { name } = expr
      return (frame) => {
        const value = object(frame)
        frame.line = line
        return getAttribute(value, name)
      }
    }
    case 'subscript': {
      const [object, index] = [compiled(expr.object), compiled(expr.index)]
      return (frame) => {
        const value = object(frame)
        const where = index(frame)
        frame.line = line
        return getSubscript(value, where)
      }
    }
    case 'slice': {
      const none: Evaluate = () => null
      const [start = none, end = none, step = none] = [expr.start, expr.end, expr.step].map(
        (part) => (part ? compiled(part) : none),
      )
      return (frame) => new PySlice(start(frame), end(frame), step(frame))
    }
    case 'walrus': {
      const value = compiled(expr.value)
      const store = storeName(expr.target.id, scope)
      return (frame) => {
        const found = value(frame)
        store(frame, found)
        return found
      }
    }
    case 'comprehension':
      return compileComprehension(c, expr, scope)
    case 'starred':
      return (frame) => {
        frame.line = line
        throw typeError("can't use starred expression here")
      }
  }
}
