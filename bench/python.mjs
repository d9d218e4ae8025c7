// What a check of pasted code costs beside the built-in one: the post's class, read, run and checked, with its exact
// derivative and its diagnosis, as the page's worker does it; and PyTorch's verdict alone.
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { median } from './median.mjs'
import { printTable, times } from './table.mjs'

const rounds = 31

/** The page's own interpreter, bundled as Vite bundles it, with the parser in it. */
async function loadOwn() {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: { ssr: fileURLToPath(new URL('own.mjs', import.meta.url)), write: false },
  })
  const [chunk] = 'output' in built ? built.output : []
  if (!chunk) throw new Error('the interpreter did not bundle')
  /** @type {typeof import('./own.mjs')} */
  const own = await import(`data:text/javascript,${encodeURIComponent(chunk.code)}`)
  return own
}

/** @param {() => unknown} job how many milliseconds it takes */
function timed(job) {
  const start = performance.now()
  job()
  return performance.now() - start
}

/** Both checks by turns, so that what else the machine does slows both alike. */
export async function benchPython() {
  const { backwards, checking, checkSource, gradcheck, last, listing } = await loadOwn()
  const source = `import torch\n\n${listing}\n`
  const rows = []
  /** @type {Record<string, { first: number, ms: number, verdictMs: number, builtIn: number, ratio: number }>} */
  const results = {}
  for (const n of [16, 64, 256]) {
    const at = {
      x: Array.from({ length: n }, (_, i) => Math.sin(i + 1)),
      y: Array.from({ length: n }, (_, i) => Math.cos(2 * i + 1)),
    }
    /** @param {number[]} values */
    const column = (values) => ({ shape: [n, 1], values })
    const setting = { x: column(at.x), y: column(at.y), atol: 1e-4 }
    const first = timed(() => {
      if (!checkSource(source, setting).ok) throw new Error('the post’s class fails')
    })
    /** @type {[whole: number, verdict: number, builtIn: number][]} */
    const found = Array.from({ length: rounds }, () => [
      timed(() => checkSource(source, setting)),
      timed(() => last(checking({ source, setting, verdictOnly: true }))),
      timed(() => gradcheck(backwards.correct, at, { atol: 1e-4 })),
    ])
    const [ms, verdictMs, builtIn] = [
      median(found.map(([whole]) => whole)),
      median(found.map(([, verdict]) => verdict)),
      median(found.map(([, , other]) => other)),
    ]
    const ratio = median(found.map(([whole, , other]) => whole / other))
    results[`n = ${n}`] = { first, ms, verdictMs, builtIn, ratio }
    rows.push([
      `n = ${n}`,
      `${first.toFixed(1)} ms`,
      `${ms.toFixed(2)} ms`,
      `${verdictMs.toFixed(2)} ms`,
      `${builtIn.toFixed(2)} ms`,
      times(ratio),
    ])
  }
  printTable(
    'A check of the post’s class as pasted code',
    ['', 'first', 'then', 'verdict alone', 'built in', 'of built in'],
    rows,
    'Budget: 20 ms at n = 16, the first time or not; 10 × the built-in check at n = 256.',
  )
  return results
}
