import type { Dtype, Numbers } from '../../core/dtype.ts'
import type { Tensor } from '../../core/tensor.ts'
import { axesOf, eachPlane, type Axis } from './loops.ts'

/*
 * The order in which PyTorch's `sum` adds, so that sums come out bit for bit. Entries are dealt out to the
 * lanes of a vector and to four rows; each row is added up in levels, so that partial sums do not grow out of
 * proportion to what is added to them. After `SumKernel.cpp`.
 */

/** Lanes of the processor's vectors. */
const lanesOf = { float64: 4, float32: 8 } as const
const rowCount = 4
const levelCount = 4
/** As many sums go side by side at most. */
const widest = rowCount * lanesOf.float32

/** Sums of each level; the arrays round to their type. */
const scratch = {
  float64: Array.from({ length: levelCount }, () => new Float64Array(widest)),
  float32: Array.from({ length: levelCount }, () => new Float32Array(widest)),
}

/** Fills `out`, zeros, with the sums over some dimensions. */
export function cascadeSum(
  operand: Tensor,
  dims: readonly number[],
  out: Numbers,
  dtype: 'float64' | 'float32',
  numbers: Numbers = operand.storage.numbers,
): void {
  if (operand.numel === 0) return
  const lanes = lanesOf[dtype]
  eachPlane(axesOf(operand, dims), operand.offset, (fast, slow, from, to) => {
    // The reduced dimension goes first.
    const [inner, outer] = fast.to !== 0 && slow.to === 0 ? [slow, fast] : [fast, slow]
    if (inner.to !== 0) return copyPlane(numbers, inner, outer, from, out, to)
    if (inner.from === 1 && inner.size >= lanes) innerSums(inner, outer, from, to)
    else if (outer.from === 1 && outer.size >= lanes) outerSums(inner, outer, from, to)
    else if (inner.from < outer.from) scalarSums(inner, outer, from, to, 1)
    else scalarSums(inner, outer, from, to, rowCount)
  })

  /** Each row lies end to end: its entries are dealt out to lanes. */
  function innerSums(inner: Axis, outer: Axis, from: number, to: number): void {
    const vectors = Math.floor(inner.size / lanes)
    for (let j = 0; j < outer.size; j++) {
      const start = from + j * outer.from
      const sums = rowSum(numbers, start, lanes, vectors, lanes, dtype)
      const total = scratch[dtype][1]!
      total[0] = 0
      for (let k = start + vectors * lanes; k < start + inner.size; k++) total[0] += numbers[k]!
      for (let k = 0; k < lanes; k++) total[0] += sums[k]!
      store(out, to + j * outer.to, total[0], dtype)
    }
  }

  /** Rows lie side by side: as many at a time as there are lanes, four vectors of them where possible. */
  function outerSums(inner: Axis, outer: Axis, from: number, to: number): void {
    let j = 0
    for (; j + rowCount * lanes <= outer.size; j += rowCount * lanes) {
      const sums = levels(numbers, from + j, inner.from, lanes, inner.size, rowCount, lanes, dtype)
      for (let k = 0; k < rowCount * lanes; k++)
        store(out, to + (j + k) * outer.to, sums[k]!, dtype)
    }
    for (; j + lanes <= outer.size; j += lanes) {
      const sums = rowSum(numbers, from + j, inner.from, inner.size, lanes, dtype)
      for (let k = 0; k < lanes; k++) store(out, to + (j + k) * outer.to, sums[k]!, dtype)
    }
    for (; j < outer.size; j++)
      store(
        out,
        to + j * outer.to,
        rowSum(numbers, from + j, inner.from, inner.size, 1, dtype)[0]!,
        dtype,
      )
  }

  /** Without vectors: so many rows side by side. */
  function scalarSums(inner: Axis, outer: Axis, from: number, to: number, beside: number): void {
    let j = 0
    if (beside > 1)
      for (; j + beside <= outer.size; j += beside) {
        const start = from + j * outer.from
        const sums = levels(numbers, start, inner.from, outer.from, inner.size, beside, 1, dtype)
        for (let k = 0; k < beside; k++) store(out, to + (j + k) * outer.to, sums[k]!, dtype)
      }
    for (; j < outer.size; j++) {
      const start = from + j * outer.from
      store(
        out,
        to + j * outer.to,
        rowSum(numbers, start, inner.from, inner.size, 1, dtype)[0]!,
        dtype,
      )
    }
  }
}

/** Partial results are added where several planes go to one place. */
function store(out: Numbers, place: number, sum: number, dtype: Dtype): void {
  out[place] = dtype === 'float32' ? Math.fround(out[place]! + sum) : out[place]! + sum
}

