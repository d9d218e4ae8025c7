import type { Body, Statement } from './ast.ts'
import type { Reader } from './reader.ts'

/** @throws Problem for `return` outside of a function and `break` outside of a loop. */
export function checkPlaces(
  body: Body,
  reader: Reader,
  inside = { function: false, loop: false },
): void {
  for (const statement of body) checkPlace(statement, reader, inside)
}

function checkPlace(
  statement: Statement,
  reader: Reader,
  inside: { readonly function: boolean; readonly loop: boolean },
): void {
  const walk = (body: Body, changed: Partial<typeof inside> = {}) =>
    checkPlaces(body, reader, { ...inside, ...changed })
  switch (statement.kind) {
    case 'return':
      if (!inside.function) throw reader.problem("'return' outside function", statement)
      return
    case 'break':
      if (!inside.loop) throw reader.problem("'break' outside loop", statement)
      return
    case 'continue':
      if (!inside.loop) throw reader.problem("'continue' not properly in loop", statement)
      return
    case 'function':
      return walk(statement.body, { function: true, loop: false })
    case 'class':
      return walk(statement.body, { function: false, loop: false })
    case 'for':
    case 'while':
      walk(statement.body, { loop: true })
      return walk(statement.otherwise)
    case 'if':
      for (const branch of statement.branches) walk(branch.body)
      return walk(statement.otherwise)
    case 'with':
      return walk(statement.body)
    case 'try':
      walk(statement.body)
      for (const handler of statement.handlers) walk(handler.body)
      walk(statement.otherwise)
      return walk(statement.finally)
  }
}
