import { Refusal, Stopped } from '../../torch/core/error.ts'
import type { PyInstance } from '../objects/object.ts'
import { asRaised, RefusedAt } from '../runtime/errors.ts'
import { exceptionText } from '../runtime/text.ts'
import { Problem } from '../syntax/problem.ts'
import { Refused } from '../syntax/reader.ts'
import { say } from '../../words/say.ts'

/** What PyTorch says at which stage, by its words. */
const sayings: readonly (readonly [RegExp, string])[] = [
  [/Jacobian mismatch for output (\d+) with respect to input (\d+)/, 'jacobian'],
  [/Backward is not reentrant/, 'not_reentrant'],
  [/backward not multiplied by grad_output/, 'not_multiplied_by_grad_output'],
  [/Numerical gradient for function expected to be zero/, 'expected_zero'],
  [/Expected backward function to handle undefined output grads/, 'undefined_grad_raises'],
  [/Expected all input grads to be undefined or zero/, 'undefined_grad_nonzero'],
  [/gradcheck expects at least one input tensor to require gradient/, 'no_input_requires_grad'],
  [/returned an incorrect number of gradients/, 'gradient_count'],
  [/returned an invalid gradient at index/, 'gradient_shape'],
  [/expected Variable or None/, 'gradient_type'],
  [/has been modified by an inplace operation/, 'saved_modified'],
  [/a leaf Variable that requires grad is being used in an in-place operation/, 'leaf_in_place'],
  [/Legacy autograd function/, 'legacy_function'],
  [/must implement either the backward or vjp/, 'no_backward'],
  [/takes no keyword arguments/, 'apply_keyword'],
  [/save_for_backward can only save/, 'saved_not_a_tensor'],
  [
    /trying to differentiate twice a function that was marked with @once_differentiable/,
    'once_differentiable',
  ],
  [/does not require grad and does not have a grad_fn/, 'no_graph'],
]

/** A pattern of PyTorch’s words at a stage; null if it is no stage of PyTorch’s own. */
export function sayingOf(stage: string): string | null {
  const [pattern] = sayings.find(([, each]) => each === stage) ?? []
  // Places are counted apart, and words between them differ from release to release.
  return pattern?.source.replace(/ for output.*$/, '') ?? null
}

/** How a check, or a part of it, ended. */
export interface Verdict {
  readonly ok: boolean
  /** The type of the exception. */
  readonly error: string | null
  /** At which stage: PyTorch's, or where in the program an exception came from. */
  readonly stage: string | null
  /** Of a mismatch, counted among the outputs that are differentiable. */
  readonly output: number | null
  /** Of a mismatch: 0 for x, 1 for y. */
  readonly input: number | null
  /** Of an error in the program, counted from 1. */
  readonly line: number | null
  /** Where in its line a text is no Python, counted from 1. */
  readonly column: number | null
  /** What the exception says. */
  readonly message: string | null
  /** The sentence, if it is not run. */
  readonly refused: string | null
  /** Whether it was run as far as a run may go: then the sentence says how far. */
  readonly stopped?: boolean
}

const nothing = {
  error: null,
  stage: null,
  output: null,
  input: null,
  line: null,
  column: null,
  message: null,
  refused: null,
}

export const passed: Verdict = { ok: true, ...nothing }

/** Of what was thrown; `wanted` are the inputs that require a gradient. */
export function verdictOf(thrown: unknown, wanted: readonly number[] = [0, 1]): Verdict {
  if (thrown instanceof Problem) {
    const { type, message, line, column } = thrown
    return { ok: false, ...nothing, error: type, stage: 'load', line, column, message }
  }
  if (thrown instanceof Refusal || thrown instanceof Refused) {
    const line = thrown instanceof RefusedAt || thrown instanceof Refused ? thrown.line : null
    const { message } = thrown
    const stopped = thrown instanceof RefusedAt ? thrown.stopped : thrown instanceof Stopped
    return {
      ok: false,
      ...nothing,
      ...(stopped && { stopped }),
      line,
      refused: line === null ? message : say`Line ${line}: ${message}`,
    }
  }
  const { exception, trace } = asRaised(thrown)
  const message = messageOf(exception)
  const verdict = { ok: false, ...nothing, error: exception.type.name, message }
  for (const [pattern, stage] of sayings) {
    const found = pattern.exec(message)
    if (!found) continue
    if (stage !== 'jacobian') return { ...verdict, stage }
    return { ...verdict, stage, output: Number(found[1]), input: wanted[Number(found[2])] ?? null }
  }
  const [innermost] = trace
  if (innermost === undefined) return { ...verdict, stage: 'raises_outside' }
  const inside = trace.some(({ name }) => name === 'backward')
  return {
    ...verdict,
    stage: inside ? 'raises_in_backward' : 'raises_in_forward',
    line: innermost.line,
  }
}

/** What an exception says; nothing if that cannot be told, since it is too long or its own code fails. */
function messageOf(exception: PyInstance): string {
  try {
    return exceptionText(exception)
  } catch {
    return ''
  }
}

/** Something went wrong here, not in the program. */
export function lastResort(thrown: unknown): Verdict {
  try {
    return verdictOf(thrown)
  } catch {
    const said = thrown instanceof Error ? thrown.message : String(thrown)
    return { ok: false, ...nothing, refused: say`This code could not be run here: ${said}` }
  }
}

/** What loading a program ended with. */
export function loadVerdict(thrown: unknown): Verdict {
  const verdict = verdictOf(thrown)
  if (verdict.refused !== null || thrown instanceof Problem) return verdict
  const { trace } = asRaised(thrown)
  return { ...verdict, stage: 'load', line: trace.at(0)?.line ?? null }
}
