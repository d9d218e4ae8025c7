import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { read, write } from './link.ts'
import { fieldIds, initial, type Shared } from './shared.ts'

const finite = fc.double({ noNaN: true, noDefaultInfinity: true })
const vector = fc.tuple(finite, finite).filter((v) => v.some((entry) => entry !== 0))

describe('the link', () => {
  test('of a new page holds the two vectors and nothing else', () => {
    expect(write(initial)).toBe('x=2,0.5&y=0.75,1.5')
  })

  test('holds what differs from the defaults', () => {
    expect(write({ ...initial, snap: 'grid', eps: 1e-8 })).toBe(
      'x=2,0.5&y=0.75,1.5&snap=grid&eps=1e-8',
    )
  })

  test('brings every number back exactly, large and small ones without a +', () => {
    fc.assert(
      fc.property(vector, vector, vector, vector, (x, y, dx, dy) => {
        const fragment = write({ ...initial, x, y, dx, dy })
        expect(fragment).not.toContain('+')
        const { shared, problems } = read(`#${fragment}`)
        expect(problems).toEqual([])
        // -0 and 0 are one number here.
        expect([...shared.x, ...shared.y].map((v) => v + 0)).toEqual([...x, ...y].map((v) => v + 0))
      }),
      { seed: 5 },
    )
  })

  test('brings every setting back', () => {
    const changed: Shared = {
      ...initial,
      camera: { centre: [-1.5, 0.25], reach: 1e-3 },
      paper: 'off',
      snap: 'angle',
      enlarge: '10',
      backward: 'scale_1e-3',
      point: 'near-zero',
      n: 3,
      seed: 42,
      eps: 1e-8,
      atol: 0,
      rtol: 1e-9,
    }
    expect(read(write(changed))).toEqual({ shared: changed, problems: [] })
  })

  test('ignores unknown fields, and the last of a name wins', () => {
    expect(read('#zoom=3&x=1,1&__proto__=1&constructor=2&x=3,4&=5&&').shared).toEqual({
      ...initial,
      x: [3, 4],
    })
  })

  test('reads escaped signs, and a plus as a plus', () => {
    expect(read('x=1%2C2&y=1e+2,%2B3').shared).toMatchObject({ x: [1, 2], y: [100, 3] })
  })

  test.each([
    ['x=0,0', 'x: “0,0” is out of range', 'not both 0'],
    ['x=1', 'x: “1” has 1 component', '2 numbers'],
    ['x=1,2,3', 'x: “1,2,3” has 3 components', '2 numbers'],
    ['x=1,abc', 'x: component 2 “abc” is not a number', '2 numbers'],
    ['y=1,', 'y: component 2 is empty', '2 numbers'],
    ['y=NaN,1', '“NaN” is not a number', '2 numbers'],
    ['y=Infinity,1', '“Infinity” is not a number', '2 numbers'],
    ['y=1e400,1', '“1e400” is beyond the largest double', '2 numbers'],
    ['y=0x10,1', '“0x10” is not a number', '2 numbers'],
    ['y=alert(1),1', '“alert(1)” is not a number', '2 numbers'],
    ['x=%E0%A4%A', 'x: the %-signs', 'default'],
    ['camera=0,0,0', 'camera: “0,0,0” is out of range', 'a reach above 0'],
    ['snap=magnet', 'snap: “magnet” is not known', 'off, grid, circle, angle'],
    ['backward=toString', 'backward: “toString” is not known', 'correct'],
    ['n=0', 'n: “0” is out of range', 'from 1 to 1024'],
    ['n=2.5', 'n: “2.5” is out of range', 'whole number'],
    ['n=1e9', 'n: “1e9” is out of range', 'from 1 to 1024'],
    ['eps=0', 'eps: “0” is out of range', 'above 0'],
    ['atol=-1', 'atol: “-1” is out of range', '0 or a positive number'],
    ['n=1&point=orthogonal', 'point: “orthogonal” needs n of at least 2', 'default'],
  ])(
    '%s keeps the default and says which field, which value and what is allowed',
    (fragment, what, allowed) => {
      const { shared, problems } = read(fragment)
      expect(problems).toHaveLength(1)
      expect(problems[0]).toContain(what)
      expect(problems[0]).toContain(allowed)
      for (const id of fieldIds)
        if (!fragment.includes('&')) expect(shared[id]).toEqual(initial[id])
    },
  )

  test('one bad field does not take the good ones with it', () => {
    const { shared, problems } = read('x=nonsense&y=3,4')
    expect(problems).toHaveLength(1)
    expect(shared.y).toEqual([3, 4])
    expect(shared.x).toEqual(initial.x)
  })

  test('a very long link is refused whole, in one sentence', () => {
    expect(read(`x=${'1,'.repeat(10_000)}1`).problems).toHaveLength(1)
  })

  test('never throws, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.constantFrom(...fieldIds),
        (text, id) => {
          const { shared } = read(`${id}=${text}&${text}`)
          expect(Object.keys(shared)).toEqual(fieldIds)
          expect(shared.x.some((entry) => entry !== 0)).toBe(true)
          for (const entry of [...shared.x, ...shared.y]) expect(Number.isFinite(entry)).toBe(true)
        },
      ),
      { seed: 6, numRuns: 1000 },
    )
  })
})
