import { describe, expect, test, vi } from 'vitest'
import { last } from '../gradcheck/gradcheck.ts'
import { gradgradcheck } from '../torch/gradcheck/gradgradcheck.ts'
import type { OwnReport } from './check.ts'
import { settled } from './check/setting.ts'
import { fresh } from './check/subject.ts'
import { passed, verdictOf } from './check/verdict.ts'
import { runnable } from './program.ts'
import {
  anywhere,
  casesOf,
  programs,
  reportAt,
  settingOf,
  verdictAt,
  type GoldenCase,
  type Written,
} from './testing/corpus.ts'
import { clean } from './text/clean.ts'

/*
 * Programs as people paste them, and what PyTorch 1.13.1 says of each at several points: golden data that
 * another program made. Where a verdict hangs on rounding it is not compared, but for ones, where IEEE
 * arithmetic alone determines it.
 */

vi.setConfig({ testTimeout: 60_000 })

const named = Object.entries(programs)
const run = named.filter(([name, { expect }]) => expect !== 'refuse' && casesOf(name).length > 0)
const labelled = (name: string) =>
  casesOf(name).map((golden, i) => ({ golden, label: `case ${i}, at ${golden.point}` }))

describe.each(run)('of %s', (name, program) => {
  test('verdict, outputs, gradients and Jacobians are PyTorch’s', () => {
    for (const { golden, label } of labelled(name)) {
      const report = verdictAt(program, golden)
      compareVerdict(golden, report, label)
      compareOutputs(golden, report, label)
      compareGradients(golden, report, label)
      compareJacobians(golden, report, label)
    }
  })
})

const twice = run.filter(([name]) => casesOf(name).some(({ gradgrad }) => gradgrad?.robust))

test.each(twice)('gradgradcheck says of %s what PyTorch’s says', (name, program) => {
  for (const { golden, label } of labelled(name)) {
    if (!golden.gradgrad?.robust) continue
    const { ok, error = null, stage = null } = golden.gradgrad
    const setting = settled(settingOf(program, golden))
    const subject = { runnable: runnable(clean(program.source).text), entry: program.entry }
    let verdict = passed
    try {
      last(gradgradcheck(fresh(subject, setting), setting))
    } catch (thrown) {
      verdict = verdictOf(thrown)
    }
    expect(verdict, label).toMatchObject({ ok, error, stage })
  }
})

const refused = named.filter(([, program]) => program.expect === 'refuse')

test.each(refused)('%s is refused in a sentence, with the line', (_, program) => {
  const report = reportAt(program, { point: anywhere(program) })
  expect(report.refused).toMatch(/^Line \d+: .*[.?]$/s)
  expect(report).toMatchObject({ ok: false, line: Number(/\d+/.exec(report.refused!)?.[0]) })
})

const failing = named.filter(([, { load }]) => load !== undefined)

test.each(failing)('what loading %s raises is said, with the line', (name, program) => {
  const { error, line } = program.load!
  const report = reportAt(program, { point: anywhere(program) })
  // Names that were defined before stay, and can be checked.
  const raised = casesOf(name).length > 0 ? report.load : report
  expect(raised).toMatchObject({ ok: false, error, line, stage: 'load' })
})

test('every program is looked at', () => {
  expect(new Set([...run, ...refused, ...failing].map(([name]) => name)).size).toBe(named.length)
})

function compareVerdict(golden: GoldenCase, report: OwnReport, label: string): void {
  const { verdict, robust = true, point } = golden
  if (!robust && point !== 'ones' && point !== 'b_ones') return
  const { message, error = null, stage = null, ...rest } = verdict
  expect(report, label).toMatchObject({ refused: null, error, stage, ...rest })
  const said = report.message?.trim().split('\n')[0]?.slice(0, 300)
  // PyTorch also tells what Python was about to do when the stack was full.
  if (error === 'RecursionError') expect(message, label).toContain(said)
  else expect(said, label).toBe(message?.replace(/ \(position \d\)/, ''))
}

const same = (a: number, b: number | undefined) => Object.is(a, b) || a === b

function compareOutputs({ forward }: GoldenCase, report: OwnReport, label: string): void {
  expect(report.forward, label).toHaveLength(forward?.length ?? 0)
  for (const [i, { shape, dtype, values }] of (forward ?? []).entries()) {
    expect(report.forward[i], label).toMatchObject({ shape, dtype })
    const relative = dtype === 'float64' ? 1e-12 : 1e-6
    expectClose(report.forward[i]!.values, values, (size) => relative * size, label)
  }
}

function compareGradients({ backward, point }: GoldenCase, report: OwnReport, label: string): void {
  for (const input of ['x', 'y'] as const) {
    const expected = backward?.[input]
    if (expected === undefined) continue
    const own = report.backward[input]
    if (expected === null) expect(own, label).toBeNull()
    else expectClose(own, expected, roundingAt(point), label)
  }
}

const isDouble = (point: string) => !point.endsWith('f32')

const roundingAt = (point: string) => (size: number) =>
  isDouble(point) ? 1e-9 * Math.max(size, 1e-6) : 1e-5 * Math.max(size, 1e-3)

function compareJacobians(
  { jacobians = [], settings, point }: GoldenCase,
  report: OwnReport,
  label: string,
): void {
  // A quotient is as accurate as a value over its step.
  const eps = settings?.eps ?? 1e-6
  const ofQuotient = (size: number) =>
    isDouble(point) ? Math.max(1e-7, 1e-13 / eps) + 1e-6 * size : 1e-6 / eps + 1e-3 * size
  for (const { input, output, numerical, analytical } of jacobians) {
    const own = report.numerical[input]![output]
    if (own !== undefined) expectClose(own, numerical, ofQuotient, label)
    const claimed = report.analytical[input]![output]
    if (claimed !== undefined && analytical)
      expectClose(claimed, analytical, roundingAt(point), label)
  }
}

function expectClose(
  own: readonly number[] | null | undefined,
  expected: readonly Written[],
  allowed: (size: number) => number,
  label: string,
): void {
  expect(own, label).toHaveLength(expected.length)
  for (const [i, value] of expected.map(Number).entries())
    if (!same(value, own![i]))
      expect(Math.abs(own![i]! - value), label).toBeLessThanOrEqual(allowed(Math.abs(value)))
}
