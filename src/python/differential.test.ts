import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { last } from '../gradcheck/gradcheck.ts'
import { checking } from './check/checking.ts'
import type { OwnReport } from './check.ts'
import type { Written } from './testing/corpus.ts'
import { torchProgram, type TorchProgram } from './testing/torchPrograms.ts'

const script = fileURLToPath(new URL('../../tools/differential.py', import.meta.url))
const run = (interpreter: string, args: readonly string[], input = '') =>
  spawnSync(interpreter, args, { input, encoding: 'utf8', timeout: 240_000, maxBuffer: 2 ** 28 })
/** A Python with PyTorch: the one in the path, or the system's own. */
const python = ['python3', '/usr/bin/python3'].find(
  (each) => run(each, ['-c', 'import torch']).status === 0,
)

type Values = { readonly shape: number[]; readonly dtype: string; readonly values: Written[] }
type Gradients = readonly (readonly Written[] | null)[] | null

/** What PyTorch makes of a program. */
interface Golden {
  /** What it raises, in the place of outputs. */
  readonly failed?: { readonly error: string }
  readonly outputs?: readonly (Values | { readonly other: string })[]
  readonly grads?: Gradients
  /** The same, of inputs that are moved a little: where much changes, rounding may change as much. */
  readonly near?: readonly [outputs: readonly Values[], grads: Gradients]
  /** What gradcheck raises; null if it passes. */
  readonly verdict: {
    readonly error: string
    readonly output: number | null
    readonly input: number | null
    readonly line: number | null
  } | null
  /** Whether the verdict is the same with other tolerances, and nearby. */
  readonly robust: boolean
}

// The project's tests need no Python; where there is one with PyTorch, it says what is right.
test.skipIf(!python)(
  'generated programs give what they give in PyTorch: outputs, gradients, verdicts, errors and lines',
  { timeout: 300_000 },
  () => {
    const first = Number(process.env['COSGRAD_SEED'] ?? '1')
    const programs = Array.from({ length: 500 }, (_, i) => torchProgram(first + i))
    const { stdout, stderr, status } = run(python ?? '', [script], JSON.stringify(programs))
    expect(status, stderr).toBe(0)
    const golden = JSON.parse(stdout) as Golden[]
    let refused = 0
    for (const [i, program] of programs.entries()) {
      const { text: source, shape, x, y, dtype, settings } = program
      const setting = {
        entry: 'f',
        x: { shape, values: x },
        y: { shape, values: y },
        dtype,
        ...settings,
      }
      const report = last(checking({ source, setting, verdictOnly: true }))
      if (report.refused !== null) refused++
      else agrees(report, golden[i]!, program, `seed ${first + i}:\n${source}`)
    }
    // A program that is refused proves nothing.
    expect(refused).toBeLessThan(50)
  },
)

function agrees(report: OwnReport, golden: Golden, { dtype }: TorchProgram, label: string): void {
  const { outputs = [], grads, near, verdict, robust } = golden
  const relative = dtype === 'float64' ? 1e-9 : 1e-4
  for (const [i, output] of outputs.entries()) {
    if ('other' in output) continue
    const { shape, dtype: type } = output
    expect(report.forward[i], label).toMatchObject({ shape, dtype: type })
    close(report.forward[i]!.values, output.values, near?.[0][i]?.values, relative, label)
  }
  for (const [i, input] of (['x', 'y'] as const).entries()) {
    const gradient = grads?.[i]
    if (gradient === null) expect(report.backward[input], label).toBeNull()
    if (gradient)
      close(report.backward[input], gradient, near?.[1]?.[i] ?? undefined, 10 * relative, label)
  }
  if (!robust) return
  const { ok, error, output, input, line } = report
  if (verdict === null) expect(ok, label).toBe(true)
  else {
    expect({ ok, error, output, input }, label).toMatchObject({
      ok: false,
      error: verdict.error,
      output: verdict.output,
      input: verdict.input,
    })
    // A line is said of errors of the program alone.
    if (line !== null) expect(line, label).toBe(verdict.line)
  }
}

function close(
  own: readonly number[] | null,
  expected: readonly Written[],
  near: readonly Written[] | undefined,
  relative: number,
  label: string,
): void {
  const values = expected.map(Number)
  expect(own, label).toHaveLength(values.length)
  const size = values.reduce(
    (most, value) => (Number.isFinite(value) ? Math.max(most, Math.abs(value)) : most),
    1e-6,
  )
  for (const [i, value] of values.entries()) {
    if (Object.is(value, own![i]) || value === own![i]) continue
    const unsteady = near !== undefined && !(Math.abs(Number(near[i]) - value) < 1e-3 * size)
    if (!unsteady) expect(Math.abs(own![i]! - value), label).toBeLessThanOrEqual(relative * size)
  }
}
