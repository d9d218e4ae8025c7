import { label } from '../scene/names.ts'
import { beyond, distance, round, towards, circle } from '../scene/screen.ts'
import type { Mark } from '../scene/mark.ts'
import type { Px, Viewport } from '../scene/viewport.ts'

/** What is written at each locus. */
export interface LocusWords {
  readonly parallel: string
  readonly orthogonal: string
  readonly equal: string
  readonly elsewhere: string
  /** Whether even zeros pass where x is parallel to y. */
  readonly blind: boolean
}

/** The loci are lines without width; so that they can be seen they are drawn so wide, in pixels. */
const width = 11
/** How wide a letter of their names is, about, in pixels. */
const letter = 7.2

/**
 * Where x makes some wrong backwards right: along y, across it, and where it is as long. `y` is its tip.
 */
export function lociMarks(y: Px, viewport: Viewport, words: LocusWords): Mark[] {
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
  // A name that lies level below a slanting line keeps clear of it with its nearer end, too.
  const below = 20 + (letter / 2) * words.parallel.length * Math.abs(along.top)
  const elsewhere = Math.max(0.36 * radius, below + 20 + 0.33 * radius * Math.abs(along.top))
  const note = (key: string, place: Px, text: string): Mark =>
    label(key, 'locus-name', place, viewport, [{ text }])
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
    note('orthogonal name', at(54, 0.8 * radius), words.orthogonal),
    note('equal name', at(0.66 * radius, 0.79 * radius + width), words.equal),
    note('parallel name', at(0.62 * radius, -below), words.parallel),
    note('elsewhere name', at(0.95 * radius, -elsewhere), words.elsewhere),
  ]
}
