import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { holdsVectors, read, write } from './link.ts'
import { fieldIds, initial, type Settings } from './settings.ts'

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
        const { settings, problems } = read(`#${fragment}`)
        expect(problems).toEqual([])
        // -0 and 0 are one number here.
        expect([...settings.x, ...settings.y].map((v) => v + 0)).toEqual(
          [...x, ...y].map((v) => v + 0),
        )
      }),
      { seed: 5 },
    )
  })

  test('brings every setting back', () => {
    const changed: Settings = {
      ...initial,
      camera: { centre: [-1.5, 0.25], halfExtent: 1e-3 },
      view: 'span',
      turn: [0.5, -0.5, 0.5, 0.5],
      move: 'e2',
      show: ['span', 'drop'],
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
    expect(read(write(changed))).toEqual({ settings: changed, problems: [] })
  })

  test('ignores unknown fields, and the last of a name wins', () => {
    expect(read('#zoom=3&x=1,1&__proto__=1&constructor=2&x=3,4&=5&&').settings).toEqual({
      ...initial,
      x: [3, 4],
    })
  })

  test('reads escaped signs, and a plus as a plus', () => {
    expect(read('x=1%2C2&y=1e+2,%2B3').settings).toMatchObject({ x: [1, 2], y: [100, 3] })
  })

  test.each([
    ['x=0,0', 'x: “0,0” is out of range', 'not all 0'],
    ['x=0', 'x: “0” is out of range', 'not all 0'],
    ['x=', 'x: component 1 is empty', 'such as 2,0.5'],
    ['dx=1,2,3', 'dx: has 3 components and x has 2', 'default'],
    ['turn=0,0,0,0', 'turn: “0,0,0,0” is out of range', 'not all 0'],
    ['turn=1,0,0', 'turn: “1,0,0” has 3 components', 'the 4 numbers'],
    ['view=plane', 'view: “plane” is not known', 'own, span'],
    ['move=depth', 'move: “depth” is not known', 'screen, sphere, e1, e2, e3'],
    ['show=span,all', 'show: “all” is not known', 'span, tangent, drop'],
    ['x=1,abc', 'x: component 2 “abc” is not a number', 'such as 2,0.5'],
    ['y=1,', 'y: component 2 is empty', 'such as 2,0.5'],
    ['y=NaN,1', '“NaN” is not a number', 'such as 2,0.5'],
    ['y=Infinity,1', '“Infinity” is not a number', 'such as 2,0.5'],
    ['y=1e400,1', '“1e400” is beyond the largest double', 'such as 2,0.5'],
    ['y=0x10,1', '“0x10” is not a number', 'such as 2,0.5'],
    ['y=alert(1),1', '“alert(1)” is not a number', 'such as 2,0.5'],
    ['x=%E0%A4%A', 'x: the %-signs', 'default'],
    ['camera=0,0,0', 'camera: “0,0,0” is out of range', 'a reach above 0'],
    ['snap=magnet', 'snap: “magnet” is not known', 'off, grid, circle, angle'],
    ['backward=toString', 'backward: “toString” is not known', 'correct'],
    ['n=0', 'n: “0” is out of range', 'from 1 to 4096'],
    ['n=2.5', 'n: “2.5” is out of range', 'whole number'],
    ['n=1e9', 'n: “1e9” is out of range', 'from 1 to 4096'],
    ['eps=0', 'eps: “0” is out of range', 'above 0'],
    ['atol=-1', 'atol: “-1” is out of range', '0 or a positive number'],
    ['n=1&point=orthogonal', 'point: “orthogonal” needs n of at least 2', 'default'],
  ])(
    '%s keeps the default and says which field, which value and what is allowed',
    (fragment, what, allowed) => {
      const { settings, problems } = read(fragment)
      expect(problems).toHaveLength(1)
      expect(problems[0]).toContain(what)
      expect(problems[0]).toContain(allowed)
      for (const id of fieldIds)
        if (!fragment.includes('&')) expect(settings[id]).toEqual(initial[id])
    },
  )

  test('one bad field does not take the good ones with it', () => {
    const { settings, problems } = read('x=nonsense&y=3,4')
    expect(problems).toHaveLength(1)
    expect(settings.y).toEqual([3, 4])
    expect(settings.x).toEqual(initial.x)
  })

  test('brings vectors of any length back exactly, with their tangent', () => {
    const ofLength = (n: number) =>
      fc.array(finite, { minLength: n, maxLength: n }).filter((v) => v.some((entry) => entry !== 0))
    fc.assert(
      fc.property(
        fc
          .constantFrom(1, 3, 4, 17, 60)
          .chain((n) => fc.tuple(...[1, 2, 3, 4].map(() => ofLength(n)))),
        ([x = [], y = [], dx = [], dy = []]) => {
          const { settings, problems } = read(write({ ...initial, x, y, dx, dy }))
          expect(problems).toEqual([])
          const zero = (v: readonly number[]) => v.map((entry) => entry + 0)
          expect([settings.x, settings.y, settings.dx, settings.dy].map(zero)).toEqual(
            [x, y, dx, dy].map(zero),
          )
        },
      ),
      { seed: 7, numRuns: 60 },
    )
  })

  test('fills the defaults up with zeros where a link has more components', () => {
    const { settings, problems } = read('x=1,2,3')
    expect(problems).toEqual([])
    expect(settings).toMatchObject({ y: [0.75, 1.5, 0], dx: [0.5, 1, 0], dy: [1, -0.25, 0] })
    expect(write(settings)).toBe('x=1,2,3&y=0.75,1.5,0')
    expect(read('x=5').settings).toMatchObject({ y: [0.75], dx: [0.5] })
  })

  test.each([
    ['x=1,2,3&y=1,2', 'x: has 3 components and y has 2', { x: [2, 0.5], y: [1, 2] }],
    ['x=1&y=1,2', 'x: has 1 component and y has 2', { x: [2, 0.5], y: [1, 2] }],
    ['x=1,2,3&y=1,2,3,4', 'y: has 4 components and x has 3', { x: [1, 2, 3], y: [0.75, 1.5, 0] }],
    ['x=3,4&y=5', 'y: has 1 component and x has 2', { x: [3, 4], y: [0.75, 1.5] }],
  ])('%s: of different lengths one keeps its default', (fragment, what, expected) => {
    const { settings, problems } = read(`${fragment}&snap=grid`)
    expect(problems).toHaveLength(1)
    expect(problems[0]).toContain(what)
    expect(settings).toMatchObject({ ...expected, snap: 'grid' })
  })

  test('carries as many components as fit in 8 kB, and only the settings of longer ones', () => {
    const long = (n: number, entry: (i: number) => number) =>
      Array.from({ length: n }, (_, i) => entry(i))
    const many = { x: long(1500, () => 1), y: long(1500, (i) => (i % 9) + 1) }
    const { settings, problems } = read(`x=${many.x}&y=${many.y}&snap=grid`)
    expect(problems).toEqual([])
    expect(settings.planeCoordinates?.n).toBe(1500)
    expect(settings.x).toHaveLength(2)
    const fragment = write(settings)
    expect(holdsVectors(fragment)).toBe(true)
    expect(fragment).toBe(`x=${many.x}&y=${many.y}&snap=grid`)

    const x = long(400, (i) => Math.sin(i + 1))
    const alone = write({ ...initial, x, y: x, dx: x, dy: x, snap: 'grid' })
    expect(alone).toBe('long=400&snap=grid')
    const again = read(alone)
    expect(again.settings).toEqual({ ...initial, snap: 'grid' })
    expect(again.problems).toEqual([expect.stringContaining('400 components are too many')])
    expect(holdsVectors(alone)).toBe(false)
  })

  test('the check cannot be made at more components than it takes', () => {
    const { problems, settings } = read(
      `x=${'1,'.repeat(1499)}1&y=${'2,'.repeat(1499)}1&point=figure`,
    )
    expect(problems).toHaveLength(1)
    expect(problems[0]).toContain('“figure” has 1500 components')
    expect(settings.point).toBe('ones')
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
          const { settings } = read(`${id}=${text}&${text}`)
          expect(Object.keys(settings)).toEqual(Object.keys(initial))
          expect(settings.x.some((entry) => entry !== 0)).toBe(true)
          for (const entry of [...settings.x, ...settings.y])
            expect(Number.isFinite(entry)).toBe(true)
        },
      ),
      { seed: 6, numRuns: 1000 },
    )
  })
})