/** Nothing is reduced: all reduced dimensions have size 1. */
function copyPlane(
  numbers: Numbers,
  inner: Axis,
  outer: Axis,
  from: number,
  out: Numbers,
  to: number,
): void {
  for (let j = 0; j < outer.size; j++)
    for (let i = 0; i < inner.size; i++)
      out[to + j * outer.to + i * inner.to] = numbers[from + j * outer.from + i * inner.from]! + 0
}

/** The sum of one row, vector by vector: dealt out to four rows, which are added in the end. */
function rowSum(
  numbers: Numbers,
  start: number,
  stride: number,
  size: number,
  lanes: number,
  dtype: 'float64' | 'float32',
): Numbers {
  const rounds = Math.floor(size / rowCount)
  const sums = levels(numbers, start, stride * rowCount, stride, rounds, rowCount, lanes, dtype)
  for (let i = rounds * rowCount; i < size; i++)
    for (let k = 0; k < lanes; k++) sums[k]! += numbers[start + i * stride + k]!
  for (let row = 1; row < rowCount; row++)
    for (let k = 0; k < lanes; k++) sums[k]! += sums[row * lanes + k]!
  return sums
}

/**
 * The sums of some rows side by side, each of `size` vectors. A level moves up to the next after so many
 * vectors, as a carry does.
 */
function levels(
  numbers: Numbers,
  start: number,
  rowStride: number,
  besideStride: number,
  size: number,
  rows: number,
  lanes: number,
  dtype: 'float64' | 'float32',
): Numbers {
  const [first, second, third, fourth] = scratch[dtype] as [Numbers, Numbers, Numbers, Numbers]
  const width = rows * lanes
  const power = size <= 16 ? 4 : Math.max(4, Math.floor(Math.ceil(Math.log2(size)) / levelCount))
  const step = 2 ** power
  for (let k = 0; k < width; k++) first[k] = second[k] = third[k] = fourth[k] = 0
  if (lanes === 4 && dtype === 'float64')
    for (let r = 0; r < rows; r++)
      vectorSums(numbers, start + r * besideStride, rowStride, size, power, 4 * r)
  else laneSums()
  for (let k = 0; k < width; k++) {
    first[k]! += second[k]!
    first[k]! += third[k]!
    first[k]! += fourth[k]!
  }
  return first

  function laneSums(): void {
    let i = 0
    while (i + step <= size) {
      addRows(i, i + step)
      i += step
      carry(first, second, 0, width)
      if ((i & ((step - 1) << power)) !== 0) continue
      carry(second, third, 0, width)
      if ((i & ((step - 1) << (2 * power))) !== 0) continue
      carry(third, fourth, 0, width)
    }
    addRows(i, size)
  }

  function addRows(from: number, end: number): void {
    for (let i = from, row = start + from * rowStride; i < end; i++, row += rowStride)
      for (let k = 0, place = row; k < width; place += besideStride)
        for (let lane = 0; lane < lanes; lane++, k++) first[k]! += numbers[place + lane]!
  }
}

/** The same for one vector of four doubles, whose lowest level stays in registers: where nearly all time goes. */
function vectorSums(
  numbers: Numbers,
  start: number,
  stride: number,
  size: number,
  power: number,
  k: number,
): void {
  const [first, second, third, fourth] = scratch.float64 as [Numbers, Numbers, Numbers, Numbers]
  const step = 2 ** power
  let i = 0
  while (i + step <= size) {
    addVectors(numbers, start + i * stride, stride, step, first, k)
    i += step
    carry(first, second, k, k + 4)
    if ((i & ((step - 1) << power)) !== 0) continue
    carry(second, third, k, k + 4)
    if ((i & ((step - 1) << (2 * power))) !== 0) continue
    carry(third, fourth, k, k + 4)
  }
  addVectors(numbers, start + i * stride, stride, size - i, first, k)
}

/** Adds so many vectors of four doubles to four sums, which are 0 before. */
function addVectors(
  numbers: Numbers,
  start: number,
  stride: number,
  count: number,
  sums: Numbers,
  k: number,
): void {
  let [a, b, c, d] = [0, 0, 0, 0]
  for (let i = 0, place = start; i < count; i++, place += stride) {
    a += numbers[place]!
    b += numbers[place + 1]!
    c += numbers[place + 2]!
    d += numbers[place + 3]!
  }
  sums[k]! += a
  sums[k + 1]! += b
  sums[k + 2]! += c
  sums[k + 3]! += d
}

function carry(from: Numbers, to: Numbers, start: number, end: number): void {
  for (let k = start; k < end; k++) {
    to[k]! += from[k]!
    from[k] = 0
  }
}
