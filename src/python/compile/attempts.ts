import { Refusal } from '../../torch/core/error.ts'
import { PyTuple } from '../objects/collections.ts'
import { baseException, Raised } from '../objects/exceptions.ts'
import { PyInstance, PyType, type Value } from '../objects/object.ts'
import { getAttribute } from '../runtime/attributes.ts'
import { call } from '../runtime/call.ts'
import { asRaised, raised, typeError } from '../runtime/errors.ts'
import type { Frame } from '../runtime/frame.ts'
import { truth } from '../runtime/truth.ts'
import { isInstance } from '../runtime/typeOf.ts'
import type { Handler, Statement } from '../syntax/ast.ts'
import { compileTarget } from './assign.ts'
import { flow, type Compiler, type Execute, type Flow } from './compiler.ts'
import { deleteName, storeName } from './names.ts'
import type { Scope } from './scope.ts'

type Of<K extends Statement['kind']> = Extract<Statement, { readonly kind: K }>

/** try, except, else, finally. */
export function compileTry(c: Compiler, statement: Of<'try'>, scope: Scope): Execute {
  const body = c.block(statement.body, scope)
  const handlers = statement.handlers.map((handler) => compileHandler(c, handler, scope))
  const otherwise = c.block(statement.otherwise, scope)
  const last = c.block(statement.finally, scope)
  const guarded: Execute = (frame) => {
    let ended: Flow
    try {
      ended = body(frame)
    } catch (thrown) {
      const exception = asRaised(thrown)
      // The call in which it was raised is still going on here.
      for (const handle of handlers) {
        const handled = handle(frame, exception)
        if (handled !== null) return handled
      }
      throw exception
    }
    return ended === flow.next ? otherwise(frame) : ended
  }
  if (statement.finally.length === 0) return guarded
  return (frame) => {
    let ended: Flow
    try {
      ended = guarded(frame)
    } catch (thrown) {
      // What no program can catch, none can clean up after either.
      if (thrown instanceof Refusal) throw thrown
      const { line } = frame
      const left = last(frame)
      frame.line = line
      if (left !== flow.next) return left
      throw thrown
    }
    const { returned } = frame
    const left = last(frame)
    if (left !== flow.next) return left
    frame.returned = returned
    return ended
  }
}

/** Runs its body if the exception is of its type; null if it is not. */
function compileHandler(
  c: Compiler,
  { type, name, body, line }: Handler,
  scope: Scope,
): (frame: Frame, exception: Raised) => Flow | null {
  const types = type && c.expression(type, scope)
  const store = name === null ? null : storeName(name, scope)
  const forget = name === null ? null : deleteName(name, scope, line)
  const inside = c.block(body, scope)
  return (frame, raisedNow) => {
    if (types && !matches(raisedNow.exception, types(frame))) return null
    store?.(frame, raisedNow.exception)
    frame.handled = [...frame.handled, raisedNow]
    try {
      return inside(frame)
    } finally {
      frame.handled = frame.handled.slice(0, -1)
      if (forget) ignoring(() => forget(frame))
    }
  }
}

function ignoring(work: () => void): void {
  try {
    work()
  } catch {
    // The program took the name away itself.
  }
}

function matches(exception: PyInstance, types: Value): boolean {
  if (types instanceof PyTuple) return types.items.some((each) => matches(exception, each))
  if (types instanceof PyType && types.isSubtypeOf(baseException))
    return isInstance(exception, types)
  throw typeError('catching classes that do not inherit from BaseException is not allowed')
}

/** raise, raise X, raise X(…) from … */
export function compileRaise(c: Compiler, statement: Of<'raise'>, scope: Scope): Execute {
  const value = statement.value && c.expression(statement.value, scope)
  const cause = statement.cause && c.expression(statement.cause, scope)
  const { line } = statement
  return (frame) => {
    frame.line = line
    if (value === null) {
      const current = frame.handled.at(-1)
      if (current) throw current
      throw raised('RuntimeError', 'No active exception to reraise')
    }
    const exception = exceptionOf(value(frame))
    const from = cause?.(frame)
    frame.line = line
    if (from !== undefined) exception.attributes.set('__cause__', from)
    throw new Raised(exception)
  }
}

function exceptionOf(value: Value): PyInstance {
  const made = value instanceof PyType && value.isSubtypeOf(baseException) ? call(value, []) : value
  if (made instanceof PyInstance && isInstance(made, baseException)) return made
  throw typeError('exceptions must derive from BaseException')
}

/** with context as target: body. */
export function compileWith(c: Compiler, statement: Of<'with'>, scope: Scope): Execute {
  const items = statement.items.map(({ context, target }) => ({
    line: context.line,
    context: c.expression(context, scope),
    store: target && compileTarget(c, target, scope),
  }))
  const body = c.block(statement.body, scope)
  const enter = (frame: Frame, i: number): Flow => {
    const item = items[i]
    if (item === undefined) return body(frame)
    const context = item.context(frame)
    frame.line = item.line
    const exit = methodOf(context, '__exit__')
    const entered = call(methodOf(context, '__enter__'), [])
    item.store?.(frame, entered)
    let ended: Flow
    try {
      ended = enter(frame, i + 1)
    } catch (thrown) {
      if (thrown instanceof Refusal) throw thrown
      const exception = asRaised(thrown)
      const { line } = frame
      const swallowed = call(exit, [exception.exception.type, exception.exception, null])
      frame.line = line
      if (truth(swallowed)) return flow.next
      throw exception
    }
    const { line, returned } = frame
    call(exit, [null, null, null])
    frame.line = line
    frame.returned = returned
    return ended
  }
  return (frame) => enter(frame, 0)
}

function methodOf(context: Value, name: string): Value {
  try {
    return getAttribute(context, name)
  } catch (thrown) {
    if (thrown instanceof Refusal) throw thrown
    throw typeError(
      'the object behind with does not support the context manager protocol: it has no ' + name,
    )
  }
}
