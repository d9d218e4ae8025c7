import type { Span } from '../syntax/ast.ts'
import { edit, type Maker } from './arithmetic.ts'
import { inPlaceOf, written, type Edit } from './edit.ts'
import { say } from '../../words/say.ts'

/** A number in the place of another. */
export const otherNumbers: Maker = (source, { expr, role }) => {
  if (expr.kind !== 'literal' || (expr.value.type !== 'int' && expr.value.type !== 'float'))
    return []
  const own = written(source, expr)
  const others = role === 'argument' ? ['0', '1', '-1', '2'] : ['1', '2', '0.5']
  return others
    .filter((other) => Number(other) !== Number(own))
    .map((other) => edit('number', say`${other} for ${own}`, expr.line, inPlaceOf(expr, other)))
}

/** Methods that are easily mistaken for one another. */
const relatives: readonly (readonly string[])[] = [
  ['sum', 'mean'],
  ['view', 'reshape'],
]

/** A call of a relative: a mean for a sum. */
export const relativeCalls: Maker = (_, { expr }) =>
  expr.kind === 'call' && expr.callee.kind === 'attribute'
    ? relativesOf(expr.callee.name, expr.line, expr.callee.nameSpan)
    : []

function relativesOf(name: string, line: number, { from, to }: Span): Edit[] {
  return relatives
    .filter((group) => group.includes(name))
    .flatMap((group) => group.filter((other) => other !== name))
    .map((other) => edit('call', say`${other} for ${name}`, line, { from, to, text: other }))
}

/** A call left out, a call of a relative, and a call without one of its keywords. */
export const otherCalls: Maker = (source, { expr }) => {
  if (expr.kind === 'attribute') {
    const object = written(source, expr.object)
    return [edit('call', say`without \`.${expr.name}\``, expr.line, inPlaceOf(expr, object))]
  }
  if (expr.kind !== 'call') return []
  const { callee, args, keywords } = expr
  const found: Edit[] = []
  const [first] = args
  if (callee.kind === 'attribute') {
    const { name, nameSpan, object } = callee
    const isModule = object.kind === 'name' && (object.id === 'torch' || object.id === 'F')
    if (!isModule)
      found.push(
        edit(
          'call',
          say`without \`.${name}()\``,
          expr.line,
          inPlaceOf(expr, written(source, object)),
        ),
      )
    found.push(...relativesOf(name, expr.line, nameSpan))
  }
  if (first && first.kind !== 'starred')
    found.push(
      edit(
        'call',
        say`without \`${written(source, callee)}()\``,
        expr.line,
        inPlaceOf(expr, `(${written(source, first)})`),
      ),
    )
  for (const { name, value } of keywords) {
    if (name === null) continue
    const before = source.slice(0, value.from)
    const from = before.length - (/,?\s*\w+\s*=\s*$/.exec(before)?.[0].length ?? 0)
    found.push(
      edit('call', say`without \`${name}=\``, expr.line, { from, to: value.to, text: '' }),
      // Given by its place.
      edit('call', say`\`${name}\` by its place`, expr.line, {
        from: before.length - (/\w+\s*=\s*$/.exec(before)?.[0].length ?? 0),
        to: value.from,
        text: '',
      }),
    )
  }
  return found
}

/** A gradient in the shape of what it is the gradient of, or otherwise reshaped. */
export function reshaped(names: readonly string[]): Maker {
  return (source, { expr, free }) => {
    if (!free || expr.kind === 'tuple' || expr.kind === 'literal') return []
    const text = written(source, expr)
    const around = /^[\w.]+$/.test(text) || expr.outer ? text : `(${text})`
    return [
      ...names.map((name) => `reshape(${name}.shape)`),
      't()',
      'double()',
      'unsqueeze(-1)',
      'sum()',
    ].map((method) =>
      edit('call', `\`.${method}\``, expr.line, inPlaceOf(expr, `${around}.${method}`)),
    )
  }
}
