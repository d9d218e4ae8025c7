import { edit, type Maker } from './arithmetic.ts'
import { inPlaceOf, written } from './edit.ts'
import { partnerOf } from './names.ts'
import { say } from '../../words/say.ts'

/** What formulas may be made of: names, and views of them. */
export interface Vocabulary {
  readonly names: readonly string[]
  readonly views: readonly string[]
}

/** A projection to be subtracted from a gradient: a number times a vector over the square of its length. */
export function missingTerms({ names, views }: Vocabulary): Maker {
  const all = [...names, ...views]
  const paired = pairsIn({ names, views })
  const vectors = paired.flatMap(({ pair, isName }) => (isName ? pair : []))
  const norms = paired.flatMap(({ pair }) => pair)
  return (source, { expr, role }) => {
    if (expr.kind !== 'binary' || (role !== 'value' && role !== 'item' && !expr.outer)) return []
    // Within the parentheses, if there are any.
    const { from, to } = expr
    const text = source.slice(from, to)
    return all.flatMap((number) =>
      vectors.flatMap((vector) =>
        norms
          .filter((norm) => norm !== vector && norm !== number && number !== vector)
          .map((norm) => {
            const term = `${number} * ${vector} / ${norm} ** 2`
            const put = { from, to, text: `${text} - ${term}` }
            return edit('term', say`with the term \`${term}\``, expr.line, put)
          }),
      ),
    )
  }
}

/**
 * The whole gradient by the formula: of the names that there are for vectors, lengths and S, or made anew from the
 * vectors. What it is multiplied by, `given`, stays in front of it.
 */
export function wholeFormulas({ names, views }: Vocabulary, given: readonly string[]): Maker {
  const paired = pairsIn({ names, views })
  const outside = [...names, ...views].filter((text) => !given.includes(text))
  return (source, { expr, role }) => {
    if (role !== 'value' && role !== 'item') return []
    // What a name stands for is written anew where it is made.
    if (expr.kind === 'tuple' || expr.kind === 'list' || expr.kind === 'name') return []
    const now = written(source, expr)
    const kept = given.filter((text) => holds(now, text)).toSorted((a, b) => b.length - a.length)
    const factors = kept.length > 0 ? kept.slice(0, 1) : given
    const formulas = paired.flatMap(({ pair, isName }) =>
      isName ? bothWays(pair).flatMap(([own, other]) => formulasOf(own, other)) : [],
    )
    return factors.flatMap((factor) =>
      formulas.map((formula) =>
        edit(
          'term',
          say`the gradient by its formula`,
          expr.line,
          inPlaceOf(expr, `${factor} * (${formula})`),
        ),
      ),
    )
  }

  function formulasOf(own: string, other: string): string[] {
    const lengths = [
      ...paired.flatMap(({ pair }) => (pair.includes(own) ? [] : bothWays(pair))),
      ...['dim=-1, keepdim=True', ''].map(
        (how) => [`${own}.norm(${how})`, `${other}.norm(${how})`] as const,
      ),
    ]
    return lengths.flatMap(([ofOwn, ofOther]) => {
      const product = `(${[ofOwn, ofOther].toSorted().join(' * ')})`
      const known = outside.filter((text) => ![own, other, ofOwn, ofOther].includes(text))
      const made = ['-1, keepdim=True', ''].map(
        (how) => `(${own} * ${other}).sum(${how}) / ${product}`,
      )
      return [...known, ...made].map((s) => `${other} / ${product} - ${s} * ${own} / ${ofOwn} ** 2`)
    })
  }
}

/** Whether an expression in a text is another one, or begins with it. */
function holds(text: string, part: string): boolean {
  return text.startsWith(part) || text.includes(` ${part}`) || text.includes(`(${part}`)
}

const bothWays = ([a, b]: readonly [string, string]) =>
  [
    [a, b],
    [b, a],
  ] as const

/** Texts that stand for the same of x and of y. */
function pairsIn({ names, views }: Vocabulary) {
  const found: { readonly pair: readonly [string, string]; readonly isName: boolean }[] = []
  const seen = new Set<string>()
  for (const [texts, isName] of [
    [names, true],
    [views, false],
  ] as const)
    for (const text of texts) {
      const partner = isName ? partnerOf(text, names) : viewOfPartner(text, names)
      if (partner === null || seen.has(text)) continue
      seen.add(text).add(partner)
      found.push({ pair: [text, partner], isName })
    }
  return found
}

function viewOfPartner(view: string, names: readonly string[]): string | null {
  const [name = ''] = /^\w+/.exec(view) ?? []
  const partner = partnerOf(name, names)
  return partner === null ? null : partner + view.slice(name.length)
}
