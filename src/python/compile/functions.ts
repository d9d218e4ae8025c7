import { PyFunction, type Code } from '../objects/callables.ts'
import type { Value } from '../objects/object.ts'
import type { Frame } from '../runtime/frame.ts'
import type { FunctionDef, Lambda, Params } from '../syntax/ast.ts'
import { checkAnnotations } from './annotations.ts'
import { flow, type Compiler } from './compiler.ts'
import type { Evaluate } from './names.ts'
import { Scope } from './scope.ts'

/** What makes a function when its definition is come to. */
export function compileFunction(
  c: Compiler,
  def: FunctionDef,
  scope: Scope,
): (frame: Frame) => PyFunction {
  const annotations = [...def.params.map(({ annotation }) => annotation), def.returns]
  const check = checkAnnotations(annotations, scope, def.line)
  const inner = new Scope('function', scope, def.name)
  const make = compileMaker(c, def.name, def.params, inner, scope, () => {
    inner.declareBound(def.body)
    const body = c.block(def.body, inner)
    return (frame) => (body(frame) === flow.return ? frame.returned : null)
  })
  return (frame) => {
    check(frame)
    return make(frame)
  }
}

export function compileLambda(c: Compiler, { params, body }: Lambda, scope: Scope): Evaluate {
  const inner = new Scope('function', scope, '<lambda>')
  return compileMaker(c, '<lambda>', params, inner, scope, () => c.expression(body, inner))
}

function compileMaker(
  c: Compiler,
  name: string,
  params: Params,
  inner: Scope,
  outer: Scope,
  compileBody: () => (frame: Frame) => Value,
): (frame: Frame) => PyFunction {
  const of = (...kinds: Params[number]['kind'][]) =>
    params.filter(({ kind }) => kinds.includes(kind))
  const positional = of('positional only', 'positional')
  const keywordOnly = of('keyword only')
  const [rest] = of('rest')
  const [keywords] = of('keywords')
  for (const param of [...positional, ...keywordOnly, rest, keywords])
    if (param) inner.declare(param.name)
  const run = compileBody()
  const code: Code = {
    name,
    qualified: outer.qualified(name),
    positional: positional.map((param) => param.name),
    positionalOnly: of('positional only').length,
    keywordOnly: keywordOnly.map((param) => param.name),
    rest: rest?.name ?? null,
    keywords: keywords?.name ?? null,
    size: inner.size,
    run,
  }
  const defaults = positional.flatMap((param) =>
    param.default ? [c.expression(param.default, outer)] : [],
  )
  const keywordDefaults = keywordOnly.flatMap((param) =>
    param.default ? [{ name: param.name, value: c.expression(param.default, outer) }] : [],
  )
  return (frame) =>
    new PyFunction(
      code,
      defaults.map((value) => value(frame)),
      new Map(keywordDefaults.map((each) => [each.name, each.value(frame)] as const)),
      frame,
    )
}
