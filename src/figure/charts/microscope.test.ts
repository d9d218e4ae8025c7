import { describe, expect, test } from 'vitest'
import { makePoint, pointIds } from '../../gradcheck/points.ts'
import { measuring, steps } from '../../gradcheck/precision.ts'
import { last } from '../../gradcheck/gradcheck.ts'
import { epsAfter, epsAt, leftOf } from './epsAxis.ts'
import type { Label, Mark, Path } from '../scene/mark.ts'
import { microscope } from './microscope.ts'
import { caption, extent, spoken } from '../words/microscopeWords.ts'

const figure = { lesson: { x: [2, 0.5], y: [0.75, 1.5] }, own: { x: [1, 2], y: [3, 4] } }
const seenAt = (id: (typeof pointIds)[number], n = 16) =>
  last(measuring({ at: makePoint(id, n, 1, figure) }))
const seen = seenAt('random')
const aim = {
  eps: 1e-6,
  atol: 1e-4,
  rtol: 1e-3,
  dtype: 'float64',
  fast: false,
  fair: true,
} as const
const size = { width: 600, height: 400 }

const path = (marks: readonly Mark[], key: string) =>
  marks.find((mark): mark is Path => mark.kind === 'path' && mark.key === key)!
const labels = (marks: readonly Mark[]) =>
  marks.filter((mark): mark is Label => mark.kind === 'text')
/** Pixels that a label takes at least, and where it begins. */
const wide = ({ runs }: Label) => 6 * runs[0]!.text.length
const from = (label: Label) =>
  label.left - { start: 0, middle: 0.5, end: 1 }[label.anchor] * wide(label)
/** All heights that a path passes. */
const tops = ({ d }: Path) => [...d.matchAll(/,(-?[\d.]+)/g)].map(([, top]) => Number(top))

describe('the figure of the microscope', () => {
  test('draws four curves, the one of the check last and heavier', () => {
    const curves = microscope(seen, aim, size).filter(({ key }) => key.startsWith('curve'))
    expect(curves.map(({ className }) => className.includes('active'))).toEqual([
      false,
      false,
      false,
      true,
    ])
    expect(curves.at(-1)!.key).toBe('curve float64 central')
    const single = microscope(seen, { ...aim, dtype: 'float32' }, size)
    expect(path(single, 'curve float32 central').className).toContain('active')
  })

  test('at eps = 1e-6 has float64 in the band of what is allowed, and float32 above it', () => {
    const marks = microscope(seen, aim, size)
    const [edge] = tops(path(marks, 'band edge'))
    const at = (name: string) => tops(path(marks, `curve ${name}`))[steps.indexOf(1e-6)]!
    expect(at('float64 central')).toBeGreaterThan(edge! + 40)
    expect(at('float32 central')).toBeLessThan(edge! - 10)
  })

  test('has no number that cannot be drawn, whatever the point, the tolerance and the size', () => {
    for (const id of pointIds)
      for (const n of [1, 2, 16]) {
        if (id === 'orthogonal' && n === 1) continue
        for (const atol of [0, 1e-300, 1e-4, 1e9])
          for (const width of [1, 260, 600])
            for (const mark of microscope(
              seenAt(id, n),
              { ...aim, atol, rtol: 0, eps: atol || 1e-20 },
              { width, height: width },
            ))
              expect(JSON.stringify(mark)).not.toMatch(/NaN|Infinity|null/)
      }
  })

  test('draws an error of 0 at the lower edge, and a gap where there is none', () => {
    const critical = microscope(seenAt('ones'), aim, size)
    const lowest = Math.max(...tops(path(critical, 'curve float64 central')))
    expect(lowest).toBe(Math.max(...tops(path(critical, 'eps')), size.height - 40))
    // At n = 1 and eps = 1 one of the two points is zero.
    const single = path(microscope(seenAt('ones', 1), aim, size), 'curve float64 central')
    expect(tops(single).length).toBeLessThan(steps.length)
  })

  test('lets no name lie on the ring and the cross of the best eps', () => {
    for (const id of pointIds)
      for (const dtype of ['float32', 'float64'] as const)
        for (const width of [200, 330, 358, 600]) {
          const seen = seenAt(id, id === 'ones' ? 1 : 16)
          const marks = microscope(seen, { ...aim, dtype }, { width, height: 232 })
          for (const key of ['found', 'predicted']) {
            const [, left, top] = /^M([\d.]+),([\d.]+)/.exec(path(marks, key).d) ?? []
            if (left === undefined) continue
            // The ring begins at its left end, the cross at its upper left one.
            const middle =
              key === 'found'
                ? { left: Number(left) + 6, top: Number(top) }
                : { left: Number(left) + 5, top: Number(top) + 5 }
            for (const name of labels(marks).filter(({ className }) => /name/.test(className))) {
              const beside = from(name) > middle.left || from(name) + wide(name) < middle.left
              const clear = name.top < middle.top - 4 || name.top - 9 > middle.top
              expect(beside || clear, `${key} under “${name.runs[0]!.text}” of ${id}`).toBe(true)
            }
          }
        }
  })

  test('lets the line of eps strike through no name', () => {
    for (const id of pointIds)
      for (const eps of [1e-15, 1e-12, 1e-8, 1e-6, 1.5e-5, 1e-3, 1e-2, 0.3])
        for (const width of [330, 600]) {
          const seen = seenAt(id, id === 'ones' ? 1 : 16)
          const marks = microscope(seen, { ...aim, eps }, { width, height: 336 })
          const line = leftOf(eps, { width })
          for (const name of labels(marks).filter(({ className }) =>
            /name|allowed/.test(className),
          ))
            expect(
              from(name) > line || from(name) + wide(name) < line,
              `“${name.runs[0]!.text}” of ${id}`,
            ).toBe(true)
        }
  })

  test('lets no label lie on another', () => {
    for (const id of pointIds)
      for (const width of [200, 330, 600]) {
        const names = labels(
          microscope(seenAt(id, id === 'ones' ? 1 : 16), aim, { width, height: 336 }),
        ).filter(({ className }) => className.startsWith('scope-name'))
        expect(names).toHaveLength(4)
        for (const a of names) {
          expect(a.top).toBeLessThan(336 - 40)
          for (const b of names)
            if (a !== b && Math.abs(a.top - b.top) < 12)
              expect(Math.max(from(a), from(b))).toBeGreaterThan(
                Math.min(from(a) + wide(a), from(b) + wide(b)),
              )
        }
      }
  })

  test('leads from eps to pixels and back, to two digits, and stays on its axis', () => {
    for (const eps of [1, 0.33, 1e-6, 4.7e-11, 1e-15])
      expect(epsAt(leftOf(eps, size), size)).toBe(eps)
    expect(epsAt(-1e4, size)).toBe(1e-15)
    expect(epsAt(1e4, size)).toBe(1)
    expect(leftOf(1e-40, size)).toBe(leftOf(1e-15, size))
    expect(path(microscope(seen, aim, size), 'eps').d).toMatch(`M${leftOf(1e-6, size)},`)
  })

  test('moves eps by keys: to the next step, by a decade, to the ends', () => {
    expect(epsAfter('ArrowRight', 1e-6)).toBe(1.8e-6)
    expect(epsAfter('ArrowLeft', 1e-6)).toBe(5.6e-7)
    expect(epsAfter('ArrowUp', 2e-6)).toBe(3.2e-6)
    expect(epsAfter('ArrowDown', 2e-6)).toBe(1.8e-6)
    expect(epsAfter('PageUp', 1e-6)).toBe(1e-5)
    expect(epsAfter('PageDown', 3.3e-15)).toBe(1e-15)
    expect(epsAfter('Home', 1e-6)).toBe(1e-15)
    expect(epsAfter('End', 1e-6)).toBe(1)
    expect(epsAfter('ArrowRight', 1)).toBe(1)
    expect(epsAfter('ArrowLeft', 5)).toBe(1)
    expect(epsAfter('a', 1e-6)).toBe(null)
  })
})

