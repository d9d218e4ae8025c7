import { describe, expect, test } from 'vitest'
import { listing } from '../../gradcheck/listing.ts'
import { gradcheck, last } from '../../gradcheck/gradcheck.ts'
import { backwards } from '../../gradcheck/backwards.ts'
import { makePoint } from '../../gradcheck/points.ts'
import { ownJobs } from './jobs.ts'
import type { OwnEntry } from './report.ts'
import type { OwnQuestion } from './question.ts'

const source = `import torch\n\n\n${listing}\n`
const none = { x: [1], y: [1] }
const at = makePoint('random', 6, 1, { lesson: none, own: none })
const options = { eps: 1e-6, atol: 1e-4, rtol: 1e-3 }

const checkOf = (more: Partial<OwnQuestion> = {}) =>
  last(ownJobs.ownCheck.run({ backward: 'own', source, layout: 'n', at, options, ...more }))

describe('the report of pasted code', () => {
  test('of the post’s class is that of the page’s own backward, number for number', () => {
    const { report } = checkOf()
    const post = gradcheck(backwards.correct, at, options)
    expect(report.ok).toBe(true)
    expect(report.entries.map(({ input, index }) => [input, index])).toEqual(
      post.entries.map(({ input, index }) => [input, index]),
    )
    expect(report.numerical).toEqual(post.numerical)
    expect(report.analytical).toEqual(post.analytical)
    expect(report.entries.map(({ allowed }) => allowed)).toEqual(
      post.entries.map(({ allowed }) => allowed),
    )
  })

  test('has the derivative of forward beside each entry, nearer to the claim than the quotient is', () => {
    for (const entry of checkOf().report.entries as OwnEntry[])
      expect(Math.abs(entry.exact - entry.analytical)).toBeLessThan(1e-14)
  })

  test('of a batch names the output of each entry', () => {
    const rows = `def rows(x, y):\n    return (x * y).sum(dim=1)\n`
    const { report } = checkOf({ source: rows, layout: '2n' })
    const entries = report.entries as OwnEntry[]
    expect(report.ok).toBe(true)
    // Two inputs of six entries, each with the two entries of the output.
    expect(entries).toHaveLength(24)
    expect(entries.slice(0, 3).map(({ index, column, many }) => [index, column, many])).toEqual([
      [0, 0, true],
      [0, 1, true],
      [1, 0, true],
    ])
  })

  test('of wrong code says which input fails, and the worst entry', () => {
    const wrong = source.replace('(s / (y_norm * y_norm)) * y', '(s / y_norm) * y')
    const { report, own } = checkOf({ source: wrong })
    expect(report.ok).toBe(false)
    expect(report.failure).toEqual({ stage: 'jacobian', input: 'y' })
    expect(report.worst?.input).toBe('y')
    expect(own?.diagnosis?.id).toBe('norm_y_not_squared')
  })

  test('of code that breaks off has no entries', () => {
    const { report, own } = checkOf({ source: source.replace('return s', 'return nothing') })
    expect(report.entries).toEqual([])
    expect(own?.error).toBe('NameError')
  })
})
