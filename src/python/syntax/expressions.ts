import type { SyntaxNode } from '@lezer/common'
import type { BinaryOp, Call, CompareOp, Expr, Literal, Params, Span } from './ast.ts'
import { childrenOf, groups, inner, type Reader } from './reader.ts'
import { comprehensionReader } from './comprehensions.ts'
import { stringReader } from './formatted.ts'
import { numberOf } from './numbers.ts'
import { paramsOf } from './params.ts'
import { say } from '../../words/say.ts'

const operators: ReadonlySet<string> = new Set([
  '+',
  '-',
  '*',
  '/',
  '//',
  '%',
  '**',
  '@',
  '<<',
  '>>',
  '&',
  '|',
  '^',
])

/** Reads expressions. */
export function expressionReader(reader: Reader) {
  const strings = stringReader(reader, tuple)
  const comprehension = comprehensionReader(reader, { item, entry, target, tuple })
  return { expression, tuple, target, params, call }

  function expression(node: SyntaxNode): Expr {
    const span = reader.span(node)
    const children = childrenOf(node)
    const child = (i: number): SyntaxNode => children[i] ?? lacking(node)
    switch (node.name) {
      case 'VariableName':
        return { kind: 'name', id: reader.text(node).normalize('NFKC'), ...span }
      case 'Number':
        return literal(node, numberOf(reader, node))
      case 'Boolean':
        return literal(node, { type: 'bool', value: reader.text(node) === 'True' })
      case 'None':
        return literal(node, { type: 'none' })
      case 'Ellipsis':
        return literal(node, { type: 'ellipsis' })
      case 'String':
      case 'FormatString':
      case 'ContinuedString':
        return strings(node)
      case 'ParenthesizedExpression':
        if (children.length < 3) throw reader.problem('invalid syntax', node)
        return { ...expression(child(1)), outer: { from: node.from, to: node.to } }
      case 'TupleExpression':
        return { kind: 'tuple', items: items(inner(children)), ...span }
      case 'ArrayExpression':
        return { kind: 'list', items: items(inner(children)), ...span }
      case 'SetExpression':
        return { kind: 'set', items: items(inner(children)), ...span }
      case 'DictionaryExpression':
        return { kind: 'dict', entries: groups(inner(children)).map(entry), ...span }
      case 'ArrayComprehensionExpression':
        return comprehension('list', inner(children), span)
      case 'SetComprehensionExpression':
        return comprehension('set', inner(children), span)
      case 'DictionaryComprehensionExpression':
        return comprehension('dict', inner(children), span)
      case 'ComprehensionExpression':
        return comprehension('generator', inner(children), span)
      case 'UnaryExpression':
        return {
          kind: 'unary',
          op: reader.text(child(0)) as '-' | '+' | '~' | 'not',
          operand: expression(child(1)),
          ...span,
        }
      case 'BinaryExpression':
        return binary(node, children)
      case 'ConditionalExpression':
        return {
          kind: 'conditional',
          whenTrue: expression(child(0)),
          test: expression(child(2)),
          whenFalse: expression(child(4)),
          ...span,
        }
      case 'LambdaExpression': {
        const body = children.at(-1) ?? lacking(node)
        const list = children.find(({ name }) => name === 'ParamList')
        return {
          kind: 'lambda',
          params: list ? params(list) : [],
          body: expression(body),
          ...span,
        }
      }
      case 'NamedExpression': {
        const name = expression(child(0))
        if (name.kind !== 'name')
          throw reader.problem('cannot use assignment expressions with this target', node)
        return { kind: 'walrus', target: name, value: expression(child(2)), ...span }
      }
      case 'CallExpression':
        return call(expression(child(0)), child(1), span)
      case 'MemberExpression':
        return member(children, span)
      case 'YieldExpression':
        throw reader.refusal('yield', node, say`build a list and return it`)
      case 'AwaitExpression':
        throw reader.refusal('await', node, say`call the function directly`)
    }
    throw reader.problem('invalid syntax', node)
  }

  function lacking(node: SyntaxNode): never {
    throw reader.problem('invalid syntax', { from: node.to })
  }

  function literal(node: SyntaxNode, value: Literal['value']): Literal {
    return { kind: 'literal', value, ...reader.span(node) }
  }

  /** Expressions between commas, some of them starred. */
  function items(nodes: readonly SyntaxNode[]): Expr[] {
    return groups(nodes).map(item)
  }

  function item(nodes: readonly SyntaxNode[]): Expr {
    const [first, second] = nodes
    if (first?.name === '*' && second)
      return { kind: 'starred', value: expression(second), ...reader.across(nodes) }
    if (first === undefined || second !== undefined)
      throw reader.problem('invalid syntax', second ?? first ?? { from: 0 })
    return expression(first)
  }

  function entry(nodes: readonly SyntaxNode[]) {
    const [first, , third] = nodes
    if (first?.name === '**' && nodes[1]) return { key: null, value: expression(nodes[1]) }
    if (first === undefined || third === undefined)
      throw reader.problem('invalid syntax', first ?? { from: 0 })
    return { key: expression(first), value: expression(third) }
  }

  /** One expression, or several with commas between them, which are a tuple. */
  function tuple(nodes: readonly SyntaxNode[]): Expr {
    const [only] = nodes
    if (nodes.length === 1 && only) return expression(only)
    if (nodes.length === 0) throw reader.problem('invalid syntax', { from: 0 })
    return { kind: 'tuple', items: items(nodes), ...reader.across(nodes) }
  }

  /** What can stand on the left of an assignment. */
  function target(nodes: readonly SyntaxNode[]): Expr {
    const [first] = nodes
    const found = tuple(nodes)
    checkTarget(found, first ?? { from: 0 })
    return found
  }

  function unassignable(what: string, at: { readonly from: number }) {
    return reader.problem(`cannot assign to ${what} here. Maybe you meant '==' instead of '='?`, at)
  }

  function checkTarget(expr: Expr, at: { readonly from: number }): void {
    switch (expr.kind) {
      case 'name':
      case 'attribute':
      case 'subscript':
        return
      case 'tuple':
      case 'list':
        for (const each of expr.items) checkTarget(each, each)
        if (expr.items.filter(({ kind }) => kind === 'starred').length > 1)
          throw reader.problem('multiple starred expressions in assignment', expr)
        return
      case 'starred':
        return checkTarget(expr.value, expr)
      case 'call':
        throw unassignable('function call', at)
      case 'literal':
        throw unassignable('literal', at)
      default:
        throw unassignable('expression', at)
    }
  }

  function binary(node: SyntaxNode, children: readonly SyntaxNode[]): Expr {
    const span = reader.span(node)
    const [first, last] = [children[0] ?? lacking(node), children.at(-1) ?? lacking(node)]
    const between = children.slice(1, -1)
    const word = between.map((each) => reader.text(each)).join(' ')
    const left = expression(first)
    const right = expression(last)
    if (word === 'and' || word === 'or') return { kind: 'logical', op: word, left, right, ...span }
    if (operators.has(word))
      return {
        kind: 'binary',
        op: word as BinaryOp,
        left,
        right,
        opSpan: reader.across(between),
        ...span,
      }
    if (word === '<>') throw reader.problem('invalid syntax', between[0] ?? node)
    const op = word as CompareOp
    // A chain a < b < c is read as (a < b) < c.
    if (left.kind === 'compare' && first.name === 'BinaryExpression')
      return { ...left, rest: [...left.rest, { op, operand: right }], ...span }
    return { kind: 'compare', first: left, rest: [{ op, operand: right }], ...span }
  }

  function call(callee: Expr, list: SyntaxNode, span: Span): Call {
    const args: Expr[] = []
    const keywords: { name: string | null; value: Expr }[] = []
    const nodes = inner(childrenOf(list))
    if (nodes.some(({ name }) => name === 'for'))
      args.push(comprehension('generator', nodes, reader.span(list)))
    else
      for (const group of groups(nodes)) {
        const [first, second, third] = group
        if (first?.name === '**' && second) keywords.push({ name: null, value: expression(second) })
        else if (second?.name === 'AssignOp' && reader.text(second) === '=' && first && third) {
          const name = reader.text(first)
          if (keywords.some((each) => each.name === name))
            throw reader.problem(`keyword argument repeated: ${name}`, first)
          keywords.push({ name, value: expression(third) })
        } else {
          if (keywords.some(({ name }) => name !== null) && first?.name !== '*')
            throw reader.problem('positional argument follows keyword argument', first ?? list)
          args.push(item(group))
        }
      }
    // A method on a line of its own is told with that line.
    const line = callee.kind === 'attribute' ? callee.line : span.line
    return { kind: 'call', callee, args, keywords, ...span, line }
  }

  function member(children: readonly SyntaxNode[], span: Span): Expr {
    const [object, mark, name] = children
    if (object === undefined || mark === undefined || name === undefined)
      throw reader.problem('invalid syntax', { from: span.to })
    if (mark.name === '.') {
      const nameSpan = reader.span(name)
      return {
        kind: 'attribute',
        object: expression(object),
        name: reader.text(name),
        nameSpan,
        ...span,
        line: nameSpan.line,
      }
    }
    const inside = inner(children.slice(1))
    const parts = groups(inside).map(indexPart)
    const [only] = parts
    const isTuple = inside.some(({ name }) => name === ',')
    if (only === undefined) throw reader.problem('invalid syntax', mark)
    const index: Expr = isTuple ? { kind: 'tuple', items: parts, ...reader.across(inside) } : only
    return { kind: 'subscript', object: expression(object), index, ...span }
  }

  function indexPart(nodes: readonly SyntaxNode[]): Expr {
    if (!nodes.some(({ name }) => name === ':')) return item(nodes)
    const parts: (Expr | null)[] = [null, null, null]
    let at = 0
    for (const node of nodes)
      if (node.name === ':') at++
      else parts[at] = expression(node)
    const [start = null, end = null, step = null] = parts
    return { kind: 'slice', start, end, step, ...reader.across(nodes) }
  }

  function params(list: SyntaxNode): Params {
    return paramsOf(reader, list, expression)
  }
}

export type Expressions = ReturnType<typeof expressionReader>
