import { Tensor } from '../../torch/core/tensor.ts'
import { TorchError } from '../../torch/core/error.ts'
import { abs, round as roundTensor } from '../../torch/ops/steps.ts'
import { Builtin } from '../objects/callables.ts'
import { PyIterator, PyList, PyTuple } from '../objects/collections.ts'
import { exceptionTypes } from '../objects/exceptions.ts'
import {
  boolType,
  classMethodType,
  dictType,
  ellipsis,
  floatType,
  intType,
  listType,
  objectType,
  propertyType,
  PyFloat,
  PyInstance,
  PyType,
  rangeType,
  setType,
  sliceType,
  staticMethodType,
  stringType,
  tupleType,
  typeType,
  type Keywords,
  type Value,
} from '../objects/object.ts'
import { findAttribute, getAttribute, setAttribute } from '../runtime/attributes.ts'
import { call, callMethod, isCallable } from '../runtime/call.ts'
import { isLess, isMore } from '../runtime/compare.ts'
import { nameOfType, Raised, raised, refused, typeError, valueError } from '../runtime/errors.ts'
import { format } from '../runtime/format.ts'
import { joined } from '../runtime/joined.ts'
import { iterate, itemsOf } from '../runtime/iterate.ts'
import { binary, floatOf, intOf } from '../runtime/operators.ts'
import { repr, text } from '../runtime/text.ts'
import { lengthOf, truth } from '../runtime/truth.ts'
import { isInstance } from '../runtime/typeOf.ts'
import { write } from './output.ts'
import { filtered, mapped, numbered, zipped } from './iterators.ts'
import { sortedValues } from './sorting.ts'
import { setOf } from './types/collections.ts'
import { pyRound } from './numbers.ts'
import { say } from '../../words/say.ts'

/** What every program can use without importing it. */
export const builtins = new Map<string, Value>()

type Run = (args: readonly Value[], keywords: Keywords) => Value

function define(name: string, run: Run): void {
  builtins.set(name, new Builtin(name, run))
}

const first = (args: readonly Value[]): Value => args[0] ?? null

function isOneOf(types: Value, holds: (type: PyType) => boolean): boolean {
  if (types instanceof PyTuple) return types.items.some((each) => isOneOf(each, holds))
  if (types instanceof PyType) return holds(types)
  throw typeError('isinstance() arg 2 must be a type, a tuple of types, or a union')
}

function nameArg(value: Value | undefined): string {
  if (typeof value === 'string') return value
  throw typeError('attribute name must be string')
}

/** What reaches outside of the program, or makes code of text. */
const never: Readonly<Record<string, string>> = {
  open: say`write the numbers into the program: a page has no files`,
  input: say`write the value into the program`,
  eval: say`write the expression itself: text is never evaluated`,
  exec: say`write the statements themselves: text is never evaluated`,
  compile: say`write the statements themselves: text is never evaluated`,
  __import__: say`import by name at the top`,
  globals: say`use the names themselves`,
  locals: say`use the names themselves`,
  vars: say`use the names themselves`,
  dir: say`use the names themselves`,
  breakpoint: say`leave it out`,
  exit: say`leave it out`,
  quit: say`leave it out`,
  help: say`leave it out`,
  memoryview: say`use a list`,
  bytes: say`use a string`,
  bytearray: say`use a list`,
  complex: say`gradients of real functions are checked here`,
}

