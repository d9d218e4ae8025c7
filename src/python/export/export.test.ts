import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkSource } from '../check.ts'
import { anywhere, casesOf, programs, settingOf, verdictAt } from '../testing/corpus.ts'
import { ownPytest, ownScript, type OwnExport } from './export.ts'

/** Of each program the first case and one more whose verdicts do not hang on rounding. */
const cases = Object.entries(programs)
  .filter(([, { expect: what }]) => what !== 'refuse')
  .flatMap(([name, program], i) => {
    const robust = casesOf(name).filter(({ robust = true }) => robust)
    const chosen = new Set([robust[0], robust[1 + (i % Math.max(1, robust.length - 1))]])
    return [...chosen].flatMap((golden) => {
      const at = golden ?? { point: anywhere(program), verdict: { ok: false } }
      const report = verdictAt(program, at)
      return report.refused === null
        ? [{ title: `${name} at ${at.point}`, setting: settingOf(program, at), report }]
        : []
    })
  })

/** Runs scripts, one after the other, in one process: importing torch takes long. */
const driver = `
import contextlib, io, json, os, runpy, sys, warnings
warnings.simplefilter("ignore")
results = []
for path in sys.argv[1:]:
    out, err, code = io.StringIO(), io.StringIO(), 0
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        try:
            script = os.path.basename(path).startswith("0_")
            found = runpy.run_path(path, run_name="__main__" if script else "tests")
            if not script:
                found["test_verdict"]()
        except SystemExit as error:
            code = error.code
        except BaseException as error:
            code = repr(error)
    results.append([out.getvalue(), err.getvalue(), code])
print(json.dumps(results))
`

const python = ['python3', '/usr/bin/python3'].find(
  (each) => spawnSync(each, ['-c', 'import torch'], { timeout: 60_000 }).status === 0,
)
// The project's tests need no Python; where there is one with PyTorch, the files are run.
const withTorch = describe.skipIf(python === undefined)

type Ran = readonly [out: string, err: string, code: number | string]

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cosgrad-own-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function runAll(kind: 'script' | 'pytest', all: readonly OwnExport[]): Ran[] {
  const paths = all.map((each, i) => {
    const { text } = kind === 'script' ? ownScript(each) : ownPytest(each)
    const path = join(folder, `${kind === 'script' ? 0 : 1}_${i}.py`)
    writeFileSync(path, text)
    return path
  })
  const { stdout, stderr } = spawnSync(python ?? '', ['-c', driver, ...paths], {
    encoding: 'utf8',
    timeout: 240_000,
    maxBuffer: 2 ** 28,
  })
  if (!stdout) throw new Error(stderr)
  return JSON.parse(stdout) as Ran[]
}

const lastLine = (printed: string) => printed.trimEnd().split('\n').at(-1)
const wrong = programs['cos_norm_not_squared']!
const sample = {
  setting: settingOf(wrong, { point: 'rand_a' }),
  report: checkSource(wrong.source, settingOf(wrong, { point: 'rand_a' })),
}

withTorch('a script run by PyTorch agrees with the page', () => {
  let ran: Ran[]
  beforeAll(() => {
    ran = runAll('script', cases)
  }, 240_000)

  test.for(cases.map(({ title }, i) => [title, i] as const))('%s', ([, i]) => {
    const [out, err, code] = ran[i]!
    expect(code, err).toBe(0)
    expect(lastLine(out)).toBe(cases[i]!.report.ok ? 'success!' : 'failure...')
  })
})

withTorch('a disagreement', () => {
  const lies = [
    { ok: true, error: null, stage: null, input: null, output: null },
    { error: 'TypeError' },
    { stage: 'not_reentrant' },
    { input: 1 },
    { line: 3 },
  ].map((lie) => ({ ...sample, report: { ...sample.report, ...lie } }))

  test('is told in a sentence, and the script exits with 1', { timeout: 120_000 }, () => {
    for (const [out, err, code] of runAll('script', lies)) {
      expect(code).toBe(1)
      expect(err).toMatch(/^The page expects/)
      expect(lastLine(out)).toBe('failure...')
    }
    for (const [, , code] of runAll('pytest', lies)) expect(code).toContain('AssertionError')
    expect(runAll('pytest', [sample])[0]![2]).toBe(0)
  })
})

describe('the text', () => {
  const setting = {
    x: { shape: [3, 1], values: [0.1, 1 / 3, 5e-324] },
    y: { shape: [3, 1], values: [1e21, -0, 2] },
    dtype: 'float32',
    requiresGrad: [false, true],
    fastMode: true,
    atol: 1e-4,
  } as const
  const of = (source: string) => ({ setting, report: checkSource(source, setting) })
  const f = 'def f(x, y):\n    return (x * y).sum()\n'

  test('has every digit, the shapes and the setting', () => {
    const { name, text } = ownScript(of(f))
    expect(name).toBe('gradcheck_f_3_1_y_only_float32_fast.py')
    for (const line of [
      'X = [0.1, 0.3333333333333333, 5e-324]',
      'Y = [1e+21, -0.0, 2.0]',
      'X_SHAPE = (3, 1)',
      'X_REQUIRES_GRAD = False',
      'DTYPE = torch.float32',
      'ATOL = 0.0001',
      'FAST_MODE = True',
    ])
      expect(text.split('\n')).toContain(line)
  })

  test('has the code as it was, quotes and backslashes escaped', () => {
    const source = `"""doc"""\na = 'é\\n' + "\\\\"\n${f}# a "`
    const inside = /CODE = """\\\n([\s\S]*?[^\\])"""\n/.exec(ownScript(of(source)).text)?.[1]
    expect(inside?.replaceAll('\\"', '"').replaceAll('\\\\', '\\')).toBe(source)
  })

  test('cannot be had of code that was refused', () => {
    expect(() => ownScript(of(`import os\nos.remove('a')\n${f}`))).toThrow(RangeError)
  })
})
