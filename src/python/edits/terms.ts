import { edit, type Maker } from './arithmetic.ts'
import { say } from '../../words/say.ts'

/** A projection to be subtracted from a gradient: a number times a vector over the square of its length. */
export function missingTerms(names: readonly string[]): Maker {
  return (source, { expr, role }) => {
    if (expr.kind !== 'binary' || (role !== 'value' && !expr.outer)) return []
    // Within the parentheses, if there are any.
    const { from, to } = expr
    const text = source.slice(from, to)
    return names.flatMap((number) =>
      names.flatMap((vector) =>
        names
          .filter((norm) => norm !== vector && norm !== number)
          .map((norm) => {
            const term = `${number} * ${vector} / ${norm} ** 2`
            const put = { from, to, text: `${text} - ${term}` }
            return edit('term', say`with the term \`${term}\``, expr.line, put)
          }),
      ),
    )
  }
}
