import type { PyFunction } from '../objects/callables.ts'
import type { Value } from '../objects/object.ts'

/** The names of a module, and of what its functions find in it. */
export interface Globals {
  readonly names: Map<string, Value>
  readonly builtins: ReadonlyMap<string, Value>
}

/** A function while it runs, a module while it is loaded, or the body of a class. */
export class Frame {
  /** Local names by their place; undefined before they have a value. */
  readonly slots: (Value | undefined)[]
  /** The frame of the function around it. */
  readonly parent: Frame | null
  readonly globals: Globals
  /** The names of a class or a module, which have no places. */
  readonly names: Map<string, Value> | null
  /** The function that runs, for `super()`. */
  readonly of: PyFunction | null
  /** The line that is being worked on, for whatever may go wrong there. */
  line = 0
  returned: Value = null
  /** The exceptions being handled, the innermost last. */
  handled: readonly Error[] = unhandled

  constructor(
    size: number,
    parent: Frame | null,
    globals: Globals,
    names: Map<string, Value> | null = null,
    of: PyFunction | null = null,
  ) {
    this.slots = blanks(size)
    this.parent = parent
    this.globals = globals
    this.names = names
    this.of = of
  }
}

const unhandled: readonly Error[] = []
const known: (Value | undefined)[][] = []

/** Places without values: a copy of what was made once, which is much quicker than to make it. */
function blanks(size: number): (Value | undefined)[] {
  const blank = (known[size] ??= Array.from({ length: size }, () => undefined))
  return blank.slice()
}
