import {
  BoundMethod,
  Builtin,
  ClassMethod,
  Property,
  PyFunction,
  StaticMethod,
  Super,
} from '../objects/callables.ts'
import { NamedTuple } from '../objects/collections.ts'
import { PyInstance, PyModule, PyType, type Value } from '../objects/object.ts'
import { call } from './call.ts'
import { attributeError, nameOfType, refused } from './errors.ts'
import { typeOf } from './typeOf.ts'
import { say } from '../../words/say.ts'

/** Ways to climb from a value to what holds the interpreter together. */
const climbing = new Set([
  '__bases__',
  '__base__',
  '__mro__',
  '__subclasses__',
  '__globals__',
  '__builtins__',
  '__code__',
  '__closure__',
  '__getattribute__',
  '__reduce__',
  '__reduce_ex__',
  '__import__',
  '__loader__',
  '__spec__',
  '__func__',
  '__self__',
  '__wrapped__',
  '__class__',
  '__dict__',
])

/** value.name. @throws Raised an AttributeError. */
export function getAttribute(value: Value, name: string): Value {
  const found = findAttribute(value, name)
  if (found !== undefined) return found
  throw noAttribute(value, name)
}

/** value.name, or undefined. */
export function findAttribute(value: Value, name: string): Value | undefined {
  if (climbing.has(name))
    throw refused(say`The attribute ${name}`, say`say by name what you want to use`)
  if (value instanceof PyModule) return ofModule(value, name)
  if (value instanceof PyType) return ofType(value, name)
  if (value instanceof Super) return ofSuper(value, name)
  if (value instanceof PyInstance || value instanceof PyFunction) {
    const own = value.attributes.get(name)
    if (own !== undefined) return own
  }
  if (value instanceof NamedTuple) {
    const at = value.names.indexOf(name)
    if (at >= 0) return value.items[at]
  }
  return common(value, name) ?? bound(typeOf(value).lookup(name), value, typeOf(value))
}

/** What an attribute of a class is for one of its objects. */
function bound(attribute: Value | undefined, self: Value, type: PyType): Value | undefined {
  if (attribute instanceof PyFunction || attribute instanceof Builtin)
    return new BoundMethod(self, attribute)
  if (attribute instanceof StaticMethod) return attribute.method
  if (attribute instanceof ClassMethod) return new BoundMethod(type, attribute.method)
  if (attribute instanceof Property) return attribute.get(self)
  return attribute
}

/** Attributes that everything has. */
function common(value: Value, name: string): Value | undefined {
  if (name === '__doc__') return null
  if (value instanceof PyFunction && (name === '__name__' || name === '__qualname__'))
    return value.code.name
  if (value instanceof Builtin && (name === '__name__' || name === '__qualname__'))
    return value.name
  if (value instanceof BoundMethod && name === '__name__') return getAttribute(value.method, name)
  return undefined
}

function ofModule(module: PyModule, name: string): Value | undefined {
  const found = module.attributes.get(name)
  if (found !== undefined) return found
  if (name === '__name__') return module.name
  const instead = module.missing?.(name)
  if (instead !== undefined) throw refused(`${module.name}.${name}`, instead)
  return undefined
}

function ofType(type: PyType, name: string): Value | undefined {
  if (name === '__name__' || name === '__qualname__') return type.name
  if (name === '__module__') return type.module
  const found = type.lookup(name)
  if (found instanceof StaticMethod) return found.method
  if (found instanceof ClassMethod) return new BoundMethod(type, found.method)
  return found
}

function ofSuper({ after, self, of }: Super, name: string): Value | undefined {
  const behind = of.order.slice(of.order.indexOf(after) + 1)
  for (const type of behind) {
    const found = type.attributes.get(name)
    if (found === undefined) continue
    return self instanceof PyType
      ? found instanceof ClassMethod
        ? new BoundMethod(self, found.method)
        : found
      : bound(found, self, of)
  }
  // Every object can be initialised, even if nothing comes of it.
  return name === '__init__' ? new Builtin('__init__', () => null) : undefined
}

function noAttribute(value: Value, name: string): Error {
  if (value instanceof PyModule)
    return attributeError(`module '${value.name}' has no attribute '${name}'`)
  if (value instanceof PyType)
    return attributeError(`type object '${value.name}' has no attribute '${name}'`)
  if (value instanceof Super) return attributeError(`'super' object has no attribute '${name}'`)
  const type = typeOf(value)
  for (const each of type.order) {
    const instead = each.missing?.(name)
    if (instead !== undefined) return refused(`${type.name}.${name}`, instead)
  }
  return attributeError(`'${type.name}' object has no attribute '${name}'`)
}

/** value.name = to. */
export function setAttribute(value: Value, name: string, to: Value): void {
  if (climbing.has(name)) throw refused(say`Setting ${name}`, say`leave it out`)
  if (value instanceof PyInstance) {
    const attribute = value.type.lookup(name)
    if (attribute instanceof Property) return setProperty(attribute, value, name, to)
    const hook = value.type.lookup('__setattr__')
    if (hook instanceof Builtin) call(hook, [value, name, to])
    else value.attributes.set(name, to)
    return
  }
  if (value instanceof PyFunction || (value instanceof PyType && value.own)) {
    value.attributes.set(name, to)
    return
  }
  if (value instanceof PyModule)
    throw refused(say`Changing ${value.name}.${name}`, say`define a name of your own`)
  if (value instanceof PyType)
    throw attributeError(`cannot set '${name}' attribute of immutable type '${value.name}'`)
  const attribute = typeOf(value).lookup(name)
  if (attribute instanceof Property) return setProperty(attribute, value, name, to)
  throw attributeError(
    attribute === undefined
      ? `'${nameOfType(value)}' object has no attribute '${name}'`
      : `'${nameOfType(value)}' object attribute '${name}' is read-only`,
  )
}

function setProperty(property: Property, value: Value, name: string, to: Value): void {
  if (property.set === null)
    throw attributeError(`attribute '${name}' of '${nameOfType(value)}' objects is not writable`)
  property.set(value, to)
}

/** del value.name. */
export function deleteAttribute(value: Value, name: string): void {
  const attributes =
    value instanceof PyInstance ||
    value instanceof PyFunction ||
    (value instanceof PyType && value.own)
      ? value.attributes
      : null
  if (!attributes?.delete(name)) throw noAttribute(value, name)
}
