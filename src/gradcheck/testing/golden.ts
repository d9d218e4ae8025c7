import type { BackwardId } from '../backwards.ts'
import golden from '../golden/gradcheck_verdicts.json' with { type: 'json' }

/** The wrong backwards that PyTorch lets pass at the post's point, with the post's settings. */
export const passingAtPost: readonly BackwardId[] = golden.cases.flatMap(
  ({ point, variant, settings: { eps, atol, rtol, fast_mode }, verdict }) =>
    point === 'ones_16' &&
    variant !== 'correct' &&
    verdict &&
    eps === 1e-6 &&
    atol === 1e-4 &&
    rtol === 1e-3 &&
    !fast_mode
      ? [variant as BackwardId]
      : [],
)
