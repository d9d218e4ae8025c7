import { expect, test } from 'vitest'
import { angleAt } from '../../math/flow/exact.ts'
import { angleChart, endOfTime } from './angleChart.ts'
import { roundUp } from './axis.ts'
import { ledgerBar } from './ledgerBar.ts'
import { triangleMarks, wayMarks } from './trail.ts'

const size = { width: 400, height: 140 }
const dOf = (marks: readonly { key: string }[], key: string) =>
  (marks.find((mark) => mark.key === key) as { d: string } | undefined)?.d ?? ''

test('an axis ends at a round number that has room for all', () => {
  expect([0.7, 1, 13, 15.0001, 99, 1e-9].map(roundUp)).toEqual([0.8, 1, 15, 20, 100, 1e-9])
  for (const nothing of [0, -1, NaN, Infinity]) expect(roundUp(nothing)).toBe(1)
})

test('each step of a walk is a dot over its time, and lies on the curve where the walk is exact', () => {
  const exact = (t: number) => angleAt(2, 0.5, t)
  const angles = [0, 1, 2, 3].map((k) => exact(2 * k))
  const chart = { eta: 2, angles, exact, time: 9 }
  expect(endOfTime(chart)).toBe(15)
  const marks = angleChart(chart, size)
  expect(dOf(marks, 'steps').match(/M/g)).toHaveLength(4)
  const curve = dOf(marks, 'exact').slice(1).split('L')
  // 120 pieces on 15: the second step, at time 4, is point 32.
  expect(curve[32]).toBe(dOf(marks, 'joined').slice(1).split('L')[2])
  expect(dOf(angleChart({ ...chart, exact: null }, size), 'exact')).toBe('')
})

test.each([
  ['a step beyond the doubles', { eta: 1e300, time: 9 }],
  ['a time below them', { eta: 0.1, time: 1e-305 }],
])('where %s leaves no scale to draw on, the chart says so', (_, odd) => {
  const marks = angleChart({ angles: [1, 2, 3], exact: null, ...odd }, size)
  expect(marks).toMatchObject([
    { kind: 'text', runs: [{ text: 'Too long or too short to be drawn.' }] },
  ])
})

test('the ledger stacks what each step adds, and ends where the truth does', () => {
  const marks = ledgerBar({ of: 'x', start: 4, added: [1, 0.5, 0.25], truth: 5.75 }, size)
  const rightOf = (d: string) =>
    Math.max(...[...d.matchAll(/H([\d.]+)v/g)].map(([, x]) => Number(x)))
  expect(rightOf(dOf(marks, 'odd'))).toBe(rightOf(dOf(marks, 'truth')))
  expect(dOf(marks, 'odd').match(/M/g)).toHaveLength(2)
  expect(dOf(marks, 'even').match(/M/g)).toHaveLength(1)
})

test('a way has a dot for each step that can be told from the last, and none without a step', () => {
  const spots = [0, 10, 20, 21, 22, 40].map((left) => ({ left, top: 7 }))
  const [line, dots] = wayMarks('x', spots)
  expect(line?.d.split('L')).toHaveLength(6)
  expect(dots?.d.match(/M/g)).toHaveLength(8)
  expect(wayMarks('x', spots.slice(0, 1))).toEqual([])
})

test('the triangle of a step has its right angle where the step began', () => {
  const marks = triangleMarks({ left: 0, top: 0 }, { left: 100, top: 0 }, { left: 100, top: -50 })
  expect(dOf(marks, 'triangle')).toBe('M0,0L100,0L100,-50Z')
  expect(dOf(marks, 'triangle-corner')).toBe('M91,0L91,-9L100,-9')
  const spot = { left: 9, top: 9 }
  expect(triangleMarks({ left: 0, top: 0 }, spot, spot)).toEqual([])
})

test('nothing is drawn that is no number, at the edge of what doubles hold', () => {
  for (const size of [0, 1e-320, 1e307, Infinity, NaN]) {
    const marks = [
      ...ledgerBar(
        { of: 'x', start: size, added: [size], truth: size },
        { width: 300, height: 90 },
      ),
      ...angleChart(
        { eta: 1, angles: [1, 0.5], exact: (t) => t * size, time: size },
        { width: 300, height: 120 },
      ),
    ]
    expect(JSON.stringify(marks)).not.toMatch(/NaN|Infinity/)
  }
})
