import { edit, type Maker } from './arithmetic.ts'
import { inPlaceOf, written } from './edit.ts'
import { say } from '../../words/say.ts'

/** A name in the place of another. */
export function otherNames(names: readonly string[]): Maker {
  return (source, { expr }) => {
    if (expr.kind !== 'name') return []
    const own = written(source, expr)
    return names
      .filter((name) => name !== expr.id)
      .map((name) =>
        edit('name', say`\`${name}\` for \`${own}\``, expr.line, inPlaceOf(expr, name)),
      )
  }
}

/** The name of the same of the other vector in the place of a name. */
export function partnerNames(names: readonly string[]): Maker {
  return (source, { expr }) => {
    const partner = expr.kind === 'name' ? partnerOf(expr.id, names) : null
    if (partner === null) return []
    const own = written(source, expr)
    return [edit('name', say`\`${partner}\` for \`${own}\``, expr.line, inPlaceOf(expr, partner))]
  }
}

/**
 * The name that stands for the same of the other vector: y for x, ny for nx, norm_2 for norm_1; null if there is
 * none among the names.
 */
export function partnerOf(name: string, names: readonly string[]): string | null {
  for (const [one, other] of pairs)
    for (const [from, to] of [
      [one, other],
      [other, one],
    ] as const) {
      const places = [...name.matchAll(new RegExp(from, 'g'))]
      for (const { index } of places.toReversed()) {
        const candidate = name.slice(0, index) + to + name.slice(index + from.length)
        if (candidate !== name && names.includes(candidate)) return candidate
      }
    }
  return null
}

const pairs = [
  ['x', 'y'],
  ['1', '2'],
  ['a', 'b'],
  ['u', 'v'],
  ['p', 'q'],
  ['left', 'right'],
  ['first', 'second'],
] as const
