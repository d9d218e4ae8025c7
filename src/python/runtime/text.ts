import { spend } from '../../torch/core/budget.ts'
import { shortest } from '../../torch/print/decimals.ts'
import { printed } from '../../torch/print/tensor.ts'
import { Tensor } from '../../torch/core/tensor.ts'
import { BoundMethod, Builtin, PyFunction } from '../objects/callables.ts'
import {
  NamedTuple,
  PyDict,
  PyList,
  PyRange,
  PySet,
  PySlice,
  PyTuple,
} from '../objects/collections.ts'
import { baseException } from '../objects/exceptions.ts'
import { ellipsis, PyFloat, PyInstance, PyModule, PyType, type Value } from '../objects/object.ts'
import { PyDevice, PyDtype } from '../objects/torchTypes.ts'
import { counted, joined } from './joined.ts'
import { callMethod } from './call.ts'
import { isInstance, typeOf } from './typeOf.ts'

/** str(value). */
export function text(value: Value): string {
  if (typeof value === 'string') return value
  if (value instanceof PyInstance) {
    const own = callMethod(value, '__str__')
    if (typeof own === 'string') return own
    if (isInstance(value, baseException)) return exceptionText(value)
  }
  return value instanceof PyDevice ? 'cpu' : repr(value)
}

/** What an exception says. */
export function exceptionText(exception: PyInstance): string {
  const args = exception.attributes.get('args')
  const items = args instanceof PyTuple ? args.items : []
  const [only] = items
  if (only === undefined) return ''
  if (items.length > 1) return repr(args ?? null)
  // A key that is missing is told as it is written.
  return exception.type.order.some(({ name }) => name === 'KeyError') ? repr(only) : text(only)
}

/** The lists, tuples and dicts that are being written: where one is met again, it is left out. */
const open = new Set<Value>()

/** What holds values, written with them. */
function around(value: Value, write: () => string, within: string): string {
  if (open.has(value)) return within
  open.add(value)
  try {
    return write()
  } finally {
    open.delete(value)
  }
}

/** repr(value). */
export function repr(value: Value): string {
  spend(1)
  switch (typeof value) {
    case 'string':
      return quoted(value)
    case 'number':
      return String(value)
    case 'bigint':
      return counted(String(value))
    case 'boolean':
      return value ? 'True' : 'False'
  }
  if (value === null) return 'None'
  if (value instanceof Tensor) return printed(value)
  if (value instanceof PyFloat) return shortest(value.value)
  if (value instanceof NamedTuple && value.names.length > 0) return namedTupleText(value)
  if (value instanceof PyTuple) return around(value, () => tupleText(value), '(...)')
  if (value instanceof PyList) return around(value, () => `[${listed(value.items)}]`, '[...]')
  if (value instanceof PyDict) return around(value, () => `{${pairsText(value)}}`, '{...}')
  if (value instanceof PySet)
    return value.items.size === 0 ? 'set()' : `{${listed([...value.items.values()])}}`
  if (value instanceof PyRange) return rangeText(value)
  if (value instanceof PySlice)
    return `slice(${repr(value.start)}, ${repr(value.end)}, ${repr(value.step)})`
  if (value instanceof PyDtype) return `torch.${value.dtype}`
  if (value instanceof PyDevice) return "device(type='cpu')"
  if (value === ellipsis) return 'Ellipsis'
  if (value instanceof PyType)
    return `<class '${value.module === 'builtins' ? '' : `${value.module}.`}${value.name}'>`
  if (value instanceof PyFunction) return `<function ${value.code.name}>`
  if (value instanceof Builtin) return `<built-in function ${value.name}>`
  if (value instanceof BoundMethod) return `<bound method of ${repr(value.self)}>`
  if (value instanceof PyModule) return `<module '${value.name}'>`
  return value instanceof PyInstance ? instanceText(value) : `<${typeOf(value).name} object>`
}

/** Counted before it is put together: what holds itself many times is endlessly long. */
const listed = (items: readonly Value[]): string => joined(items.map(repr), ', ')

const pairsText = ({ entries }: PyDict): string =>
  joined(
    [...entries.values()].map(([key, item]) => `${repr(key)}: ${repr(item)}`),
    ', ',
  )

function instanceText(value: PyInstance): string {
  const own = callMethod(value, '__repr__')
  if (typeof own === 'string') return own
  if (isInstance(value, baseException)) {
    const args = value.attributes.get('args')
    const items = args instanceof PyTuple ? args.items : []
    return `${value.type.name}(${listed(items)})`
  }
  return `<${value.type.module === 'builtins' ? '__main__' : value.type.module}.${value.type.name} object>`
}

function tupleText({ items, type }: PyTuple): string {
  const inside = listed(items)
  if (type.name === 'Size') return `torch.Size([${inside}])`
  return items.length === 1 ? `(${inside},)` : `(${inside})`
}

function namedTupleText({ names, items, type }: NamedTuple): string {
  const parts = names.map((name, i) => `${name}=${repr(items[i] ?? null)}`)
  return `${type.module}.${type.name}(\n${parts.join(',\n')})`
}

function rangeText({ start, step, length }: PyRange): string {
  const end = start + length * step
  return step === 1 ? `range(${start}, ${end})` : `range(${start}, ${end}, ${step})`
}

/** A string as Python writes it: in single quotes, unless these are in it and double ones are not. */
export function quoted(value: string): string {
  const quote = value.includes("'") && !value.includes('"') ? '"' : "'"
  const inside = value
    .replaceAll('\\', '\\\\')
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r')
    .replaceAll('\t', '\\t')
    .replaceAll(quote, `\\${quote}`)
  return joined([quote, inside, quote])
}
