/** The errors that Python finds before it runs anything. */
export type ProblemType = 'SyntaxError' | 'IndentationError' | 'TabError' | 'RecursionError'

/** A text that is no Python. */
export class Problem extends Error {
  readonly type: ProblemType
  /** Counted from 1. */
  readonly line: number
  readonly column: number

  constructor(type: ProblemType, message: string, line: number, column: number) {
    super(message)
    this.type = type
    this.line = line
    this.column = column
  }
}
