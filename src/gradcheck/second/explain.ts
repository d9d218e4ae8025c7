import { notation } from '../formatTensor.ts'
import { inputs, outputs } from './doubleBackward.ts'
import type { Matrix } from './hessian.ts'
import { say } from '../../words/say.ts'
import type { SecondJacobians, SecondReport } from './report.ts'

/** A failure in words, showing what PyTorch's message shows. */
export function explain(
  { stage, output, input }: NonNullable<SecondReport['failure']>,
  numerical: SecondJacobians,
  analytical: SecondJacobians,
): string {
  if (output === null)
    return say`With zeros to multiply by, every second derivative must be exactly 0, and one is not.`
  if (stage === 'not_reentrant')
    return say`Two runs of the double backward with the same numbers gave different results.`
  const names = { x: 'x', y: 'y', gradOutput: 'grad_output' }
  return [
    say`The Jacobians of output ${outputs.indexOf(output)} (grad_${output}) with respect to input ${inputs.indexOf(input)} (${names[input]}) differ.`,
    say`numerical:`,
    print(numerical[output][input]),
    say`analytical:`,
    print(analytical[output][input]),
  ].join('\n')
}

/** More rows or columns than this are cut down to so many at each end. */
const shownWhole = 8
const shownAtEachEnd = 3

/** A matrix as PyTorch prints tensors: four decimals, one notation for all, large ones abbreviated. */
function print(matrix: Matrix): string {
  const write = notation(matrix.flat())
  const written = matrix.map((row) => row.map(write))
  const width = Math.max(...written.flat().map((text) => text.length))
  const rows = written.map(
    (row) => `  [${cut(row.map((text) => text.padStart(width))).join(', ')}]`,
  )
  return cut(rows).join('\n')
}

function cut(parts: readonly string[]): readonly string[] {
  if (parts.length <= shownWhole) return parts
  return [...parts.slice(0, shownAtEachEnd), '  ...', ...parts.slice(-shownAtEachEnd)]
}
