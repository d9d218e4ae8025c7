import { spawnSync } from 'node:child_process'
import { describe, expect, test, vi } from 'vitest'
import { last } from '../../gradcheck/gradcheck.ts'
import { bestOf, errorAt, measuring, steps } from '../../gradcheck/precision.ts'
import { checkSource } from '../check.ts'
import { programs } from '../testing/corpus.ts'
import { judging, type Worth, type WorthQuestion } from './judging.ts'
import { ownCaughtAt, ownMapping, ownPassesAt, ownUnseen, ownWorthOf } from './power.ts'
import { ownMeasuring } from './precision.ts'
import { ownSecond } from './second.ts'
import { worthInWords } from './words.ts'
import { ownStrongest } from './strongest.ts'

vi.setConfig({ testTimeout: 60_000 })

const { source } = programs['cos_flat_dot']!
const vector = (...values: number[]) => ({ shape: [values.length], values })
const at = { x: vector(2, 0.5), y: vector(0.75, 1.5), atol: 1e-4 }
/** What a check is worth of a program that can be checked. */
function worthOf(question: WorthQuestion): Worth {
  const found = last(judging(question))
  if (typeof found === 'string') throw new TypeError(found)
  return found
}

const ones = vector(...Array.from({ length: 16 }, () => 1))

describe('mutants of pasted code', () => {
  const anywhere = {
    x: vector(0.9, -1.3, 0.4, 2.1, -0.2),
    y: vector(-0.5, 0.8, 1.7, 0.3, 1.1),
    atol: 1e-4,
  }
  const worth = worthOf({ source, setting: anywhere })

  test('are programs that differ in one line, and are right nowhere', () => {
    expect(worth.mutants.length).toBeGreaterThan(30)
    expect(new Set(worth.mutants.map((mutant) => mutant.source)).size).toBe(worth.mutants.length)
    const lines = source.split('\n')
    for (const { line, diff, source: changed } of worth.mutants) {
      const now = changed.split('\n')
      expect(now.flatMap((text, i) => (text === lines[i] ? [] : [i + 1]))).toEqual([line])
      const told = (without: string) =>
        diff.flatMap(({ kind, text }) => (kind === without ? [] : [text])).join('')
      expect([told('added'), told('removed')]).toEqual([
        lines[line - 1]!.trim(),
        now[line - 1]!.trim(),
      ])
    }
  })

  test('are caught or not as a check of their own text says', () => {
    for (const { source: changed, ok, stage, title } of worth.mutants) {
      const report = checkSource(changed, anywhere)
      expect(report, title).toMatchObject({ ok, stage })
      expect(report.judgement?.kind, title).toBe(ok ? 'blind' : 'caught')
    }
  })

  test('pass at ones for the reasons that are said', () => {
    const { mutants, caught, used } = worthOf({ source, setting: { x: ones, y: ones } })
    expect(caught).toBe(mutants.filter(({ ok }) => !ok).length)
    expect(used).toBeLessThan(0.01)
    const reasons = new Set(mutants.flatMap(({ ok, survives }) => (ok ? [survives] : [])))
    for (const reason of reasons)
      expect(['critical point', 'not asked', 'right here']).toContain(reason)
    expect(reasons.has('critical point')).toBe(true)
  })

  test('are none where there is no backward of its own', () => {
    const plain = programs['cos_plain_autograd']!.source
    expect(last(judging({ source: plain, setting: at }))).toBe('no backward')
  })

  test.each([
    ['what is no Python', 'def f('],
    ['nothing', ''],
    ['what is refused', "open('a')"],
    ['a backward that raises', programs['cos_undefined_name']!.source],
    ['a backward that returns one gradient', programs['cos_returns_one']!.source],
    ['a forward that raises', source.replace('return', 'return missing +')],
  ])('are not looked for in %s', (_, text) => {
    expect(last(judging({ source: text, setting: at }))).toBe('unchecked')
  })
})

describe('what a check proves', () => {
  const told = (x: typeof ones, y = x, more = {}) =>
    worthInWords(worthOf({ source, setting: { x, y, ...more } }))

  test('is little at ones, where zeros pass as well', () => {
    const { proof, mutants, caught } = worthOf({ source, setting: { x: ones, y: ones } })
    expect(proof).toEqual({
      passing: mutants.length - caught,
      all: mutants.length,
      zerosPass: true,
    })
    expect(told(ones)).toBe(
      `This point proves little: ${proof.passing} of ${proof.all} copies of your code with one small change pass here as well, and so would zeros.`,
    )
  })

  test('is nothing to warn of where all is caught that can be', () => {
    const [x, y] = [vector(0.9, -1.3, 0.4, 2.1, -0.2), vector(-0.5, 0.8, 1.7, 0.3, 1.1)]
    const { proof } = worthOf({ source, setting: { x, y } })
    expect(proof.zerosPass).toBe(false)
    expect(told(x, y)).toBeNull()
  })

  test('is not said where the check fails, nor of zeros in fast mode', () => {
    const wrong = programs['cos_half']!
    const setting = { x: vector(1, 2, 3), y: vector(3, -1, 2) }
    expect(worthInWords(worthOf({ source: wrong.source, setting }))).toBeNull()
    expect(worthOf({ source, setting: { ...setting, fastMode: true } }).proof.zerosPass).toBeNull()
    expect(told(ones, ones, { fastMode: true }) ?? '').not.toMatch(/zeros/)
  })
})

