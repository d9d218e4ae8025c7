import { isClose } from './allclose.ts'
import {
  analyticalJacobian,
  numericalJacobian,
  type Differentiable,
  type Point,
} from './jacobian.ts'
import type { Input, Settings } from './options.ts'
import { say } from '../words/say.ts'
import { arithmetics } from './torch/dtype.ts'
import { formatTensor, notation } from './formatTensor.ts'
import type { Pair } from '../math/vec.ts'

/** What a check failed on: PyTorch's stage, and the first input that failed it. */
export interface Failure {
  readonly stage: 'not_reentrant' | 'jacobian' | 'not_multiplied_by_grad_output'
  readonly input: Input
}

/**
 * A failure in words. It shows what PyTorch's message shows: for a mismatch the two indices, counted
 * among the differentiable inputs and outputs alone, and both columns, in fast mode both numbers; for
 * re-entrancy the tolerance; for a missing grad_output no number at all.
 */
export function explain(
  { stage, input }: Failure,
  fn: Differentiable,
  at: Point,
  numerical: Pair<readonly number[]>,
  analytical: Pair<readonly number[]>,
  settings: Settings,
): string {
  switch (stage) {
    case 'jacobian': {
      const index = settings.inputs.indexOf(input)
      const printed = settings.fastMode ? single : formatTensor
      return [
        settings.fastMode
          ? say`The directional derivatives of output 0 with respect to input ${index} (${input}) differ.`
          : say`The Jacobians of output 0 with respect to input ${index} (${input}) differ.`,
        say`numerical:  ${printed(numerical[input])}`,
        say`analytical: ${printed(analytical[input])}`,
        ...(settings.fastMode ? inSlowMode(fn, at, input, settings) : []),
      ].join('\n')
    }
    case 'not_reentrant':
      return say`Two runs of backward with the same input and grad_output gave gradients that differ by more than nondet_tol = ${settings.nondetTol}.`
    case 'not_multiplied_by_grad_output':
      return say`With grad_output = 0 every gradient must be exactly 0, and one is not: backward does not multiply by grad_output.`
  }
}

/** The step with which PyTorch recomputes, whatever eps the check was asked for. */
const epsOfMessage = 1e-3

/** What PyTorch appends in fast mode: both Jacobians anew, in slow mode, and how far they are apart. */
function inSlowMode(fn: Differentiable, at: Point, input: Input, settings: Settings): string[] {
  const slices = numericalJacobian(fn, at, input, epsOfMessage)
  let step = slices.next()
  while (!step.done) step = slices.next()
  const numerical = step.value
  const analytical = analyticalJacobian(fn, at, 1)[input]
  const { round } = arithmetics[settings.dtype]
  const largest = numerical.reduce(
    (most, m, i) => Math.max(most, round(Math.abs(analytical[i]! - m))),
    0,
  )
  const close = numerical.every((m, i) => isClose(analytical[i]!, m, { ...settings, round }))
  return [
    say`These are single numbers, as fast mode compares them. Again entry by entry, with eps = ${epsOfMessage}:`,
    say`numerical:  ${formatTensor(numerical)}`,
    say`analytical: ${formatTensor(analytical)}`,
    say`largest difference of an entry: ${largest}`,
    ...(close
      ? [say`Entry by entry they agree within atol and rtol: check again with fast mode off.`]
      : []),
  ]
}

const single = ([value = NaN]: readonly number[]) => notation([value])(value)
