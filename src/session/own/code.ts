/** The reader's own code, as the state holds it. */
export interface OwnCode {
  /** What stands in the editor; null before anything does. */
  readonly text: string | null
  /**
   * As a link carries it: compressed, in the alphabet of base64url. Null for what the editor begins with, and for
   * what no link can carry.
   */
  readonly packed: string | null
  /** Whether it may run. What came with a link waits until the reader says so. */
  readonly allowed: boolean
  /** What was taken away from what was pasted, one sentence each. */
  readonly notes: readonly string[]
  /** What stood here until a program was pasted in its place: an editor that opens later takes it back by its own undo. */
  readonly replaced: string | null
  /** What a link brought and nobody has let run, where other code stands in its place: it waits again if it comes back. */
  readonly held: string | null
}

export const noCode: OwnCode = {
  text: null,
  packed: null,
  allowed: true,
  notes: [],
  replaced: null,
  held: null,
}

/** The characters of packed code: reading them evaluates nothing. */
export const packedCode = /^[\w-]+$/

/** Beginnings of lines that no list of numbers has. */
const codeLine =
  /^\s*(?:>>> |In \[\d+\]:\s*)?(?:import torch|from torch|class \w+\s*[(:]|def \w+\s*\(|@staticmethod)/m

/** Whether a text that was pasted beside every field is a program, rather than vectors. */
export function isCode(text: string): boolean {
  return codeLine.test(text)
}

/** Lines that define something. Sessions that print vectors have imports as well; they have none of these. */
const definition =
  /^\s*(?:>>> |In \[\d+\]:\s*)?(?:class \w+\s*[(:]|(?:async )?def \w+\s*\(|@[\w.]+\s*$)/m

/** Whether a text in which no vectors could be read is plainly a program. */
export function isProgram(text: string): boolean {
  return definition.test(text)
}
