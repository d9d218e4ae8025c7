import { Tensor } from '../../torch/core/tensor.ts'
import { Builtin, ClassMethod, Property, StaticMethod } from '../objects/callables.ts'
import { PyDict, PyList, PyRange, PySlice, PyTuple } from '../objects/collections.ts'
import {
  boolType,
  classMethodType,
  dictType,
  floatType,
  intType,
  listType,
  objectType,
  propertyType,
  PyFloat,
  PyInstance,
  rangeType,
  setType,
  sliceType,
  staticMethodType,
  stringType,
  tupleType,
  typeType,
  type Value,
} from '../objects/object.ts'
import { call } from '../runtime/call.ts'
import { nameOfType, refused, typeError, valueError } from '../runtime/errors.ts'
import { itemsOf } from '../runtime/iterate.ts'
import { intOf } from '../runtime/operators.ts'
import { text } from '../runtime/text.ts'
import { truth } from '../runtime/truth.ts'
import { typeOf } from '../runtime/typeOf.ts'
import { itemOf } from './convert.ts'
import { toFloat, toInt } from './numbers.ts'
import { fill, setOf } from './types/collections.ts'
import { say } from '../../words/say.ts'

const first = (args: readonly Value[]): Value => args[0] ?? null

/** What calling a type of Python's makes. */
export function installConstructors(): void {
  objectType.construct = (type) => new PyInstance(type)
  typeType.construct = (_, args) => {
    if (args.length !== 1) throw refused(say`type() with three arguments`, say`write a class`)
    return typeOf(first(args))
  }
  intType.construct = (_, args) => toInt(args)
  floatType.construct = (_, args) => (args.length === 0 ? new PyFloat(0) : toFloat(first(args)))
  boolType.construct = (_, args) => args.length > 0 && truth(first(args))
  stringType.construct = (_, args) => (args.length === 0 ? '' : text(first(args)))
  listType.construct = (_, args) => new PyList(args.length === 0 ? [] : itemsOf(first(args)))
  tupleType.construct = (_, args) => {
    const [only] = args
    if (only instanceof PyTuple && only.type === tupleType) return only
    return new PyTuple(only === undefined ? [] : itemsOf(only))
  }
  setType.construct = (_, args) => setOf(args.length === 0 ? [] : itemsOf(first(args)))
  dictType.construct = (_, [from], keywords) => {
    const dict = new PyDict()
    fill(dict, from)
    for (const [key, value] of keywords ?? []) dict.entries.set(`s${key}`, [key, value])
    return dict
  }
  rangeType.construct = (_, args) => {
    const numbers = args.map((arg) => {
      const whole = intOf(arg instanceof Tensor ? itemOf(arg) : arg)
      if (whole === undefined)
        throw typeError(`'${nameOfType(arg)}' object cannot be interpreted as an integer`)
      return Number(whole)
    })
    const [a = 0, b, step = 1] = numbers
    if (numbers.length === 0) throw typeError('range expected at least 1 argument, got 0')
    if (step === 0) throw valueError('range() arg 3 must not be zero')
    return b === undefined ? new PyRange(0, a, 1) : new PyRange(a, b, step)
  }
  sliceType.construct = (_, args) => {
    const [a = null, b, c = null] = args
    return b === undefined ? new PySlice(null, a, null) : new PySlice(a, b, c)
  }
  staticMethodType.construct = (_, args) => new StaticMethod(first(args))
  classMethodType.construct = (_, args) => new ClassMethod(first(args))
  propertyType.construct = (_, [get = null, set]) =>
    new Property(
      (self) => call(get, [self]),
      set === undefined || set === null ? null : (self, value) => void call(set, [self, value]),
    )
  propertyType.attributes.set(
    'setter',
    new Builtin('setter', ([property, set]) =>
      property instanceof Property
        ? new Property(property.get, (self, value) => void call(set ?? null, [self, value]))
        : null,
    ),
  )
}
