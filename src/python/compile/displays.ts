import { PyDict } from '../objects/collections.ts'
import type { Value } from '../objects/object.ts'
import { hashOf } from '../runtime/equality.ts'
import { nameOfType, typeError } from '../runtime/errors.ts'
import type { Frame } from '../runtime/frame.ts'
import { itemsOf } from '../runtime/iterate.ts'
import type { Dict, Expr } from '../syntax/ast.ts'
import type { Compiler } from './compiler.ts'
import type { Evaluate } from './names.ts'
import type { Scope } from './scope.ts'

/** Items between commas; a starred one stands for all that it holds. */
export function compileItems(
  c: Compiler,
  items: readonly Expr[],
  scope: Scope,
): (frame: Frame) => Value[] {
  if (items.every(({ kind }) => kind !== 'starred')) {
    const compiled = items.map((item) => c.expression(item, scope))
    return (frame) => compiled.map((item) => item(frame))
  }
  const compiled = items.map((item) => {
    if (item.kind !== 'starred') {
      const single = c.expression(item, scope)
      return (frame: Frame) => [single(frame)]
    }
    const all = c.expression(item.value, scope)
    return (frame: Frame) => {
      const found = all(frame)
      frame.line = item.line
      return itemsOf(found)
    }
  })
  return (frame) => compiled.flatMap((item) => item(frame))
}

export function compileDict(c: Compiler, { entries, line }: Dict, scope: Scope): Evaluate {
  const compiled = entries.map(({ key, value }) => ({
    key: key && c.expression(key, scope),
    value: c.expression(value, scope),
  }))
  return (frame) => {
    const dict = new PyDict()
    for (const entry of compiled) {
      const key = entry.key?.(frame)
      const value = entry.value(frame)
      frame.line = line
      if (key !== undefined) dict.entries.set(hashOf(key), [key, value])
      else if (value instanceof PyDict)
        for (const [hash, each] of value.entries) dict.entries.set(hash, each)
      else throw typeError(`'${nameOfType(value)}' object is not a mapping`)
    }
    return dict
  }
}
