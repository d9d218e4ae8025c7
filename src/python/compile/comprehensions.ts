import { spend } from '../../torch/core/budget.ts'
import { PyDict, PyIterator, PyList, PySet } from '../objects/collections.ts'
import { generatorType, type Value } from '../objects/object.ts'
import { hashOf } from '../runtime/equality.ts'
import { traced } from '../runtime/errors.ts'
import { Frame } from '../runtime/frame.ts'
import { iterate } from '../runtime/iterate.ts'
import { truth } from '../runtime/truth.ts'
import type { Clause, Comprehension } from '../syntax/ast.ts'
import { compileTarget } from './assign.ts'
import type { Compiler } from './compiler.ts'
import type { Evaluate, Store } from './names.ts'
import { bindTarget, Scope } from './scope.ts'

interface Loop {
  readonly iterable: Evaluate
  readonly store: Store
  readonly conditions: readonly Evaluate[]
  readonly line: number
}

/** [value for target in iterable if condition], and its likes. Its names are its own. */
export function compileComprehension(c: Compiler, expr: Comprehension, outer: Scope): Evaluate {
  const scope = new Scope('function', outer)
  for (const { target } of expr.clauses) bindTarget(target, (name) => scope.declare(name))
  const loops = expr.clauses.map((clause, i) =>
    compileLoop(c, clause, scope, i === 0 ? outer : scope),
  )
  const key = expr.key ? c.expression(expr.key, scope) : null
  const value = c.expression(expr.value, scope)
  const [first] = loops
  const name = expr.of === 'generator' ? '<genexpr>' : `<${expr.of}comp>`

  /** Goes through all turns; the outermost iterable is evaluated outside. */
  function* turns(frame: Frame, depth: number, iterator: Iterator<Value>): Generator<Frame> {
    const loop = loops[depth]
    if (loop === undefined) return
    for (let next = iterator.next(); !next.done; next = iterator.next()) {
      spend(1)
      loop.store(frame, next.value)
      if (!loop.conditions.every((condition) => truth(condition(frame)))) continue
      const inner = loops[depth + 1]
      if (inner === undefined) yield frame
      else {
        const iterable = inner.iterable(frame)
        frame.line = inner.line
        yield* turns(frame, depth + 1, iterate(iterable))
      }
    }
  }

  function start(frame: Frame): { readonly inner: Frame; readonly all: Generator<Frame> } {
    const inner = new Frame(scope.size, frame, frame.globals)
    inner.line = expr.line
    const iterable = first?.iterable(frame) ?? null
    frame.line = first?.line ?? expr.line
    return { inner, all: turns(inner, 0, iterate(iterable)) }
  }

  if (expr.of === 'generator')
    return (frame) => {
      const { inner, all } = start(frame)
      return new PyIterator(generated(inner, all), generatorType)
    }

  function* generated(inner: Frame, all: Generator<Frame>): Generator<Value> {
    try {
      for (const turn of all) yield value(turn)
    } catch (thrown) {
      throw traced(thrown, { name, line: inner.line })
    }
  }

  return (frame) => {
    const { inner, all } = start(frame)
    const made =
      expr.of === 'list' ? new PyList([]) : expr.of === 'set' ? new PySet() : new PyDict()
    try {
      for (const turn of all) {
        const of = key?.(turn) ?? null
        const item = value(turn)
        if (made instanceof PyList) made.items.push(item)
        else if (made instanceof PySet) made.items.set(hashOf(item), item)
        else made.entries.set(hashOf(of), [of, item])
      }
    } catch (thrown) {
      throw traced(thrown, { name, line: inner.line })
    }
    return made
  }
}

function compileLoop(c: Compiler, clause: Clause, scope: Scope, outer: Scope): Loop {
  return {
    iterable: c.expression(clause.iterable, outer),
    store: compileTarget(c, clause.target, scope),
    conditions: clause.conditions.map((condition) => c.expression(condition, scope)),
    line: clause.iterable.line,
  }
}