describe('the microscope in words', () => {
  test('says what the eps in force errs by, what is allowed, and what follows', () => {
    const said = caption(seen, aim)
    expect(said).toMatch(/^With eps = 1e-6 in float64 the quotient errs by at most 5\.2e-11;/)
    expect(said).toContain('The right backward passes here. Best would be eps ≈ 1e-5')
    expect(said).toMatch(/In float32 the same eps errs by 0\.03\.$/)
    expect(spoken(seen, aim)).toBe('eps 1e-6, error 5.2e-11 in float64, allowed 3.3e-4')
  })

  test('leaves it to the check what becomes of the right backward, also where the mode is fast', () => {
    expect(caption(seen, { ...aim, fair: false })).toContain('Even the right backward fails here.')
    expect(caption(seen, { ...aim, fair: null })).not.toContain('backward')
    expect(caption(seen, { ...aim, fast: true })).toContain('one sum along a direction')
  })

  test('is modest between two steps, and beyond the axis', () => {
    expect(caption(seen, { ...aim, eps: 2.5e-6 })).toContain('errs by about')
    expect(caption(seen, { ...aim, eps: 1e-20 })).toContain('eps is beyond 1e-15 … 1')
    expect(spoken(seen, { ...aim, eps: 7 })).toBe('eps 7, error unknown, allowed 3.3e-4')
    expect(spoken({ ...seen, largest: NaN }, { ...aim, eps: 7 })).toBe('eps 7, error unknown')
  })

  test('says where zeros would pass as well', () => {
    expect(caption(seenAt('ones'), aim)).toContain('But the gradient is 0 here')
    expect(caption(seenAt('large'), aim)).toContain('zeros would pass as well')
    expect(caption(seen, aim)).not.toContain('But')
  })

  test('says which entries were looked at', () => {
    expect(extent(seen)).toContain('all 32 entries')
    expect(extent({ ...seen, entries: 34, all: 8192 })).toContain('34 of the 8,192 entries')
  })
})
