import { draw, uniform } from '../math/random.ts'
import { add, length, scale, unit, type Pair } from '../math/vec.ts'
import { say } from '../words/say.ts'

/** A pair of vectors that is worth a check, ready to be used. */
export interface Example {
  readonly title: string
  /** What it teaches, in a sentence. */
  readonly why: string
  readonly make: () => Pair
}

/** A standard normal sample of length n: twelve uniform numbers added up. */
function normal(next: () => number, n: number): number[] {
  return Array.from({ length: n }, () => {
    let sum = 0
    for (let i = 0; i < 12; i++) sum += next()
    return sum / 2
  })
}

/**
 * Two vectors like those that a sentence model returns: a common direction that all of them share, a few
 * large components, and the rest small.
 */
function sentences(seed: number, n: number, alike: number): Pair {
  const next = uniform(seed)
  const common = normal(next, n)
  const topic = normal(next, n)
  const own = () => {
    const v = add(add(scale(0.6, common), topic, alike), normal(next, n), 1 - 0.5 * alike)
    // A handful of components stands out, as in real models.
    return v.map((entry, i) => (i % 97 === 11 ? 3.5 * entry : entry) * 0.031)
  }
  return { x: own(), y: own() }
}

/** Two random directions of length n at this cosine, of these lengths. */
function atCosine(
  seed: number,
  n: number,
  cosine: number,
  [a, b]: readonly [number, number],
): Pair {
  const next = uniform(seed)
  const x = unit(draw(next, n))
  const r = draw(next, n)
  const along = x.reduce((sum, entry, i) => sum + entry * (r[i] ?? 0), 0)
  const across = unit(add(r, x, -along))
  const y = add(scale(cosine, x), across, Math.sqrt(1 - cosine * cosine))
  return { x: scale(a, x), y: scale(b, y) }
}

/** Ready pairs. A new one goes here, and appears in the lab's menu. */
export const examples = {
  sentences: {
    title: say`two sentence embeddings, 768 components`,
    why: say`Made to look like what a model returns: a check of 1,536 entries, each of them small.`,
    make: () => sentences(7, 768, 0.9),
  },
  normalised: {
    title: say`the same, normalised`,
    why: say`Lengths of 1 hide what mixes up the norms.`,
    make: () => {
      const { x, y } = sentences(7, 768, 0.9)
      return { x: unit(x), y: unit(y) }
    },
  },
  strong: {
    title: say`a strong point, 8 components`,
    why: say`Different lengths, neither parallel nor at right angles: here a check is worth having.`,
    make: () => atCosine(3, 8, 0.6, [0.7, 1.6]),
  },
  parallel: {
    title: say`y = 2x, 8 components`,
    why: say`Parallel vectors: the gradient is zero, and zeros pass.`,
    make: () => {
      const { x } = atCosine(5, 8, 0.5, [1.2, 1])
      return { x, y: scale(2, x) }
    },
  },
  near: {
    title: say`almost the same direction, 32 components`,
    why: say`A cosine of 0.9999: the gradient is small, and part of it is below atol.`,
    make: () => atCosine(9, 32, 0.9999, [1.3, 0.8]),
  },
  orthogonal: {
    title: say`at right angles, 32 components`,
    why: say`S is 0, so every mistake in the second term is hidden.`,
    make: () => {
      const { x, y } = atCosine(11, 32, 0, [1.3, 0.8])
      const off = x.reduce((sum, entry, i) => sum + entry * (y[i] ?? 0), 0) / length(x) ** 2
      return { x, y: add(y, x, -off) }
    },
  },
  long: {
    title: say`long vectors, 16 components`,
    why: say`Lengths of ten thousand: the whole gradient is below atol, and anything as small passes.`,
    make: () => atCosine(13, 16, 0.3, [1e4, 3e4]),
  },
  plane: {
    title: say`the lesson’s first pair, 2 components`,
    why: say`x = (2, 0.5) and y = (0.75, 1.5), small enough to work out by hand.`,
    make: () => ({ x: [2, 0.5], y: [0.75, 1.5] }),
  },
} as const satisfies Record<string, Example>

export type ExampleId = keyof typeof examples

export const exampleIds = Object.keys(examples) as ExampleId[]
