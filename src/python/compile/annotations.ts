import type { Frame } from '../runtime/frame.ts'
import type { Expr } from '../syntax/ast.ts'
import { eachPart } from '../syntax/walk.ts'
import { loadName } from './names.ts'
import type { Scope } from './scope.ts'

/**
 * Annotations are not evaluated, for what they say does not matter here. But Python would look up
 * their names when the definition is come to, and stumble over one that is not there.
 */
export function checkAnnotations(
  annotations: readonly (Expr | null)[],
  scope: Scope,
  line: number,
): (frame: Frame) => void {
  const loads = annotations.flatMap((annotation) => {
    const names: string[] = []
    if (annotation) eachPart(annotation, (part) => part.kind === 'name' && names.push(part.id))
    return names.map((name) => loadName(name, scope, line))
  })
  return (frame) => {
    if (loads.length === 0 || frame.globals.names.has('annotations')) return
    for (const load of loads) load(frame)
  }
}
