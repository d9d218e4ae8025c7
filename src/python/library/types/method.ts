import { Builtin } from '../../objects/callables.ts'
import type { Keywords, PyType, Value } from '../../objects/object.ts'

/** What calling a method does. */
export type Run<T> = (self: T, args: readonly Value[], keywords: Keywords) => Value

/** Methods of a type of Python's. The value that they are called on is of that type. */
export function methods<T>(type: PyType, all: Readonly<Record<string, Run<T>>>): void {
  for (const [name, run] of Object.entries(all))
    type.attributes.set(
      name,
      new Builtin(name, ([self, ...args], keywords) => run(self as T, args, keywords)),
    )
}
