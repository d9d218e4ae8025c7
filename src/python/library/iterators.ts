import { spend } from '../../torch/core/budget.ts'
import { PyTuple } from '../objects/collections.ts'
import type { Value } from '../objects/object.ts'
import { call } from '../runtime/call.ts'
import { itemsOf } from '../runtime/iterate.ts'
import { truth } from '../runtime/truth.ts'

// What zip, map, filter and enumerate go through.

export function* numbered(items: Iterator<Value>, from: number): Generator<Value> {
  let i = from
  for (let next = items.next(); !next.done; next = items.next())
    yield new PyTuple([i++, next.value])
}

export function* zipped(lists: readonly Iterator<Value>[]): Generator<Value> {
  if (lists.length === 0) return
  for (;;) {
    const row: Value[] = []
    for (const list of lists) {
      const next = list.next()
      if (next.done) return
      row.push(next.value)
    }
    yield new PyTuple(row)
  }
}

export function* mapped(fn: Value, lists: readonly Iterator<Value>[]): Generator<Value> {
  for (const row of zipped(lists)) yield call(fn, itemsOf(row))
}

export function* filtered(fn: Value, items: Iterator<Value>): Generator<Value> {
  for (let next = items.next(); !next.done; next = items.next()) {
    spend(1)
    if (truth(fn === null ? next.value : call(fn, [next.value]))) yield next.value
  }
}
