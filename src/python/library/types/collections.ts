import { lengthen, throughAll } from '../../../torch/core/budget.ts'
import { PyDict, PyList, PySet, PyTuple } from '../../objects/collections.ts'
import { dictType, listType, setType, tupleType, type Value } from '../../objects/object.ts'
import { PySize, sizeType } from '../../objects/torchTypes.ts'
import { equal, hashOf } from '../../runtime/equality.ts'
import { raised, typeError, valueError } from '../../runtime/errors.ts'
import { itemsOf } from '../../runtime/iterate.ts'
import { intOf } from '../../runtime/operators.ts'
import { repr } from '../../runtime/text.ts'
import { sortedValues } from '../sorting.ts'
import { methods } from './method.ts'

function indexOf(items: readonly Value[], item: Value | undefined, of: string): number {
  throughAll(items.length)
  const at = items.findIndex((each) => equal(each, item ?? null))
  if (at < 0)
    throw valueError(
      `${of === 'tuple' ? 'tuple.index(x): x not in tuple' : `${repr(item ?? null)} is not in list`}`,
    )
  return at
}

function countOf(items: readonly Value[], item: Value | undefined): number {
  throughAll(items.length)
  return items.filter((each) => equal(each, item ?? null)).length
}

const whole = (value: Value | undefined, fallback: number) =>
  Number(intOf(value ?? null) ?? fallback)

const pairs = ({ entries }: PyDict) => [...entries.values()]

/** Puts the pairs of a dict, or of a list of pairs, into a dict. */
export function fill(dict: PyDict, from: Value | undefined): void {
  if (from === undefined) return
  if (from instanceof PyDict) for (const [hash, pair] of from.entries) dict.entries.set(hash, pair)
  else
    for (const [i, item] of itemsOf(from).entries()) {
      const pair = itemsOf(item)
      if (pair.length !== 2)
        throw valueError(
          `dictionary update sequence element #${i} has length ${pair.length}; 2 is required`,
        )
      const [key = null, value = null] = pair
      dict.entries.set(hashOf(key), [key, value])
    }
}

export function setOf(items: readonly Value[]): PySet {
  const set = new PySet()
  for (const item of items) set.items.set(hashOf(item), item)
  return set
}

const others = (value: Value | undefined) =>
  value instanceof PySet ? value : setOf(itemsOf(value ?? null))

/** Methods of list, tuple, dict and set. */
export function installCollections(): void {
  methods<PyList>(listType, {
    append: (self, [item]) => {
      if (item === undefined) throw typeError('list.append() takes exactly one argument (0 given)')
      self.add([item])
      return null
    },
    extend: (self, [items]) => {
      self.add(itemsOf(items ?? null))
      return null
    },
    insert: (self, [at, item]) => {
      lengthen('list', self.items.length, 1)
      throughAll(self.items.length)
      self.items.splice(whole(at, 0), 0, item ?? null)
      return null
    },
    pop: (self, [at]) => {
      if (self.items.length === 0) throw raised('IndexError', 'pop from empty list')
      const index = whole(at, -1)
      const from = index < 0 ? index + self.items.length : index
      if (from < 0 || from >= self.items.length)
        throw raised('IndexError', 'pop index out of range')
      throughAll(self.items.length - from)
      return self.items.splice(from, 1)[0] ?? null
    },
    remove: (self, [item]) => {
      throughAll(self.items.length)
      const at = self.items.findIndex((each) => equal(each, item ?? null))
      if (at < 0) throw valueError('list.remove(x): x not in list')
      self.items.splice(at, 1)
      return null
    },
    clear: (self) => {
      self.items.length = 0
      return null
    },
    index: (self, [item]) => indexOf(self.items, item, 'list'),
    count: (self, [item]) => countOf(self.items, item),
    reverse: (self) => {
      throughAll(self.items.length)
      self.items.reverse()
      return null
    },
    sort: (self, _, keywords) => {
      const ordered = sortedValues(self.items, keywords)
      self.replace(0, self.items.length, ordered)
      return null
    },
    copy: (self) => new PyList([...self.items]),
  })
  methods<PyTuple>(tupleType, {
    index: (self, [item]) => indexOf(self.items, item, 'tuple'),
    count: (self, [item]) => countOf(self.items, item),
  })
  methods<PySize>(sizeType, {
    numel: (self) => self.items.reduce<number>((product, each) => product * Number(each), 1),
  })
  methods<PyDict>(dictType, {
    get: (self, [key, fallback]) => self.entries.get(hashOf(key ?? null))?.[1] ?? fallback ?? null,
    items: (self) => new PyList(pairs(self).map((pair) => new PyTuple(pair))),
    keys: (self) => new PyList(pairs(self).map(([key]) => key)),
    values: (self) => new PyList(pairs(self).map(([, value]) => value)),
    pop: (self, [key, fallback]) => {
      const hash = hashOf(key ?? null)
      const found = self.entries.get(hash)
      self.entries.delete(hash)
      if (found) return found[1]
      if (fallback === undefined) throw raised('KeyError', repr(key ?? null))
      return fallback
    },
    popitem: (self) => {
      throughAll(self.entries.size)
      const last = [...self.entries].at(-1)
      if (last === undefined) throw raised('KeyError', 'popitem(): dictionary is empty')
      self.entries.delete(last[0])
      return new PyTuple(last[1])
    },
    setdefault: (self, [key, fallback]) => {
      const hash = hashOf(key ?? null)
      const found = self.entries.get(hash)
      if (found) return found[1]
      self.entries.set(hash, [key ?? null, fallback ?? null])
      return fallback ?? null
    },
    update: (self, [other], keywords) => {
      fill(self, other)
      for (const [key, value] of keywords ?? []) self.entries.set(`s${key}`, [key, value])
      return null
    },
    clear: (self) => {
      self.entries.clear()
      return null
    },
    copy: (self) => {
      const copy = new PyDict()
      for (const [hash, pair] of self.entries) copy.entries.set(hash, pair)
      return copy
    },
  })
  methods<PySet>(setType, {
    add: (self, [item]) => {
      self.items.set(hashOf(item ?? null), item ?? null)
      return null
    },
    discard: (self, [item]) => {
      self.items.delete(hashOf(item ?? null))
      return null
    },
    remove: (self, [item]) => {
      if (!self.items.delete(hashOf(item ?? null))) throw raised('KeyError', repr(item ?? null))
      return null
    },
    update: (self, [items]) => {
      for (const [hash, item] of others(items).items) self.items.set(hash, item)
      return null
    },
    clear: (self) => {
      self.items.clear()
      return null
    },
    copy: (self) => setOf([...self.items.values()]),
    union: (self, [items]) => setOf([...self.items.values(), ...others(items).items.values()]),
    intersection: (self, [items]) => {
      throughAll(self.items.size)
      const other = others(items)
      return setOf([...self.items].flatMap(([hash, item]) => (other.items.has(hash) ? [item] : [])))
    },
    difference: (self, [items]) => {
      throughAll(self.items.size)
      const other = others(items)
      return setOf([...self.items].flatMap(([hash, item]) => (other.items.has(hash) ? [] : [item])))
    },
    issubset: (self, [items]) => {
      throughAll(self.items.size)
      const other = others(items)
      return [...self.items.keys()].every((hash) => other.items.has(hash))
    },
  })
}