describe('a map', () => {
  const power = last(ownMapping({ source, setting: at, map: 'plane' }))!
  const places = Array.from({ length: power.columns * power.rows }, (_, i) => i)

  test('knows every place', () => {
    expect(power.done).toBe(power.all)
    expect(places).toHaveLength(power.all)
    expect(places.some((i) => ownWorthOf(power, i, 1e-4) === 'unknown')).toBe(false)
  })

  test('says what a check at the place says', () => {
    const reach = 3 * Math.hypot(0.75, 1.5)
    for (const i of places.filter((i) => i % 53 === 0)) {
      const [column, row] = [i % power.columns, Math.floor(i / power.columns)]
      const place = [column / (power.columns - 1), row / (power.rows - 1)]
      const x = vector(...place.map((share) => reach * (2 * share - 1)))
      if (x.values.every((value) => value === 0)) continue
      const found = worthOf({ source, setting: { ...at, x } })
      expect(ownCaughtAt(power, i, 1e-4), String(x.values)).toBe(found.caught)
      expect(ownPassesAt(power, i, 1e-4)).toBe(found.own.ok)
    }
  })

  test('is blind where x and y are parallel, and an alarm where x is nought', () => {
    const middle = (power.columns * power.rows - 1) / 2
    expect(ownWorthOf(power, middle, 1e-4)).toBe('alarm')
    expect(places.map((i) => ownWorthOf(power, i, 1e-4))).toContain('blind')
    expect(places.every((i) => ownWorthOf(power, i, 1e9) !== 'worth')).toBe(true)
  })

  test('names the mutants that no place shows', () => {
    expect(ownUnseen(power, 1e-4).map(({ title }) => title)).toEqual([
      '`grad_output` squared',
      '`grad_output` squared',
    ])
  })

  test('is none of what it cannot show', () => {
    const long = vector(...Array.from({ length: 33 }, () => 1))
    for (const setting of [
      { x: vector(1), y: vector(2) },
      { x: long, y: long },
      { ...at, x: ones },
    ])
      expect(last(ownMapping({ source, setting, map: 'plane' }))).toBeNull()
  })
})

test('the error of quotients is that of the built-in check where forward is the same', () => {
  const { curves, largest } = last(ownMeasuring({ source, setting: at }))!
  const builtIn = last(measuring({ at: { x: at.x.values, y: at.y.values } }))
  expect(largest).toBeCloseTo(builtIn.largest, 14)
  for (const [i, curve] of curves.entries()) {
    const other = builtIn.curves[i]!
    expect([curve.dtype, curve.scheme]).toEqual([other.dtype, other.scheme])
    expect(curve.errors).toHaveLength(steps.length)
    for (const eps of [1e-1, 1e-3])
      expect(errorAt(curve, eps) / errorAt(other, eps)).toBeCloseTo(1, 0)
    const ratio = bestOf(curve)!.eps / bestOf(other)!.eps
    expect(Math.abs(Math.log10(ratio))).toBeLessThan(1)
    const { best, truncation } = curve.predicted
    expect(truncation / other.predicted.truncation).toBeCloseTo(1, 1)
    expect(Math.abs(Math.log10(best!.eps / other.predicted.best!.eps))).toBeLessThan(1)
  }
})

describe('second derivatives', () => {
  test.each([
    ['cos_double_backward_right', true, null],
    ['cos_flat_dot', false, 'jacobian'],
    ['cos_once_differentiable', false, 'jacobian'],
  ])('of %s', (name, ok, stage) => {
    const found = last(ownSecond({ source: programs[name]!.source, setting: at }))
    expect(found).toMatchObject({ ok, stage })
    expect(found!.sentence).toMatch(/\.$/)
  })
})

describe('the place to test at', () => {
  const question = { source, setting: { x: ones, y: ones, atol: 1e-4 } }
  const found = last(ownStrongest(question))!

  test('shows all mutants that a check can see, and more than ones do', () => {
    expect(found.here).toBeLessThan(found.caught)
    expect(found.missed).toHaveLength(found.all - found.caught)
    expect(new Set(found.missed.map(({ survives }) => survives))).toEqual(new Set(['not asked']))
    const worth = worthOf({ source, setting: { ...question.setting, x: found.x, y: found.y } })
    expect(worth.caught).toBe(found.caught)
    expect(worth.own.ok).toBe(true)
    expect(worth.mutants.every(({ ok, ratio }) => ok || ratio >= found.margin)).toBe(true)
  })

  test('is the same for the same seed, and another for another', () => {
    expect(last(ownStrongest(question))!.code).toBe(found.code)
    expect(last(ownStrongest({ ...question, seed: 2 }))!.code).not.toBe(found.code)
  })

  const python = ['python3', '/usr/bin/python3'].find(
    (each) => spawnSync(each, ['-c', 'import torch'], { timeout: 60_000 }).status === 0,
  )

  // The project's tests need no Python; where there is one with PyTorch, the code is run.
  test.skipIf(python === undefined)('comes as code that PyTorch runs', () => {
    for (const name of ['cos_flat_dot', 'cos_column_typed', 'cos_batch_rows']) {
      const program = programs[name]!
      const shape = { n: [16], n1: [16, 1], '1n': [1, 16], bn: [2, 8] }[program.layout]
      const numbers = { shape, values: ones.values }
      const setting = { ...question.setting, x: numbers, y: numbers }
      const { code } = last(ownStrongest({ source: program.source, setting }))!
      expect(code).toMatch(/^x = torch\.tensor\(\[/)
      if (program.source.includes('jaxtyping')) continue
      const { status, stderr } = spawnSync(python!, ['-c', `${program.source}\n${code}`], {
        encoding: 'utf8',
      })
      expect(status, stderr).toBe(0)
    }
  })
})
