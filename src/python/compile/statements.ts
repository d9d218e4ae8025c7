import { call } from '../runtime/call.ts'
import { raised } from '../runtime/errors.ts'
import { text } from '../runtime/text.ts'
import { truth } from '../runtime/truth.ts'
import type { Value } from '../objects/object.ts'
import { importFrom, importModule, starNames } from '../runtime/modules.ts'
import type { Frame } from '../runtime/frame.ts'
import type { Body, FunctionDef, Statement } from '../syntax/ast.ts'
import { checkAnnotations } from './annotations.ts'
import { compileAugmented, compileDelete, compileTarget } from './assign.ts'
import { compileRaise, compileTry, compileWith } from './attempts.ts'
import { compileClass } from './classes.ts'
import { flow, type Compiler, type Execute } from './compiler.ts'
import { compileFunction } from './functions.ts'
import { compileFor, compileWhile } from './loops.ts'
import { storeName } from './names.ts'
import type { Scope } from './scope.ts'

type Of<K extends Statement['kind']> = Extract<Statement, { readonly kind: K }>

/** Statements one after the other, until one leaves. */
export function compileBlock(c: Compiler, body: Body, scope: Scope): Execute {
  const [first, ...more] = body.map((statement) => compileStatement(c, statement, scope))
  if (first === undefined) return () => flow.next
  if (more.length === 0) return first
  const all = [first, ...more]
  return (frame) => {
    for (let i = 0; i < all.length; i++) {
      const ended = all[i]?.(frame)
      if (ended !== undefined && ended !== flow.next) return ended
    }
    return flow.next
  }
}

function compileStatement(c: Compiler, statement: Statement, scope: Scope): Execute {
  const { line } = statement
  switch (statement.kind) {
    case 'expression': {
      const value = c.expression(statement.value, scope)
      return then((frame) => void value(frame))
    }
    case 'assign':
      return compileAssign(c, statement, scope)
    case 'annotated':
      return compileAnnotated(c, statement, scope)
    case 'augmented':
      return then(compileAugmented(c, statement.target, statement.op, statement.value, scope))
    case 'if':
      return compileIf(c, statement, scope)
    case 'for':
      return compileFor(c, statement, scope)
    case 'while':
      return compileWhile(c, statement, scope)
    case 'with':
      return compileWith(c, statement, scope)
    case 'try':
      return compileTry(c, statement, scope)
    case 'raise':
      return compileRaise(c, statement, scope)
    case 'assert':
      return compileAssert(c, statement, scope)
    case 'return': {
      const value = statement.value && c.expression(statement.value, scope)
      return (frame) => {
        frame.returned = value?.(frame) ?? null
        return flow.return
      }
    }
    case 'delete': {
      const all = statement.targets.map((target) => compileDelete(c, target, scope))
      return then((frame) => {
        for (const each of all) each(frame)
      })
    }
    case 'import':
      return compileImport(statement, scope)
    case 'from':
      return compileFrom(statement, scope)
    case 'function':
      return compileDefinition(c, statement, scope)
    case 'class': {
      const make = compileClass(c, statement, scope)
      return then((frame) => {
        frame.line = line
        make(frame)
      })
    }
    case 'break':
      return () => flow.break
    case 'continue':
      return () => flow.continue
    case 'pass':
    case 'global':
    case 'nonlocal':
      return () => flow.next
  }
}

/** Does something, and goes on. */
function then(work: (frame: Frame) => void): Execute {
  return (frame) => {
    work(frame)
    return flow.next
  }
}

function compileAssign(c: Compiler, { targets, value }: Of<'assign'>, scope: Scope): Execute {
  const evaluate = c.expression(value, scope)
  const stores = targets.map((target) => compileTarget(c, target, scope))
  const [only] = stores
  if (stores.length === 1 && only) return then((frame) => only(frame, evaluate(frame)))
  return then((frame) => {
    const found = evaluate(frame)
    for (const store of stores) store(frame, found)
  })
}

function compileAnnotated(c: Compiler, statement: Of<'annotated'>, scope: Scope): Execute {
  const { target, annotation, value, line } = statement
  // In a function, Python does not look at the annotation of a name.
  const check =
    scope.kind === 'function' ? () => undefined : checkAnnotations([annotation], scope, line)
  if (value === null) return then(check)
  const evaluate = c.expression(value, scope)
  const store = compileTarget(c, target, scope)
  return then((frame) => {
    store(frame, evaluate(frame))
    check(frame)
  })
}

function compileIf(c: Compiler, { branches, otherwise }: Of<'if'>, scope: Scope): Execute {
  const compiled = branches.map(({ test, body }) => ({
    line: test.line,
    test: c.expression(test, scope),
    body: c.block(body, scope),
  }))
  const last = c.block(otherwise, scope)
  return (frame) => {
    for (const { line, test, body } of compiled) {
      const holds = test(frame)
      frame.line = line
      if (truth(holds)) return body(frame)
    }
    return last(frame)
  }
}

function compileAssert(c: Compiler, statement: Of<'assert'>, scope: Scope): Execute {
  const test = c.expression(statement.test, scope)
  const message = statement.message && c.expression(statement.message, scope)
  const { line } = statement
  return then((frame) => {
    const holds = test(frame)
    frame.line = line
    if (truth(holds)) return
    const said = message?.(frame)
    frame.line = line
    throw said === undefined ? raised('AssertionError') : raised('AssertionError', text(said))
  })
}

function compileImport({ modules, line }: Of<'import'>, scope: Scope): Execute {
  const stores = modules.map(({ name, as }) => ({
    name,
    // `import a.b` binds a.
    whole: as !== null,
    store: storeName(as ?? name.split('.')[0] ?? name, scope),
  }))
  return then((frame) => {
    for (const { name, whole, store } of stores) {
      frame.line = line
      store(frame, importModule(name, whole))
    }
  })
}

function compileFrom({ module, names, line }: Of<'from'>, scope: Scope): Execute {
  if (names[0]?.name === '*')
    return then((frame) => {
      frame.line = line
      for (const [name, value] of starNames(module))
        (frame.names ?? frame.globals.names).set(name, value)
    })
  const stores = names.map(({ name, as }) => ({ name, store: storeName(as ?? name, scope) }))
  return then((frame) => {
    for (const { name, store } of stores) {
      frame.line = line
      store(frame, importFrom(module, name))
    }
  })
}

function compileDefinition(c: Compiler, def: FunctionDef, scope: Scope): Execute {
  const make = compileFunction(c, def, scope)
  const decorators = def.decorators.map((decorator) => ({
    line: decorator.line,
    value: c.expression(decorator, scope),
  }))
  const store = storeName(def.name, scope)
  return then((frame) => {
    const wrappers = decorators.map(({ line, value }) => ({ line, value: value(frame) }))
    frame.line = def.line
    let made: Value = make(frame)
    for (const { line, value } of wrappers.reverse()) {
      frame.line = line
      made = call(value, [made])
    }
    store(frame, made)
  })
}
