import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { distance } from '../../scene/screen.ts'
import type { Label } from '../../scene/mark.ts'
import { viewport, type Px } from '../../scene/viewport.ts'
import { lociMarks } from './loci.ts'

const words = {
  parallel: ['x ∥ y · 7: even zeros pass', 'x ∥ y · 7'],
  orthogonal: 'x ⊥ y · 7',
  equal: '‖x‖ = ‖y‖ · 12',
  elsewhere: 'elsewhere · 14',
  blind: true,
}

/** The panes of a desk and of a phone. */
const desk = { width: 620, height: 516, below: 104, letter: 7.2 }
const phone = { width: 390, height: 239, below: 40, letter: 6.6 }

interface Setting {
  readonly turn: number
  readonly length: number
  readonly pane?: typeof desk
  readonly x?: { readonly turn: number; readonly length: number }
  readonly labels?: readonly Label[]
}

/** The names of the loci with y, and x, turned so far, in radians, and so long, in pixels. */
function namesAt({ turn, length, pane = desk, x, labels = [] }: Setting) {
  const paper = viewport({ centre: [0.3, 0.2], halfExtent: 2 }, pane)
  const origin = paper.place([0, 0])
  const end = (at: { readonly turn: number; readonly length: number }): Px => ({
    left: origin.left + at.length * Math.cos(at.turn),
    top: origin.top - at.length * Math.sin(at.turn),
  })
  const tips = [end({ turn, length }), end(x ?? { turn, length })] as const
  const above = {
    tips,
    arrows: [[origin, tips[1]]] as const,
    labels,
    circle: (x ?? { length }).length,
  }
  const marks = lociMarks(tips[0], paper, pane, words, above)
  return { tips, origin, names: marks.filter((mark) => mark.kind === 'text') }
}

/** Places all over a name, as it is read, from its middle. */
function spotsOf({ left, top, turn = 0, runs }: Label): Px[] {
  const [cos, sin] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)]
  const half = 3.4 * runs[0]!.text.length
  return [-1, -0.5, 0, 0.5, 1].flatMap((share) =>
    [-11, -5, 2].map((down) => ({
      left: left + share * half * cos - down * sin,
      top: top + share * half * sin + down * cos,
    })),
  )
}

/** How far a place is from each of the loci, in pixels. */
function awayFrom({ turn, length }: Setting, origin: Px, { left, top }: Px) {
  const [right, up] = [left - origin.left, origin.top - top]
  const along = right * Math.cos(turn) + up * Math.sin(turn)
  const across = up * Math.cos(turn) - right * Math.sin(turn)
  return {
    parallel: Math.abs(across),
    orthogonal: Math.abs(along),
    equal: Math.abs(Math.hypot(along, across) - length),
  }
}

const nameOf = ({ key }: Label) => key.replace(' name', '') as keyof ReturnType<typeof awayFrom>

const turns = fc.double({ min: -Math.PI, max: Math.PI, noNaN: true })
const lengths = fc.double({ min: 130, max: 260, noNaN: true })
const short = fc.double({ min: 70, max: 180, noNaN: true })
const nearest = (some: readonly Px[], others: readonly Px[]) =>
  Math.min(...some.flatMap((one) => others.map((each) => distance(one, each))))

const onDesk = fc.record({ turn: turns, length: lengths })
const onPhone = fc.record({ turn: turns, length: short, pane: fc.constant(phone) })
const other = fc.record({ turn: turns, length: lengths })
const either = fc.oneof(onDesk, onPhone)

/** Of places all over a pane the share at which each name is there. */
function sharesOn(pane: typeof desk, from: number, to: number) {
  const places = Array.from({ length: 60 }, (_, i) => (i / 30 - 1) * Math.PI).flatMap((turn) =>
    [0, 0.25, 0.5, 0.75, 1].map((by) => ({ turn, length: from + by * (to - from), pane })),
  )
  const all = places.flatMap((at) => namesAt(at).names)
  const share = (is: (name: Label) => boolean) => all.filter(is).length / places.length
  return {
    parallel: share((name) => nameOf(name) === 'parallel'),
    inFull: share(({ runs }) => runs[0]!.text === words.parallel[0]),
    orthogonal: share((name) => nameOf(name) === 'orthogonal'),
    equal: share((name) => nameOf(name) === 'equal'),
    elsewhere: share(({ key }) => key === 'elsewhere name'),
  }
}

