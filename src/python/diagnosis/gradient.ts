import { splits } from './coefficients.ts'
import { mistakeElsewhere } from './elsewhere.ts'
import { areSwapped, entrywiseMistake } from './entrywise.ts'
import { inputIndices, tight, loose, type Evidence, type InputIndex } from './evidence.ts'
import { dependence, type Dependence } from './gradOutput.ts'
import { long } from './places.ts'
import { ofOne, shownBy } from './mistakes.ts'
import { precisionMistake } from './precision.ts'
import { wrongShape } from './returned.ts'

/** What was found: an id, with the factor where it is a constant. */
export interface Found {
  readonly id: string
  readonly factor?: number
}

const right: Found = { id: 'right' }

/**
 * The mistake in the gradient of a forward that is a cosine similarity; `right` if there is none; null if it is
 * wrong in a way that is not known.
 *
 * @throws what forward or backward raises.
 */
export function gradientMistake(evidence: Evidence, usesLibrary: boolean): Found | null {
  if (!isReentrant(evidence)) return { id: 'not_reentrant' }
  const single = precisionMistake(evidence)
  if (single !== null) return { id: single }
  const tolerance = evidence.forward.kinds === long ? loose : tight
  if (inputIndices.every((input) => evidence.isRight(input, tolerance))) {
    // What PyTorch itself makes of a forward is right by definition.
    const own = evidence.returned.length > 0
    const elsewhere = own ? mistakeElsewhere(evidence, usesLibrary) : null
    return elsewhere === null ? gradOutputMistake(evidence) : { id: elsewhere }
  }
  if (areSwapped(evidence)) return { id: 'swapped' }
  const [x, y] = [ofInput(evidence, 0, tolerance), ofInput(evidence, 1, tolerance)]
  return combined(x, y, evidence) ?? shapeMistake(evidence)
}

/** Whether two backward passes at one place give the same to the last digit. */
function isReentrant({ prober, seen, ones }: Evidence): boolean {
  const [first] = seen
  if (first === undefined) return true
  const again = prober.claimed(first.place, ones)
  return inputIndices.every((input) =>
    (again[input] ?? []).every((value, i) => Object.is(value, first.claimed[input]?.[i])),
  )
}

function ofInput(evidence: Evidence, input: InputIndex, tolerance: number): Found | null {
  const { seen, forward } = evidence
  if (evidence.isRight(input, tolerance)) return right
  if (seen.every(({ claimed }) => claimed[input] === null)) return { id: 'none' }
  const found = seen.flatMap(({ place, claimed }) =>
    splits(place, forward.groups, input, claimed[input] ?? []),
  )
  const shown = shownBy(found, tolerance)
  if (shown !== null) return shown
  const entrywise = entrywiseMistake(evidence, input)
  return entrywise === null ? null : { id: entrywise }
}

/** One mistake of both gradients, or of one. */
function combined(x: Found | null, y: Found | null, { returned }: Evidence): Found | null {
  if (x === null || y === null) return null
  const plain = returned.length === 0
  if (x.id === y.id) {
    if (x.id === 'none') return { id: 'graph_cut' }
    if (x.id === 'missing_projection' && plain) return { id: 'detached_norm' }
    return x.factor === y.factor || near(x.factor, y.factor) ? named(x) : null
  }
  const [wrong, input] = x.id === 'right' ? ([y, 'y'] as const) : ([x, 'x'] as const)
  if (x.id !== 'right' && y.id !== 'right') return null
  if (plain) return { id: 'graph_cut' }
  const { id, ...rest } = named(wrong)
  return { ...rest, id: ofOne(id, input) }
}

const near = (a = NaN, b = NaN) => Math.abs(a - b) <= 1e-6 * Math.abs(a)

function named({ id, factor }: Found): Found {
  if (factor === undefined) return { id }
  return near(factor, 0.5) ? { id: 'half', factor } : { id, factor }
}

/** A gradient whose rows or columns were added up to the shape of its input, with wrong values. */
function shapeMistake({ returned, forward: { shape } }: Evidence): Found | null {
  const id = wrongShape(returned, shape)
  return id === null ? null : { id }
}

/** A mistake that shows only where grad_output is not 1. */
function gradOutputMistake(evidence: Evidence): Found | null {
  const { prober, seen, ones, forward } = evidence
  const [first] = seen
  if (first === undefined) return null
  const [x, y] = dependence(prober, first.place, ones[0]?.length ?? 1, first.claimed)
  const id = combined({ id: words[x] }, { id: words[y] }, evidence)?.id
  if (id !== 'right') return id === undefined || id.startsWith('other') ? null : { id }
  // Each output has a grad_output of its own.
  const weights = [forward.groups.map((_, g) => 1.5 - g)]
  const mixed = evidence.see(forward.kinds, 0, weights)
  const tolerance = forward.kinds === long ? loose : 1e-6
  return inputIndices.every((input) => evidence.agrees(mixed, input, tolerance)) ? right : null
}

const words: Readonly<Record<Dependence, string>> = {
  linear: 'right',
  none: 'missing_grad_output',
  squared: 'grad_output_squared',
  absolute: 'grad_output_abs',
  other: 'other',
}
