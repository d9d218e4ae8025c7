import { PyFunction, StaticMethod } from '../objects/callables.ts'
import { PyType, objectType, type Value } from '../objects/object.ts'
import { call } from '../runtime/call.ts'
import { nameOfType, refused, traced, typeError } from '../runtime/errors.ts'
import { Frame } from '../runtime/frame.ts'
import type { ClassDef } from '../syntax/ast.ts'
import type { Compiler } from './compiler.ts'
import { storeName } from './names.ts'
import { Scope } from './scope.ts'
import { say } from '../../words/say.ts'

/** Operators that a class would give a meaning of its own. */
const overloads =
  /^__(r|i)?(add|sub|mul|truediv|floordiv|mod|pow|matmul|and|or|xor|lshift|rshift)__$|^__(neg|pos|abs|invert|getattr|getattribute|get|set|delete|new|init_subclass|class_getitem|prepare|del)__$/

/** class Name(bases): body. */
export function compileClass(c: Compiler, def: ClassDef, scope: Scope): (frame: Frame) => void {
  const inner = new Scope('class', scope, def.name)
  inner.declareBound(def.body)
  const bases = def.bases.map((base) => c.expression(base, scope))
  const decorators = def.decorators.map((decorator) => ({
    line: decorator.line,
    value: c.expression(decorator, scope),
  }))
  const body = c.block(def.body, inner)
  const store = storeName(def.name, scope)
  return (frame) => {
    const wrappers = decorators.map(({ line, value }) => ({ line, value: value(frame) }))
    const parents = bases.map((base) => base(frame))
    frame.line = def.line
    const names = new Map<string, Value>()
    const inside = new Frame(0, frame, frame.globals, names)
    try {
      body(inside)
    } catch (thrown) {
      throw traced(thrown, { name: def.name, line: inside.line })
    }
    let made: Value = classOf(def.name, parents, names)
    for (const { line, value } of wrappers.reverse()) {
      frame.line = line
      made = call(value, [made])
    }
    store(frame, made)
  }
}

function classOf(name: string, bases: readonly Value[], names: Map<string, Value>): PyType {
  const parents = bases.map((base) => {
    if (base instanceof PyType) return base
    throw typeError(`bases must be types, not '${nameOfType(base)}'`)
  })
  for (const attribute of names.keys())
    if (overloads.test(attribute))
      throw refused(say`A method ${attribute} of your own`, say`write a function with a name`)
  const type = new PyType(name, parents.length > 0 ? parents : [objectType], '__main__', true)
  for (const [key, value] of names) {
    type.attributes.set(key, value)
    const fn = value instanceof StaticMethod ? value.method : value
    if (fn instanceof PyFunction && fn.definedIn === null) fn.definedIn = type
  }
  return type
}
