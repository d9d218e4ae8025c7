import { Builtin } from '../objects/callables.ts'
import { copied } from '../../torch/core/entries.ts'
import { Tensor } from '../../torch/core/tensor.ts'
import { PyDict, PyList, PySet, PyTuple } from '../objects/collections.ts'
import { objectType, PyModule, PyType, type Value } from '../objects/object.ts'
import { call } from '../runtime/call.ts'
import { registerModule } from '../runtime/modules.ts'
import { binary } from '../runtime/operators.ts'
import { itemsOf } from '../runtime/iterate.ts'
import { idle } from './torch/contexts.ts'

// Modules of which programs need no more than that they are there.

/** Names that stand in annotations, and are nothing else here. */
function annotations(module: string, names: string): void {
  const all = new Map<string, Value>()
  for (const name of names.trim().split(/\s+/)) {
    const type = new PyType(name, [objectType], module)
    type.construct = () => type
    all.set(name, type)
  }
  registerModule(new PyModule(module, all))
}

const typing = `
  Any AnyStr Callable ClassVar Dict Final FrozenSet Generator Generic Iterable Iterator List Literal Mapping
  NamedTuple NewType NoReturn Optional Protocol Self Sequence Set Sized SupportsFloat SupportsInt Tuple Type TypeAlias
  TypeVar Union Annotated Concatenate ParamSpec TypedDict Hashable Collection Container MutableMapping
  MutableSequence Deque DefaultDict OrderedDict Counter Text Unpack Never LiteralString
`

const identity = new Builtin('identity', ([fn]) => fn ?? null)

const typingModule = new Map<string, Value>([
  ['TYPE_CHECKING', false],
  ['cast', new Builtin('cast', ([, value]) => value ?? null)],
  ['overload', identity],
  ['no_type_check', identity],
  ['final', identity],
])

/** A function with its first arguments given. */
function partial(
  [fn = null, ...given]: readonly Value[],
  named: ReadonlyMap<string, Value> | null,
): Value {
  return new Builtin('partial', (args, keywords) => {
    const all = new Map([...(named ?? []), ...(keywords ?? [])])
    return call(fn, [...given, ...args], all.size > 0 ? all : null)
  })
}

const ignored = new Builtin('ignored', () => null)

function shallow(value: Value): Value {
  if (value instanceof PyList) return new PyList([...value.items])
  if (value instanceof PyDict) {
    const copy = new PyDict()
    for (const [hash, pair] of value.entries) copy.entries.set(hash, pair)
    return copy
  }
  if (value instanceof PySet) {
    const copy = new PySet()
    for (const [hash, item] of value.items) copy.items.set(hash, item)
    return copy
  }
  return value
}

function deep(value: Value): Value {
  if (value instanceof Tensor) {
    const copy = copied(value)
    copy.wanted = value.wanted
    return copy
  }
  if (value instanceof PyList) return new PyList(value.items.map(deep))
  if (value instanceof PyTuple) return new PyTuple(value.items.map(deep))
  if (value instanceof PyDict) {
    const copy = new PyDict()
    for (const [hash, [key, item]] of value.entries) copy.entries.set(hash, [key, deep(item)])
    return copy
  }
  return shallow(value)
}

/** Modules of which programs need no more than that they are there. */
export function installSupport(): void {
  annotations(
    'jaxtyping',
    'Float Float32 Float64 Float16 Int Int32 Int64 Bool Shaped Num Real Inexact Array PyTree Integer UInt8',
  )
  annotations('torchtyping', 'TensorType')
  annotations(
    'collections.abc',
    'Callable Iterable Iterator Sequence Mapping Generator Hashable Sized Container Collection',
  )
  annotations('numbers', 'Number Real Integral')
  for (const name of ['typing', 'typing_extensions']) {
    const names = new Map<string, Value>(typingModule)
    for (const word of typing.trim().split(/\s+/)) {
      const type = new PyType(word, [objectType], name)
      type.construct = () => type
      names.set(word, type)
    }
    registerModule(new PyModule(name, names))
  }
  registerModule(new PyModule('jaxtyping.checks', new Map([['jaxtyped', identity]])))
  registerModule(
    new PyModule(
      '__future__',
      new Map<string, Value>([
        ['annotations', true],
        ['division', true],
        ['print_function', true],
        ['absolute_import', true],
        ['unicode_literals', true],
      ]),
    ),
  )
  registerModule(
    new PyModule(
      'functools',
      new Map<string, Value>([
        ['partial', new Builtin('partial', partial)],
        [
          'reduce',
          new Builtin('reduce', ([fn = null, items = null, start]) => {
            const all = itemsOf(items)
            const from = start ?? all.shift() ?? null
            return all.reduce((total, item) => call(fn, [total, item]), from)
          }),
        ],
        ['wraps', new Builtin('wraps', () => identity)],
        [
          'lru_cache',
          new Builtin('lru_cache', ([fn]) =>
            fn === undefined || typeof fn === 'number' || fn === null ? identity : fn,
          ),
        ],
        ['cache', identity],
      ]),
    ),
  )
  registerModule(
    new PyModule(
      'warnings',
      new Map<string, Value>([
        ['warn', ignored],
        ['filterwarnings', ignored],
        ['simplefilter', ignored],
        ['catch_warnings', idle('catch_warnings')],
      ]),
    ),
  )
  registerModule(
    new PyModule(
      'operator',
      new Map<string, Value>([
        ['mul', new Builtin('mul', ([a = null, b = null]) => binary('*', a, b))],
        ['add', new Builtin('add', ([a = null, b = null]) => binary('+', a, b))],
        [
          'itemgetter',
          new Builtin(
            'itemgetter',
            ([key = null]) =>
              new Builtin(
                'item',
                ([of = null]) => new PyTuple(itemsOf(of)).items[Number(key)] ?? null,
              ),
          ),
        ],
      ]),
    ),
  )
  registerModule(new PyModule('gc', new Map<string, Value>([['collect', ignored]])))
  registerModule(
    new PyModule(
      'copy',
      new Map<string, Value>([
        ['copy', new Builtin('copy', ([value = null]) => shallow(value))],
        ['deepcopy', new Builtin('deepcopy', ([value = null]) => deep(value))],
      ]),
    ),
  )
}
