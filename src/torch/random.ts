import { words } from '../gradcheck/torch/directions.ts'
import { spend } from './core/budget.ts'
import { kinds, roundingOf, type Dtype, type Numbers } from './core/dtype.ts'
import { rowsOf } from './core/entries.ts'
import { blank, type Tensor } from './core/tensor.ts'
import type { Shape } from './core/shape.ts'

/*
 * PyTorch's generator on the CPU, number for number as far as logarithm and cosine are rounded alike: MT19937,
 * of which a double takes two words and a float one.
 */

/** The seed of a generator that was given none. */
const ownSeed = 67280421310721

export class Generator {
  private next: () => number
  private spare: number | null = null
  seed = ownSeed

  constructor(seed = ownSeed) {
    this.next = words(seed >>> 0)
    this.reseed(seed)
  }

  reseed(seed: number): void {
    this.seed = seed
    this.next = words(Number(BigInt.asUintN(32, BigInt(seed))))
    this.spare = null
  }

  word(): number {
    return this.next()
  }

  /** Uniform in [0, 1), in steps of the type's precision. */
  uniform(dtype: Dtype): number {
    if (dtype === 'float32') return (this.next() & 0xffffff) / 2 ** 24
    const high = this.next() & 0x1fffff
    return (high * 2 ** 32 + this.next()) / 2 ** 53
  }

  /** Normal with mean 0 and deviation 1, by Box and Muller: every second one is kept for the next call. */
  normal(): number {
    if (this.spare !== null) {
      const spare = this.spare
      this.spare = null
      return spare
    }
    const [u, v] = [this.uniform('float64'), this.uniform('float64')]
    const [radius, angle] = [Math.sqrt(-2 * Math.log1p(-v)), 2 * Math.PI * u]
    this.spare = radius * Math.sin(angle)
    return radius * Math.cos(angle)
  }
}

/** The generator that nobody asked for by name. */
export const generator = new Generator()

export function rand(shape: Shape, dtype: Dtype, from = generator, low = 0, high = 1): Tensor {
  const out = blank(shape, dtype)
  const { numbers } = out.storage
  const round = roundingOf(dtype)
  for (let i = 0; i < numbers.length; i++)
    numbers[i] = round(from.uniform(dtype) * round(high - low)) + low
  return out
}

export function randn(shape: Shape, dtype: Dtype, from = generator): Tensor {
  const out = blank(shape, dtype)
  const { numbers } = out.storage
  if (numbers.length < 16) for (let i = 0; i < numbers.length; i++) numbers[i] = from.normal()
  else fillNormal(numbers, dtype, from)
  return out
}

/** Longer tensors are filled by sixteens: eight cosines, then eight sines. */
function fillNormal(numbers: Numbers, dtype: Dtype, from: Generator): void {
  for (let i = 0; i < numbers.length; i++) numbers[i] = from.uniform(dtype)
  const whole = numbers.length - (numbers.length % 16)
  for (let i = 0; i < whole; i += 16) sixteen(numbers, i, dtype)
  if (whole === numbers.length) return
  const last = numbers.length - 16
  for (let i = last; i < numbers.length; i++) numbers[i] = from.uniform(dtype)
  sixteen(numbers, last, dtype)
}

function sixteen(numbers: Numbers, start: number, dtype: Dtype): void {
  const round = roundingOf(dtype)
  for (let i = start; i < start + 8; i++) {
    const radius = round(Math.sqrt(round(-2 * round(Math.log(round(1 - numbers[i]!))))))
    const angle = round(2 * Math.PI * numbers[i + 8]!)
    numbers[i] = radius * round(Math.cos(angle))
    numbers[i + 8] = radius * round(Math.sin(angle))
  }
}

/** Whole numbers from low up to, and without, high. */
export function randint(
  low: number,
  high: number,
  shape: Shape,
  dtype: Dtype,
  from = generator,
): Tensor {
  const out = blank(shape, dtype)
  for (let i = 0; i < out.numel; i++)
    out.storage.numbers[i] = kinds[dtype].cast(low + (from.word() % (high - low)))
  return out
}

/** The numbers below n in some order. */
export function randperm(n: number, from = generator): Tensor {
  const out = blank([n], 'int64')
  const { numbers } = out.storage
  spend(n / 2)
  for (let i = 0; i < n; i++) numbers[i] = i
  for (let i = 0; i < n - 1; i++) {
    const other = i + (from.word() % (n - i))
    ;[numbers[i], numbers[other]] = [numbers[other]!, numbers[i]!]
  }
  return out
}

/** 1 with these probabilities, else 0. */
export function bernoulli(chances: Tensor, from = generator): Tensor {
  const out = blank(chances.shape, chances.dtype)
  const rows = rowsOf(chances)
  for (let i = 0; i < rows.length; i++)
    out.storage.numbers[i] = from.uniform(chances.dtype) < rows[i]! ? 1 : 0
  return out
}
