import { spend } from '../../torch/core/budget.ts'
import { iterate } from '../runtime/iterate.ts'
import { truth } from '../runtime/truth.ts'
import type { Statement } from '../syntax/ast.ts'
import { compileTarget } from './assign.ts'
import { flow, type Compiler, type Execute } from './compiler.ts'
import type { Scope } from './scope.ts'

type Of<K extends Statement['kind']> = Extract<Statement, { readonly kind: K }>

/** for target in iterable: body. Each turn is a step. */
export function compileFor(c: Compiler, statement: Of<'for'>, scope: Scope): Execute {
  const iterable = c.expression(statement.iterable, scope)
  const store = compileTarget(c, statement.target, scope)
  const body = c.block(statement.body, scope)
  const otherwise = c.block(statement.otherwise, scope)
  const { line } = statement
  return (frame) => {
    const through = iterable(frame)
    frame.line = line
    const iterator = iterate(through)
    for (;;) {
      const next = iterator.next()
      if (next.done) return otherwise(frame)
      spend(1)
      store(frame, next.value)
      const ended = body(frame)
      if (ended === flow.break) return flow.next
      if (ended === flow.return) return ended
      frame.line = line
    }
  }
}

/** while test: body. */
export function compileWhile(c: Compiler, statement: Of<'while'>, scope: Scope): Execute {
  const test = c.expression(statement.test, scope)
  const body = c.block(statement.body, scope)
  const otherwise = c.block(statement.otherwise, scope)
  const { line } = statement
  return (frame) => {
    for (;;) {
      const holds = test(frame)
      frame.line = line
      if (!truth(holds)) return otherwise(frame)
      spend(1)
      const ended = body(frame)
      if (ended === flow.break) return flow.next
      if (ended === flow.return) return ended
    }
  }
}
