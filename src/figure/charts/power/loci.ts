import { lettersIn } from '../../scene/labels.ts'
import { label } from '../../scene/names.ts'
import { beyond, distance, round, towards, circle } from '../../scene/screen.ts'
import type { Mark } from '../../scene/mark.ts'
import type { Px, Viewport } from '../../scene/viewport.ts'

/** What is written at each locus. */
export interface LocusWords {
  /** The name, and shorter ones for where there is no room for it. */
  readonly parallel: readonly string[]
  readonly orthogonal: string
  readonly equal: string
  readonly elsewhere: string
  /** Whether even zeros pass where x is parallel to y. */
  readonly blind: boolean
}

/** The loci are lines without width; so that they can be seen they are drawn so wide, in pixels. */
const width = 11
/** How wide a letter of their names is, and how high and deep a name is about its middle, in pixels. */
const letter = 7.6
const half = { height: 10, room: 6 }
/** So much of the paper is kept free: around a tip for its name, and below for the caption and what the colours say. */
const kept = { tip: 38, below: 104 }

/** An arrow that lies over the names, from its start to its tip. */
export type Over = readonly [from: Px, to: Px]

interface Box {
  readonly middle: Px
  /** Half of its width and of its height. */
  readonly across: number
  readonly up: number
}

/**
 * Where x makes some wrong backwards right: along y, across it, and where it is as long. `y` is its tip. Their names stand
 * beside them, clear of all lines, of the tip of y and of one another; and, as long as there is another place, clear of
 * what lies `over` them.
 */
