import type { SyntaxNode } from '@lezer/common'
import type { Expr, Param, Params } from './ast.ts'
import { childrenOf, groups, type Reader } from './reader.ts'

/** Reads what stands between the brackets of a definition, or before the colon of a lambda. */
export function paramsOf(
  reader: Reader,
  list: SyntaxNode,
  expression: (node: SyntaxNode) => Expr,
): Params {
  const nodes = childrenOf(list).filter(({ name }) => name !== '(' && name !== ')')
  const params: Param[] = []
  let kind: Param['kind'] = 'positional'
  let at = list.from
  for (const group of separated(nodes, reader)) {
    if (group === 'slash') {
      for (const [i, param] of params.entries()) params[i] = { ...param, kind: 'positional only' }
      continue
    }
    const [first, second] = group
    if (first === undefined) throw reader.problem('invalid syntax', { from: at })
    at = first.to
    if (first.name === '*' && second === undefined) {
      kind = 'keyword only'
      continue
    }
    const starred = first.name === '*' || first.name === '**'
    const name = starred ? second : first
    if (name?.name !== 'VariableName') throw reader.problem('invalid syntax', name ?? first)
    const equals = group.findIndex((node) => node.name === 'AssignOp')
    const value = equals < 0 ? null : group[equals + 1]
    if (value === undefined) throw reader.problem('expected default value expression', first)
    const id = reader.text(name)
    if (params.some((param) => param.name === id))
      throw reader.problem(`duplicate argument '${id}' in function definition`, name)
    const own = first.name === '*' ? 'rest' : first.name === '**' ? 'keywords' : kind
    if (own === 'positional' && value === null && params.at(-1)?.default)
      throw reader.problem('non-default argument follows default argument', name)
    const type = group.find((node) => node.name === 'TypeDef')?.lastChild
    params.push({
      name: id,
      kind: own,
      default: value && expression(value),
      annotation: type ? expression(type) : null,
    })
    if (first.name === '*') kind = 'keyword only'
  }
  return params
}

/** The groups between commas. The parser leaves a slash out: it is where nothing stands between two commas. */
function separated(nodes: readonly SyntaxNode[], reader: Reader): (SyntaxNode[] | 'slash')[] {
  const found: (SyntaxNode[] | 'slash')[] = []
  const all = groups(nodes)
  let from = nodes[0]?.from ?? 0
  for (const group of all) {
    const [first] = group
    if (first === undefined) {
      found.push('slash')
      continue
    }
    from = group.at(-1)?.to ?? from
    found.push(group)
  }
  const last = nodes.at(-1)
  // At the end a slash has no comma behind it.
  if (last?.name === ',' && /^\s*\//.test(reader.source.slice(last.to))) found.push('slash')
  return found
}
