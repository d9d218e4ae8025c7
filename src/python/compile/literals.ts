import { ellipsis, PyFloat, type Value } from '../objects/object.ts'
import { format } from '../runtime/format.ts'
import { joined } from '../runtime/joined.ts'
import { repr, text } from '../runtime/text.ts'
import type { Formatted, Literal, Replacement } from '../syntax/ast.ts'
import type { Compiler } from './compiler.ts'
import type { Evaluate } from './names.ts'
import type { Scope } from './scope.ts'

export function literal({ value }: Literal): Evaluate {
  const made = valueOf(value)
  return () => made
}

function valueOf(value: Literal['value']): Value {
  switch (value.type) {
    case 'float':
      return new PyFloat(value.value)
    case 'none':
      return null
    case 'ellipsis':
      return ellipsis
    default:
      return value.value
  }
}

/** f"…{value!r:spec}…". */
export function compileFormatted(c: Compiler, { parts, line }: Formatted, scope: Scope): Evaluate {
  const compiled = parts.map((part) =>
    typeof part === 'string' ? () => part : compileReplacement(c, part, scope, line),
  )
  return (frame) => joined(compiled.map((part) => part(frame)))
}

function compileReplacement(
  c: Compiler,
  { value, conversion, spec, shown }: Replacement,
  scope: Scope,
  line: number,
): (frame: Parameters<Evaluate>[0]) => string {
  const evaluate = c.expression(value, scope)
  const specOf = spec ? compileFormatted(c, spec, scope) : () => ''
  // {x=} shows what x is as Python writes it, unless it is to be formatted.
  const asWritten = conversion === 'r' || (shown !== null && conversion === null && spec === null)
  return (frame) => {
    const found = evaluate(frame)
    const how = String(specOf(frame))
    frame.line = line
    const converted = asWritten ? repr(found) : conversion === 's' ? text(found) : found
    return (shown ?? '') + format(converted, how)
  }
}
