import { Refusal, Stopped, TorchError } from '../../torch/core/error.ts'
import { gradcheckErrorType, raised, Raised, type TraceEntry } from '../objects/exceptions.ts'
import type { Value } from '../objects/object.ts'
import { isStackOverflow } from '../syntax/depth.ts'
import { typeOf } from './typeOf.ts'
import { say } from '../../words/say.ts'

export { raised, Raised }

export function typeError(message: string): Raised {
  return raised('TypeError', message)
}

export function valueError(message: string): Raised {
  return raised('ValueError', message)
}

export function attributeError(message: string): Raised {
  return raised('AttributeError', message)
}

/** What was thrown, as an exception of the program; what no program can catch is thrown on. */
export function asRaised(thrown: unknown): Raised {
  if (thrown instanceof Raised) return thrown
  if (thrown instanceof TorchError)
    return raised(
      thrown.kind === 'GradcheckError' ? gradcheckErrorType : thrown.kind,
      thrown.message,
    )
  if (isStackOverflow(thrown)) return raised('RecursionError', 'maximum recursion depth exceeded')
  throw thrown
}

/**
 * Whether a program ended in an exception of another type. Asked before what it says is: to write an exception of the
 * program's own may take as long as a run may.
 */
export function isOtherThan(type: string, thrown: unknown): boolean {
  return thrown instanceof Raised && thrown.exception.type.name !== type
}

/** A refusal, with the place at which it happened. */
export class RefusedAt extends Refusal {
  readonly line: number
  /** Whether the program used up what a run may. */
  readonly stopped: boolean

  constructor({ message, line, stopped }: Pick<RefusedAt, 'message' | 'line' | 'stopped'>) {
    super(message)
    this.line = line
    this.stopped = stopped
  }
}

/** What leaves a frame is told with the line at which it happened there. */
export function traced(thrown: unknown, entry: TraceEntry): Error {
  if (thrown instanceof RefusedAt) return thrown
  if (thrown instanceof Refusal) {
    const stopped = thrown instanceof Stopped
    return new RefusedAt({ message: thrown.message, line: entry.line, stopped })
  }
  const exception = asRaised(thrown)
  exception.trace.push(entry)
  return exception
}

/** Refuses something of Python or PyTorch: what, and what to use instead. */
export function refused(what: string, instead: string): Refusal {
  return new Refusal(say`${what} is not known here; ${instead}.`)
}

/** The type of a value as messages name it. */
export function nameOfType(value: Value): string {
  return typeOf(value).name
}
