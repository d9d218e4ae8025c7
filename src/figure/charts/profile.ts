/** A long vector as it is drawn: in bins, of each its least and its greatest component. */
export interface Profile {
  readonly n: number
  readonly low: Float64Array
  readonly high: Float64Array
  /** The index of the component farthest from 0, and that component. */
  readonly largest: { readonly index: number; readonly value: number }
}

/** More bins than this nobody can tell apart. */
export const maxBins = 480

/**
 * The profile of the vector with these components, so many at a time: each call to `next` takes a
 * slice, so that a million components need not be looked at in one go.
 */
export function* profiled(
  n: number,
  component: (i: number) => number,
  slice = Infinity,
): Generator<undefined, Profile> {
  const bins = Math.min(n, maxBins)
  // A bar begins at 0: what is between is inside.
  const low = new Float64Array(bins)
  const high = new Float64Array(bins)
  let largest = { index: 0, value: n > 0 ? component(0) : 0 }
  for (let i = 0; i < n; i++) {
    if (i > 0 && i % slice === 0) yield undefined
    const value = component(i)
    const bin = Math.floor((i * bins) / n)
    if (value < low[bin]!) low[bin] = value
    if (value > high[bin]!) high[bin] = value
    if (Math.abs(value) > Math.abs(largest.value)) largest = { index: i, value }
  }
  return { n, low, high, largest }
}

/** The whole profile at once. */
export function profile(n: number, component: (i: number) => number): Profile {
  const running = profiled(n, component)
  for (;;) {
    const { done, value } = running.next()
    if (done) return value
  }
}

/**
 * Bars from 0 up and down, as path data in a box one bin wide for each bin and 2 high, 0 in its
 * middle; the largest component reaches its edge. Beside one that is beyond doubles finite ones are nothing.
 */
export function bars({ low, high, largest }: Profile): string {
  const size = Math.abs(largest.value)
  if (!(size > 0)) return ''
  const gap = low.length > 64 ? 0 : 0.12
  const share = (value: number) =>
    size < Infinity ? value / size : Math.abs(value) < Infinity ? 0 : Math.sign(value)
  const tall = (value: number) => Math.round(share(value) * 1000) / 1000
  let d = ''
  for (let bin = 0; bin < low.length; bin++) {
    const [top, bottom] = [tall(high[bin]!), tall(low[bin]!)]
    if (top !== bottom)
      d += `M${bin + gap},${1 - top}h${Math.round((1 - 2 * gap) * 100) / 100}V${1 - bottom}H${bin + gap}Z`
  }
  return d
}
