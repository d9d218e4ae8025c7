import { BoundMethod, PyFunction, StaticMethod } from '../objects/callables.ts'
import { PyInstance, PyType, type Value } from '../objects/object.ts'
import { isInstance } from '../runtime/typeOf.ts'
import { functionClass } from '../library/torch/function.ts'
import { moduleClass } from '../library/torch/nn.ts'
import type { Program, Statement } from '../syntax/ast.ts'
import { say } from '../../words/say.ts'

/** What a program offers to be checked. */
export interface Offer {
  /** An expression in its names. */
  readonly entry: string
  readonly line: number
}

/**
 * What can be checked of a program, best first: a Function, an alias of its apply, a function of two
 * arguments, a module or a loss. What is defined later wins over what it may have been built on.
 */
export function offersOf(program: Program, names: ReadonlyMap<string, Value>): Offer[] {
  const found: { offer: Offer; rank: number }[] = []
  for (const [place, statement] of program.body.entries())
    for (const name of definedBy(statement)) {
      const value = names.get(name)
      if (value === undefined) continue
      const offer = offerOf(name, value, statement.line)
      if (offer) found.push({ offer: offer.offer, rank: offer.rank * 1000 + Math.min(999, place) })
    }
  return found.sort((a, b) => b.rank - a.rank).map(({ offer }) => offer)
}

function definedBy(statement: Statement): string[] {
  switch (statement.kind) {
    case 'function':
    case 'class':
      return [statement.name]
    case 'assign':
      return statement.targets.flatMap((target) => (target.kind === 'name' ? [target.id] : []))
    case 'annotated':
      return statement.target.kind === 'name' ? [statement.target.id] : []
  }
  return []
}

function offerOf(name: string, value: Value, line: number): { offer: Offer; rank: number } | null {
  const offer = (entry: string, rank: number) => ({ offer: { entry, line }, rank })
  if (value instanceof PyType && value.own && value.isSubtypeOf(functionClass)) {
    const count = forwardInputs(value)
    return offer(`${name}.apply`, count === 2 ? 4 : 2)
  }
  if (
    value instanceof BoundMethod &&
    value.self instanceof PyType &&
    value.self.isSubtypeOf(functionClass)
  )
    return offer(name, forwardInputs(value.self) === 2 ? 4 : 2)
  if (value instanceof PyInstance && isInstance(value, moduleClass)) return offer(name, 3)
  if (value instanceof PyFunction && takesTwo(value) && name !== 'main') return offer(name, 3)
  return null
}

/** A function of the program that cannot be called with x and y: its name, and why. Null if there is none. */
export function unfitting(program: Program, names: ReadonlyMap<string, Value>): string | null {
  for (const statement of program.body.toReversed()) {
    const value = statement.kind === 'function' ? names.get(statement.name) : undefined
    if (statement.kind !== 'function' || !(value instanceof PyFunction)) continue
    if (statement.name !== 'main' && !takesTwo(value)) return takes(statement.name, value)
  }
  return null
}

function takes(name: string, { code, defaults, keywordDefaults }: PyFunction): string {
  const open = code.keywordOnly.filter((name) => !keywordDefaults.has(name))
  if (open.length > 0) {
    const names = open.reduce((some, each) => say`${some} and ${each}`)
    return say`${name} must be given ${names} by name beside x and y`
  }
  const [most, least] = [code.positional.length, code.positional.length - defaults.length]
  const count = least > 2 ? least : most
  if (count === 0) return say`${name} takes no arguments, but is given two, x and y`
  if (count === 1) return say`${name} takes 1 argument, but is given two, x and y`
  return least > 2 && most > least
    ? say`${name} takes at least ${count} arguments, but is given two, x and y`
    : say`${name} takes ${count} arguments, but is given two, x and y`
}

/** How many tensors forward must be given, without ctx. */
function forwardInputs(type: PyType): number {
  const raw = type.lookup('forward')
  const forward = raw instanceof StaticMethod ? raw.method : raw
  if (!(forward instanceof PyFunction)) return 0
  const hasContext = type.lookup('setup_context') === undefined
  const { code, defaults } = forward
  if (code.rest !== null && code.positional.length <= 1) return 2
  return code.positional.length - defaults.length - (hasContext ? 1 : 0)
}

/** Whether two arguments are enough for it, and not too many. */
function takesTwo({ code, defaults, keywordDefaults }: PyFunction): boolean {
  const least = code.positional.length - defaults.length
  const open = code.keywordOnly.some((name) => !keywordDefaults.has(name))
  return !open && least <= 2 && (code.rest !== null || code.positional.length >= 2) && least >= 1
}
