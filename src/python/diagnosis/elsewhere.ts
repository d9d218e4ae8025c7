import { inputIndices, type Evidence } from './evidence.ts'
import { partsFromS } from './forward.ts'
import { alike, generic, short, type Kind } from './places.ts'

/** What counts as wrong at a place where rounding is magnified, as a share of 1/‖vector‖. */
const clearly = 1e-6

/**
 * A mistake of a backward that is right at ordinary places: forward adds something to lengths, or bounds them
 * or S, and backward does not know of it. Null if there is none.
 *
 * @param usesLibrary whether forward asks PyTorch’s own `cosine_similarity`. That bounds lengths below, and
 * PyTorch’s backward of it does not know of the bound either.
 */
export function mistakeElsewhere(evidence: Evidence, usesLibrary: boolean): string | null {
  const { prober, forward } = evidence
  const small = usesLibrary ? short.filter(isAboveEps) : short
  if (isWrongAt(evidence, [...small, ...(forward.kinds === generic ? [] : generic)])) {
    const way = partsFromS(prober, forward)
    return way === null ? null : way === 'gradually' ? 'eps_ignored' : 'clamp_ignored'
  }
  return isWrongAt(evidence, alike) ? 'clamp_ignored' : null
}

/** Longer than the bound of PyTorch’s own function, 1e-8. */
const isAboveEps = ({ lengthX, lengthY }: Kind) => Math.min(lengthX, lengthY) > 1e-7

/** Places at which the program ends in an error say nothing. */
function isWrongAt(evidence: Evidence, kinds: readonly Kind[]): boolean {
  return kinds.some((_, k) => {
    try {
      const seen = evidence.see(kinds, k)
      return inputIndices.some((input) => !evidence.agrees(seen, input, clearly))
    } catch {
      return false
    }
  })
}
