import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chapterIds, chapters, placeIds, stepIds, type Place } from '../lesson/story/places.ts'
import { holdsVectors, read, write as writeAt } from './link.ts'
import { noCode } from './own/code.ts'
import { holdsCode } from './own/link.ts'
import { embedFields } from './embed.ts'
import { comeTo } from './scene.ts'
import { fieldIds, fields, initial, type FieldId, type Settings } from './settings.ts'
import { begin } from './state.ts'
import { talkFields } from './talk.ts'
import { languageIds } from '../words/language.ts'
import { fieldsOf } from '../writing/fragment.ts'

const alike: Place = { id: 'alike', step: null }
/** The link to the first chapter with these settings. */
const write = (settings: Settings) => writeAt({ place: alike, settings })

const finite = fc.double({ noNaN: true, noDefaultInfinity: true })
const vector = fc.tuple(finite, finite).filter((v) => v.some((entry) => entry !== 0))

describe('the link', () => {
  test('of a new page is empty', () => {
    expect(writeAt(begin())).toBe('')
    expect(read('')).toMatchObject({ place: { id: 'opening', step: null }, problems: [] })
  })

  test('holds the place and what differs from what stands there unasked, both vectors or none', () => {
    expect(write({ ...initial, snap: 'grid', eps: 1e-8 })).toBe('at=alike&snap=grid&eps=1e-8')
    expect(write({ ...initial, x: [3, 1] })).toBe('at=alike&x=3,1&y=0.75,1.5')
    expect(writeAt({ place: { id: 'reach', step: 'step' }, settings: initial })).toBe(
      'at=reach.step&point=ones',
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
      ccamera: { centre: [1, 2], halfExtent: 3 },
      lines: 'on',
      formulas: 'both',
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
    expect(read(write(changed))).toMatchObject({ settings: changed, problems: [] })
  })

  test('ignores unknown fields, and the last of a name wins, which is said', () => {
    expect(read('#zoom=3&x=1,1&__proto__=1&constructor=2&x=3,4&=5&zoom=4&&')).toMatchObject({
      settings: { ...initial, x: [3, 4] },
      problems: ['x: stands in the link more than once; the last one counts.'],
    })
    expect(read('at=lab&at=trust').problems).toEqual([expect.stringMatching(/^at: .*the last one/)])
    expect(read('x=1,1&x=oops').problems).toHaveLength(2)
    // Nothing is lost where both say the same.
    expect(read('x=3,4&x=3,4')).toMatchObject({ settings: { x: [3, 4] }, problems: [] })
  })

  test('reads escaped signs, and a plus as a plus', () => {
    expect(read('x=1%2C2&y=1e+2,%2B3').settings).toMatchObject({ x: [1, 2], y: [100, 3] })
  })

  test.each([
    ['x=0,0', 'x: “0,0” is out of range', 'not all 0'],
    ['x=0', 'x: “0” is out of range', 'not all 0'],
    ['x=', 'x: component 0 is empty', 'such as 2,0.5'],
    ['x=1 2', 'x: component 0 “1 2” could be one number or two', 'separated by commas'],
    ['x=1%202', 'x: component 0 “1 2” could be one number or two', 'separated by commas'],
    ['x=0.5 -2', 'x: component 0 “0.5 -2” could be one number or two', 'separated by commas'],
    ['n=1 6', 'n: “1 6” is not a number', 'from 1 to 4096'],
    ['given=1,2,3', 'given: has 3 components and x has 2', 'default'],
    ['x', 'x: component 0 is empty', 'such as 2,0.5'],
    ['at=', 'at: “” is no place', 'opening, alike'],
    ['at=trust.zeros.more', 'at: “zeros.more” is no step of trust', 'ones, zeros'],
    ['lang=', 'lang: “” is no language', 'en, de, zh'],
    ['embed=zzz', 'embed: “zzz” is not known', 'figure, check, lab'],
    ['embed=', 'embed: “” is not known', 'figure, check, lab'],
    ['theme=pink', 'theme: “pink” is not known', 'light, dark'],
    ['embed=figure&theme=pink', 'theme: “pink” is not known', 'light, dark'],
    ['embed=figure&theme=%zz', 'theme: the %-signs', 'default'],
    ['controls=some', 'controls: “some” is not known', 'none'],
    ['present=slides', 'present: “slides” is not known', 'notes'],
    ['talk=A-B', 'talk: “A-B” is no name of a talk', 'letters and digits'],
    ['long=many', 'long: “many” is not a number', 'a whole number'],
    ['clong=-1', 'clong: “-1” is out of range', 'a whole number'],
    ['dx=1,2,3', 'dx: has 3 components and x has 2', 'default'],
    ['turn=0,0,0,0', 'turn: “0,0,0,0” is out of range', 'not all 0'],
    ['turn=1,0,0', 'turn: “1,0,0” has 3 components', 'the 4 numbers'],
    ['view=plane', 'view: “plane” is not known', 'own, span'],
    ['move=depth', 'move: “depth” is not known', 'screen, sphere, e1, e2, e3'],
    ['show=span,all', 'show: “all” is not known', 'span, tangent, drop'],
    ['x=1,abc', 'x: component 1 “abc” is not a number', 'such as 2,0.5'],
    ['y=1,,2', 'y: component 1 is empty', 'such as 2,0.5'],
    ['y=NaN,1', '“NaN” is not a number', 'such as 2,0.5'],
    ['y=Infinity,1', '“Infinity” is not a number', 'such as 2,0.5'],
    ['y=1e400,1', '“1e400” is beyond the largest double', 'such as 2,0.5'],
    ['y=0x10,1', '“0x10” is not a number', 'such as 2,0.5'],
    ['y=alert(1),1', '“alert(1)” is not a number', 'such as 2,0.5'],
    ['x=%E0%A4%A', 'x: the %-signs', 'default'],
    ['at=%zz', 'at: the %-signs', 'default'],
    ['at=alike.%zz', 'at: the %-signs', 'default'],
    ['lang=%zz', 'lang: the %-signs', 'default'],
    ['x=1e-400,1', '“1e-400” is below the smallest double', 'such as 2,0.5'],
    ['%E0%A4%A', '“%E0%A4%A” in the link', 'such as %2C'],
    ['camera=0,0,0', 'camera: “0,0,0” is out of range', 'a reach above 0'],
    ['snap=magnet', 'snap: “magnet” is not known', 'off, grid, circle, angle'],
    ['backward=toString', 'backward: “toString” is not known', 'correct'],
    ['backward=zzz', 'backward: “zzz” is not known', ', or one of '],
    ['n=0', 'n: “0” is out of range', 'from 1 to 4096'],
    ['n=2.5', 'n: “2.5” is not whole', 'a whole number from 1 to 4096'],
    ['n=0.5', 'n: “0.5” is out of range', 'a whole number from 1 to 4096'],
    ['n=1e9', 'n: “1e9” is out of range', 'from 1 to 4096'],
    ['eps=0', 'eps: “0” is out of range', 'above 0'],
    ['atol=-1', 'atol: “-1” is out of range', '0 or a positive number'],
    ['n=1&point=orthogonal', 'point: “orthogonal” needs n of at least 2', 'default'],
  ])(
    '%s keeps the default and says which field, which value and what is allowed',
    (fragment, what, allowed) => {
      const link = fragment.startsWith('at=') ? fragment : `at=alike&${fragment}`
      const { settings, problems } = read(link)
      expect(problems).toHaveLength(1)
      expect(problems[0]).toContain(what)
      expect(problems[0]).toContain(allowed)
      for (const id of fieldIds)
        if (!fragment.includes('&')) expect(settings[id], id).toEqual(initial[id])
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
    expect(write(settings)).toBe('at=alike&x=1,2,3&y=0.75,1.5,0')
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
    expect(fragment).toBe(`at=alike&x=${many.x}&y=${many.y}&snap=grid`)

    const x = long(400, (i) => Math.sin(i + 1))
    const alone = write({ ...initial, x, y: x, dx: x, dy: x, snap: 'grid' })
    expect(alone).toBe('at=alike&long=400&snap=grid')
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

  test('reads each of its fields, or names it', () => {
    const others = ['at', 'lang', 'embed', 'theme', 'controls', 'present', 'talk', 'long', 'clong']
    const pieces =
      '1 2 0.5 - + . , ; %20 %0A e 0 1e999 NaN % %zz auto on own lab notes light figure span pink = “ 💥'
    const piece = fc.constantFrom(...pieces.split(' '), ' ', '\u00a0', '\u200b')
    const garbage = fc.array(piece, { maxLength: 4 }).map((pieces) => pieces.join(''))
    const foreign = { ...embedFields, ...talkFields }
    /** Whether its reader takes it; a setting has to be what that says. */
    const isRead = (id: string, text: string, settings: Settings) => {
      if (id === 'at') return placeIs(text)
      if (id === 'lang') return languageIds.some((known) => text.toLowerCase().startsWith(known))
      if (id === 'long' || id === 'clong') return /^[+]?[\d.,e]+$/.test(text)
      if (id in foreign) return 'value' in foreign[id as keyof typeof foreign].read(text)
      const reading = fields[id as FieldId].read(text)
      if ('value' in reading) expect(settings[id as FieldId], id).toEqual(reading.value)
      return 'value' in reading
    }
    const placeIs = (text: string) => placeIds.some((known) => known === text.toLowerCase())
    fc.assert(
      fc.property(fc.constantFrom(...fieldIds, ...others), garbage, (id, text) => {
        const link = `${id === 'at' ? '' : 'at=reach&'}${id}=${text}`
        const { settings, problems } = read(link)
        const isNamed = problems.some((sentence) =>
          new RegExp(`^(?:\\w+ and )?${id}(?: and \\w+)?: `).test(sentence),
        )
        const value = fieldsOf(link).get(id)
        expect(isNamed || (typeof value === 'string' && isRead(id, value, settings)), link).toBe(
          true,
        )
        // Where a blank parts digits, they are not one number.
        if (/\d(?: |%20|%0A)+\d/.test(text) && !/e(?: |%20|%0A)/.test(text))
          expect(isNamed).toBe(true)
      }),
      { seed: 8, numRuns: 3000 },
    )
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

  test('of the check’s own pair holds it, and leaves the lesson’s alone', () => {
    const settings: Settings = { ...initial, point: 'own', cx: [1, 2, 3], cy: [3, 2, 1] }
    const fragment = writeAt({ place: { id: 'lab', step: null }, settings })
    expect(fragment).toBe('at=lab&point=own&cx=1,2,3&cy=3,2,1')
    expect(read(fragment)).toMatchObject({ settings, touched: { lesson: false, check: true } })
    // A pair that is as it stands there unasked is said all the same, so that none is missing.
    const ones = writeAt({
      place: { id: 'lab', step: null },
      settings: { ...initial, point: 'own' },
    })
    expect(ones).toBe(`at=lab&point=own&cx=${initial.cx.join()}&cy=${initial.cy.join()}`)
    expect(read(ones)).toMatchObject({ settings: { ...initial, point: 'own' }, problems: [] })
    // Vectors that the check does not use are no part of its link.
    const unused = { ...settings, point: 'ones' } as const
    expect(writeAt({ place: { id: 'lab', step: null }, settings: unused })).toBe('at=lab')
    expect(read('point=own&cx=1,2,3&cy=1,2').problems[0]).toContain(
      'cy: has 2 components and cx has 3',
    )
  })
})

describe('the check’s own pair in a link', () => {
  test.each([
    ['point=own', ['cx and cy: are missing, and point is own. Their defaults stay.']],
    ['point=own&cx=1,2', ['cy: is missing, and cx has 2 components. So all of cy are ones.']],
    ['point=own&cy=1,2', ['cx: is missing, and cy has 2 components. So all of cx are ones.']],
    [
      'cx=1,2',
      [
        'cy: is missing, and cx has 2 components. So all of cy are ones.',
        'cx: used only where point is own; here point is ones.',
      ],
    ],
    ['cx=1,2&cy=3,4', ['cx, cy: used only where point is own; here point is ones.']],
    ['point=own&cx=1,2&cy=3,4', []],
    // What cannot be read is told once.
    ['point=own&cx=oops', [expect.stringMatching(/^cx: .*“oops” is not a number/)]],
  ])('%s: what is missing or not used is said', (fragment, problems) =>
    expect(read(`at=lab&${fragment}`).problems).toEqual(problems),
  )
})

describe('the place in a link', () => {
  const everywhere = placeIds.flatMap((id): Place[] => [
    { id, step: null },
    ...stepIds(id).map((step) => ({ id, step })),
  ])

  test.each(everywhere)('comes back: $id.$step', (place) => {
    const { place: again, problems } = read(writeAt({ ...begin(), place }))
    expect(problems).toEqual([])
    expect(again).toEqual(place)
  })

  test.each(everywhere)('brings back vectors that its scene does not show: $id.$step', (place) => {
    for (const settings of [initial, { ...initial, x: [1, 2, 3], y: [3, 2, 1], dx: [0, 1, 0] }]) {
      const full = { ...settings, dy: settings.x.map(() => 0.5), dx: settings.x.map(() => 0.25) }
      const { settings: again } = read(writeAt({ place, settings: full }))
      for (const field of ['x', 'y', 'dx', 'dy'] as const)
        expect(again[field], field).toEqual(full[field])
    }
  })

  test('without one is told by what else it holds', () => {
    expect(read('x=1,2&y=3,4').place.id).toBe('alike')
    expect(read('snap=grid').place.id).toBe('alike')
    expect(read('x=1,2&y=3,4&point=figure').place.id).toBe('lab')
    expect(read('eps=1e-5').place.id).toBe('lab')
    expect(read('unknown=1').place.id).toBe('opening')
  })

  test('that is none, or no step of it, is told with what is allowed', () => {
    expect(read('at=nowhere')).toMatchObject({
      place: { id: 'opening' },
      problems: [expect.stringMatching(/at: “nowhere” is no place; it can be opening, alike/)],
    })
    expect(read('at=trust.nowhere')).toMatchObject({
      place: { id: 'trust', step: null },
      problems: [expect.stringMatching(/no step of trust; it can be ones, zeros/)],
    })
  })

  test('of a step leads to its figure, which the link need not hold', () => {
    for (const id of chapterIds)
      for (const { id: step } of chapters[id].steps) {
        const there = comeTo(begin(), { id, step })
        const fragment = writeAt(there)
        expect(fragment).toBe(`at=${id}.${step}`)
        const { settings } = read(fragment)
        for (const field of ['x', 'y', 'point', 'n'] as const)
          expect(settings[field], `${fragment}: ${field}`).toEqual(there.settings[field])
      }
  })
})

describe('a link that comes back from a chat program', () => {
  test.each([
    ['x=5,5&amp;y=3,1.5', [5, 5], [3, 1.5]],
    ['x%3D5,5%26y%3D3,1.5', [5, 5], [3, 1.5]],
    ['X=5,5&Y=3,1', [5, 5], [3, 1]],
    ['/x=5,5&y=3,1', [5, 5], [3, 1]],
    ['?x=5,5&y=3,1', [5, 5], [3, 1]],
    ['x=5%252C5&y=3%252C1', [5, 5], [3, 1]],
    ['x=5,5&y=3,1)', [5, 5], [3, 1]],
    ['x=5,5&y=3,1,', [5, 5], [3, 1]],
    ['x=5,5&y=3,1.5.', [5, 5], [3, 1.5]],
    ['x=5, 5&y=3, 1', [5, 5], [3, 1]],
    ['x=−5,5&y=3,1', [-5, 5], [3, 1]],
  ])('%s', (fragment, x, y) => {
    const { settings, problems } = read(fragment)
    expect([settings.x, settings.y]).toEqual([x, y])
    // What was mended is said, and nothing else is wrong.
    expect(problems.length).toBeLessThanOrEqual(1)
  })

  test('a decimal comma in a single number is understood', () =>
    expect(read('eps=0,001').settings.eps).toBe(0.001))
})

describe('the reader’s own code in a link', () => {
  const lab: Place = { id: 'lab', step: null }
  const settings: Settings = { ...initial, backward: 'own' }

  test('comes back packed as it is, and waits until it may run', () => {
    const own = { ...noCode, text: 'x = 1', packed: 'aB_9-' }
    const fragment = writeAt({ place: lab, settings, own })
    expect(fragment).toBe('at=lab&backward=own&code=aB_9-')
    expect(read(fragment)).toMatchObject({
      problems: [],
      settings: { backward: 'own' },
      own: { text: null, packed: 'aB_9-', allowed: false },
    })
  })

  test('alone opens the lab with it', () => {
    expect(read('code=abc')).toMatchObject({
      place: lab,
      settings: { backward: 'own' },
      own: { packed: 'abc' },
    })
  })

  test('that is too long is left out, and said', () => {
    const own = { ...noCode, text: 'x', packed: 'a'.repeat(9000) }
    const fragment = writeAt({ place: lab, settings, own })
    expect(fragment).toBe('at=lab&backward=own&codelong=9000')
    expect(holdsCode(fragment)).toBe(false)
    expect(read(fragment).problems).toEqual([expect.stringMatching(/^code: .*too long/)])
  })

  test('that is damaged is told, and nothing of it is taken', () => {
    for (const code of ['a+b', '%ZZ', '<script>', ''])
      expect(read(`at=lab&code=${code}`), code).toMatchObject({
        own: noCode,
        problems: expect.arrayContaining([expect.stringMatching(/^code: is damaged/)]),
      })
  })

  test('is no part of a link about a backward of the page', () => {
    const own = { ...noCode, text: 'x = 1', packed: 'abc' }
    expect(writeAt({ place: lab, settings: initial, own })).toBe('at=lab')
  })
})
