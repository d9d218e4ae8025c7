import { edit } from './arithmetic.ts'
import { inPlaceOf, operand, written, type Edit } from './edit.ts'
import { mirrored } from './mirror.ts'
import { partnerOf } from './names.ts'
import type { Expr } from '../syntax/ast.ts'
import type { Site } from './sites.ts'
import { say } from '../../words/say.ts'

/** Another number or kind of things returned. */
export function otherReturns(source: string, { statement, names }: Site): Edit[] {
  if (statement.kind !== 'return' || statement.value === null) return []
  const { value } = statement
  if (value.kind === 'tuple') return otherItems(source, value.items, names)
  if (value.kind === 'list') {
    const items = value.items.map((item) => written(source, item)).join(', ')
    return [edit('return', say`a tuple for a list`, value.line, inPlaceOf(value, items))]
  }
  const text = written(source, value)
  const found = [
    edit('return', say`a tuple for a list`, value.line, inPlaceOf(value, `tuple(${text})`)),
  ]
  const mirror = mirrored(source, value, names)
  if (mirror !== null)
    found.push(
      edit(
        'return',
        say`the other gradient as well`,
        value.line,
        inPlaceOf(value, `${text}, ${mirror}`),
      ),
      edit(
        'return',
        say`the other gradient as well`,
        value.line,
        inPlaceOf(value, `${mirror}, ${text}`),
      ),
    )
  for (const name of names)
    found.push(
      edit('return', say`\`${name}\` as well`, value.line, inPlaceOf(value, `${text}, ${name}`)),
    )
  return found
}

/** A gradient that is made as the other one is. */
function otherItems(source: string, items: readonly Expr[], names: readonly string[]): Edit[] {
  if (items.length !== 2) return []
  return items.flatMap((item, i) => {
    const model = items[1 - i]
    const mirror = model ? mirrored(source, model, names) : null
    const title = say`made as the other gradient is`
    return mirror === null || mirror === written(source, item)
      ? []
      : [edit('return', title, item.line, inPlaceOf(item, mirror))]
  })
}

/** None or zeros in the place of a gradient. */
export function leftOut(source: string, { statement }: Site): Edit[] {
  if (statement.kind !== 'return' || statement.value?.kind !== 'tuple') return []
  return statement.value.items.flatMap((item) => {
    if (item.kind === 'literal') return []
    const text = written(source, item)
    const none = edit('return', say`None for \`${text}\``, item.line, inPlaceOf(item, 'None'))
    const zeros = edit(
      'return',
      say`zeros for \`${text}\``,
      item.line,
      inPlaceOf(item, `0 * ${operand(source, item)}`),
    )
    return [none, zeros]
  })
}

/** A value that is made as that of the partner is: `grad_y` as `grad_x`. */
export function asTheOther(source: string, { statement, fn, names }: Site): Edit[] {
  if (statement.kind !== 'assign' || fn === null) return []
  const { targets, value } = statement
  const [target] = targets
  if (target?.kind !== 'name') return []
  return fn.body.flatMap((other) => {
    const [model] = other.kind === 'assign' ? other.targets : []
    if (other.kind !== 'assign' || model?.kind !== 'name') return []
    if (partnerOf(target.id, [model.id]) === null) return []
    const mirror = mirrored(source, other.value, names)
    return mirror === null
      ? []
      : [edit('return', say`made as the other gradient is`, value.line, inPlaceOf(value, mirror))]
  })
}

/** A statement left out, or done with a copy in place of a change in place. */
export function otherStatements(source: string, { statement, fn }: Site): Edit[] {
  const { line, from, to } = statement
  const found: Edit[] = []
  const text = source.slice(from, to)
  if (fn !== null && (statement.kind === 'expression' || statement.kind === 'assert'))
    found.push(edit('statement', say`without \`${text}\``, line, { from, to, text: 'pass' }))
  if (statement.kind === 'augmented' && statement.target.kind === 'name') {
    const { target, op, value } = statement
    const name = written(source, target)
    const long = `${name} = ${name} ${op} ${operand(source, value)}`
    found.push(
      edit('statement', say`a copy for a change in place`, line, { from, to, text: long }),
      edit('statement', say`without \`${text}\``, line, { from, to, text: 'pass' }),
    )
  }
  if (statement.kind === 'expression' && statement.value.kind === 'call') {
    const { callee } = statement.value
    if (
      callee.kind === 'attribute' &&
      /[a-z]_$/.test(callee.name) &&
      callee.object.kind === 'name'
    ) {
      const copy = `${callee.object.id} = ${source.slice(from, callee.nameSpan.to - 1)}${source.slice(callee.nameSpan.to, to)}`
      found.push(
        edit('statement', say`a copy for a change in place`, line, { from, to, text: copy }),
      )
    }
  }
  return found
}
