import type { SyntaxNode } from '@lezer/common'
import type { BinaryOp, Body, Expr, Handler, Imported, Span, Statement } from './ast.ts'
import { definitionReader } from './definitions.ts'
import { expressionReader } from './expressions.ts'
import { childrenOf, groups, type Reader } from './reader.ts'
import { say } from '../../words/say.ts'

/** Reads statements. */
export function statementReader(reader: Reader) {
  const expressions = expressionReader(reader)
  const { expression, tuple, target } = expressions
  const { definition, classDefinition, decorated } = definitionReader(reader, expressions, body)
  return { body: statements }

  function statements(nodes: readonly SyntaxNode[]): Statement[] {
    return nodes.flatMap((node) => {
      if (node.name === 'StatementGroup')
        return statements(childrenOf(node).filter(({ name }) => name !== ';'))
      return [statement(node)]
    })
  }

  /** What stands behind a colon. */
  function body(node: SyntaxNode | undefined, of: SyntaxNode): Body {
    if (node?.name !== 'Body') throw reader.problem("expected ':'", { from: of.to })
    const [colon, ...rest] = childrenOf(node)
    if (colon?.name !== ':') throw reader.problem("expected ':'", node)
    return statements(rest)
  }

  function statement(node: SyntaxNode): Statement {
    const span = reader.span(node)
    const children = childrenOf(node)
    const rest = children.slice(1)
    const words = rest.filter(({ name }) => name !== ',')
    switch (node.name) {
      case 'ExpressionStatement':
        return { kind: 'expression', value: tuple(children), ...span }
      case 'AssignStatement':
        return assignment(children, span)
      case 'UpdateStatement':
        return update(children, span)
      case 'IfStatement':
        return branches(children, node, span)
      case 'ForStatement':
        return loop(children, node, span)
      case 'WhileStatement':
        return {
          kind: 'while',
          test: tuple(rest.slice(0, 1)),
          body: body(rest[1], node),
          otherwise: otherwise(rest.slice(2), node),
          ...span,
        }
      case 'WithStatement':
        return context(rest, node, span)
      case 'TryStatement':
        return attempt(children, node, span)
      case 'RaiseStatement': {
        const from = rest.findIndex(({ name }) => name === 'from')
        const value = from < 0 ? rest : rest.slice(0, from)
        const cause = from < 0 ? null : expression(rest[from + 1] ?? node)
        return { kind: 'raise', value: value.length > 0 ? tuple(value) : null, cause, ...span }
      }
      case 'AssertStatement': {
        const [test, message] = words
        if (test === undefined) throw reader.problem('invalid syntax', node)
        return {
          kind: 'assert',
          test: expression(test),
          message: message ? expression(message) : null,
          ...span,
        }
      }
      case 'ReturnStatement':
        return { kind: 'return', value: rest.length > 0 ? tuple(rest) : null, ...span }
      case 'DeleteStatement':
        return { kind: 'delete', targets: groups(rest).map(target), ...span }
      case 'ScopeStatement':
        return {
          kind: children[0]?.name === 'global' ? 'global' : 'nonlocal',
          names: words.map((each) => reader.text(each)),
          ...span,
        }
      case 'ImportStatement':
        return children[0]?.name === 'from'
          ? importFrom(children, node, span)
          : { kind: 'import', modules: importedNames(rest), ...span }
      case 'PassStatement':
        return { kind: 'pass', ...span }
      case 'BreakStatement':
        return { kind: 'break', ...span }
      case 'ContinueStatement':
        return { kind: 'continue', ...span }
      case 'FunctionDefinition':
        return definition(children, node, span, [])
      case 'ClassDefinition':
        return classDefinition(children, node, span, [])
      case 'DecoratedStatement':
        return decorated(children, node)
      case 'PrintStatement':
        throw reader.problem(
          "Missing parentheses in call to 'print'. Did you mean print(...)?",
          node,
        )
      case 'MatchStatement':
        throw reader.refusal('match', node, say`use if and elif`)
      case 'TypeDefinition':
        throw reader.refusal(say`A type statement`, node, say`leave it out: types are not needed`)
    }
    throw reader.problem('invalid syntax', node)
  }

  function assignment(children: readonly SyntaxNode[], span: Span): Statement {
    const annotation = children.find(({ name }) => name === 'TypeDef')
    if (annotation) {
      const [first] = children
      const value = children.slice(children.indexOf(annotation) + 2)
      return {
        kind: 'annotated',
        target: target(first ? [first] : []),
        annotation: expression(annotation.lastChild ?? annotation),
        value: value.length > 0 ? tuple(value) : null,
        ...span,
      }
    }
    const parts: SyntaxNode[][] = [[]]
    for (const child of children)
      if (child.name === 'AssignOp') parts.push([])
      else parts.at(-1)?.push(child)
    const value = parts.pop() ?? []
    if (value.length === 0) throw reader.problem('invalid syntax', { from: span.to })
    return { kind: 'assign', targets: parts.map(target), value: tuple(value), ...span }
  }

  function update(children: readonly SyntaxNode[], span: Span): Statement {
    const at = children.findIndex(({ name }) => name === 'UpdateOp')
    const operator = children[at]
    if (operator === undefined) throw reader.problem('invalid syntax', span)
    const changed = target(children.slice(0, at))
    if (changed.kind === 'tuple' || changed.kind === 'list')
      throw reader.problem(
        `'${changed.kind}' is an illegal expression for augmented assignment`,
        span,
      )
    return {
      kind: 'augmented',
      target: changed,
      op: reader.text(operator).slice(0, -1) as BinaryOp,
      value: tuple(children.slice(at + 1)),
      ...span,
    }
  }

  function branches(children: readonly SyntaxNode[], node: SyntaxNode, span: Span): Statement {
    const found: { test: Expr; body: Body }[] = []
    let last: Body = []
    for (let at = 0; at < children.length;) {
      const word = children[at]?.name
      if (word === 'else') {
        last = body(children[at + 1], node)
        at += 2
        continue
      }
      const test = children[at + 1]
      if (test === undefined) throw reader.problem('invalid syntax', { from: node.to })
      found.push({ test: expression(test), body: body(children[at + 2], test) })
      at += 3
    }
    return { kind: 'if', branches: found, otherwise: last, ...span }
  }

  function otherwise(nodes: readonly SyntaxNode[], of: SyntaxNode): Body {
    return nodes[0]?.name === 'else' ? body(nodes[1], of) : []
  }

  function loop(children: readonly SyntaxNode[], node: SyntaxNode, span: Span): Statement {
    if (children[0]?.name === 'async')
      throw reader.refusal('async', node, say`use an ordinary loop`)
    const middle = children.findIndex(({ name }) => name === 'in')
    const end = children.findIndex(({ name }) => name === 'Body')
    if (middle < 0 || end < 0) throw reader.problem("expected ':'", { from: node.to })
    return {
      kind: 'for',
      target: target(children.slice(1, middle)),
      iterable: tuple(children.slice(middle + 1, end)),
      body: body(children[end], node),
      otherwise: otherwise(children.slice(end + 1), node),
      ...span,
    }
  }

  function context(nodes: readonly SyntaxNode[], node: SyntaxNode, span: Span): Statement {
    if (node.firstChild?.name === 'async')
      throw reader.refusal('async', node, say`use an ordinary with`)
    const items = groups(nodes.slice(0, -1)).map((group) => {
      const as = group.findIndex(({ name }) => name === 'as')
      return {
        context: tuple(as < 0 ? group : group.slice(0, as)),
        target: as < 0 ? null : target(group.slice(as + 1)),
      }
    })
    return { kind: 'with', items, body: body(nodes.at(-1), node), ...span }
  }

  function attempt(children: readonly SyntaxNode[], node: SyntaxNode, span: Span): Statement {
    const handlers: Handler[] = []
    let [last, final]: Body[] = [[], []]
    for (let at = 2; at < children.length;) {
      const word = children[at]
      const end = children.findIndex(({ name }, i) => i > at && name === 'Body')
      const inside = body(children[end], node)
      if (word?.name === 'else') last = inside
      else if (word?.name === 'finally') final = inside
      else handlers.push(handler(children.slice(at, end), inside))
      at = end + 1
    }
    if (handlers.length === 0 && final?.length === 0)
      throw reader.problem("expected 'except' or 'finally' block", { from: node.to })
    return {
      kind: 'try',
      body: body(children[1], node),
      handlers,
      otherwise: last ?? [],
      finally: final ?? [],
      ...span,
    }
  }

  function handler(nodes: readonly SyntaxNode[], inside: Body): Handler {
    const as = nodes.findIndex(({ name }) => name === 'as')
    const [, star] = nodes
    if (star?.name === '*') throw reader.refusal('except*', star, say`use except without the star`)
    const type = nodes.slice(1, as < 0 ? undefined : as)
    const name = nodes[as + 1]
    return {
      type: type.length > 0 ? tuple(type) : null,
      name: as < 0 || name === undefined ? null : reader.text(name),
      body: inside,
      ...reader.across(nodes),
    }
  }

  function importFrom(children: readonly SyntaxNode[], node: SyntaxNode, span: Span): Statement {
    const at = children.findIndex(({ name }) => name === 'import')
    const module = children
      .slice(1, at)
      .map((each) => reader.text(each))
      .join('')
    const names = children.slice(at + 1).filter(({ name }) => name !== '(' && name !== ')')
    if (names[0]?.name === '*')
      return { kind: 'from', module, names: [{ name: '*', as: null }], ...span }
    if (names.length === 0) throw reader.problem('invalid syntax', { from: node.to })
    return { kind: 'from', module, names: importedNames(names), ...span }
  }

  function importedNames(nodes: readonly SyntaxNode[]): Imported[] {
    return groups(nodes).map((group) => {
      const as = group.findIndex(({ name }) => name === 'as')
      const path = as < 0 ? group : group.slice(0, as)
      const alias = as < 0 ? undefined : group[as + 1]
      return {
        name: path.map((each) => reader.text(each)).join(''),
        as: alias ? reader.text(alias) : null,
      }
    })
  }
}
