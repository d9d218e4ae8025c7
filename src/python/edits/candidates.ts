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
import { otherDims } from './dims.ts'
import type { Edit } from './edit.ts'
import { gradientGiven } from './given.ts'
import { otherNames } from './names.ts'
import { otherOrders } from './order.ts'
import { asTheOther, otherReturns, otherStatements } from './returns.ts'
import { backwardSites, sitesOf, type Site } from './sites.ts'
import { slotsOf } from './slots.ts'
import { missingTerms, wholeFormulas } from './terms.ts'
import { columnAt, nameIn, values, viewsAt } from './views.ts'

/** An edit, and the statements that it is an edit of: one, or several in which the same is done. */
export interface Candidate {
  readonly edit: Edit
  readonly sites: readonly Site[]
}

/** What can be done to a statement. */
type SiteMaker = (source: string, site: Site) => Edit[]

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

/** Over which dimension a length or a sum goes. */
const dims = ofSlots(() => otherDims)

/** From those that change least to those that there are most of. */
const makers: readonly SiteMaker[] = [
  ofUnsaved(() => signs),
  ofUnsaved(() => powersLeftOut),
  ofUnsaved(() => squared),
  otherOrders,
  otherStatements,
  otherReturns,
  dims,
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

/** A term that is not there. */
const terms = ofUnsaved((source, site) =>
  missingTerms({ names: values(site), views: viewsAt(source, site) }),
)

/** A gradient that lacks more than one thing. */
const formulas = ofUnsaved((source, site) =>
  wholeFormulas({ names: values(site), views: viewsAt(source, site) }, gradientGiven(source, site)),
)

/** Makers for what shows in how things are returned and kept, not in a formula. */
const outward: readonly SiteMaker[] = [
  otherStatements,
  otherReturns,
  otherOrders,
  ofSlots(() => otherCalls),
]

/** What may be mended: a formula, one that may lack a term or more than that, or how things are returned and kept. */
export type Scope = 'formula' | 'term' | 'whole' | 'outward'

/** What writes what a gradient lacks. */
const lacking: Readonly<Record<Scope, readonly SiteMaker[]>> = {
  formula: [],
  term: [terms, formulas],
  whole: [formulas],
  outward: [],
}

/** The edits by which one statement may be mended, those of the way back first. */
export function* candidates(program: Program, scope: Scope): Generator<Candidate> {
  const { source } = program
  const first = new Set(backwardSites(program).map(({ statement }) => statement))
  const all = sitesOf(program)
  const back = all.filter(({ statement }) => first.has(statement))
  const others = all.filter(({ statement }) => !first.has(statement))
  for (const sites of [back, others]) {
    for (const make of scope === 'outward' ? outward : makers) {
      const made = sites.map((site) => ({ site, edits: withTwins(make(source, site)) }))
      for (const { site, edits } of made) for (const edit of edits) yield { edit, sites: [site] }
      if (make === dims) yield* inSeveral(made, sameText)
      if (make === otherStatements) yield* inSeveral(made, sameTitle)
      if (make !== asTheOther || sites !== back) continue
      // What is written anew comes after what is exchanged, and on the way back alone.
      for (const another of lacking[scope])
        for (const site of back)
          for (const edit of another(source, site)) yield { edit, sites: [site] }
    }
  }
}

const sameTitle = ({ title }: Edit) => title
const sameText = ({ title, changes }: Edit) =>
  JSON.stringify([title, changes.map(({ text }) => text.replace(/^, /, ''))])

/** The same edit in two or more statements at once, as where each length has a line of its own. */
function* inSeveral(
  made: readonly { readonly site: Site; readonly edits: readonly Edit[] }[],
  keyOf: (edit: Edit) => string,
): Generator<Candidate> {
  const alike = new Map<string, Candidate>()
  for (const { site, edits } of made)
    for (const edit of edits) {
      const { changes } = edit
      const key = keyOf(edit)
      const before = alike.get(key)
      if (before?.sites.includes(site)) continue
      alike.set(key, {
        edit: { ...edit, ...before?.edit, changes: [...(before?.edit.changes ?? []), ...changes] },
        sites: [...(before?.sites ?? []), site],
      })
    }
  for (const candidate of alike.values()) if (candidate.sites.length > 1) yield candidate
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
  const products = new Set<string>()
  const isKnown = (expr: Expr) => names.has(nameIn(expr) ?? '')
  eachExpression(site.inClass?.body ?? site.fn?.body ?? [], (part) => {
    if (part.kind === 'binary' && part.op === '*' && isKnown(part.left) && isKnown(part.right))
      products.add(`(${source.slice(part.from, part.to)})`)
  })
  const views = viewsAt(source, site)
  const column = columnAt(source, site)
  const few = [...products].slice(0, 4)
  return [...names, ...views, ...few, ...(column === null ? [] : few.map((each) => each + column))]
}
