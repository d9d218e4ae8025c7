import type { Expr, Statement } from '../syntax/ast.ts'
import { edit } from './arithmetic.ts'
import { inPlaceOf, written, type Edit } from './edit.ts'
import type { Site } from './sites.ts'
import { say } from '../../words/say.ts'

/** What is in a tuple, in another order, and one item more or fewer. */
export function otherOrders(source: string, { statement }: Site): Edit[] {
  return listsIn(statement).flatMap(({ items, isReturn }) => {
    const found: Edit[] = []
    for (const [i, item] of items.entries()) {
      const next = items[i + 1]
      if (next)
        found.push(
          edit(
            'order',
            say`\`${written(source, item)}\` and \`${written(source, next)}\` exchanged`,
            item.line,
            inPlaceOf(item, written(source, next)),
            inPlaceOf(next, written(source, item)),
          ),
        )
      if (isReturn && items.length > 2) {
        const before = items[i - 1]
        const [from, to] = before
          ? [before.outer?.to ?? before.to, item.outer?.to ?? item.to]
          : [item.outer?.from ?? item.from, next?.outer?.from ?? next?.from ?? item.to]
        found.push(
          edit('return', say`without \`${written(source, item)}\``, item.line, {
            from,
            to,
            text: '',
          }),
        )
      }
    }
    return found
  })
}

/** The expressions between commas whose order counts. */
function listsIn(
  statement: Statement,
): { readonly items: readonly Expr[]; readonly isReturn: boolean }[] {
  switch (statement.kind) {
    case 'return':
      return statement.value?.kind === 'tuple'
        ? [{ items: statement.value.items, isReturn: true }]
        : []
    case 'assign':
      return statement.targets.flatMap((target) =>
        target.kind === 'tuple' ? [{ items: target.items, isReturn: false }] : [],
      )
    case 'expression':
      return statement.value.kind === 'call'
        ? [{ items: statement.value.args, isReturn: false }]
        : []
  }
  return []
}
