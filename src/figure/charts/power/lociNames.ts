import { roomOf } from '../../scene/declutter.ts'
import { lettersIn } from '../../scene/labels.ts'
import { round } from '../../scene/screen.ts'
import type { Label } from '../../scene/mark.ts'
import type { Px, Size } from '../../scene/viewport.ts'
import * as box from './orientedBox.ts'
import type { Edges, OrientedBox } from './orientedBox.ts'

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

/** What lies over the map, and is to be left to be seen. */
export interface Above {
  readonly tips: readonly Px[]
  /** The arrows, each from its start to its tip. */
  readonly arrows: readonly (readonly [from: Px, to: Px])[]
  /** What is written there. */
  readonly labels: readonly Label[]
  /** The radius of the circle on which x stands. */
  readonly circle: number
}

/** How the paper is written on. */
export interface Sheet extends Size {
  /** So many pixels are kept free below, for the caption and what the colours say. */
  readonly below: number
  /** How wide a letter is. */
  readonly letter: number
}

/** The two lines through the origin, the circle around it, and farther than the paper reaches; in pixels. */
interface Lines {
  readonly origin: Px
  readonly along: Px
  readonly across: Px
  readonly radius: number
  readonly far: number
}

/** How far a name reaches up and down from its middle, in pixels. */
const half = 8
/** Half of what a line takes across, in pixels. */
const line = 6
/** How far a name keeps off, in pixels. */
const apart = {
  /** Its own line, beside which it lies. */
  own: 2,
  /** The lines of the others. */
  other: 4,
  /** All lines, where it belongs to none. */
  none: 14,
  /** Other words, where it belongs to no line. */
  words: 6,
  /** The arrows. */
  arrow: 7,
}
/** So much of the paper is kept free around a tip, in the upper corner for a button, and at the edge. */
const kept = { tip: 21, corner: { across: 96, down: 56 }, edge: 8 }
/** From one place that is tried for a name to the next. */
const step = 6

/**
 * The names of the loci. Each lies along its own line, and close to it, clear of all other lines and of what lies
 * `above` them; where there is no room for it, it is left out.
 */
export function lociNames(
  lines: Lines,
  { width, height, below, letter }: Sheet,
  words: LocusWords,
  above: Above,
): Label[] {
  const { origin, along, across } = lines
  const { corner, tip, edge } = kept
  const paper: Edges = {
    west: edge,
    east: width - edge,
    north: edge,
    south: height - Math.min(below, 0.3 * height),
  }
  const taken: OrientedBox[] = [
    box.level({ left: width, top: 0 }, corner.across, corner.down),
    ...above.labels.map((label) => {
      const { west, east, north, south } = roomOf(label)
      const middle = { left: (west + east) / 2, top: (north + south) / 2 }
      return box.level(middle, (east - west) / 2, (south - north) / 2)
    }),
  ]
  const isFree = (room: OrientedBox) =>
    !taken.some((other) => box.meet(room, other)) &&
    !above.arrows.some(([from, to]) => box.crosses(room, from, to, apart.arrow)) &&
    above.tips.every((place) => box.fromPlace(room, place) > tip)

  /** The first room that is free. A name lies on the dotted circle only where it would not lie anywhere else. */
  const firstFree = (rooms: Iterable<OrientedBox>) => {
    let onCircle: OrientedBox | undefined
    for (const room of rooms) {
      const isOff = box.fromCircle(room, origin, above.circle) > 0
      if ((onCircle && !isOff) || !isFree(room)) continue
      if (isOff) return room
      onCircle = room
    }
    return onCircle
  }

  /** The first of the texts for which there is room, in the first of its rooms on the paper that is free. */
  const named = (
    key: string,
    texts: readonly string[],
    rooms: (half: number) => Iterable<OrientedBox>,
  ): Label[] => {
    for (const text of texts) {
      const room = firstFree(rooms((letter / 2) * lettersIn([{ text }])))
      if (!room) continue
      taken.push(room)
      return [written(key, text, room)]
    }
    return []
  }
  return [
    ...named('parallel name', words.parallel, (name) => beside(lines, along, across, name, paper)),
    ...named('orthogonal name', [words.orthogonal], (name) =>
      beside(lines, across, along, name, paper),
    ),
    ...named('equal name', [words.equal], (name) => around(lines, name, paper)),
    ...named('elsewhere name', [words.elsewhere], (name) => farFromAll(lines, name, paper)),
  ]
}

