import { describe, expect, test } from 'vitest'
import { cosineReport } from '../../math/cosineReport.ts'
import type { Label } from '../scene/mark.ts'
import type { Px } from '../scene/viewport.ts'
import { viewport } from '../scene/viewport.ts'
import { plainOptions } from '../testing/options.ts'
import { flat } from './flat.ts'

const desk = viewport({ centre: [1.2, 0.88], halfExtent: 1.667 }, { width: 620, height: 744 })
const phone = viewport({ centre: [1.44, 0.55], halfExtent: 1.24 }, { width: 390, height: 239 })
const report = cosineReport({ x: [2, 0.5], y: [0.75, 1.5] })
const long = Math.hypot(...report.gradient.x)
const truth = Math.atan2(report.gradient.x[1]!, report.gradient.x[0]!)

/** What stands at a judged guess that is turned off by so many degrees, and its arrows in pixels. */
function judged(paper: typeof desk, turned: number, times = 1.4) {
  const heading = truth + (turned * Math.PI) / 180
  const to = [times * long * Math.cos(heading), times * long * Math.sin(heading)] as const
  const { front } = flat(report, {
    ...plainOptions(paper, { lengths: false }),
    guess: { to, looked: true, made: true },
  })
  const marks = front.marks()
  const label = (key: string) =>
    marks.find((mark): mark is Label => mark.kind === 'text' && mark.key === key)!
  const arc = marks.find(({ key }) => key === 'guess-off')
  const from = paper.place([2, 0.5])
  const end = (v: ArrayLike<number>) => paper.place([2 + v[0]!, 0.5 + v[1]!])
  return { label, arc, from, guess: end(to), gradient: end(report.gradient.x) }
}

/** What a word takes that is written in letters some 8 pixels wide. */
function box({ left, top, runs }: Label) {
  const half = runs.reduce((sum, { text }) => sum + text.length, 0) * 4
  return { west: left - half, east: left + half, north: top - 12, south: top + 2 }
}

/** How far a place is from what a word takes; 0 on it. */
function away(label: Label, { left, top }: Px): number {
  const { west, east, north, south } = box(label)
  return Math.hypot(Math.max(west - left, left - east, 0), Math.max(north - top, top - south, 0))
}

const along = (a: Px, b: Px) =>
  Array.from({ length: 21 }, (_, i) => ({
    left: a.left + (i / 20) * (b.left - a.left),
    top: a.top + (i / 20) * (b.top - a.top),
  }))

const papers = [
  ['a desk', desk],
  ['a phone', phone],
] as const

describe('a guess that is judged', () => {
  test.each(
    papers.flatMap(([name, paper]) =>
      [-60, -37, -14, -6, 6, 14, 37, 60].map((turned) => [turned, name, paper] as const),
    ),
  )('and off by %i° on %s has its degrees on neither arrow', (turned, _, paper) => {
    const { label, arc, from, guess, gradient } = judged(paper, turned)
    const degrees = label('guess-degrees')
    expect(degrees.runs).toEqual([{ text: `${Math.abs(turned)}°` }])
    for (const spot of [...along(from, guess), ...along(from, gradient)])
      expect(away(degrees, spot)).toBeGreaterThan(2)
    expect(arc?.kind === 'path' && arc.d).toMatch(/^M/)
  })

  test.each(
    papers.flatMap(([name, paper]) =>
      [-60, -37, -14, 0, 14, 37, 60].map((turned) => [turned, name, paper] as const),
    ),
  )('and off by %i° on %s has its name at its head', (turned, _, paper) => {
    const { label, from, guess } = judged(paper, turned)
    expect(away(label('guess-name'), guess)).toBeLessThan(24)
    for (const spot of along(from, guess))
      expect(away(label('guess-name'), spot)).toBeGreaterThan(0)
  })

  test('is not hidden by the name of the gradient that it lies on', () => {
    for (const [, paper] of papers) {
      const { label, guess } = judged(paper, 0)
      expect(away(label('gradient-x'), guess)).toBeGreaterThan(2)
    }
  })
})

describe('a guess that can be turned', () => {
  test.each(papers)('has its name clear of its ring on %s, wherever it points', (_, paper) => {
    for (let degrees = 0; degrees < 360; degrees += 15) {
      const heading = (degrees * Math.PI) / 180
      const to = [0.4 * Math.cos(heading), 0.4 * Math.sin(heading)] as const
      const { front } = flat(report, {
        ...plainOptions(paper, { lengths: false }),
        guess: { to, looked: false, made: true },
      })
      const name = front
        .marks()
        .find((mark): mark is Label => mark.kind === 'text' && mark.key === 'guess-name')
      const ring = paper.place([2 + to[0], 0.5 + to[1]])
      expect(away(name!, ring), `${degrees}°`).toBeGreaterThan(11)
    }
  })
})
