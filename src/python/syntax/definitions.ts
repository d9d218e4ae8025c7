import type { SyntaxNode } from '@lezer/common'
import type { Body, ClassDef, Expr, FunctionDef, Span, Statement } from './ast.ts'
import type { Expressions } from './expressions.ts'
import { childrenOf, groups, inner, type Reader } from './reader.ts'
import { say } from '../../words/say.ts'

/** Reads functions and classes, and what decorates them. */
export function definitionReader(
  reader: Reader,
  { expression, tuple, params, call }: Expressions,
  body: (node: SyntaxNode | undefined, of: SyntaxNode) => Body,
) {
  return { definition, classDefinition, decorated }

  function definition(
    children: readonly SyntaxNode[],
    node: SyntaxNode,
    span: Span,
    decorators: readonly Expr[],
  ): FunctionDef {
    if (children[0]?.name === 'async')
      throw reader.refusal('async', node, say`define the function without it`)
    const name = children.find((child) => child.name === 'VariableName')
    const list = children.find((child) => child.name === 'ParamList')
    const type = children.find((child) => child.name === 'TypeDef')?.lastChild
    if (name === undefined || list === undefined) throw reader.problem('invalid syntax', node)
    return {
      kind: 'function',
      name: reader.text(name),
      params: params(list),
      returns: type ? expression(type) : null,
      body: body(children.at(-1), list),
      decorators,
      ...span,
    }
  }

  function classDefinition(
    children: readonly SyntaxNode[],
    node: SyntaxNode,
    span: Span,
    decorators: readonly Expr[],
  ): ClassDef {
    const name = children.find((child) => child.name === 'VariableName')
    if (name === undefined) throw reader.problem('invalid syntax', node)
    const list = children.find((child) => child.name === 'ArgList')
    const bases = groups(list ? inner(childrenOf(list)) : []).map((group) => {
      const [first, second] = group
      if (second?.name === 'AssignOp')
        throw reader.refusal(say`A metaclass`, first ?? node, say`leave it out`)
      return tuple(group)
    })
    return {
      kind: 'class',
      name: reader.text(name),
      bases,
      body: body(children.at(-1), list ?? name),
      decorators,
      ...span,
    }
  }

  function decorated(children: readonly SyntaxNode[], node: SyntaxNode): Statement {
    const decorators = children.slice(0, -1).map(decorator)
    const last = children.at(-1)
    if (last === undefined) throw reader.problem('invalid syntax', node)
    const span = reader.span(last)
    const inside = childrenOf(last)
    if (last.name === 'FunctionDefinition') return definition(inside, last, span, decorators)
    if (last.name === 'ClassDefinition') return classDefinition(inside, last, span, decorators)
    throw reader.problem('invalid syntax', last)
  }

  /** @a.b(c). */
  function decorator(node: SyntaxNode): Expr {
    const [, first, ...rest] = childrenOf(node)
    if (first === undefined) throw reader.problem('invalid syntax', node)
    let found = expression(first)
    for (const part of rest) {
      const span = reader.span({ from: first.from, to: part.to })
      if (part.name === 'ArgList') found = call(found, part, span)
      else if (part.name !== '.')
        found = {
          kind: 'attribute',
          object: found,
          name: reader.text(part),
          nameSpan: reader.span(part),
          ...span,
        }
    }
    return found
  }
}
