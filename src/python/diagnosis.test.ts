import { describe, expect, test, vi } from 'vitest'
import { checkSource, type OwnReport } from './check.ts'
import { anywhere, casesOf, programs, reportAt, settingOf } from './testing/corpus.ts'

/* Programs with labelled mistakes: what is said of them beyond PyTorch’s verdict. */

vi.setConfig({ testTimeout: 60_000 })

const labelled = Object.entries(programs).filter(
  ([name, { diagnosis, expect }]) =>
    diagnosis !== undefined && expect !== 'refuse' && casesOf(name).length > 0,
)

/** At the point of the first case, where much is hidden, and at one without any symmetry. */
const reports = new Map<string, readonly OwnReport[]>(
  labelled.map(([name, program]) => {
    const [first] = casesOf(name)
    return [name, [first!, { point: anywhere(program) }].map((at) => reportAt(program, at))]
  }),
)

describe.each(labelled)('of %s', (name, program) => {
  test('the mistake is named right or not at all, and the verdict judged by it', () => {
    for (const { diagnosis, judgement } of reports.get(name)!) {
      expect(diagnosis?.id ?? program.diagnosis).toBe(program.diagnosis)
      if (program.diagnosis === 'right')
        expect(judgement?.kind ?? '').not.toMatch(/^(caught|blind)$/)
      else expect(judgement?.kind ?? '').not.toBe('right')
    }
  })

  const repaired = reports.get(name)!.filter(({ repair }) => repair !== null)
  for (const { repair, source, diagnosis } of repaired.slice(-1))
    test('the repair changes the lines that it names, and then the check passes', () => {
      const lines = source.split('\n')
      for (const { line, before, after } of repair!.lines) {
        expect(lines[line - 1]).toBe(before)
        lines[line - 1] = after
      }
      expect(repair!.source).toBe(lines.join('\n'))
      if (repair!.lines.length === 1) expect(diagnosis?.line).toBe(repair!.lines[0]!.line)
      const again = checkSource(repair!.source, settingOf(program, { point: anywhere(program) }))
      expect(again).toMatchObject({ ok: true, judgement: { kind: 'right' } })
      expect(again.diagnosis?.id).toBe('right')
    })
})

test('every mistake is named', () => {
  const unnamed = labelled.filter(([name]) => reports.get(name)!.every((each) => !each.diagnosis))
  expect(unnamed.map(([name]) => name)).toEqual([])
})

test('most mistakes can be mended', () => {
  const wrong = labelled.filter(([, { diagnosis }]) => diagnosis !== 'right')
  const mended = wrong.filter(([name]) => reports.get(name)!.some(({ repair }) => repair !== null))
  expect(mended.length).toBeGreaterThan(0.7 * wrong.length)
})
