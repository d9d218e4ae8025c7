import type { Body, ClassDef, Expr, FunctionDef, Program, Statement } from '../syntax/ast.ts'
import { blocksOf, eachPart, expressionsOf } from '../syntax/walk.ts'

/** A statement that can be edited, and where it stands. */
export interface Site {
  readonly statement: Statement
  readonly fn: FunctionDef | null
  readonly inClass: ClassDef | null
  /** The names that have a value before it, in this function. */
  readonly names: readonly string[]
  /** Whether it says what is kept for the way back. */
  readonly saves: boolean
}

/** All statements of a program with expressions of their own, in their order. */
export function sitesOf({ body }: Program): Site[] {
  const found: Site[] = []
  walk(body, null, null, [])
  return found

  function walk(
    body: Body,
    fn: FunctionDef | null,
    inClass: ClassDef | null,
    known: string[],
  ): void {
    for (const statement of body) {
      if (statement.kind === 'function') {
        const params = statement.params.map(({ name }) => name)
        walk(statement.body, statement, inClass, [...params])
        if (fn !== null) known.push(statement.name)
        continue
      }
      if (statement.kind === 'class') {
        walk(statement.body, fn, statement, [])
        continue
      }
      found.push({ statement, fn, inClass, names: [...new Set(known)], saves: saves(statement) })
      for (const name of boundBy(statement)) known.push(name)
      for (const block of blocksOf(statement)) walk(block, fn, inClass, known)
    }
  }
}

function saves(statement: Statement): boolean {
  return (
    statement.kind === 'expression' &&
    statement.value.kind === 'call' &&
    statement.value.callee.kind === 'attribute' &&
    statement.value.callee.name === 'save_for_backward'
  )
}

/** The names that a statement gives a value. */
export function boundBy(statement: Statement): string[] {
  switch (statement.kind) {
    case 'assign':
      return statement.targets.flatMap(namesIn)
    case 'annotated':
    case 'augmented':
    case 'for':
      return namesIn(statement.target)
    case 'with':
      return statement.items.flatMap(({ target }) => (target ? namesIn(target) : []))
  }
  return []
}

function namesIn(target: Expr): string[] {
  if (target.kind === 'name') return [target.id]
  if (target.kind === 'tuple' || target.kind === 'list') return target.items.flatMap(namesIn)
  return target.kind === 'starred' ? namesIn(target.value) : []
}

/**
 * The statements that run on the way back alone: those of `backward`, and of functions that are called from
 * there and from nowhere else.
 */
export function backwardSites(program: Program): Site[] {
  const sites = sitesOf(program)
  const isBackward = ({ fn, inClass }: Site) =>
    inClass !== null && (fn?.name === 'backward' || fn?.name === 'vjp')
  const called = (from: readonly Site[]) =>
    new Set(from.flatMap(({ statement }) => usedIn(statement)))
  const there = called(sites.filter(isBackward))
  const elsewhere = called(
    sites.filter((site) => !isBackward(site) && !there.has(site.fn?.name ?? '')),
  )
  return sites.filter((site) => {
    if (isBackward(site)) return true
    const name = site.fn?.name ?? ''
    return site.inClass === null && there.has(name) && !elsewhere.has(name)
  })
}

/** The names that a statement uses. */
function usedIn(statement: Statement): string[] {
  const found: string[] = []
  for (const expr of expressionsOf(statement))
    eachPart(expr, (part) => {
      if (part.kind === 'name') found.push(part.id)
    })
  return found
}
