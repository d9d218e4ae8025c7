import type { Expr, Program } from '../syntax/ast.ts'
import { eachExpression } from '../syntax/walk.ts'
import {
  factorsLeftOut,
  negated,
  operators,
  powersLeftOut,
  scaledBy,
  signs,
  squared,
  termsLeftOut,
  type Maker,
} from './arithmetic.ts'
import { otherCalls, otherNumbers, reshaped } from './calls.ts'
import { written, type Edit } from './edit.ts'
import { otherNames } from './names.ts'
import { otherOrders } from './order.ts'
import { asTheOther, otherReturns, otherStatements } from './returns.ts'
import { backwardSites, sitesOf, type Site } from './sites.ts'
import { slotsOf } from './slots.ts'
import { missingTerms } from './terms.ts'

/** An edit, and the statement that it is an edit of. */
export interface Candidate {
  readonly edit: Edit
  readonly site: Site
}

/** What can be done to a statement. */
type SiteMaker = (source: string, site: Site) => Edit[]

/** Names that stand for a number or a tensor. */
const values = ({ names }: Site) => names.filter((name) => name !== 'ctx' && name !== 'self')

const ofSlots =
  (maker: (source: string, site: Site) => Maker): SiteMaker =>
  (source, site) => {
    const make = maker(source, site)
    return slotsOf(site.statement).flatMap((slot) => make(source, slot))
  }

/** Of what is saved, only the names and their order may be other ones: what it is, is known by its name. */
const ofUnsaved =
  (maker: (source: string, site: Site) => Maker): SiteMaker =>
  (source, site) =>
    site.saves ? [] : ofSlots(maker)(source, site)

/** From those that change least to those that there are most of. */
const makers: readonly SiteMaker[] = [
  ofUnsaved(() => signs),
  ofUnsaved(() => powersLeftOut),
  ofUnsaved(() => squared),
  otherOrders,
  otherStatements,
  otherReturns,
  ofUnsaved(() => otherNumbers),
  ofUnsaved(() => factorsLeftOut),
  ofUnsaved(() => operators),
  ofSlots(() => otherCalls),
  asTheOther,
  ofSlots((_, site) => otherNames(values(site))),
  ofUnsaved((source, site) => scaledBy(factorsAt(source, site))),
  ofUnsaved(() => termsLeftOut),
  ofUnsaved(() => negated),
  ofUnsaved((_, site) => reshaped(values(site))),
]

/** Makers for what shows in how things are returned and kept, not in a formula. */
const outward: readonly SiteMaker[] = [
  otherStatements,
  otherReturns,
  otherOrders,
  ofSlots(() => otherCalls),
]

/** What may be mended: a formula, a formula that may lack a term, or how things are returned and kept. */
export type Scope = 'formula' | 'term' | 'outward'

/** The edits by which one statement may be mended, those of the way back first. */
export function* candidates(program: Program, scope: Scope): Generator<Candidate> {
  const { source } = program
  const first = new Set(backwardSites(program).map(({ statement }) => statement))
  const all = sitesOf(program)
  const back = all.filter(({ statement }) => first.has(statement))
  const others = all.filter(({ statement }) => !first.has(statement))
  for (const sites of [back, others])
    for (const make of scope === 'outward' ? outward : makers)
      for (const site of sites)
        for (const edit of withTwins(make(source, site))) yield { edit, site }
  if (scope !== 'term') return
  const make = ofUnsaved((_, site) => missingTerms(values(site)))
  for (const site of back) for (const edit of make(source, site)) yield { edit, site }
}

/** Edits, and pairs of those that do the same in two places of a statement, if these are few. */
function withTwins(edits: readonly Edit[]): Edit[] {
  const alike = new Map<string, Edit[]>()
  for (const edit of edits) alike.set(edit.title, [...(alike.get(edit.title) ?? []), edit])
  const twins = [...alike.values()].flatMap((group) =>
    group.length > mostAlike
      ? []
      : group.flatMap((edit, i) =>
          group
            .slice(i + 1)
            .map((other) => ({ ...edit, changes: [...edit.changes, ...other.changes] })),
        ),
  )
  return [...edits, ...twins.filter(({ changes }) => areApart(changes))]
}

const mostAlike = 5

function areApart(changes: Edit['changes']): boolean {
  const sorted = changes.toSorted((a, b) => a.from - b.from)
  return sorted.every(({ from }, i) => from >= (sorted[i - 1]?.to ?? 0))
}

/**
 * What an expression may lack as a factor: names, what the class makes of one (`g.unsqueeze(1)`), and products
 * of two (`(nx * ny)`).
 */
function factorsAt(source: string, site: Site): string[] {
  const names = new Set(values(site))
  const made = new Set<string>()
  const products = new Set<string>()
  const isKnown = (expr: Expr) => expr.kind === 'name' && names.has(expr.id)
  eachExpression(site.inClass?.body ?? site.fn?.body ?? [], (part) => {
    if (part.kind === 'binary' && part.op === '*' && isKnown(part.left) && isKnown(part.right))
      products.add(`(${source.slice(part.from, part.to)})`)
    if (part.kind !== 'call' || part.callee.kind !== 'attribute') return
    const isPlain = part.args.every((arg) => arg.kind === 'literal' || arg.kind === 'unary')
    if (isKnown(part.callee.object) && isPlain) made.add(written(source, part))
  })
  return [...names, ...[...made].slice(0, 6), ...[...products].slice(0, 2)]
}
