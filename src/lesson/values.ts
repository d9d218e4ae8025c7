import { angle, cosineSimilarity } from '../math/cosine.ts'
import { dot, length, type Vec } from '../math/vec.ts'
import type { Sample } from './line.ts'
import { partials } from './partials.ts'
import { say } from '../words/say.ts'

/** What formulas show. A new way goes here. */
export const showings = {
  symbols: { title: say`symbols` },
  values: { title: say`values` },
  both: { title: say`symbols and values` },
} as const

export type Showing = keyof typeof showings

/** A number in a formula takes so many characters, whatever it is: nothing moves when it changes. */
export const digits = 7

/**
 * TeX in which norms, inner products, S and θ give place to boxes for their values, or have them
 * below. A box carries the quantity's id as `data-value`, and what is read aloud in its place as `data-number`;
 * whoever shows the formula writes into both, so that no formula has to be set again when a number changes.
 */
export function withValues(tex: string, showing: Showing): string {
  if (showing === 'symbols') return tex
  const box = (id: string, symbol: string) =>
    showing === 'values' ? `⟦\\valueof{${id}}{${symbol}}⟧` : `\\withvalue{${id}}{${symbol}}`
  const boxed = tex
    .replace(/\\part[xy]/g, (name) => partials[name] ?? name)
    .replace(/\\inner\{\\(t?[xy])\}\{\\(t?[xy])\}/g, (symbol, u: string, v: string) =>
      box(`inner ${u} ${v}`, symbol),
    )
    .replace(/\\norm([xy])(?![a-z])/g, (symbol, v: string) => box(`norm ${v}`, symbol))
    .replace(/\\Sxy/g, (symbol) => box('similarity', symbol))
    .replace(/\\term\{angle\}\{\\theta\}/g, (symbol) => box('angle', symbol))
  // Between two symbols a product needs no dot; between two numbers it does.
  return boxed
    .replace(/⟧(\^\d)?(?:\\,|\s)*(?=⟦|\\frac)/g, '⟧$1\\cdot ')
    .replace(/((?<!\^)\d|\}(?=\\,))(?:\\,|\s)*(?=⟦)/g, '$1\\cdot ')
    .replace(/⟦/g, '{')
    .replace(/⟧/g, '}')
}

/** The value of a quantity at a place, by the id that `withValues` gave it. */
export function quantity(id: string, { at, along }: Sample): number {
  const vectors: Readonly<Record<string, Vec>> = {
    x: at.x,
    y: at.y,
    tx: along.x,
    ty: along.y,
  }
  const [kind, u = '', v = ''] = id.split(' ')
  switch (kind) {
    case 'norm':
      return length(vectors[u] ?? [])
    case 'inner':
      return dot(vectors[u] ?? [], vectors[v] ?? [])
    case 'similarity':
      return cosineSimilarity(at.x, at.y)
    case 'angle':
      return angle(at.x, at.y)
    default:
      return NaN
  }
}
