import type { Expr } from '../syntax/ast.ts'
import { eachPart } from '../syntax/walk.ts'
import type { Site } from './sites.ts'
import { nameIn, viewsAt } from './views.ts'

/** What stands for grad_output at a statement of a backward: its parameter, what is made of that alone, and views of these. */
export function gradientGiven(source: string, site: Site): string[] {
  const { fn, names } = site
  const [, first] = fn?.params ?? []
  if (fn === null || first === undefined) return []
  const given = new Set([first.name])
  for (const statement of fn.body) {
    if (statement.kind !== 'assign') continue
    const [target] = statement.targets
    if (target?.kind === 'name' && isOf(statement.value, given)) given.add(target.id)
  }
  const views = viewsAt(source, site).filter((view) => given.has(/^\w+/.exec(view)?.[0] ?? ''))
  return [...[...given].filter((name) => names.includes(name)), ...views]
}

function isOf(expr: Expr, given: ReadonlySet<string>): boolean {
  const name = nameIn(expr)
  if (name !== null) return given.has(name)
  let only = true
  let some = false
  eachPart(expr, (part) => {
    if (part.kind !== 'name' || part.id === 'torch') return
    some = true
    only &&= given.has(part.id)
  })
  return some && only
}
