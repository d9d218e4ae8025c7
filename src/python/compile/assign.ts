import { PyList, PyTuple } from '../objects/collections.ts'
import type { Value } from '../objects/object.ts'
import { deleteAttribute, getAttribute, setAttribute } from '../runtime/attributes.ts'
import { nameOfType, typeError, valueError } from '../runtime/errors.ts'
import { augmented } from '../runtime/inPlace.ts'
import { isIterable, itemsOf } from '../runtime/iterate.ts'
import { deleteSubscript, getSubscript, setSubscript } from '../runtime/subscript.ts'
import type { BinaryOp, Expr } from '../syntax/ast.ts'
import type { Compiler } from './compiler.ts'
import { deleteName, loadName, storeName, type Store } from './names.ts'
import type { Frame } from '../runtime/frame.ts'
import type { Scope } from './scope.ts'

/** What gives a value to the left side of an assignment. */
export function compileTarget(c: Compiler, target: Expr, scope: Scope): Store {
  const { line } = target
  switch (target.kind) {
    case 'name':
      return storeName(target.id, scope)
    case 'attribute': {
      const object = c.expression(target.object, scope)
      return (frame, value) => {
        const of = object(frame)
        frame.line = line
        setAttribute(of, target.name, value)
      }
    }
    case 'subscript': {
      const [object, index] = [target.object, target.index].map((part) => c.expression(part, scope))
      return (frame, value) => {
        const of = object?.(frame) ?? null
        const at = index?.(frame) ?? null
        frame.line = line
        setSubscript(of, at, value)
      }
    }
    case 'tuple':
    case 'list':
      return compileUnpacking(c, target.items, line, scope)
    default:
      throw new TypeError(`no target: ${target.kind}`)
  }
}

/** a, (b, *c) = value. */
function compileUnpacking(
  c: Compiler,
  targets: readonly Expr[],
  line: number,
  scope: Scope,
): Store {
  const star = targets.findIndex(({ kind }) => kind === 'starred')
  const stores = targets.map((target) =>
    compileTarget(c, target.kind === 'starred' ? target.value : target, scope),
  )
  return (frame, value) => {
    frame.line = line
    const items = unpacked(value)
    const parts = star < 0 ? exactly(items, targets.length) : around(items, star, targets.length)
    for (const [i, store] of stores.entries()) store(frame, parts[i] ?? null)
  }
}

function unpacked(value: Value): readonly Value[] {
  if (value instanceof PyTuple || value instanceof PyList) return value.items
  if (!isIterable(value)) throw typeError(`cannot unpack non-iterable ${nameOfType(value)} object`)
  return itemsOf(value)
}

function exactly(items: readonly Value[], count: number): readonly Value[] {
  if (items.length > count) throw valueError(`too many values to unpack (expected ${count})`)
  if (items.length < count)
    throw valueError(`not enough values to unpack (expected ${count}, got ${items.length})`)
  return items
}

function around(items: readonly Value[], star: number, count: number): readonly Value[] {
  const behind = count - star - 1
  if (items.length < count - 1)
    throw valueError(
      `not enough values to unpack (expected at least ${count - 1}, got ${items.length})`,
    )
  const end = items.length - behind
  return [...items.slice(0, star), new PyList(items.slice(star, end)), ...items.slice(end)]
}

/** target op= value: in place for tensors and lists. */
export function compileAugmented(
  c: Compiler,
  target: Expr,
  op: BinaryOp,
  value: Expr,
  scope: Scope,
): (frame: Frame) => void {
  const { line } = target
  const operand = c.expression(value, scope)
  const update = (frame: Frame, before: Value): Value => {
    const by = operand(frame)
    frame.line = line
    return augmented(op, before, by)
  }
  switch (target.kind) {
    case 'name': {
      const [load, store] = [loadName(target.id, scope, line), storeName(target.id, scope)]
      return (frame) => store(frame, update(frame, load(frame)))
    }
    case 'attribute': {
      const object = c.expression(target.object, scope)
      return (frame) => {
        const of = object(frame)
        frame.line = line
        setAttribute(of, target.name, update(frame, getAttribute(of, target.name)))
      }
    }
    case 'subscript': {
      const [object, index] = [target.object, target.index].map((part) => c.expression(part, scope))
      return (frame) => {
        const of = object?.(frame) ?? null
        const at = index?.(frame) ?? null
        frame.line = line
        const before = getSubscript(of, at)
        const after = update(frame, before)
        // A part of a tensor is a view, and has been changed already; PyTorch writes it back all the same.
        setSubscript(of, at, after)
      }
    }
    default:
      throw new TypeError(`no target: ${target.kind}`)
  }
}

/** del target. */
export function compileDelete(c: Compiler, target: Expr, scope: Scope): (frame: Frame) => void {
  const { line } = target
  switch (target.kind) {
    case 'name':
      return deleteName(target.id, scope, line)
    case 'attribute': {
      const object = c.expression(target.object, scope)
      return (frame) => {
        const of = object(frame)
        frame.line = line
        deleteAttribute(of, target.name)
      }
    }
    case 'subscript': {
      const [object, index] = [target.object, target.index].map((part) => c.expression(part, scope))
      return (frame) => {
        const of = object?.(frame) ?? null
        const at = index?.(frame) ?? null
        frame.line = line
        deleteSubscript(of, at)
      }
    }
    case 'tuple':
    case 'list': {
      const all = target.items.map((item) => compileDelete(c, item, scope))
      return (frame) => {
        for (const each of all) each(frame)
      }
    }
    default:
      throw new TypeError(`no target: ${target.kind}`)
  }
}
