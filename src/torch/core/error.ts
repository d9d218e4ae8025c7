/** The Python exceptions that PyTorch raises. */
export type ErrorKind =
  | 'RuntimeError'
  | 'TypeError'
  | 'ValueError'
  | 'IndexError'
  | 'AttributeError'
  | 'AssertionError'
  | 'NotImplementedError'
  | 'OverflowError'
  | 'GradcheckError'

/** What PyTorch would raise: the type of the exception, and its words. */
export class TorchError extends Error {
  readonly kind: ErrorKind

  constructor(kind: ErrorKind, message: string) {
    super(message)
    this.kind = kind
  }
}

/** The kind of error that most operations raise. */
export function runtimeError(message: string): TorchError {
  return new TorchError('RuntimeError', message)
}

/**
 * What is not done here although PyTorch, or Python, could do it: a sentence that says what, and what to
 * use instead. No program can catch it.
 */
export class Refusal extends Error {}

/** The same of a program that ran, and used up more than a run may. */
export class Stopped extends Refusal {}
