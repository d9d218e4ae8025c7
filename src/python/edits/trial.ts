import type { Body, Program, Statement } from '../syntax/ast.ts'
import { parse } from '../syntax/parse.ts'
import { applied, type Edit } from './edit.ts'
import type { Site } from './sites.ts'

/**
 * The program after an edit within some statements. Only these are read again: lines in them are wrong,
 * everything else is as it would be of the whole text.
 *
 * @throws Problem or Refused if a statement no longer is one.
 */
export function tried(program: Program, { changes }: Edit, ...sites: readonly Site[]): Program {
  return sites.reduce((before, site) => triedAt(before, changes, site), program)
}

function triedAt(
  { source, body }: Program,
  changes: Edit['changes'],
  { statement }: Site,
): Program {
  const { from, to } = statement
  const text = applied(
    source.slice(from, to),
    changes
      .filter((change) => change.from >= from && change.to <= to)
      .map((change) => ({ ...change, from: change.from - from, to: change.to - from })),
  )
  const [around] = parse(`def _():\n  ${text}\n`).body
  const [again] = around?.kind === 'function' ? around.body : []
  if (again === undefined) throw new TypeError('no statement')
  return { source, body: replaced(body, statement, again) }
}

function replaced(body: Body, old: Statement, by: Statement): Body {
  return body.map((statement) => {
    if (statement === old) return by
    if (statement.from > old.from || statement.to < old.to) return statement
    const within = (inner: Body) => replaced(inner, old, by)
    switch (statement.kind) {
      case 'function':
      case 'class':
      case 'with':
        return { ...statement, body: within(statement.body) }
      case 'if':
        return {
          ...statement,
          branches: statement.branches.map(({ test, body }) => ({ test, body: within(body) })),
          otherwise: within(statement.otherwise),
        }
      case 'for':
      case 'while':
        return {
          ...statement,
          body: within(statement.body),
          otherwise: within(statement.otherwise),
        }
      case 'try':
        return {
          ...statement,
          body: within(statement.body),
          handlers: statement.handlers.map((each) => ({ ...each, body: within(each.body) })),
          otherwise: within(statement.otherwise),
          finally: within(statement.finally),
        }
    }
    return statement
  })
}