/** Functions that need no import. */
export function installBuiltins(): void {
  for (const [name, type] of exceptionTypes) builtins.set(name, type)
  for (const type of [
    objectType,
    typeType,
    intType,
    floatType,
    boolType,
    stringType,
    listType,
    tupleType,
    dictType,
    setType,
    rangeType,
    sliceType,
    staticMethodType,
    classMethodType,
    propertyType,
  ])
    builtins.set(type.name, type)
  builtins.set('Ellipsis', ellipsis)
  builtins.set('NotImplemented', new PyInstance(new PyType('NotImplementedType', [objectType])))
  builtins.set('__name__', 'pasted')
  builtins.set('__debug__', true)
  define('print', (args, keywords) => {
    const ending = (name: string, fallback: string) => {
      const value = keywords?.get(name)
      return value === undefined || value === null ? fallback : text(value)
    }
    write(joined([joined(args.map(text), ending('sep', ' ')), ending('end', '\n')]))
    return null
  })
  define('len', (args) => {
    const value = first(args)
    if (value instanceof Tensor) {
      const size = value.shape[0]
      if (size === undefined) throw new TorchError('TypeError', 'len() of a 0-d tensor')
      return size
    }
    const length = lengthOf(value) ?? callMethod(value, '__len__')
    if (length === undefined) throw typeError(`object of type '${nameOfType(value)}' has no len()`)
    return length
  })
  define('abs', (args) => {
    const value = first(args)
    if (value instanceof Tensor) return abs(value)
    if (value instanceof PyFloat)
      return new PyFloat(Math.abs(value.value), value.value < 0 ? -value.tangent : value.tangent)
    const whole = intOf(value)
    if (whole === undefined) throw typeError(`bad operand type for abs(): '${nameOfType(value)}'`)
    return whole < 0 ? -whole : whole
  })
  define('sum', ([items = null, start = 0], keywords) =>
    itemsOf(items).reduce(
      (total, item) => binary('+', total, item),
      keywords?.get('start') ?? start,
    ),
  )
  for (const [name, wins] of [
    ['min', (a: Value, b: Value) => isLess(a, b)],
    ['max', (a: Value, b: Value) => isMore(a, b)],
  ] as const)
    define(name, (args, keywords) => {
      const items = args.length === 1 ? itemsOf(first(args)) : args
      const key = keywords?.get('key') ?? null
      const of = (item: Value) => (key === null ? item : call(key, [item]))
      const [head, ...rest] = items
      if (head === undefined) {
        const fallback = keywords?.get('default')
        if (fallback !== undefined) return fallback
        throw valueError(`${name}() arg is an empty sequence`)
      }
      let best = { item: head, key: of(head) }
      for (const item of rest) {
        const candidate = { item, key: of(item) }
        if (wins(candidate.key, best.key)) best = candidate
      }
      return best.item
    })
  define('any', (args) => itemsOf(first(args)).some(truth))
  define('all', (args) => itemsOf(first(args)).every(truth))
  define('sorted', (args, keywords) => new PyList(sortedValues(itemsOf(first(args)), keywords)))
  define('reversed', (args) => {
    if (args.length !== 1) throw typeError(`reversed expected 1 argument, got ${args.length}`)
    const value = first(args)
    if (value instanceof Tensor || value instanceof PyIterator)
      throw typeError(`'${nameOfType(value)}' object is not reversible`)
    return new PyIterator(itemsOf(value).reverse().values())
  })
  define('enumerate', ([items = null, start = 0], keywords) => {
    const given = keywords?.get('start') ?? start
    const from = Number(intOf(given) ?? NaN)
    if (Number.isNaN(from))
      throw typeError(`'${nameOfType(given)}' object cannot be interpreted as an integer`)
    return new PyIterator(numbered(iterate(items), from))
  })
  define('zip', (args) => new PyIterator(zipped(args.map(iterate))))
  define('map', ([fn = null, ...lists]) => {
    if (lists.length === 0) throw typeError('map() must have at least two arguments.')
    return new PyIterator(mapped(fn, lists.map(iterate)))
  })
  define('filter', ([fn = null, items = null]) => new PyIterator(filtered(fn, iterate(items))))
  define('iter', (args) => new PyIterator(iterate(first(args))))
  define('next', ([iterator = null, fallback]) => {
    if (!(iterator instanceof PyIterator))
      throw typeError(`'${nameOfType(iterator)}' object is not an iterator`)
    const next = iterator.source.next()
    if (!next.done) return next.value
    if (fallback === undefined) throw raised('StopIteration')
    return fallback
  })
  define('isinstance', ([value = null, types = null]) =>
    isOneOf(types, (type) => isInstance(value, type)),
  )
  define('issubclass', ([value = null, types = null]) => {
    if (!(value instanceof PyType)) throw typeError('issubclass() arg 1 must be a class')
    return isOneOf(types, (type) => value.isSubtypeOf(type))
  })
  define('hasattr', ([value = null, name]) => {
    try {
      return findAttribute(value, nameArg(name)) !== undefined
    } catch (thrown) {
      if (thrown instanceof Raised && thrown.exception.type.name === 'AttributeError') return false
      throw thrown
    }
  })
  define('getattr', ([value = null, name, fallback]) => {
    if (fallback === undefined) return getAttribute(value, nameArg(name))
    return findAttribute(value, nameArg(name)) ?? fallback
  })
  define('setattr', ([value = null, name, to = null]) => {
    setAttribute(value, nameArg(name), to)
    return null
  })
  define('callable', (args) => isCallable(first(args)))
  define('id', () => {
    throw refused('id()', say`compare with is`)
  })
  define('repr', (args) => repr(first(args)))
  define('format', ([value = null, spec = '']) => format(value, text(spec)))
  define('round', (args) => {
    const value = first(args)
    return value instanceof Tensor ? roundTensor(value) : pyRound(value, args[1] ?? null)
  })
  define('pow', ([a = null, b = null, modulus]) => {
    const power = binary('**', a, b)
    return modulus === undefined ? power : binary('%', power, modulus)
  })
  define('divmod', ([a = null, b = null]) => {
    if ((a instanceof PyFloat || b instanceof PyFloat) && floatOf(b)?.value === 0 && floatOf(a))
      throw raised('ZeroDivisionError', 'float divmod()')
    return new PyTuple([binary('//', a, b), binary('%', a, b)])
  })
  define('ord', (args) => text(first(args)).codePointAt(0) ?? 0)
  define('chr', (args) => {
    const code = Number(intOf(first(args)) ?? 0)
    if (!(code >= 0 && code <= 0x10ffff)) throw valueError('chr() arg not in range(0x110000)')
    return String.fromCodePoint(code)
  })
  define('hash', () => {
    throw refused('hash()', say`use the value itself as a key`)
  })
  define('bin', (args) => `0b${BigInt(intOf(first(args)) ?? 0).toString(2)}`)
  define('hex', (args) => `0x${BigInt(intOf(first(args)) ?? 0).toString(16)}`)
  define('frozenset', (args) => setOf(args.length === 0 ? [] : itemsOf(first(args))))
  for (const [name, instead] of Object.entries(never))
    define(name, () => {
      throw refused(`${name}()`, instead)
    })
}
