import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { gradcheck, type Options, type Report } from '../gradcheck.ts'
import type { Pair } from '../../math/vec.ts'
import { backwardIds, backwards, type BackwardId } from '../backwards.ts'
import { exported } from './export.ts'
import type { ExportSetting } from './setting.ts'
import { titles } from './titles.ts'
import { hangsOnRounding } from './roundingTolerance.ts'
import { makePoint, type PointId } from '../points.ts'

interface Case extends ExportSetting {
  readonly title: string
}

/** The post's tolerance; all else has PyTorch's defaults. */
const usual = { atol: 1e-4 }

function at(place: Pair, label: string, backward: BackwardId, options: Options = {}): Case {
  const all = { ...usual, ...options }
  const report = gradcheck(backwards[backward], place, all)
  const words = Object.entries(options).map(([key, value]) => `${key} ${String(value)}`)
  const title = [`${backward} at ${label}, n = ${place.x.length}`, ...words].join(', ')
  return { backward, at: place, options: all, report, label, title }
}

const figure = { x: [2, 0.5], y: [0.75, 1.5] }
const named = (id: PointId, n: number, backward: BackwardId, options?: Options) =>
  at(makePoint(id, n, 3, { lesson: figure, own: figure }), id, backward, options)

const float32 = { dtype: 'float32' } as const
const fast = { fastMode: true } as const
const xOnly = { requiresGrad: [true, false] } as const
const yOnly = { requiresGrad: [false, true] } as const
const elsewhere: readonly PointId[] = ['ones', 'parallel', 'orthogonal', 'large', 'near-zero']

const cases: readonly Case[] = [
  ...backwardIds.map((id) => named('random', 16, id)),
  ...backwardIds.map((id) => named('random', 16, id, fast)),
  // In single precision quotients of so small a step are noise; a large one lets the right one pass.
  ...backwardIds.map((id, i) =>
    named('random', 2 + i, id, { ...float32, eps: 0.01, atol: 0.02, fastMode: i % 2 === 0 }),
  ),
  ...backwardIds.map((id, i) => named(elsewhere[i % elsewhere.length]!, 16, id)),
  ...backwardIds.map((id, i) => named(elsewhere[(i + 2) % elsewhere.length]!, 7, id, fast)),

  named('ones', 16, 'zeros', float32),
  named('ones', 16, 'correct', { ...float32, ...fast }),
  named('large', 16, 'zeros', fast),
  named('large', 16, 'zeros', { atol: 1e-9 }),
  named('near-zero', 16, 'correct', { eps: 1e-9 }),
  named('near-zero', 1, 'correct'),
  at({ x: [0, 0, 0], y: [1, 2, 3] }, 'nought', 'correct'),
  at({ x: [0, 0, 0], y: [1, 2, 3] }, 'nought', 'zeros', fast),
  at({ x: [0, 0], y: [0, -0] }, 'noughts', 'drop_second', float32),
  at({ x: [1e300, 1e300], y: [1, 2] }, 'overflow', 'correct'),
  at({ x: [1e300, -1e300], y: [1e-300, 1e300] }, 'overflow', 'drop_norms', fast),
  at({ x: [1e30, 1], y: [1, 2] }, 'overflow', 'drop_norms', float32),
  at({ x: [1e-170, 2e-170], y: [3, 1] }, 'underflow', 'correct'),
  at({ x: [2, 0.5], y: [0.75, 1.5] }, 'figure', 'alt_formula_y'),
  at({ x: [1e-3, 2e-3], y: [3e3, -1e3] }, 'unlike', 'other_norm', { atol: 1e9 }),
  named('random', 16, 'none_for_x', xOnly),
  named('random', 16, 'none_for_x', yOnly),
  named('random', 16, 'one_entry_off', { ...yOnly, ...fast }),
  named('random', 16, 'swapped', { ...xOnly, ...fast }),
  named('ones', 16, 'alt_formula_y', { ...yOnly, ...float32 }),
  named('random', 3, 'correct', { eps: 1e-3 }),
  named('random', 3, 'correct', { eps: 0.3 }),
  named('random', 3, 'correct', { eps: 1e-9 }),
  named('random', 3, 'correct', { eps: 1e-9, atol: 1e-7, rtol: 0 }),
  named('random', 3, 'correct', { eps: 1e-20 }),
  named('random', 3, 'correct', { eps: 1e300 }),
  named('random', 16, 'correct', { atol: 0 }),
  named('random', 16, 'correct', { atol: 0, ...fast }),
  named('random', 16, 'correct', { atol: 0, rtol: 0 }),
  named('ones', 16, 'correct', { atol: 0 }),
  named('random', 16, 'scale_1e-6', { atol: 0, rtol: 1e-8 }),
  named('random', 16, 'negated', { atol: 1e300 }),
  named('random', 16, 'grad_output_squared', { rtol: 10 }),
  named('random', 16, 'correct', { nondetTol: 0.5 }),
  named('random', 16, 'correct', float32),
  ...[1, 2, 3, 64, 65].map((n) => named('random', n, 'correct')),
  ...[1, 2, 3, 64, 65].map((n) => named('random', n, 'correct', fast)),
  named('random', 1, 'reversed_x', fast),
  named('random', 64, 'reversed_x', float32),
  named('random', 1024, 'correct'),
  named('random', 4096, 'correct', fast),
]

