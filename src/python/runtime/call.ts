import { spend } from '../../torch/core/budget.ts'
import { BoundMethod, Builtin, PyFunction, StaticMethod, type Code } from '../objects/callables.ts'
import { PyDict, PyTuple } from '../objects/collections.ts'
import { PyInstance, PyType, type Keywords, type Value } from '../objects/object.ts'
import { nameOfType, raised, traced, typeError } from './errors.ts'
import { Frame } from './frame.ts'
import { typeOf } from './typeOf.ts'

/** How deep calls may be nested, as in Python. */
const deepest = 990
let depth = 0

/** A new run begins. */
export function resetDepth(): void {
  depth = 0
}

/** Calls whatever can be called. */
export function call(callee: Value, args: readonly Value[], keywords: Keywords = null): Value {
  if (callee instanceof PyFunction) return invoke(callee, args, keywords)
  if (callee instanceof Builtin) {
    spend(1)
    return callee.call(args, keywords)
  }
  if (callee instanceof BoundMethod) return call(callee.method, [callee.self, ...args], keywords)
  if (callee instanceof PyType) return construct(callee, args, keywords)
  if (callee instanceof StaticMethod) return call(callee.method, args, keywords)
  if (callee instanceof PyInstance) {
    const method = callee.type.lookup('__call__')
    if (method !== undefined) return call(method, [callee, ...args], keywords)
  }
  throw typeError(`'${nameOfType(callee)}' object is not callable`)
}

export function isCallable(value: Value): boolean {
  return (
    value instanceof PyFunction ||
    value instanceof Builtin ||
    value instanceof BoundMethod ||
    value instanceof PyType ||
    (value instanceof PyInstance && value.type.lookup('__call__') !== undefined)
  )
}

/** Calls a method of the type of a value, if it has one. */
export function callMethod(value: Value, name: string, ...args: Value[]): Value | undefined {
  const method = typeOf(value).lookup(name)
  return method === undefined ? undefined : call(method, [value, ...args])
}

function construct(type: PyType, args: readonly Value[], keywords: Keywords): Value {
  for (const each of type.order)
    if (each.construct !== null) {
      const made = each.construct(type, args, keywords)
      if (type.own && made instanceof PyInstance) initialize(made, args, keywords)
      return made
    }
  if (!type.own) throw typeError(`cannot create '${type.name}' instances`)
  const instance = new PyInstance(type)
  initialize(instance, args, keywords)
  return instance
}

function initialize(instance: PyInstance, args: readonly Value[], keywords: Keywords): void {
  const init = instance.type.lookup('__init__')
  if (init !== undefined) {
    const returned = call(init, [instance, ...args], keywords)
    if (returned !== null)
      throw typeError(`__init__() should return None, not '${nameOfType(returned)}'`)
  } else if (args.length > 0 && instance.type.order.every(({ construct }) => construct === null))
    throw typeError(`${instance.type.name}() takes no arguments`)
}

/** Runs a function of the program. */
export function invoke(fn: PyFunction, args: readonly Value[], keywords: Keywords): Value {
  const { code, scope } = fn
  const frame = new Frame(code.size, scope, scope.globals, null, fn)
  bind(fn, frame, args, keywords)
  spend(1)
  if (depth >= deepest) throw raised('RecursionError', 'maximum recursion depth exceeded')
  depth++
  try {
    return code.run(frame)
  } catch (thrown) {
    throw traced(thrown, { name: code.name, line: frame.line })
  } finally {
    depth--
  }
}

/** Puts arguments into the places of the parameters. */
function bind(fn: PyFunction, frame: Frame, args: readonly Value[], keywords: Keywords): void {
  const { code } = fn
  const { slots } = frame
  const { positional, keywordOnly } = code
  const count = positional.length
  const given = Math.min(args.length, count)
  for (let i = 0; i < given; i++) slots[i] = args[i]
  let next = count + keywordOnly.length
  if (code.rest !== null) slots[next++] = new PyTuple(args.slice(count))
  else if (args.length > count) throw tooMany(fn, args.length)
  if (keywords !== null || code.keywords !== null) bindKeywords(fn, frame, keywords, next)
  const defaultsFrom = count - fn.defaults.length
  for (let i = given; i < count; i++) {
    if (slots[i] !== undefined) continue
    if (i < defaultsFrom) throw missing(fn, positional.slice(0, defaultsFrom), slots)
    slots[i] = fn.defaults[i - defaultsFrom]
  }
  for (const [i, name] of keywordOnly.entries()) {
    if (slots[count + i] !== undefined) continue
    const value = fn.keywordDefaults.get(name)
    if (value === undefined)
      throw typeError(`${code.qualified}() missing 1 required keyword-only argument: '${name}'`)
    slots[count + i] = value
  }
}

function bindKeywords(fn: PyFunction, frame: Frame, keywords: Keywords, at: number): void {
  const { code } = fn
  const { slots } = frame
  const others = new PyDict()
  for (const [name, value] of keywords ?? []) {
    const place = placeOf(code, name)
    if (place < 0) {
      if (code.keywords === null)
        throw typeError(`${code.qualified}() got an unexpected keyword argument '${name}'`)
      others.entries.set(`s${name}`, [name, value])
    } else {
      if (slots[place] !== undefined)
        throw typeError(`${code.qualified}() got multiple values for argument '${name}'`)
      slots[place] = value
    }
  }
  if (code.keywords !== null) slots[at] = others
}

function placeOf({ positional, positionalOnly, keywordOnly }: Code, name: string): number {
  const place = positional.indexOf(name, positionalOnly)
  if (place >= 0) return place
  const only = keywordOnly.indexOf(name)
  return only < 0 ? -1 : positional.length + only
}

function tooMany({ code, defaults }: PyFunction, given: number): Error {
  const most = code.positional.length
  const least = most - defaults.length
  const range = least === most ? String(most) : `from ${least} to ${most}`
  return typeError(
    `${code.qualified}() takes ${range} positional argument${most === 1 && least === most ? '' : 's'} but ${given} ${given === 1 ? 'was' : 'were'} given`,
  )
}

function missing(
  { code }: PyFunction,
  required: readonly string[],
  slots: readonly (Value | undefined)[],
): Error {
  const names = required.filter((_, i) => slots[i] === undefined).map((name) => `'${name}'`)
  const last = names.at(-1) ?? ''
  const list =
    names.length <= 1
      ? last
      : names.length === 2
        ? names.join(' and ')
        : `${names.slice(0, -1).join(', ')}, and ${last}`
  return typeError(
    `${code.qualified}() missing ${names.length} required positional argument${names.length === 1 ? '' : 's'}: ${list}`,
  )
}
