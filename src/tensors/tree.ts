import { type NumberArray, type Store, stridesOf } from './array.ts'
import { numbers } from './numbers.ts'
import { readNumeral } from '../writing/numeral.ts'

/** What a text or a pickle says, before it is known which of it is a vector. */
export type Tree =
  | { readonly kind: 'array'; readonly array: NumberArray }
  | { readonly kind: 'number'; readonly value: number }
  /** A text, and how a sentence calls it by its place; only few are ever called so. */
  | { readonly kind: 'text'; readonly text: string; readonly where?: () => string }
  | { readonly kind: 'list'; readonly items: readonly Tree[] }
  | { readonly kind: 'record'; readonly fields: readonly Field[] }
  /** What is no number and no text, such as null, as a sentence calls it; a size is one that stands beside its array. */
  | { readonly kind: 'other'; readonly what: string; readonly size?: true }

export type Field = readonly [key: string, value: Tree]

/** Numbers that stand one after the other in a store, the last axis closest. */
export function arrayOf(store: Store, offset: number, shape: readonly number[]): NumberArray {
  return { store, offset, shape, strides: stridesOf(shape) }
}

/** Numbers at hand as a vector. */
export function vectorOf(values: Iterable<number>, type?: string): Tree {
  const store = numbers(type)
  for (const value of values) store.push(value)
  return { kind: 'array', array: arrayOf(store, 0, [store.length()]) }
}

/** A list of numbers that are written between quotation marks. */
export function fromNumerals(items: readonly Tree[]): Tree | null {
  const values = items.map((item) =>
    item.kind === 'text'
      ? readNumeral(item.text.trim())
      : item.kind === 'number'
        ? item.value
        : undefined,
  )
  const all = values.length > 0 && values.every((value) => value !== undefined)
  return all ? vectorOf(values) : null
}

/** {"0": 0.1, "1": 0.2}: what JSON makes of a typed array, and pandas of a column. */
export function fromNumbered(fields: readonly Field[]): Tree | null {
  if (!fields.every(([key, { kind }], i) => key === String(i) && kind === 'number')) return null
  return fromNumerals(fields.map(([, value]) => value))
}

/** The entries of a small array of whole numbers in memory, such as a shape; null for anything else. */
export function wholeNumbers(tree: Tree | undefined, most = 32): readonly number[] | null {
  if (tree?.kind !== 'array' || tree.array.shape.length !== 1) return null
  const { store, offset, shape } = tree.array
  const length = shape[0] ?? 0
  if (!store.at || length > most) return null
  const values = Array.from({ length }, (_, i) => store.at?.(offset + i) ?? NaN)
  return values.every((n) => Number.isSafeInteger(n) && n >= 0) ? values : null
}
