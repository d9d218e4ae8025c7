// How each thing grows: with the components n, with the rows of a file, with the lines in sight, at five sizes each.
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { somePoint } from './maths.mjs'
import { median } from './median.mjs'
import { printTable, times } from './table.mjs'

const components = [16, 64, 256, 1024, 4096]
const rows = [10, 100, 1000, 10_000, 100_000]
const columns = 8
const lines = [5, 10, 20, 40, 80]
const options = { eps: 1e-6, atol: 1e-4 }
/** A worker's check of the longest vectors may take so many times what touching its numbers takes. */
const budget = 1.3

/** The page's own modules, bundled as Vite bundles them. */
async function loadScaled() {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: { ssr: fileURLToPath(new URL('scaled.mjs', import.meta.url)), write: false },
  })
  const [chunk] = 'output' in built ? built.output : []
  if (!chunk) throw new Error('the modules did not bundle')
  /** @type {typeof import('./scaled.mjs')} */
  const scaled = await import(`data:text/javascript,${encodeURIComponent(chunk.code)}`)
  return scaled
}

/** What the 4n evaluations of a check at least would do if each looked at all its numbers. @param {number} n */
function touching(n) {
  const { x, y } = somePoint(n)
  const [u, v] = [Float64Array.from(x), Float64Array.from(y)]
  let sum = 0
  for (let evaluation = 0; evaluation < 4 * n; evaluation++)
    for (let i = 0; i < n; i++) sum += (u[i] ?? 0) + (v[i] ?? 0)
  return sum
}

/**
 * Milliseconds of the processor's time, which other programs beside it change less than the clock's.
 *
 * @param {() => unknown} job
 * @returns {Promise<number>} the median of seven rounds
 */
async function spent(job) {
  const once = async (/** @type {number} */ count) => {
    const start = process.cpuUsage()
    for (let i = 0; i < count; i++) await job()
    const { user, system } = process.cpuUsage(start)
    return (user + system) / 1000 / count
  }
  // The first rounds compile, and tell how many calls fill 30 ms.
  let each = await once(1)
  for (let warm = each; warm < 150;) {
    const count = Math.ceil(20 / Math.max(each, 0.001))
    each = await once(count)
    warm += Math.max(each * count, 1)
  }
  const taken = []
  for (let round = 0; round < 7; round++)
    taken.push(await once(Math.ceil(30 / Math.max(each, 0.001))))
  return median(taken)
}

/** @param {number} ms */
const shown = (ms) =>
  ms < 1 ? `${Number((ms * 1000).toPrecision(2))} µs` : `${Number(ms.toPrecision(2))} ms`

/**
 * A row: what it is, its times, and the power of the size with which it grows between the last two.
 *
 * @param {string} name
 * @param {readonly number[]} sizes
 * @param {(size: number) => Promise<() => unknown> | (() => unknown)} jobAt
 */
async function row(name, sizes, jobAt) {
  const ms = []
  for (const size of sizes) ms.push(await spent(await jobAt(size)))
  const [a = NaN, b = NaN] = ms.slice(-2)
  const [from = NaN, to = NaN] = sizes.slice(-2)
  const power = Math.log(b / a) / Math.log(to / from)
  return { name, ms, power }
}

/** Every table at its five sizes. */
export async function benchScale() {
  const ours = await loadScaled()
  const { backwards, checking, cosine, fromBytes, gradcheck, last, nearest, read } = ours
  const all = ours.chainIds.flatMap((id) => {
    const chain = ours.derivation[id]
    return chain.lines.map((line) => ({ chain, line }))
  })
  const question = (/** @type {number} */ n) => ({
    backward: /** @type {const} */ ('correct'),
    at: somePoint(n),
    options,
  })
  /** A file of so many rows of eight numbers. @param {number} count */
  const file = (count) => {
    const { x } = somePoint(columns * count)
    const line = (/** @type {number} */ i) =>
      x.slice(columns * i, columns * (i + 1)).map((entry) => entry.toFixed(6))
    const text = Array.from({ length: count }, (_, i) => line(i).join()).join('\n')
    return fromBytes('rows.csv', new TextEncoder().encode(text))
  }

  const byComponents = [
    await row('S, the angle and both gradients', components, (n) => {
      const { x, y } = somePoint(n)
      return () => cosine(x, y)
    }),
    await row('a check, entry by entry', components, (n) => {
      const at = somePoint(n)
      return () => gradcheck(backwards.correct, at, options)
    }),
    await row('the same in fast mode', components, (n) => {
      const at = somePoint(n)
      return () => gradcheck(backwards.correct, at, { ...options, fastMode: true })
    }),
    await row('a worker’s check, with all wrong backwards', components, (n) => {
      const asked = question(n)
      return () => last(checking(asked))
    }),
    await row('touching the 2n numbers of 4n evaluations', components, (n) => () => touching(n)),
  ]
  const byRows = [
    await row(`reading them, ${columns} numbers each, as CSV`, rows, (count) => {
      const source = file(count)
      return () => read(source)
    }),
    await row('finding the nearest of them', rows, async (count) => {
      const vectors = await read(file(count))
      const { x } = somePoint(columns)
      return async () => {
        for await (const _ of nearest(vectors, x));
      }
    }),
  ]
  const byLines = [
    await row('their values and verdicts at n = 16', lines, (count) => {
      const [at, along] = [somePoint(16), somePoint(32)]
      const sixteen = { x: along.x.slice(16), y: along.y.slice(16) }
      const shownLines = Array.from({ length: count }, (_, i) => all[i % all.length])
      return () => {
        const sample = { at, along: sixteen, gradOutput: 1 }
        return shownLines.map((each) => each && ours.verdict(each.chain, each.line, sample))
      }
    }),
  ]

  for (const [title, sizes, found] of /** @type {const} */ ([
    ['with n', components, byComponents],
    ['with the rows of a file', rows, byRows],
    ['with the lines in sight', lines, byLines],
  ]))
    printTable(
      `How it grows ${title}: time of the processor, median of seven rounds`,
      ['', ...sizes.map((size) => size.toLocaleString('en')), 'grows like'],
      found.map(({ name, ms, power }) => [name, ...ms.map(shown), `size^${power.toFixed(1)}`]),
    )
  const [, , , whole, touched] = byComponents
  const ratio = (whole?.ms.at(-1) ?? NaN) / (touched?.ms.at(-1) ?? NaN)
  console.log(
    `  A worker’s check at n = ${components.at(-1)}: ${times(ratio)} touching its numbers (budget ≤ ${times(budget)}).\n`,
  )
  return { byComponents, byRows, byLines, ratio }
}
