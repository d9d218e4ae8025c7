import { arena } from './arena.ts'

/** The types of tensors known here. int64 is held in doubles, and so exact up to 2⁵³. */
export type Dtype = 'float64' | 'float32' | 'int64' | 'int32' | 'bool'

/** Where the numbers of a tensor are kept. */
export type Numbers = Float64Array | Float32Array | Int32Array | Uint8Array

interface Kind {
  /** As it stands in PyTorch’s messages. */
  readonly word: string
  /** Bool, integer, floating point: a higher category wins over a lower one. */
  readonly category: 0 | 1 | 2
  /** Its place among those of its category. */
  readonly rank: number
  readonly make: (length: number) => Numbers
  /** The number of the type that a value becomes. */
  readonly cast: (value: number) => number
}

const doubles = arena<Float64Array>(Float64Array)
const floats = arena<Float32Array>(Float32Array)

const whole = (value: number) => Math.trunc(value) + 0

export const kinds: Readonly<Record<Dtype, Kind>> = {
  bool: {
    word: 'Bool',
    category: 0,
    rank: 0,
    make: (n) => new Uint8Array(n),
    cast: (v) => (v === 0 ? 0 : 1),
  },
  int32: {
    word: 'Int',
    category: 1,
    rank: 1,
    make: (n) => new Int32Array(n),
    cast: (v) => Math.trunc(v) | 0,
  },
  int64: {
    word: 'Long',
    category: 1,
    rank: 2,
    make: doubles,
    // What is no number becomes the lowest integer, as the processor has it.
    cast: (v) => (Number.isFinite(v) ? whole(v) : -(2 ** 63)),
  },
  float32: {
    word: 'Float',
    category: 2,
    rank: 3,
    make: floats,
    cast: Math.fround,
  },
  float64: {
    word: 'Double',
    category: 2,
    rank: 4,
    make: doubles,
    cast: (v) => v,
  },
}

export function isFloating(dtype: Dtype): boolean {
  return dtype === 'float64' || dtype === 'float32'
}

/** The type to which both can be cast. */
export function promote(a: Dtype, b: Dtype): Dtype {
  return kinds[a].rank >= kinds[b].rank ? a : b
}

/** Whether a result of one type may be written into a tensor of another. */
export function canCast(from: Dtype, to: Dtype): boolean {
  return kinds[from].category <= kinds[to].category
}

/** The rounding of a floating-point type. */
export function roundingOf(dtype: Dtype): (value: number) => number {
  return dtype === 'float32' ? Math.fround : kinds.float64.cast
}
