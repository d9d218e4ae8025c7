import { Tensor } from '../../torch/core/tensor.ts'
import { Builtin, Super } from '../objects/callables.ts'
import { PyDict } from '../objects/collections.ts'
import {
  FixedKeywords,
  PyInstance,
  PyModule,
  PyType,
  tensorType,
  type Keywords,
  type Value,
} from '../objects/object.ts'
import { getAttribute } from '../runtime/attributes.ts'
import { call } from '../runtime/call.ts'
import { nameOfType, raised, typeError } from '../runtime/errors.ts'
import type { Frame } from '../runtime/frame.ts'
import { text } from '../runtime/text.ts'
import { typeOf } from '../runtime/typeOf.ts'
import type { Attribute, Call } from '../syntax/ast.ts'
import type { Compiler } from './compiler.ts'
import { compileItems } from './displays.ts'
import type { Evaluate } from './names.ts'
import type { Scope } from './scope.ts'

/** callee(args, name=value). */
export function compileCall(c: Compiler, expr: Call, scope: Scope): Evaluate {
  const { callee, line } = expr
  if (callee.kind === 'name' && callee.id === 'super' && expr.args.length === 0)
    return superCall(line)
  const args = compileItems(c, expr.args, scope)
  const keywords = expr.keywords.length === 0 ? () => null : compileKeywords(c, expr, scope)
  if (callee.kind === 'attribute') return methodCall(c, callee, args, keywords, scope, line)
  const target = c.expression(callee, scope)
  return (frame) => {
    const fn = target(frame)
    const values = args(frame)
    const named = keywords(frame)
    frame.line = line
    return call(fn, values, named)
  }
}

/** object.name(…), without making a bound method where it can be avoided. */
function methodCall(
  c: Compiler,
  { object, name }: Attribute,
  args: (frame: Frame) => Value[],
  keywords: (frame: Frame) => Keywords,
  scope: Scope,
  line: number,
): Evaluate {
  const of = c.expression(object, scope)
  return (frame) => {
    const self = of(frame)
    frame.line = line
    if (self instanceof Tensor) {
      const method = tensorType.lookup(name)
      if (method instanceof Builtin) {
        const values = args(frame)
        values.unshift(self)
        const named = keywords(frame)
        frame.line = line
        return method.call(values, named)
      }
    }
    const own = self instanceof PyModule ? self.attributes.get(name) : undefined
    const fn = own ?? getAttribute(self, name)
    const values = args(frame)
    const named = keywords(frame)
    frame.line = line
    return call(fn, values, named)
  }
}

function compileKeywords(c: Compiler, { keywords, line, callee }: Call, scope: Scope) {
  const compiled = keywords.map(({ name, value }) => ({ name, value: c.expression(value, scope) }))
  const who =
    callee.kind === 'name' ? callee.id : callee.kind === 'attribute' ? callee.name : 'function'
  const build = (frame: Frame): ReadonlyMap<string, Value> => {
    const named = new Map<string, Value>()
    const add = (name: string, value: Value) => {
      if (named.has(name))
        throw typeError(`${who}() got multiple values for keyword argument '${name}'`)
      named.set(name, value)
    }
    for (const { name, value } of compiled) {
      const found = value(frame)
      frame.line = line
      if (name !== null) add(name, found)
      else if (found instanceof PyDict)
        for (const [key, each] of found.entries.values()) add(text(key), each)
      else throw typeError(`${who}() argument after ** must be a mapping, not ${nameOfType(found)}`)
    }
    return named
  }
  const areConstant = keywords.every(({ name, value }) => name !== null && value.kind === 'literal')
  if (!areConstant) return build
  let built: ReadonlyMap<string, Value> | null = null
  return (frame: Frame) => (built ??= new FixedKeywords(build(frame)))
}

/** `super()` looks behind the class in whose body the method stands. */
function superCall(line: number): Evaluate {
  return (frame) => {
    frame.line = line
    let around: Frame | null = frame
    while (around && !around.of?.definedIn) around = around.parent
    const after = around?.of?.definedIn
    const self = around?.slots[0]
    if (!after || self === undefined) throw raised('RuntimeError', 'super(): no arguments')
    const of = self instanceof PyInstance ? self.type : self instanceof PyType ? self : typeOf(self)
    return new Super(after, self, of)
  }
}
