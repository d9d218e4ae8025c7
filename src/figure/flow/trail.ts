import type { Vec } from '../../math/vec.ts'
import { arrow } from '../scene/arrow.ts'
import type { Label, Mark, Path } from '../scene/mark.ts'
import { label } from '../scene/names.ts'
import { beyond, distance, near, round, towards, written } from '../scene/screen.ts'
import type { Px, Size } from '../scene/viewport.ts'
import { say } from '../../words/say.ts'

/** Another given vector of a batch. */
export interface Given {
  readonly to: Vec
  /** Its share of the softmax, from 0 to 1. */
  readonly share: number
}

/** What a walk leaves behind, in the coordinates of the view. */
export interface Trail {
  /** Where x and y have been, the start first; of one that has not moved nothing. */
  readonly x: readonly Vec[]
  readonly y: readonly Vec[]
  readonly given: readonly Given[]
  /** The share of y among the given vectors; null without a batch. */
  readonly share: number | null
  /** What all of a batch do to x together, as an arrow at its tip; null without one. */
  readonly together: Vec | null
  /** Whether the last step is drawn as the side of a right triangle. */
  readonly triangle: boolean
}

/** Dots nearer to each other than this, in pixels, would run into one. */
const apart = 5
/** The radius of a dot, in pixels. */
const dot = 2.4

/** The spots of a way that can be told from the one before, and its end: a long walk has many that cannot. */
function told(spots: readonly Px[]): Px[] {
  const found: Px[] = []
  for (const [i, spot] of spots.entries()) {
    const last = found.at(-1)
    if (!last || i === spots.length - 1 || distance(last, spot) >= 1) found.push(spot)
  }
  return found
}

/** A way as path data: its line, and a dot for each step that can be told from the last. */
export function wayMarks(part: 'x' | 'y', spots: readonly Px[], key = ''): Path[] {
  const drawn = told(spots.filter(near))
  if (drawn.length < 2) return []
  const dots: string[] = []
  let last: Px | null = null
  for (const spot of drawn) {
    if (last && distance(last, spot) < apart) continue
    last = spot
    dots.push(`M${round(spot.left - dot)},${round(spot.top)}a${dot},${dot} 0 1 0 ${2 * dot},0Z`)
    dots.push(`M${round(spot.left - dot)},${round(spot.top)}a${dot},${dot} 0 1 1 ${2 * dot},0Z`)
  }
  return [
    {
      kind: 'path',
      key: `trail-${part}${key}`,
      className: `trail ${part}`,
      d: `M${drawn.map(written).join('L')}`,
    },
    {
      kind: 'path',
      key: `dots-${part}${key}`,
      className: `trail-dots ${part}`,
      d: dots.join(''),
    },
  ]
}

/** What a batch does to x, as an arrow from its tip, drawn as many times as long as the gradients are. */
export function togetherMarks(
  { together, x }: Trail,
  place: (v: Vec) => Px,
  scale: number,
  size: Size,
): Mark[] {
  const from = x.at(-1)
  if (!together || !from) return []
  const [start, end] = [
    place(from),
    place(from.map((entry, i) => entry + scale * (together[i] ?? 0))),
  ]
  if (![start, end].every(near) || distance(start, end) < 1) return []
  return [
    {
      kind: 'path',
      key: 'together',
      className: 'together',
      d: arrow(start, end, { shaft: 4, head: 13 }),
    },
    ...(distance(start, end) < 24
      ? []
      : [
          label('together', 'norm given-name', beyond(end, towards(start, end), 16), size, [
            { text: say`all` },
          ]),
        ]),
  ]
}

/** The side of the square in the right angle, in pixels. */
const corner = 9

/** Old x, the step, new x: a right triangle, with the right angle where the step began. */
export function triangleMarks(origin: Px, before: Px, now: Px): Path[] {
  if (![origin, before, now].every(near) || distance(before, now) < 1) return []
  const size = Math.min(corner, distance(before, now) / 2)
  const [back, on] = [towards(before, origin), towards(before, now)]
  const at = (a: number, b: number) =>
    written({
      left: before.left + size * (a * back.left + b * on.left),
      top: before.top + size * (a * back.top + b * on.top),
    })
  return [
    {
      kind: 'path',
      key: 'triangle',
      className: 'step-triangle',
      d: `M${written(origin)}L${written(before)}L${written(now)}Z`,
    },
    {
      kind: 'path',
      key: 'triangle-corner',
      className: 'step-corner',
      d: `M${at(1, 0)}L${at(1, 1)}L${at(0, 1)}`,
    },
    {
      kind: 'path',
      key: 'last-step',
      className: 'last-step',
      d: arrow(before, now, { shaft: 2, head: 9 }),
    },
  ]
}

/** The other vectors of a batch: the more one counts, the heavier it is. */
export function givenMarks(
  { given, share }: Trail,
  place: (v: Vec) => Px,
  origin: Px,
  y: Px,
  size: Size,
): Mark[] {
  const named = (j: number, at: Px, of: number): Label =>
    label(`given-${j}`, 'norm y given-name', beyond(at, towards(origin, at), 30), size, [
      { text: 'y', face: 'italic' },
      { text: String(j + 1), face: 'index' },
      { text: ` ${percentOf(of)}` },
    ])
  return [
    ...given.flatMap(({ to, share: own }, j): Mark[] => {
      const end = place(to)
      return [
        {
          kind: 'path',
          key: `given-${j}`,
          className: 'given',
          d: arrow(origin, end, { shaft: 1 + 5 * own, head: 8 + 6 * own }),
        },
        named(j, end, own),
      ]
    }),
    ...(share === null ? [] : [besideY(origin, y, share, size)]),
  ]
}

/** The share of y, to the left of its middle: beyond its tip stands its name. */
function besideY(origin: Px, y: Px, share: number, size: Size): Label {
  const middle = { left: (origin.left + y.left) / 2, top: (origin.top + y.top) / 2 }
  return label('given-y', 'norm y given-name', { ...middle, left: middle.left - 30 }, size, [
    { text: percentOf(share) },
  ])
}

function percentOf(share: number): string {
  return say`${Math.round(100 * share)} %`
}

/** All of a trail in a flat view. */
export function trailMarks(
  trail: Trail,
  place: (v: Vec) => Px,
  size: Size,
  gradientScale: number,
): Mark[] {
  const origin = place([0, 0])
  const [before, now] = [trail.x.at(-2), trail.x.at(-1)]
  const { y } = trail
  const tip = y.at(-1)
  return [
    ...(trail.triangle && before && now ? triangleMarks(origin, place(before), place(now)) : []),
    ...(tip ? givenMarks(trail, place, origin, place(tip), size) : []),
    ...wayMarks('x', trail.x.map(place)),
    ...(y.length > 1 ? wayMarks('y', y.map(place)) : []),
    ...togetherMarks(trail, place, gradientScale, size),
  ]
}
