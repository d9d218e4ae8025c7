import { inputIndices, loose, tight, type Evidence } from './evidence.ts'
import { ofOne } from './mistakes.ts'

/** Whether all numbers are such as single precision has; few enough to be chance are not counted. */
function areSingle(numbers: readonly number[]): boolean {
  return numbers.length >= 5 && numbers.every((value) => Math.fround(value) === value)
}

/** A mistake of precision: a forward or a backward that computes in float32; null if there is none. */
export function precisionMistake(evidence: Evidence): string | null {
  if (!inputIndices.every((input) => evidence.isRight(input, loose))) return null
  if (forwardIsSingle(evidence)) return 'float32_forward'
  const rough = inputIndices.filter((input) => !evidence.isRight(input, tight))
  const single = rough.filter(
    (input) =>
      evidence.returned[input]?.dtype === 'float32' ||
      evidence.seen.every(({ claimed }) => areSingle(claimed[input] ?? [])),
  )
  if (rough.length === 0 || single.length < rough.length) return null
  const [input] = rough
  return rough.length === 2
    ? 'float32_backward'
    : ofOne('float32_backward', input === 0 ? 'x' : 'y')
}

function forwardIsSingle(evidence: Evidence): boolean {
  const { prober, forward } = evidence
  const outputs = forward.kinds.map((_, k) => prober.outputs(evidence.place(forward.kinds, k)))
  return (
    outputs.every(({ floats: [only] }) => only?.dtype === 'float32') ||
    areSingle(outputs.flatMap(({ floats: [only] }) => only?.values ?? []))
  )
}