describe('The names of the loci', () => {
  it('are all there on the pane of a desk', () => {
    fc.assert(
      fc.property(onDesk, (at) => {
        expect(namesAt(at).names).toHaveLength(4)
      }),
    )
    expect(sharesOn(desk, 130, 260).inFull).toBeGreaterThan(0.3)
  })

  it('are on the pane of a phone nearly always those of the lines', () => {
    const { parallel, orthogonal, equal, elsewhere } = sharesOn(phone, 70, 180)
    expect(parallel).toBeGreaterThan(0.85)
    expect(orthogonal).toBeGreaterThan(0.85)
    expect(equal).toBeGreaterThan(0.95)
    expect(elsewhere).toBeGreaterThan(0.15)
  })

  it('lie along their own lines, close to them, and clear of them and of the others', () => {
    fc.assert(
      fc.property(either, (at) => {
        const { names, origin } = namesAt(at)
        expect(names).not.toEqual([])
        for (const name of names) {
          const own = nameOf(name)
          for (const spot of spotsOf(name))
            expect(Math.min(...Object.values(awayFrom(at, origin, spot))), own).toBeGreaterThan(6)
          if (name.key === 'elsewhere name') continue
          const spots = spotsOf(name).map((spot) => awayFrom(at, origin, spot)[own])
          expect(Math.min(...spots), name.key).toBeLessThan(14)
          // A circle leaves the ends of its name; a line does not.
          if (own !== 'equal') expect(Math.max(...spots), name.key).toBeLessThan(28)
        }
      }),
    )
  })

  it('are read from the left to the right, or upward', () => {
    fc.assert(
      fc.property(either, (at) => {
        const { names } = namesAt(at)
        expect(names).not.toEqual([])
        for (const { turn = 0 } of names) {
          expect(turn).toBeGreaterThanOrEqual(-90.1)
          expect(turn).toBeLessThan(90)
        }
      }),
    )
  })

  it('lie on no other, on no edge of the paper, and not on a tip', () => {
    fc.assert(
      fc.property(either, other, (at, x) => {
        const { names, tips } = namesAt({ ...at, x })
        expect(names).not.toEqual([])
        const { width, height } = ('pane' in at && at.pane) || desk
        for (const [i, one] of names.entries()) {
          const spots = spotsOf(one)
          for (const tip of tips) expect(nearest(spots, [tip]), one.key).toBeGreaterThan(18)
          for (const { left, top } of spots)
            expect(Math.min(left, width - left, top, height - top)).toBeGreaterThan(0)
          for (const other of names.slice(i + 1))
            expect(nearest(spots, spotsOf(other)), other.key).toBeGreaterThan(4)
        }
      }),
    )
  })

  it('make room for the arrow of x and for what is written there', () => {
    fc.assert(
      fc.property(either, other, (at, x) => {
        const [wish] = namesAt({ ...at, x }).names
        fc.pre(wish !== undefined)
        // It stands where one of the names would.
        const labels: Label[] = [{ ...wish, className: 'norm x', turn: 0 }]
        const { names, origin, tips } = namesAt({ ...at, x, labels })
        const arrow = Array.from({ length: 50 }, (_, i) => ({
          left: origin.left + (i / 49) * (tips[1].left - origin.left),
          top: origin.top + (i / 49) * (tips[1].top - origin.top),
        }))
        expect(names).not.toEqual([])
        for (const name of names) {
          expect(nearest(spotsOf(name), arrow), name.key).toBeGreaterThan(4)
          for (const label of labels)
            expect(nearest(spotsOf(name), spotsOf(label)), name.key).toBeGreaterThan(1)
        }
      }),
    )
  })

  it('are left out where there is no room for them', () => {
    const tiny = { ...phone, width: 120, height: 90 }
    expect(namesAt({ turn: 0.26, length: 40, pane: tiny }).names).toEqual([])
  })
})
