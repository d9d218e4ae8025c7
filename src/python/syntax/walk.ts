import type { Body, Expr, Formatted, Params, Statement } from './ast.ts'

/** The expressions that an expression is made of. */
export function partsOf(expr: Expr): readonly Expr[] {
  switch (expr.kind) {
    case 'name':
    case 'literal':
      return []
    case 'formatted':
      return formattedParts(expr)
    case 'tuple':
    case 'list':
    case 'set':
      return expr.items
    case 'dict':
      return expr.entries.flatMap(({ key, value }) => (key ? [key, value] : [value]))
    case 'unary':
      return [expr.operand]
    case 'binary':
    case 'logical':
      return [expr.left, expr.right]
    case 'compare':
      return [expr.first, ...expr.rest.map(({ operand }) => operand)]
    case 'conditional':
      return [expr.test, expr.whenTrue, expr.whenFalse]
    case 'lambda':
      return [...defaultsOf(expr.params), expr.body]
    case 'call':
      return [expr.callee, ...expr.args, ...expr.keywords.map(({ value }) => value)]
    case 'attribute':
      return [expr.object]
    case 'subscript':
      return [expr.object, expr.index]
    case 'slice':
      return [expr.start, expr.end, expr.step].filter((part) => part !== null)
    case 'starred':
      return [expr.value]
    case 'walrus':
      return [expr.target, expr.value]
    case 'comprehension':
      return [
        ...(expr.key ? [expr.key] : []),
        expr.value,
        ...expr.clauses.flatMap(({ target, iterable, conditions }) => [
          target,
          iterable,
          ...conditions,
        ]),
      ]
  }
}

function formattedParts({ parts }: Formatted): Expr[] {
  return parts.flatMap((part) =>
    typeof part === 'string' ? [] : [part.value, ...(part.spec ? formattedParts(part.spec) : [])],
  )
}

export function defaultsOf(params: Params): Expr[] {
  return params.map((param) => param.default).filter((value) => value !== null)
}

/** The expressions that a statement itself evaluates, without those of the statements in it. */
export function expressionsOf(statement: Statement): readonly Expr[] {
  switch (statement.kind) {
    case 'expression':
      return [statement.value]
    case 'assign':
      return [...statement.targets, statement.value]
    case 'annotated':
      return statement.value ? [statement.target, statement.value] : [statement.target]
    case 'augmented':
      return [statement.target, statement.value]
    case 'if':
      return statement.branches.map(({ test }) => test)
    case 'for':
      return [statement.target, statement.iterable]
    case 'while':
      return [statement.test]
    case 'with':
      return statement.items.flatMap(({ context, target }) =>
        target ? [context, target] : [context],
      )
    case 'try':
      return statement.handlers.flatMap(({ type }) => (type ? [type] : []))
    case 'raise':
      return [statement.value, statement.cause].filter((value) => value !== null)
    case 'assert':
      return statement.message ? [statement.test, statement.message] : [statement.test]
    case 'return':
      return statement.value ? [statement.value] : []
    case 'delete':
      return statement.targets
    case 'function':
      return [...statement.decorators, ...defaultsOf(statement.params)]
    case 'class':
      return [...statement.decorators, ...statement.bases]
  }
  return []
}

/** The statements in a statement, without those of a function or a class. */
export function blocksOf(statement: Statement): readonly Body[] {
  switch (statement.kind) {
    case 'if':
      return [...statement.branches.map(({ body }) => body), statement.otherwise]
    case 'for':
    case 'while':
      return [statement.body, statement.otherwise]
    case 'with':
      return [statement.body]
    case 'try':
      return [
        statement.body,
        ...statement.handlers.map(({ body }) => body),
        statement.otherwise,
        statement.finally,
      ]
  }
  return []
}

/** Calls for every expression in a statement and in what it holds; functions and classes included. */
export function eachExpression(
  body: Body,
  visit: (expr: Expr, statement: Statement) => void,
): void {
  for (const statement of body) {
    for (const expr of expressionsOf(statement)) eachPart(expr, (part) => visit(part, statement))
    for (const block of blocksOf(statement)) eachExpression(block, visit)
    if (statement.kind === 'function' || statement.kind === 'class')
      eachExpression(statement.body, visit)
  }
}

/** Calls for an expression and everything in it. */
export function eachPart(expr: Expr, visit: (expr: Expr) => void): void {
  visit(expr)
  for (const part of partsOf(expr)) eachPart(part, visit)
}