/** How far the paper reaches from a place. */
function farthest({ left, top }: Px, { west, east, north, south }: Edges): number {
  return Math.hypot(
    Math.max(Math.abs(west - left), Math.abs(east - left)),
    Math.max(Math.abs(north - top), Math.abs(south - top)),
  )
}

/** Rooms along a line through the origin, those first that are nearest to the middle between it and the circle. */
function* beside(
  { origin, radius, far }: Lines,
  own: Px,
  other: Px,
  name: number,
  paper: Edges,
): Generator<OrientedBox> {
  const way = box.readable(own)
  const off = line + apart.own + half
  const middle = radius / 2
  // Farther from the origin there is no paper.
  const end = farthest(origin, paper)
  const first = Math.max(0, Math.floor((middle - end) / step) * step)
  for (let by = first; by < Math.min(far, middle + end); by += step)
    for (const away of [middle + by, middle - by]) {
      if (Math.abs(away) > end) continue
      for (const side of [off, -off]) {
        const left = origin.left + away * own.left - side * way.top
        const top = origin.top + away * own.top + side * way.left
        const room = { middle: { left, top }, way, across: name, up: half }
        if (
          box.isWithin(room, paper) &&
          box.fromLine(room, origin, other) > line + apart.other &&
          box.fromCircle(room, origin, radius) > line + apart.other
        )
          yield room
      }
    }
}

/** Rooms along the circle, the most level first. */
function* around(
  { origin, along, across, radius }: Lines,
  name: number,
  paper: Edges,
): Generator<OrientedBox> {
  const [within, outside] = [radius - line - apart.own, radius + line + apart.own + half]
  // Within it the line bends toward both ends of a name.
  const inside = within > name ? Math.sqrt(within ** 2 - name ** 2) - half : 0
  const end = farthest(origin, paper)
  const aways = (inside > half ? [outside, inside] : [outside]).filter((away) => away < end)
  if (aways.length === 0) return
  for (let turn = 0; turn <= Math.PI / 2; turn += step / radius)
    for (const angle of [turn, -turn, Math.PI - turn, Math.PI + turn]) {
      const out = { left: Math.sin(angle), top: -Math.cos(angle) }
      const way = box.readable({ left: -out.top, top: out.left })
      for (const away of aways) {
        const middle = { left: origin.left + away * out.left, top: origin.top + away * out.top }
        const room = { middle, way, across: name, up: half }
        if (
          box.isWithin(room, paper) &&
          box.fromLine(room, origin, along) > line + apart.other &&
          box.fromLine(room, origin, across) > line + apart.other
        )
          yield room
      }
    }
}

/** Rooms that belong to no line, the farthest from all of them first. */
function farFromAll(
  { origin, along, across, radius }: Lines,
  name: number,
  paper: Edges,
): OrientedBox[] {
  const found: { readonly room: OrientedBox; readonly away: number }[] = []
  for (let top = 20; top < paper.south; top += 3 * step)
    for (let left = 20; left < paper.east; left += 3 * step) {
      const room = box.level({ left, top }, name + apart.words, half + apart.words)
      if (!box.isWithin(room, paper)) continue
      const away = Math.min(
        box.fromLine(room, origin, along),
        box.fromLine(room, origin, across),
        box.fromCircle(room, origin, radius),
      )
      if (away > line + apart.none) found.push({ room, away })
    }
  return found.sort((a, b) => b.away - a.away).map(({ room }) => room)
}

/** From the middle of a name down to the line on which its letters stand. */
const down = 5

function written(key: string, text: string, { middle, way }: OrientedBox): Label {
  return {
    kind: 'text',
    key,
    className: 'locus-name',
    left: round(middle.left - down * way.top),
    top: round(middle.top + down * way.left),
    turn: round((Math.atan2(way.top, way.left) * 180) / Math.PI),
    anchor: 'middle',
    runs: [{ text }],
  }
}