/** Runs each script, and the functions of each file of tests, in one process: importing torch takes long. */
const driver = `
import contextlib, glob, io, json, os, platform, runpy, sys

results = {}
for path in sorted(glob.glob(os.path.join(sys.argv[1], "*", "*.py"))):
    out, err, code = io.StringIO(), io.StringIO(), 0
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        try:
            script = os.path.basename(path).startswith("gradcheck")
            found = runpy.run_path(path, run_name="__main__" if script else "tests")
            for name in found:
                if name.startswith("test_"):
                    found[name]()
        except SystemExit as error:
            code = error.code
        except BaseException as error:
            code = repr(error)
    results[os.path.basename(os.path.dirname(path))] = [out.getvalue(), err.getvalue(), code]
print(json.dumps({"machine": platform.machine(), "results": results}))
`

const python = ['python3', '/usr/bin/python3'].find(
  (each) => spawnSync(each, ['-c', 'import torch'], { timeout: 60_000 }).status === 0,
)
// The project's tests need no Python; where there is one, the files are run.
const withTorch = describe.skipIf(python === undefined)

type Ran = readonly [out: string, err: string, code: number | string | null]

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cosgrad-export-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Runs files, each in a folder of its own, by the names of those. */
function runAll(files: Readonly<Record<string, ReturnType<typeof exported>>>) {
  const parent = mkdtempSync(join(folder, 'run-'))
  for (const [key, { name, text }] of Object.entries(files)) {
    mkdirSync(join(parent, key))
    writeFileSync(join(parent, key, name), text)
  }
  const { stdout, stderr } = spawnSync(python ?? '', ['-c', driver, parent], {
    encoding: 'utf8',
    timeout: 240_000,
    maxBuffer: 2 ** 28,
  })
  if (!stdout) throw new Error(stderr)
  return JSON.parse(stdout) as { machine: string; results: Record<string, Ran> }
}

const lastLine = (printed: string) => printed.trimEnd().split('\n').at(-1)
const verdict = ({ ok }: Report) => (ok ? 'success!' : 'failure...')

test('files tell what each backward does in the page’s own English', () => {
  // The page keeps a number and its % in one line; a file has no lines to break.
  const plain = (title: string) => title.replaceAll('\u00a0', ' ')
  expect(titles).toEqual(
    Object.fromEntries(backwardIds.map((id) => [id, plain(backwards[id].title)])),
  )
})

withTorch('a script run by PyTorch agrees with the page', () => {
  let ran: ReturnType<typeof runAll>
  beforeAll(() => {
    ran = runAll(Object.fromEntries(cases.map((each, i) => [String(i), exported('script', each)])))
  }, 240_000)

  test.for(cases.map((each, i) => [each.title, i] as const))('%s', ([, i], { skip }) => {
    const each = cases[i]!
    // The order of sums was measured on this kind of processor alone.
    skip(hangsOnRounding(each) && !/^(x86_64|AMD64)$/.test(ran.machine), 'it hangs on rounding')
    const [out, err, code] = ran.results[String(i)]!
    expect(code, err).toBe(0)
    expect(lastLine(out)).toBe(verdict(each.report))
  })
})

const sample = named('random', 16, 'one_entry_off')

withTorch('a disagreement', () => {
  const { report } = sample
  const { numerical, analytical, failure } = report
  const off = (column: readonly number[]) => column.with(5, column[5]! + 1e-6)
  const lies = {
    'verdict of success': [sample, { ok: true, failure: null }],
    'verdict of failure': [named('random', 16, 'correct'), { ok: false, failure }],
    'failing stage': [sample, { failure: { stage: 'not_multiplied_by_grad_output', input: 'x' } }],
    'failing input': [sample, { failure: { stage: 'jacobian', input: 'y' } }],
    'numerical Jacobian': [sample, { numerical: { ...numerical, y: off(numerical.y) } }],
    'analytical Jacobian': [sample, { analytical: { ...analytical, x: off([...analytical.x]) } }],
    none: [sample, {}],
  } satisfies Record<string, [Case, Partial<Report>]>
  const names = Object.keys(lies) as (keyof typeof lies)[]
  const setting = (name: keyof typeof lies) => {
    const [honest, lie] = lies[name]
    return { ...honest, report: { ...honest.report, ...lie } }
  }
  const scripts: Record<string, Ran> = {}
  const tests: Record<string, Ran> = {}
  beforeAll(() => {
    for (const [kind, results] of [
      ['script', scripts],
      ['pytest', tests],
    ] as const) {
      const files = names.map((name) => [name, exported(kind, setting(name))])
      Object.assign(results, runAll(Object.fromEntries(files)).results)
    }
  }, 240_000)

  test.each(names.slice(0, -1))(
    'about the %s is told in a sentence, and the script exits with 1',
    (name) => {
      const [out, err, code] = scripts[name]!
      expect(code).toBe(1)
      expect(err).toContain('The page expects')
      expect(lastLine(out)).toBe(verdict(lies[name][0].report))
      expect(tests[name]![2]).toContain('AssertionError')
    },
  )

  test('is not seen where there is none', () => {
    expect(scripts['none']![2]).toBe(0)
    expect(tests['none']![2]).toBe(0)
  })
})

