import type { NumberArray } from '../array.ts'
import { numbers } from '../numbers.ts'
import { arrayOf, type Tree } from '../tree.ts'
import { say } from '../../words/say.ts'

/** What a pickle is made of. Nothing in it is ever called: what would be is refused by its name. */
export type Value =
  | number
  | string
  | boolean
  | null
  | Uint8Array
  | { readonly kind: 'list' | 'tuple' | 'set'; readonly items: Value[] }
  | { readonly kind: 'dict'; readonly entries: [Value, Value][] }
  /** A function or class, by its name. */
  | { readonly kind: 'global'; readonly name: string }
  /** Something that is kept outside of the pickle: a storage of PyTorch. */
  | { readonly kind: 'outside'; readonly id: Value }
  | { readonly kind: 'array'; array: NumberArray | null }
  /** What is known and says nothing about vectors, such as a device. */
  | { readonly kind: 'other'; readonly what: string; state?: Value }

export function isItems(
  value: Value | undefined,
): value is { readonly kind: 'list' | 'tuple' | 'set'; readonly items: Value[] } {
  return typeof value === 'object' && value !== null && 'items' in value
}

/** The whole numbers of a tuple, such as a shape; null for anything else. */
export function wholes(value: Value | undefined): readonly number[] | null {
  if (!isItems(value)) return null
  return value.items.every(
    (n): n is number => typeof n === 'number' && Number.isSafeInteger(n) && n >= 0,
  )
    ? value.items
    : null
}

/** What a pickle says, as the other formats say it. Deeper than people nest it is left out. */
export function treeOf(value: Value, depth = 0): Tree {
  if (depth > 64) return { kind: 'other', what: say`what is nested deeper than 64 levels` }
  if (typeof value === 'number') return { kind: 'number', value }
  if (typeof value === 'string') return { kind: 'text', text: value }
  if (typeof value !== 'object' || value === null) return { kind: 'other', what: String(value) }
  if (value instanceof Uint8Array) return { kind: 'other', what: say`a string of bytes` }
  switch (value.kind) {
    case 'array':
      return value.array
        ? { kind: 'array', array: value.array }
        : { kind: 'other', what: say`an array without numbers` }
    case 'dict':
      return {
        kind: 'record',
        fields: value.entries.map(([key, each]) => [keyOf(key), treeOf(each, depth + 1)]),
      }
    case 'list':
    case 'tuple':
    case 'set':
      return listOf(value.items, depth)
    default:
      return { kind: 'other', what: value.kind === 'other' ? value.what : `a ${value.kind}` }
  }
}

const keyOf = (key: Value) =>
  typeof key === 'string' || typeof key === 'number' ? String(key) : '?'

/** Lists of numbers in lists, all as long, are a matrix. */
function listOf(items: readonly Value[], depth: number): Tree {
  const rows = items.map((each) => (isItems(each) ? each.items : [each]))
  const [width = 0] = rows.map(({ length }) => length)
  const even = rows.every((row) => row.length === width && row.every((n) => typeof n === 'number'))
  if (!even || width === 0)
    return { kind: 'list', items: items.map((each) => treeOf(each, depth + 1)) }
  const store = numbers('float64')
  for (const n of rows.flat()) if (typeof n === 'number') store.push(n)
  const nested = items.every(isItems)
  return { kind: 'array', array: arrayOf(store, 0, nested ? [rows.length, width] : [rows.length]) }
}
