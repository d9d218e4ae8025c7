import type { Body, Expr, Statement } from '../syntax/ast.ts'
import { blocksOf, expressionsOf, partsOf } from '../syntax/walk.ts'

/** Where a name is found. */
export type Place =
  | { readonly kind: 'slot'; readonly depth: number; readonly index: number }
  | { readonly kind: 'names' }
  | { readonly kind: 'global' }

/** The names of a module, a class or a function, as they are known before it runs. */
export class Scope {
  readonly kind: 'module' | 'class' | 'function'
  readonly parent: Scope | null
  private readonly slots = new Map<string, number>()
  private readonly globals = new Set<string>()
  private readonly nonlocals = new Set<string>()

  private readonly name: string

  constructor(kind: Scope['kind'], parent: Scope | null, name = '') {
    this.kind = kind
    this.parent = parent
    this.name = name
  }

  /** A name that is defined here, with where that is. */
  qualified(name: string): string {
    if (this.kind === 'module' || this.parent === null || this.name === '') return name
    const own = this.parent.qualified(this.name)
    return this.kind === 'class' ? `${own}.${name}` : `${own}.<locals>.${name}`
  }

  /** How many places a frame of this has. */
  get size(): number {
    return this.slots.size
  }

  /** Gives a name a place of its own. */
  declare(name: string): number {
    const known = this.slots.get(name)
    if (known !== undefined) return known
    const index = this.slots.size
    this.slots.set(name, index)
    return index
  }

  /** Gives a place to every name that the body binds. */
  declareBound(body: Body): void {
    for (const statement of body) this.scanScopeStatements(statement)
    for (const statement of body) scan(statement, (name) => this.bind(name))
  }

  private bind(name: string): void {
    if (!this.globals.has(name) && !this.nonlocals.has(name)) this.declare(name)
  }

  private scanScopeStatements(statement: Statement): void {
    if (statement.kind === 'global') for (const name of statement.names) this.globals.add(name)
    if (statement.kind === 'nonlocal') for (const name of statement.names) this.nonlocals.add(name)
    for (const block of blocksOf(statement))
      for (const each of block) this.scanScopeStatements(each)
  }

  /** Where a name is found that is used here. */
  find(name: string): Place {
    if (this.kind === 'module') return { kind: 'global' }
    if (this.globals.has(name)) return { kind: 'global' }
    if (this.kind === 'class' && !this.nonlocals.has(name)) return { kind: 'names' }
    return this.findSlot(name) ?? { kind: 'global' }
  }

  /** The place of a name in this function or in one around it. */
  findSlot(name: string): Place | null {
    if (this.kind === 'function') {
      if (this.globals.has(name)) return { kind: 'global' }
      const index = this.slots.get(name)
      if (index !== undefined) return { kind: 'slot', depth: 0, index }
    }
    const outer = this.parent?.findSlot(name) ?? null
    return outer?.kind === 'slot' ? { ...outer, depth: outer.depth + 1 } : outer
  }
}

/** Calls for every name that a statement binds in its scope. */
function scan(statement: Statement, bind: (name: string) => void): void {
  switch (statement.kind) {
    case 'assign':
      for (const target of statement.targets) bindTarget(target, bind)
      break
    case 'annotated':
    case 'augmented':
    case 'for':
      bindTarget(statement.target, bind)
      break
    case 'with':
      for (const { target } of statement.items) if (target) bindTarget(target, bind)
      break
    case 'try':
      for (const { name } of statement.handlers) if (name !== null) bind(name)
      break
    case 'delete':
      for (const target of statement.targets) bindTarget(target, bind)
      break
    case 'function':
    case 'class':
      bind(statement.name)
      break
    case 'import':
      for (const { name, as } of statement.modules) bind(as ?? name.split('.')[0] ?? name)
      break
    case 'from':
      for (const { name, as } of statement.names) bind(as ?? name)
      break
  }
  for (const expr of expressionsOf(statement)) bindWalrus(expr, bind)
  for (const block of blocksOf(statement)) for (const each of block) scan(each, bind)
}

/** Calls for the names in what stands on the left of an assignment. */
export function bindTarget(target: Expr, bind: (name: string) => void): void {
  switch (target.kind) {
    case 'name':
      return bind(target.id)
    case 'tuple':
    case 'list':
      for (const item of target.items) bindTarget(item, bind)
      return
    case 'starred':
      return bindTarget(target.value, bind)
  }
}

/** (name := value) binds in the function around it, also from within a comprehension. */
function bindWalrus(expr: Expr, bind: (name: string) => void): void {
  if (expr.kind === 'lambda') return
  if (expr.kind === 'walrus') bind(expr.target.id)
  for (const part of partsOf(expr)) bindWalrus(part, bind)
}
