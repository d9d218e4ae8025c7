import { spawnSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { cosine } from '../math/cosine.ts'
import { draw, uniform } from '../math/random.ts'
import { programs, programText, type ProgramId } from './programs.ts'

const next = uniform(8)
const places = [
  { x: [2, 0.5], y: [0.75, 1.5] },
  { x: [1, -2, 1e-7], y: [3, 4, -5] },
  { x: draw(next, 16), y: draw(next, 16) },
  { x: [1e9, 2.5], y: [-1e-9, 3e-10] },
]

/** What a program prints: S, ∂x and ∂y. */
function expectNumbers(printed: string, at: (typeof places)[number]): void {
  const lines = printed.trim().split('\n')
  const { similarity, gradient } = cosine(at.x, at.y)
  expect(Number(lines[0])).toBeCloseTo(similarity, 12)
  for (const [i, part] of (['x', 'y'] as const).entries()) {
    const entries = JSON.parse(lines[i + 1] ?? '[]') as number[]
    const size = Math.hypot(...gradient[part])
    expect(entries).toHaveLength(at.x.length)
    for (const [k, entry] of entries.entries())
      expect(Math.abs(entry - gradient[part][k]!)).toBeLessThan(1e-12 * size)
  }
}

const run = (interpreter: string, text: string) =>
  spawnSync(interpreter, ['-'], { input: text, encoding: 'utf8', timeout: 60_000 })
/** A Python that has a module: the one in the path, or the system's own. */
const pythonWith = (module: string) =>
  ['python3', '/usr/bin/python3'].find((each) => run(each, `import ${module}`).status === 0)

describe.each([
  ['numpy', 'numpy'],
  ['pytorch', 'torch'],
  ['jax', 'jax'],
] as const)('the program for %s', (id, module) => {
  // The project's tests need no Python; where there is one, the programs are run.
  const python = pythonWith(module) ?? ''
  test.skipIf(!python)('prints the page’s numbers to 1e-12', { timeout: 120_000 }, () => {
    for (const at of places) {
      const { stdout, stderr, status } = run(python, programText(id, at))
      expect(status, stderr).toBe(0)
      expectNumbers(stdout, at)
    }
  })
})

test('the program in TypeScript prints the page’s numbers to 1e-12', () => {
  for (const at of places) {
    const printed: string[] = []
    const script = programText('typescript', at)
      .replace(/: number(\[\])?/g, '')
      .replace(/!/g, '')
    const program = new Function('console', script) as (console: object) => void
    program({ log: (text: unknown) => printed.push(String(text)) })
    expectNumbers(printed.join('\n'), at)
  }
})

test.each(Object.keys(programs) as ProgramId[])('%s reads long vectors from a file', (id) => {
  const text = programText(id, null)
  expect(text).toContain(id === 'typescript' ? 'process.argv' : 'np.load("x-and-y.npy")')
  expect(text.length).toBeLessThan(2000)
})
