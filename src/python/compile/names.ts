import type { Frame } from '../runtime/frame.ts'
import { raised } from '../runtime/errors.ts'
import type { Value } from '../objects/object.ts'
import type { Place, Scope } from './scope.ts'

export type Evaluate = (frame: Frame) => Value
export type Store = (frame: Frame, value: Value) => void

function up(frame: Frame, depth: number): Frame {
  let found = frame
  for (let i = 0; i < depth && found.parent; i++) found = found.parent
  return found
}

/** Reads a name. */
export function loadName(id: string, scope: Scope, line: number): Evaluate {
  const place = scope.find(id)
  if (place.kind === 'slot') return loadSlot(id, place.depth, place.index, line)
  if (place.kind === 'global') return (frame) => loadGlobal(frame, id, line)
  const outer = scope.findSlot(id)
  const fallback =
    outer?.kind === 'slot'
      ? loadSlot(id, outer.depth, outer.index, line)
      : (frame: Frame) => loadGlobal(frame, id, line)
  return (frame) => {
    const own = frame.names?.get(id)
    return own === undefined ? fallback(frame) : own
  }
}

function loadSlot(id: string, depth: number, index: number, line: number): Evaluate {
  if (depth === 0)
    return (frame) => {
      const value = frame.slots[index]
      if (value !== undefined) return value
      frame.line = line
      throw raised(
        'UnboundLocalError',
        `cannot access local variable '${id}' where it is not associated with a value`,
      )
    }
  return (frame) => {
    const value = up(frame, depth).slots[index]
    if (value !== undefined) return value
    frame.line = line
    throw raised(
      'NameError',
      `cannot access free variable '${id}' where it is not associated with a value in enclosing scope`,
    )
  }
}

function loadGlobal(frame: Frame, id: string, line: number): Value {
  const { names, builtins } = frame.globals
  const own = names.get(id)
  if (own !== undefined) return own
  const builtin = builtins.get(id)
  if (builtin !== undefined) return builtin
  frame.line = line
  throw raised('NameError', `name '${id}' is not defined`)
}

/** Gives a name a value. */
export function storeName(id: string, scope: Scope): Store {
  const place = scope.find(id)
  if (place.kind === 'slot') {
    const { depth, index } = place
    if (depth === 0)
      return (frame, value) => {
        frame.slots[index] = value
      }
    return (frame, value) => {
      up(frame, depth).slots[index] = value
    }
  }
  if (place.kind === 'names') return (frame, value) => void frame.names?.set(id, value)
  return (frame, value) => void frame.globals.names.set(id, value)
}

/** Takes a name away. */
export function deleteName(id: string, scope: Scope, line: number): (frame: Frame) => void {
  const place: Place = scope.find(id)
  return (frame) => {
    const gone =
      place.kind === 'slot'
        ? emptied(up(frame, place.depth), place.index)
        : (place.kind === 'names' ? frame.names : frame.globals.names)?.delete(id)
    if (gone) return
    frame.line = line
    throw raised('NameError', `name '${id}' is not defined`)
  }
}

function emptied(frame: Frame, index: number): boolean {
  const was = frame.slots[index] !== undefined
  frame.slots[index] = undefined
  return was
}
