import { describe, expect, test } from 'vitest'
import { last, numericalJacobians, outcome, type Options } from './gradcheck.ts'
import { backwards } from './backwards.ts'
import { mapBasis, maps, type Place } from './maps.ts'
import { mutantsAt, wrongIds } from './mutants.ts'
import { makePoint } from './points.ts'
import { clearly, room, strengthAt, strongest } from './strongest.ts'

const nothing = { x: [], y: [] }
const none = { lesson: nothing, own: nothing }
const post: Options = { eps: 1e-6, atol: 1e-4, rtol: 1e-3 }
const basis = mapBasis(makePoint('ones', 16, 1, none))

describe('the strongest place', () => {
  const question = { map: 'angle', basis, options: post } as const
  const found = last(strongest(question))!

  test('is found again, the same to the last digit', () => {
    expect(last(strongest(question))).toEqual(found)
  })

  test('catches what it says, with the right backward well within what is allowed', () => {
    const numerical = last(numericalJacobians(backwards.correct, found.at, post))
    const right = outcome(backwards.correct, found.at, numerical, post)
    expect(right.ok).toBe(true)
    expect(right.ratio).toBeLessThanOrEqual(room)
    const caught = mutantsAt(found.at, numerical, post).filter(
      ({ failure, ratio }) => failure && (failure.stage !== 'jacobian' || ratio >= clearly),
    )
    expect(caught).toHaveLength(found.caught)
    // Three are too long by less than rtol, and one is never asked for what it does wrong.
    const hidden = ['scale_1e-3', 'scale_1e-4', 'scale_1e-6', 'grad_output_squared']
    const known = wrongIds.filter((id) => !hidden.includes(id))
    expect(caught.map(({ id }) => id)).toEqual(known)
    const margins = caught.map(({ failure, ratio }) =>
      failure?.stage === 'jacobian' ? ratio : Infinity,
    )
    expect(Math.min(...margins)).toBe(found.margin)
    expect(caught.find(({ id }) => id === found.weakest)?.ratio).toBe(found.margin)
  })

  test('is no weaker than any other place that one would try', () => {
    for (let k = 0; k < 150; k++) {
      const place: Place = [((k * 0.618) % 1) * Math.PI, -6 + ((k * 0.414) % 1) * 12]
      const other = last(strengthAt(question, place))
      if (!other) continue
      expect(other.caught).toBeLessThanOrEqual(found.caught)
      if (other.caught === found.caught)
        expect(other.margin).toBeLessThanOrEqual(1.05 * found.margin)
    }
  })

  test('is on the map', () => {
    const [theta, size] = maps.angle.where(basis, found.at)
    expect(theta).toBeCloseTo(found.place[0], 9)
    expect(size).toBeCloseTo(found.place[1], 9)
  })
})

test('other settings change how many are caught at a place, both ways', () => {
  const at = {
    x: Array.from({ length: 16 }, (_, i) => 0.2 + 0.3 * Math.cos((Math.PI * (2 * i + 1)) / 32)),
    y: Array.from({ length: 16 }, () => 0.5),
  }
  const caught = (options: Options) =>
    mutantsAt(at, last(numericalJacobians(backwards.correct, at, options)), options).filter(
      ({ ok }) => !ok,
    ).length
  const known = wrongIds.length - 4
  expect(caught(post)).toBe(known)
  expect(caught({ ...post, atol: 1e-7, rtol: 1e-5 })).toBe(known + 2)
  expect(caught({ ...post, fastMode: true })).toBeLessThan(known)
  expect(caught({ ...post, atol: 1 })).toBeLessThan(known)
})

test('where the right backward never passes there is no strongest place', () => {
  const options: Options = { ...post, eps: 1e12, atol: 0, rtol: 0 }
  expect(
    last(strongest({ map: 'angle', basis: mapBasis(makePoint('random', 2, 1, none)), options })),
  ).toBeNull()
})
