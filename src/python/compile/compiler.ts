import type { Body, Expr } from '../syntax/ast.ts'
import type { Frame } from '../runtime/frame.ts'
import type { Evaluate } from './names.ts'
import type { Scope } from './scope.ts'

/** How a statement ended: by going on, or by leaving a loop, a turn of it, or the function. */
export const flow = { next: 0, break: 1, continue: 2, return: 3 } as const
export type Flow = (typeof flow)[keyof typeof flow]

export type Execute = (frame: Frame) => Flow

/** Turns the parts of a program into closures; handed around, since each part may hold all others. */
export interface Compiler {
  readonly expression: (expr: Expr, scope: Scope) => Evaluate
  readonly block: (body: Body, scope: Scope) => Execute
}
