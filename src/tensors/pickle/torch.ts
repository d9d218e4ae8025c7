import type { Store } from '../array.ts'
import { elementNamed, elementsBy } from '../element.ts'
import { type Builder, NotReadable } from './machine.ts'
import { isNumPy, numpy } from './numpy.ts'
import type { Source } from '../source.ts'
import { stored } from '../stored.ts'
import { isItems, type Value, wholes } from './values.ts'
import { say } from '../../words/say.ts'

/** Where the numbers of a storage are kept. */
export interface Storage {
  readonly source: Source
  /** The byte at which it begins. */
  readonly start: number
  /** Bytes. */
  readonly size: number
}

/** Finds a storage by its key; its numbers have so many bytes each. */
export type FindStorage = (key: string, bytes: number) => Storage | null

const storageTypes = elementsBy({
  DoubleStorage: 'float64',
  FloatStorage: 'float32',
  HalfStorage: 'float16',
  BFloat16Storage: 'bfloat16',
  CharStorage: 'int8',
  ShortStorage: 'int16',
  IntStorage: 'int32',
  LongStorage: 'int64',
  ByteStorage: 'uint8',
  BoolStorage: 'bool',
})
/** As PyTorch calls its types, where elements are called otherwise. */
const short: Readonly<Record<string, string>> = {
  double: 'float64',
  float: 'float32',
  half: 'float16',
  long: 'int64',
  int: 'int32',
  short: 'int16',
}

/** Containers that only hold what is in them. */
const containers =
  /^(?:collections\.(?:OrderedDict|defaultdict)|argparse\.Namespace|types\.SimpleNamespace|(?:builtins|__builtin__)\.dict)$/
const lists = /^(?:(?:builtins|__builtin__)\.(?:set|frozenset|list|tuple)|torch\.Size)$/
/** What says nothing about vectors. */
const quiet =
  /^(?:torch\.(?:device|Generator)|torch\.serialization\._get_layout|builtins\.(?:complex|slice|range))$/

/**
 * What the few functions stand for that the pickles of PyTorch and NumPy call. `storageOf` finds the
 * numbers of a storage by its key. Everything else is refused by its name.
 */
export function builderFor(storageOf: FindStorage, little: boolean): Builder {
  return {
    call(name, args) {
      if (containers.test(name)) {
        const entries = args.flatMap((each) => dictionaryOf(each))
        return { kind: 'dict', entries }
      }
      if (lists.test(name)) {
        const [items] = args
        return {
          kind: 'list',
          items:
            typeof items === 'object' && items !== null && 'items' in items ? [...items.items] : [],
        }
      }
      if (quiet.test(name)) return { kind: 'other', what: name }
      if (isNumPy(name)) return numpy.call(name, args)
      return tensor(name, args, storageOf, little)
    },
    build(made, state) {
      if (typeof made === 'object' && made !== null && 'kind' in made && made.kind === 'dict') {
        // Attributes of an OrderedDict, such as _metadata, are no items; those of a Namespace are.
        if (made.entries.length === 0) made.entries.push(...dictionaryOf(state))
      } else numpy.build(made, state)
    },
  }
}

/** The items of a dictionary, or of a list of pairs. */
function dictionaryOf(value: Value): [Value, Value][] {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return []
  if ('entries' in value) return value.entries
  if (!('items' in value)) return []
  return value.items.flatMap((pair): [Value, Value][] =>
    typeof pair === 'object' && pair !== null && 'items' in pair && pair.items.length === 2
      ? [[pair.items[0] ?? null, pair.items[1] ?? null]]
      : [],
  )
}

function tensor(
  name: string,
  args: readonly Value[],
  storageOf: FindStorage,
  little: boolean,
): Value {
  const [, rebuild = ''] = /^torch\.(?:_utils|_tensor)\._rebuild_(\w+)$/.exec(name) ?? []
  const [first = null, second] = args
  if (/^parameter(?:_with_state)?$/.test(rebuild)) return first
  if (/^from_type(?:_v2)?$/.test(rebuild)) {
    const [, , inner] = args
    if (
      typeof first !== 'object' ||
      first === null ||
      !('kind' in first) ||
      first.kind !== 'global'
    )
      throw new NotReadable(say`it calls what is no function`)
    const items = typeof inner === 'object' && inner !== null && 'items' in inner ? inner.items : []
    return tensor(first.name, items, storageOf, little)
  }
  if (!/^tensor(?:_v[23])?$/.test(rebuild)) throw new NotReadable(say`it calls ${name}`)
  const type = rebuild === 'tensor_v3' ? args[6] : undefined
  const [shape, strides] = [wholes(args[2]), wholes(args[3])]
  if (!shape || !strides || shape.length !== strides.length || typeof second !== 'number')
    throw new NotReadable(say`a tensor in it has no shape and strides`)
  const { store, start, size, bytes } = storageIn(first, type, storageOf, little)
  const last = shape.includes(0)
    ? 0
    : shape.reduce((sum, n, i) => sum + (n - 1) * (strides[i] ?? 0), second) + 1
  if (second < 0 || last * bytes > size)
    throw new NotReadable(say`a tensor in it goes beyond its storage`)
  return {
    kind: 'array',
    array: {
      store,
      offset: start + second * bytes,
      shape,
      strides: strides.map((stride) => stride * bytes),
    },
  }
}

/** The numbers of a storage, which the pickle names by a tuple: ('storage', torch.FloatStorage, '0', 'cpu', 6). */
function storageIn(
  value: Value | undefined,
  type: Value | undefined,
  storageOf: FindStorage,
  little: boolean,
): Storage & { store: Store; bytes: number } {
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined
  const [tag, of, key, , , view = null] = isItems(id) ? id.items : []
  if (view !== null) throw new NotReadable(say`a storage in it is a part of another`)
  if (tag !== 'storage' || (typeof key !== 'string' && typeof key !== 'number'))
    throw new NotReadable(say`a tensor in it has no storage`)
  const called =
    typeof (type ?? of) === 'object' ? ((type ?? of) as { name?: string }).name : undefined
  const own = called?.replace(/^torch\.(?:storage\.|cuda\.)*/, '') ?? ''
  const element = storageTypes.get(own) ?? elementNamed(short[own] ?? own)
  if (!element)
    throw new NotReadable(
      say`a tensor in it has the type ${called ?? say`of nothing known`}, which is not read`,
    )
  const storage = storageOf(String(key), element.size)
  if (!storage) throw new NotReadable(say`the storage ${key} is not in the file`)
  return { ...storage, store: stored(storage.source, element, little), bytes: element.size }
}
