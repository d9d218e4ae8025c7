import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { loadOurs, somePoint } from './maths.mjs'
import { median } from './median.mjs'
import { printTable } from './table.mjs'

const lengths = [2, 16, 64, 256, 1024, 2048]
/** How many times as fast as PyTorch we mean to be: dispatch costs it most where n is small. */
const budget = (/** @type {number} */ n) => (n <= 64 ? 60 : n <= 256 ? 40 : 12)
const settings = { eps: 1e-6, atol: 1e-4 }

const program = readFileSync(new URL('torch.py', import.meta.url), 'utf8')

/** @param {string} python @param {string} text @param {string} input */
const run = (python, text, input = '') =>
  spawnSync(python, ['-c', text], { input, encoding: 'utf8', timeout: 300_000 })

/** The same check by `torch.autograd.gradcheck` and by the page's, one after the other. */
export async function benchTorch() {
  const python = ['python3', '/usr/bin/python3'].find(
    (each) => run(each, 'import torch').status === 0,
  )
  if (!python) {
    console.log('  No Python with PyTorch here: the check is not timed beside PyTorch’s.\n')
    return null
  }
  const { backwards, gradcheck, listing } = await loadOurs()
  const points = Object.fromEntries(lengths.map((n) => [n, somePoint(n)]))
  const { stdout, stderr, status } = run(
    python,
    program.replace(/^# Here .*$/m, () => listing),
    JSON.stringify(points),
  )
  if (status !== 0) throw new Error(stderr)
  /** @type {Record<string, number>} */
  const theirs = JSON.parse(stdout)

  const results = lengths.map((n) => {
    const check = () => gradcheck(backwards.correct, somePoint(n), settings)
    const ours = milliseconds(() => {
      if (!check().ok) throw new Error(`the check failed at n = ${n}`)
    })
    return { n, ours, theirs: theirs[n] ?? NaN }
  })
  printTable(
    'gradcheck, slow, beside PyTorch’s: ms for a check, median',
    ['n', 'PyTorch', 'ours', 'times as fast', 'budget'],
    results.map(({ n, ours, theirs }) => [
      String(n),
      theirs.toFixed(2),
      ours.toFixed(3),
      (theirs / ours).toFixed(1),
      `≥ ${budget(n)}`,
    ]),
    'Both on one thread, float64, the post’s function at random entries.',
  )
  return results
}

/** @param {() => void} job @returns {number} the median of what fits into a second */
function milliseconds(job) {
  for (let i = 0; i < 20; i++) job()
  const taken = []
  for (const begun = performance.now(); performance.now() - begun < 1000;) {
    const start = performance.now()
    job()
    taken.push(performance.now() - start)
  }
  return median(taken)
}
