import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { median } from './median.mjs'
import { printTable, times } from './table.mjs'

/** @typedef {{ x: number[], y: number[] }} Point */
/** @typedef {() => number} Job does the work and returns a number that depends on all of it */

const lengths = [2, 16, 64, 256, 1024]
const batches = 21
const batchMs = 8

/** The page's own maths, bundled as Vite bundles it: Node 20 cannot read TypeScript. */
export async function loadOurs() {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { ssr: fileURLToPath(new URL('ours.mjs', import.meta.url)), write: false },
  })
  const [chunk] = 'output' in built ? built.output : []
  if (!chunk) throw new Error('the maths did not bundle')
  /** @type {typeof import('./ours.mjs')} */
  const ours = await import(`data:text/javascript,${encodeURIComponent(chunk.code)}`)
  return ours
}

/**
 * The job of `gradient`, plainly: one loop for the sums, one for the entries, no care for
 * overflow, cancellation or what the arguments are. It makes its arrays anew, as `gradient` must.
 *
 * @param {number[]} x
 * @param {number[]} y
 */
function plainGradient(x, y) {
  const n = x.length
  let xx = 0
  let yy = 0
  let xy = 0
  for (let i = 0; i < n; i++) {
    const xi = x[i] ?? 0
    const yi = y[i] ?? 0
    xx += xi * xi
    yy += yi * yi
    xy += xi * yi
  }
  const product = Math.sqrt(xx * yy)
  const alongX = xy / (product * xx)
  const alongY = xy / (product * yy)
  // A copy to write over is the quickest new array of doubles, except for a handful of entries.
  const dx = x.slice()
  const dy = y.slice()
  for (let i = 0; i < n; i++) {
    const xi = x[i] ?? 0
    const yi = y[i] ?? 0
    dx[i] = yi / product - alongX * xi
    dy[i] = xi / product - alongY * yi
  }
  return { x: dx, y: dy }
}

/**
 * The 4n forwards of a check in slow mode, plainly: each input moved in place, one fused loop for
 * each evaluation, no calls. Returns the sum of all difference quotients.
 *
 * @param {Point} point
 */
function plainForwards({ x, y }) {
  const u = Float64Array.from(x)
  const v = Float64Array.from(y)
  let total = 0
  for (const moved of [u, v])
    for (let i = 0; i < moved.length; i++) {
      const kept = moved[i] ?? 0
      let difference = 0
      for (let sign = -1; sign <= 1; sign += 2) {
        moved[i] = kept + sign * 1e-6
        let xx = 0
        let yy = 0
        let xy = 0
        for (let j = 0; j < u.length; j++) {
          const xj = u[j] ?? 0
          const yj = v[j] ?? 0
          xx += xj * xj
          yy += yj * yj
          xy += xj * yj
        }
        difference += (sign * xy) / (Math.sqrt(xx) * Math.sqrt(yy))
      }
      moved[i] = kept
      total += difference / 2e-6
    }
  return total
}

/** @param {Job} job @param {number} count */
function clock(job, count) {
  let sum = 0
  const start = performance.now()
  for (let i = 0; i < count; i++) sum += job()
  const took = performance.now() - start
  // Results that nobody reads are work that a compiler may leave out.
  if (!Number.isFinite(sum)) throw new Error('the bench computed nonsense')
  return took / count
}

/**
 * Both jobs in short turns, so that a busy machine is busy for both, each going first as often.
 *
 * @param {Job} ours
 * @param {Job} plain
 * @returns {[ours: number, plain: number]} ms for one call
 */
function race(ours, plain) {
  const [a, b] = [ours(), plain()]
  if (Math.abs(a - b) > 1e-4 * (1 + Math.abs(b))) throw new Error(`ours ${a}, plain ${b}`)
  // The first turns compile; the later of them tell how many calls fill a batch.
  const counts = [ours, plain].map((job) => {
    let each = clock(job, 20)
    for (let spent = 0; spent < 60; spent += batchMs)
      each = clock(job, Math.max(1, Math.ceil(batchMs / Math.max(each, 1e-6))))
    return Math.max(1, Math.ceil(batchMs / each))
  })
  /** @type {[number[], number[]]} */
  const took = [[], []]
  for (let batch = 0; batch < batches; batch++)
    for (const turn of batch % 2 ? [1, 0] : [0, 1])
      took[turn]?.push(clock(turn ? plain : ours, counts[turn] ?? 1))
  return [median(took[0]), median(took[1])]
}

/** @param {number} n @returns {Point} entries of either sign, the same at each run */
export function somePoint(n) {
  const entry = (/** @type {number} */ k) => Math.sin(12.9898 * k + 78.233) * 1.5
  return {
    x: Array.from({ length: n }, (_, i) => entry(i + 1)),
    y: Array.from({ length: n }, (_, i) => entry(i + 4321)),
  }
}

/** @param {{ readonly x: readonly number[], readonly y: readonly number[] }} g */
const sum = (g) => g.x.reduce((s, v) => s + v, 0) + g.y.reduce((s, v) => s + v, 0)

/** `gradient` and `gradcheck` against plain loops that do the same arithmetic and nothing else. */
export async function benchMaths() {
  const { backwards, gradcheck, gradient } = await loadOurs()
  const results = lengths.map((n) => {
    const point = somePoint(n)
    const { x, y } = point
    const ends = (/** @type {Point} */ g) => (g.x[0] ?? NaN) + (g.y[n - 1] ?? NaN)
    const gradients = race(
      () => ends(gradient(x, y)),
      () => ends(plainGradient(x, y)),
    )
    const checks = race(
      () => sum(gradcheck(backwards.correct, point).numerical),
      () => plainForwards(point),
    )
    return { n, gradients, checks }
  })

  const head = ['n', 'ours', 'plain', 'ratio']
  /** @param {number} n @param {[number, number]} ms @param {number} elements */
  const row = (n, [ours, plain], elements) => [
    String(n),
    ...[ours, plain].map((ms) => ((ms * 1e6) / elements).toFixed(2)),
    times(ours / plain),
  ]
  printTable(
    `gradient: ns per element (n of them), median of ${batches} batches`,
    head,
    results.map(({ n, gradients }) => row(n, gradients, n)),
    'Plain: one loop for S, one for both gradients, no care taken.',
  )
  printTable(
    `gradcheck, slow: ns per element of an evaluation (4n evaluations of n), median of ${batches} batches`,
    head,
    results.map(({ n, checks }) => row(n, checks, 4 * n * n)),
    'Plain: the 4n evaluations alone, in fused loops; no comparing, no report.',
  )
  return results
}
