import { roomOf } from '../../scene/declutter.ts'
import { lettersIn } from '../../scene/labels.ts'
import { beyond, round } from '../../scene/screen.ts'
import type { Label } from '../../scene/mark.ts'
import type { Px, Size } from '../../scene/viewport.ts'
import * as aslant from './aslant.ts'
import type { Aslant } from './aslant.ts'

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
/** Half of what a line takes across. So far from it its own name lies, others, and one that belongs to no line; and that one from other words. */
const line = 6
const apart = { own: 2, other: 4, none: 14, words: 6, arrow: 7 }
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
  const bottom = height - Math.min(below, 0.3 * height)
  const taken: Aslant[] = [
    aslant.level({ left: width, top: 0 }, corner.across, corner.down),
    ...above.labels.map((label) => {
      const { west, east, north, south } = roomOf(label)
      const middle = { left: (west + east) / 2, top: (north + south) / 2 }
      return aslant.level(middle, (east - west) / 2, (south - north) / 2)
    }),
  ]
  const isFree = (room: Aslant) =>
    aslant
      .corners(room)
      .every(({ left, top }) => left > edge && left < width - edge && top > edge && top < bottom) &&
    above.tips.every((place) => aslant.fromPlace(room, place) > tip) &&
    !above.arrows.some((arrow) => aslant.crosses(room, arrow, apart.arrow)) &&
    !taken.some((other) => aslant.meet(room, other))
  // A name may lie on the dotted circle where it would not lie anywhere else.
  const wishes = [
    (room: Aslant) => isFree(room) && aslant.fromCircle(room, origin, above.circle) > 0,
    isFree,
  ]

  /** The first of the texts that has a free place, in the first that is free. */
  const named = (
    key: string,
    texts: readonly string[],
    places: (half: number) => Iterable<Aslant>,
  ): Label[] => {
    for (const text of texts)
      for (const isFree of wishes)
        for (const room of places((letter / 2) * lettersIn([{ text }])))
          if (isFree(room)) {
            taken.push(room)
            return [written(key, text, room)]
          }
    return []
  }
  return [
    ...named('parallel name', words.parallel, (name) => beside(lines, along, across, name)),
    ...named('orthogonal name', [words.orthogonal], (name) => beside(lines, across, along, name)),
    ...named('equal name', [words.equal], (name) => around(lines, name)),
    ...named('elsewhere name', [words.elsewhere], (name) =>
      farFromAll(lines, { width, height }, name),
    ),
  ]
}

/** Places along a line through the origin, those first that are nearest to the middle between it and the circle. */
function* beside(
  { origin, radius, far }: Lines,
  own: Px,
  other: Px,
  name: number,
): Generator<Aslant> {
  const way = aslant.readable(own)
  const off = line + apart.own + half
  for (let by = 0; by < far; by += step)
    for (const away of [radius / 2 + by, radius / 2 - by])
      for (const side of [off, -off]) {
        const middle = beyond(beyond(origin, own, away), { left: -way.top, top: way.left }, side)
        const room = { middle, way, across: name, up: half }
        if (
          aslant.fromLine(room, origin, other) > line + apart.other &&
          aslant.fromCircle(room, origin, radius) > line + apart.other
        )
          yield room
      }
}

/** Places along the circle, the most level first. */
function* around({ origin, along, across, radius }: Lines, name: number): Generator<Aslant> {
  const [within, outside] = [radius - line - apart.own, radius + line + apart.own + half]
  // Within it the line bends toward both ends of a name.
  const inside = within > name ? Math.sqrt(within ** 2 - name ** 2) - half : 0
  const aways = inside > half ? [outside, inside] : [outside]
  for (let turn = 0; turn <= Math.PI / 2; turn += step / radius)
    for (const angle of [turn, -turn, Math.PI - turn, Math.PI + turn])
      for (const away of aways) {
        const out = { left: Math.sin(angle), top: -Math.cos(angle) }
        const way = aslant.readable({ left: -out.top, top: out.left })
        const room = { middle: beyond(origin, out, away), way, across: name, up: half }
        if (
          aslant.fromLine(room, origin, along) > line + apart.other &&
          aslant.fromLine(room, origin, across) > line + apart.other
        )
          yield room
      }
}

/** Places that belong to no line, the farthest from all of them first. */
function farFromAll(
  { origin, along, across, radius }: Lines,
  { width, height }: Size,
  name: number,
): Aslant[] {
  const found: { readonly room: Aslant; readonly away: number }[] = []
  for (let top = 20; top < height; top += 3 * step)
    for (let left = 20; left < width; left += 3 * step) {
      const room = aslant.level({ left, top }, name + apart.words, half + apart.words)
      const away = Math.min(
        aslant.fromLine(room, origin, along),
        aslant.fromLine(room, origin, across),
        aslant.fromCircle(room, origin, radius),
      )
      if (away > line + apart.none) found.push({ room, away })
    }
  return found.sort((a, b) => b.away - a.away).map(({ room }) => room)
}

/** From the middle of a name down to the line on which its letters stand. */
const down = 5

function written(key: string, text: string, { middle, way }: Aslant): Label {
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
