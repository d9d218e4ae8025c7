import { lettersIn } from './labels.ts'
import type { Label, Mark, Run } from './mark.ts'
import type { Px, Size } from './viewport.ts'

/** Marks whose labels lie neither on each other nor on `tips`, nor, if they can, on `spots`; they come after all paths. */
export function apart(
  marks: readonly Mark[],
  size: Size,
  tips: readonly Px[],
  spots: readonly Px[] = [],
): Mark[] {
  const labels = marks.filter((mark) => mark.kind === 'text')
  // The many of a batch give way to x, y and their gradients.
  const given = labels.filter(({ className }) => className.includes('given-name'))
  const all = [...labels.filter((label) => !given.includes(label)), ...given]
  return [...marks.filter((mark) => mark.kind === 'path'), ...decluttered(all, size, tips, spots)]
}

/** How wide words in the letters of the text are, in pixels; a guess, since nothing is measured. */
export function plainWidth(runs: readonly Run[]): number {
  return lettersIn(runs) * 9
}

/** How much room a label takes, in pixels; a guess, since nothing is measured. */
export function roomOf({ left, top, runs, className }: Label) {
  if (className.includes('guess-')) {
    const half = plainWidth(runs) / 2
    return { west: left - half, east: left + half, north: top - 14, south: top + 4 }
  }
  const width =
    className.startsWith('norm') || className === 'guide-name'
      ? lettersIn(runs) * 7.2
      : runs.reduce((sum, { text }) => sum + text.length, 0) * 15
  const height = className.startsWith('norm') ? 15 : 22
  return { west: left - width / 2, east: left + width / 2, north: top - height, south: top + 4 }
}

function meet(a: Label, b: Label): boolean {
  const [p, q] = [roomOf(a), roomOf(b)]
  return p.west < q.east && q.west < p.east && p.north < q.south && q.north < p.south
}

/** The radius of the dot on a tip, and of the pale ring around it, in pixels. */
const dot = 9
const ring = 19
/** Half of what the head of a gradient takes across, in pixels. */
const head = 4

/** Whether a label is the name of a gradient. */
const isOfGradient = ({ className }: Label) => className.includes('gradient')

/** Whether a label lies within so many pixels of a tip. */
function covers(label: Label, tip: Px, radius: number): boolean {
  return farFrom(label, tip) < radius
}

function farFrom(label: Label, { left, top }: Px): number {
  const { west, east, north, south } = roomOf(label)
  return Math.hypot(Math.max(west - left, left - east, 0), Math.max(north - top, top - south, 0))
}

/** Whether a label stands nearer to what it names than to what it could be taken to name. */
function belongs(label: Label): boolean {
  if (!label.names) return true
  const nearest = (places: readonly Px[]) =>
    Math.min(...places.map((place) => farFrom(label, place)))
  return nearest(label.names.own) + nearer < nearest(label.names.other)
}

/** So much nearer, in pixels, that nobody has to measure. */
const nearer = 6

/** Where a name may go that finds its place taken: around what it names, the nearest to its place first. */
function around(label: Label): readonly (readonly [left: number, top: number])[] {
  const { names, left, top } = label
  if (!names) return []
  const rounds = isOfGradient(label) ? roundGradients : roundTips
  return names.own
    .flatMap((own) =>
      rounds.map(([across, down]) => [own.left + across - left, own.top + down - top] as const),
    )
    .sort((a, b) => Math.hypot(...a) - Math.hypot(...b))
}

/** Ellipses around a place, as far across and up, for a name whose middle is so much above its line. */
const ellipses = (sizes: readonly number[], across: number, up: number, above: number) =>
  sizes.flatMap((by) =>
    Array.from({ length: 12 }, (_, i) => {
      const turn = (i * Math.PI) / 6
      return [across * by * Math.cos(turn), above + up * by * Math.sin(turn)] as const
    }),
  )
const roundTips = ellipses([1], 32, 32, 6)
const roundGradients = ellipses([1, 1.3, 1.7], 38, 26, 9)

/** Where a name may go that finds its place taken, in pixels. */
const ways = [
  [0, 26],
  [0, -26],
  [44, 0],
  [-44, 0],
  [44, 26],
  [-44, -26],
  [0, 46],
  [0, -46],
] as const

/** The same for the words at a guess, which has an end near by that they belong to. */
const nearWays = [14, 26].flatMap((by) => [
  [0, by] as const,
  [0, -by] as const,
  [by, 0] as const,
  [-by, 0] as const,
])

/**
 * Labels that do not lie on each other, the most important first: names of vectors and gradients step
 * aside, and what can be done without, such as a length or the name of an axis, gives way. Those that step
 * aside keep off the dots on the tips as well, and names of gradients, if they can, off the rings around these and, as what a
 * guess has beside it, off `spots`; where nothing is free of both, off other names.
 */
export function decluttered(
  labels: readonly Label[],
  size: Size,
  tips: readonly Px[] = [],
  spots: readonly Px[] = [],
): Label[] {
  const placed: Label[] = []
  const unnamed = (label: Label) => placed.every((other) => !meet(label, other))
  for (const label of labels) {
    const needed =
      (label.className.startsWith('name') && !label.className.includes('theta')) ||
      label.className.includes('given-name')
    const off = (radius: number, seen: readonly Px[]) => (at: Label) =>
      unnamed(at) &&
      !tips.some((tip) => covers(at, tip, radius)) &&
      !seen.some((spot) => covers(at, spot, head))
    // The name of a vector belongs to its ring, and stands close to it.
    const own = (radius: number, seen: readonly Px[]) => (at: Label) =>
      belongs(at) && off(radius, seen)(at)
    const wishes = isOfGradient(label)
      ? [
          ...(label.names ? [own(ring, spots), own(dot, spots), own(dot, [])] : []),
          off(ring, spots),
          off(ring, []),
          off(dot, []),
        ]
      : label.className.includes('guess-')
        ? [off(dot, spots), off(dot, [])]
        : [off(dot, label.names ? spots : []), off(dot, [])]
    const aside = (free: (at: Label) => boolean) =>
      [...(label.className.includes('guess-') ? nearWays : []), ...around(label), ...ways]
        .map(([left, top]) => ({ ...label, left: label.left + left, top: label.top + top }))
        .find(
          (at) =>
            free(at) &&
            at.left > 20 &&
            at.left < size.width - 20 &&
            at.top > 20 &&
            at.top < size.height - 8,
        )
    if (!needed) {
      if (unnamed(label)) placed.push(label)
      continue
    }
    const clear = wishes
      .map((free) => (free(label) ? label : aside(free)))
      .find((at) => at !== undefined)
    placed.push(clear ?? (unnamed(label) ? label : (aside(unnamed) ?? label)))
  }
  return placed
}
