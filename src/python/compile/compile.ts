import type { Frame } from '../runtime/frame.ts'
import type { Program } from '../syntax/ast.ts'
import type { Compiler } from './compiler.ts'
import { compileExpression } from './expressions.ts'
import type { Evaluate } from './names.ts'
import { Scope } from './scope.ts'
import { compileBlock } from './statements.ts'

const compiler: Compiler = {
  expression: (expr, scope) => compileExpression(compiler, expr, scope),
  block: (body, scope) => compileBlock(compiler, body, scope),
}

/** A program as closures, made once and run as often as it is loaded. */
export function compile({ body }: Program): (frame: Frame) => void {
  const scope = new Scope('module', null)
  const run = compiler.block(body, scope)
  return (frame) => void run(frame)
}

/** A program that is one expression. */
export function compileEntry({ body }: Program): Evaluate {
  const [statement] = body
  if (statement?.kind !== 'expression' || body.length > 1)
    throw new TypeError('what is to be checked must be one expression')
  return compiler.expression(statement.value, new Scope('module', null))
}