const withPytest =
  python !== undefined &&
  spawnSync(python, ['-c', 'import pytest'], { timeout: 60_000 }).status === 0

test.skipIf(!withPytest)(
  'pytest finds two tests in its file, and they pass',
  () => {
    const { name, text } = exported('pytest', sample)
    writeFileSync(join(folder, name), text)
    const { stdout, status } = spawnSync(python!, ['-m', 'pytest', '-q', join(folder, name)], {
      encoding: 'utf8',
      timeout: 60_000,
    })
    expect(status, stdout).toBe(0)
    expect(stdout).toContain('2 passed')
  },
  60_000,
)

describe('the text', () => {
  test('covers every backward, both modes and both types, in 72 settings or more', () => {
    expect(cases.length).toBeGreaterThanOrEqual(72)
    for (const id of backwardIds)
      for (const fastMode of [true, false])
        expect(
          cases.some(
            ({ backward, options }) => backward === id && (options.fastMode ?? false) === fastMode,
          ),
        ).toBe(true)
  })

  test.each(['script', 'pytest'] as const)('of a %s has short lines that Python reads', (kind) => {
    for (const each of cases) {
      const { name, text } = exported(kind, each)
      expect(name).toMatch(kind === 'script' ? /^gradcheck_\w+\.py$/ : /^test_gradcheck_\w+\.py$/)
      expect(text).not.toMatch(/\b(undefined|NaN|Infinity|null|true|false)\b/)
      expect(text).not.toContain('\t')
      for (const line of text.split('\n')) expect(line.length).toBeLessThan(100)
      expect(text.endsWith('\n')).toBe(true)
    }
  })

  test('of a long check reads the vectors a few times, and not once for each entry', () => {
    const n = 512
    let reads = 0
    const counted = (v: readonly number[]) =>
      new Proxy(v, { get: (of, key) => (reads++, Reflect.get(of, key)) as unknown })
    const { x, y } = makePoint('random', n, 3, { lesson: figure, own: figure })
    const { report } = at({ x, y }, 'random', 'correct')
    exported('script', {
      backward: 'correct',
      options: usual,
      report,
      label: 'random',
      at: { x: counted(x), y: counted(y) },
    })
    expect(reads).toBeGreaterThan(n)
    expect(reads).toBeLessThan(100 * n)
  })

  test('has the inputs to the last digit', () => {
    const x = [0.1, -0, 5e-324, 1e21, 1 / 3, 123456789012345680]
    const { text } = exported('script', at({ x, y: x }, 'digits', 'correct'))
    const list = /^X = \[([^\]]*)\]$/m
      .exec(text)?.[1]
      ?.split(',')
      .filter((each) => each.trim())
    expect(list?.map(Number)).toEqual(x)
  })

  test('writes what is no number as Python does', () => {
    const { text } = exported('script', at({ x: [0], y: [1] }, 'nought', 'drop_second'))
    expect(text).toContain('float("nan")')
    expect(text).toContain('float("inf")')
  })

  test('stays small for long vectors of one number, and tells 64 entries of a column', () => {
    const { text } = exported('script', named('ones', 1024, 'drop_second'))
    expect(text).toContain('X = [1.0] * 1024')
    expect(text).toContain('list(range(32)) + list(range(992, 1024))')
    expect(text.length).toBeLessThan(20_000)
  })

  test('is named after what is unusual about the check', () => {
    const name = (each: Case) => exported('script', each).name
    expect(name(named('ones', 16, 'zeros'))).toBe('gradcheck_zeros_ones_16.py')
    expect(name(named('near-zero', 3, 'scale_1e-3', { ...float32, ...fast, ...yOnly }))).toBe(
      'gradcheck_scale_1e_3_near_zero_3_y_only_float32_fast.py',
    )
  })

  test('says where a verdict hangs on rounding', () => {
    expect(hangsOnRounding(named('random', 16, 'correct'))).toBe(false)
    expect(hangsOnRounding(named('random', 16, 'negated'))).toBe(false)
    expect(hangsOnRounding(named('random', 16, 'correct', { atol: 0, rtol: 0 }))).toBe(true)
    expect(hangsOnRounding(named('random', 16, 'correct', float32))).toBe(true)
  })

  test('cannot be had of a check that is not finished', () => {
    const report = { ...sample.report, numerical: { ...sample.report.numerical, y: [] } }
    expect(() => exported('script', { ...sample, report })).toThrow(RangeError)
  })
})