export function lociMarks(
  y: Px,
  viewport: Viewport,
  words: LocusWords,
  over: readonly Over[] = [],
): Mark[] {
  const origin = viewport.place([0, 0])
  const along = towards(origin, y)
  const across = { left: along.top, top: -along.left }
  const radius = distance(origin, y)
  if (!(radius > 8 && radius < 1e5)) return []
  const far = viewport.width + viewport.height + radius
  const band = (way: Px) => {
    const [from, to] = [beyond(origin, way, -far), beyond(origin, way, far)]
    return `M${round(from.left)},${round(from.top)}L${round(to.left)},${round(to.top)}`
  }
  const ring = circle(origin, radius)
  const at = (away: number, up: number): Px => {
    const there = beyond(origin, along, away)
    return beyond(there, across, up)
  }

  const taken: Box[] = [{ middle: y, across: kept.tip, up: kept.tip }]
  const bottom = viewport.height - Math.min(kept.below, 0.3 * viewport.height)
  const isFree = (box: Box) => {
    const { middle, across: wide, up } = box
    const onPaper =
      middle.left - wide > 4 &&
      middle.left + wide < viewport.width - 4 &&
      middle.top - up > 4 &&
      middle.top + up < bottom
    const clearOf = (way: Px) => Math.abs(reach(origin, middle, way)) > halfOf(box, way)
    const outward = towards(origin, middle)
    const offRing = Math.abs(distance(origin, middle) - radius) > halfOf(box, outward)
    return (
      onPaper &&
      clearOf(across) &&
      clearOf(along) &&
      offRing &&
      taken.every((other) => !meet(box, other))
    )
  }
  const tips = over.map(([, to]): Box => ({ middle: to, across: kept.tip, up: kept.tip }))
  const isClear = (box: Box) =>
    over.every((arrow) => !crosses(box, arrow)) && tips.every((tip) => !meet(box, tip))
  /**
   * The first of the places that is free and clear of all arrows, for the first of the texts that has one; else the first
   * that is free; else the first of all.
   */
  const note = (
    key: string,
    texts: readonly string[],
    places: (box: Box) => readonly Px[],
  ): Mark | null => {
    const all = texts.flatMap((text) => {
      const box = { middle: origin, across: (letter / 2) * lettersIn([{ text }]), up: half.height }
      return places(box).map((middle) => ({ text, box: { ...box, middle } }))
    })
    const free = all.filter(({ box }) => isFree(box))
    const found = free.find(({ box }) => isClear(box)) ?? free[0]
    if (found) taken.push(found.box)
    const noted = found ?? all[0]
    return noted
      ? label(key, 'locus-name', noted.box.middle, viewport, [{ text: noted.text }])
      : null
  }
  const beside = (box: Box, way: Px) => halfOf(box, way) + 1

  const names = [
    note('parallel name', words.parallel, (box) =>
      [0.5, 0.62, 0.4, 0.75, -0.5, 1.5, -0.8, -1.4].flatMap((away) =>
        [-1, 1].map((side) => at(away * radius, side * beside(box, across))),
      ),
    ),
    note('orthogonal name', [words.orthogonal], (box) =>
      [0.8, 0.6, 1.2, 0.45, -0.6, -0.8, -0.45, 1.6, -1.2, 0.3].flatMap((up) =>
        [1, -1].map((side) => at(side * beside(box, along), up * radius)),
      ),
    ),
    note('equal name', [words.equal], (box) =>
      [50, 62, 38, -50, -38, -62, 118, 130, -118, -130, 145, -145, 25, -25, 75, -75].flatMap(
        (degrees) => {
          const turn = (degrees * Math.PI) / 180
          const [cos, sin] = [Math.cos(turn), Math.sin(turn)]
          const way = towards(origin, at(cos * radius, sin * radius))
          return [-1, 1].map((side) => beyond(origin, way, radius + side * beside(box, way)))
        },
      ),
    ),
    note('elsewhere name', [words.elsewhere], () =>
      [-0.42, 0.42, -0.6, 0.6, -1.2, 1.2, 0.25, -0.25, 0.8, -0.8].flatMap((up) =>
        [0.5, 0.35, 0.65, -0.5, 1.3, -1, 1, 0.8].map((away) => at(away * radius, up * radius)),
      ),
    ),
  ]
  return [
    { kind: 'path', key: 'equal', className: 'locus equal', d: ring },
    { kind: 'path', key: 'equal inside', className: 'locus-inside', d: ring },
    { kind: 'path', key: 'orthogonal', className: 'locus orthogonal', d: band(across) },
    { kind: 'path', key: 'orthogonal inside', className: 'locus-inside', d: band(across) },
    { kind: 'path', key: 'parallel', className: 'locus parallel', d: band(along) },
    {
      kind: 'path',
      key: 'parallel inside',
      className: words.blind ? 'locus-inside blind' : 'locus-inside',
      d: band(along),
    },
    ...names.flatMap((name) => name ?? []),
  ]
}

/** How far a place is from the origin in a direction, in pixels. */
function reach(origin: Px, place: Px, way: Px): number {
  return (place.left - origin.left) * way.left + (place.top - origin.top) * way.top
}

/** How far a name reaches from its middle in a direction, with the line that it keeps clear of. */
function halfOf({ across, up }: Box, way: Px): number {
  return across * Math.abs(way.left) + up * Math.abs(way.top) + width / 2 + half.room
}

function meet(a: Box, b: Box): boolean {
  return (
    Math.abs(a.middle.left - b.middle.left) < a.across + b.across &&
    Math.abs(a.middle.top - b.middle.top) < a.up + b.up
  )
}

/** Whether an arrow goes through a name (Liang and Barsky 1984). */
function crosses({ middle, across, up }: Box, [from, to]: Over): boolean {
  let [enter, leave] = [0, 1]
  for (const [a, b, low, high] of [
    [from.left, to.left, middle.left - across, middle.left + across],
    [from.top, to.top, middle.top - up, middle.top + up],
  ] as const) {
    if (a === b) {
      if (a < low || a > high) return false
      continue
    }
    const [t, u] = [(low - a) / (b - a), (high - a) / (b - a)]
    enter = Math.max(enter, Math.min(t, u))
    leave = Math.min(leave, Math.max(t, u))
  }
  return enter <= leave
}
