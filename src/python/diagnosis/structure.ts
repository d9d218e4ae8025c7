import { verdictOf } from '../check/verdict.ts'
import type { Outputs, Prober } from '../probe/probe.ts'
import type { Shape } from '../../torch/core/shape.ts'
import { wrongReturn, wrongShape } from './returned.ts'

/** What PyTorch’s complaint comes to, where that is all there is to say. */
const byStage: ReadonlyMap<string, string> = new Map([
  ['saved_modified', 'saved_modified'],
  ['no_backward', 'no_backward'],
  ['apply_keyword', 'apply_keyword'],
  ['legacy_function', 'legacy'],
  ['leaf_in_place', 'input_modified'],
  ['saved_not_a_tensor', 'raises_forward'],
  ['raises_in_forward', 'raises_forward'],
  ['raises_in_backward', 'raises_backward'],
])

/** What ends a run, and says nothing of other vectors than those at which it does. */
const raising: ReadonlySet<string> = new Set(['raises_forward', 'raises_backward'])

/** Whether a mistake is an error of other vectors: the check of the reader’s own did not end in it, but at this stage. */
export function raisesElsewhere(id: string, stage: string | null): boolean {
  return raising.has(id) && byStage.get(stage ?? '') !== id
}

/** A mistake by the exception that it ended in; null if nothing is known of that. */
export function mistakeOfError(thrown: unknown, prober: Prober, shape: Shape): string | null {
  const { stage } = verdictOf(thrown)
  if (stage === 'gradient_count' || stage === 'gradient_type') return wrongReturn(prober.returned)
  if (stage === 'gradient_shape') return wrongShape(prober.returned, shape)
  return byStage.get(stage ?? '') ?? null
}

/** A mistake in what forward returns; null if there is none. */
export function mistakeOfOutputs({ floats, others, changesInputs }: Outputs): string | null {
  if (changesInputs) return 'input_modified'
  if (others.includes('float')) return 'returns_float'
  return floats.length > 0 && floats.every(({ differentiable }) => !differentiable)
    ? 'graph_cut'
    : null
}
