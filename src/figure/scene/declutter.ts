import { lettersIn } from './labels.ts'
import type { Label, Line, Mark, Run } from './mark.ts'
import type { Px, Size } from './viewport.ts'

/** What labels keep off. */
export interface Obstacles {
  /** The tips of vectors, each a dot with a pale ring around it. */
  readonly tips?: readonly Px[]
  /** The hollow ends of steps: dots without a ring. */
  readonly ends?: readonly Px[]
  /** Places on arrows, to be kept off where there is room. */
  readonly spots?: readonly Px[]
  /** Dashed lines, which would strike the name of a gradient through, to be kept off where there is room. */
  readonly lines?: readonly Line[]
}

/** Marks whose labels lie neither on each other nor on what they are to keep off; they come after all paths. */
export function apart(marks: readonly Mark[], size: Size, obstacles: Obstacles): Mark[] {
  const labels = marks.filter((mark) => mark.kind === 'text')
  // The many of a batch give way to x, y and their gradients.
  const given = labels.filter(({ className }) => className.includes('given-name'))
  const all = [...labels.filter((label) => !given.includes(label)), ...given]
  return [...marks.filter((mark) => mark.kind === 'path'), ...decluttered(all, size, obstacles)]
}

/** How wide words in the letters of the text are, in pixels; a guess, since nothing is measured. */
export function plainWidth(runs: readonly Run[]): number {
  return lettersIn(runs) * 9
}

/** How much room a label takes to each side of where it stands, and above and below, in pixels; a guess, since nothing is measured. */
interface Extent {
  readonly half: number
  readonly above: number
  readonly below: number
}

function extentOf({ runs, className }: Pick<Label, 'runs' | 'className'>): Extent {
  if (/guess-|hint-/.test(className)) return { half: plainWidth(runs) / 2, above: 14, below: 4 }
  // A tilde is a character, but takes its room above the letter.
  if (isOfStep({ className })) return { half: 9, above: 26, below: 4 }
  const isNorm = className.startsWith('norm')
  const width =
    isNorm || className === 'guide-name'
      ? lettersIn(runs) * 7.2
      : runs.reduce((sum, { text }) => sum + text.length, 0) * 15
  return { half: width / 2, above: isNorm ? 15 : 22, below: 4 }
}

interface Room {
  readonly west: number
  readonly east: number
  readonly north: number
  readonly south: number
}

/** Where the middle of a label's line may stand, so that all of it is on the paper. */
export function onPaper(label: Pick<Label, 'runs' | 'className'>, { width, height }: Size): Room {
  const { half, above } = extentOf(label)
  const [aside, over] = [half + 4, Math.max(20, above)]
  return {
    west: Math.max(24, aside),
    east: width - Math.max(28, aside),
    north: over,
    south: height - 10,
  }
}

const roomAt = (left: number, top: number, { half, above, below }: Extent): Room => ({
  west: left - half,
  east: left + half,
  north: top - above,
  south: top + below,
})

/** How much room a label takes, in pixels; a guess, since nothing is measured. */
export const roomOf = (label: Label): Room => roomAt(label.left, label.top, extentOf(label))

const meet = (p: Room, q: Room): boolean =>
  p.west < q.east && q.west < p.east && p.north < q.south && q.north < p.south

/** The radius of the dot on a tip, and of the pale ring around it, in pixels. */
const dot = 9
const ring = 19
/** Half of what the head of a gradient takes across, in pixels. */
const head = 4

/** Whether a label is the name of a gradient. */
const isOfGradient = ({ className }: Label) => className.includes('gradient')

/** Whether a label is the name of a step, at its hollow end. */
const isOfStep = ({ className }: Pick<Label, 'className'>) => className.includes('velocity')

/** How far a place lies from a room, in pixels. */
function farFrom({ west, east, north, south }: Room, { left, top }: Px): number {
  const [across, down] = [
    Math.max(west - left, left - east, 0),
    Math.max(north - top, top - south, 0),
  ]
  return Math.sqrt(across * across + down * down)
}

const covers = (room: Room, places: readonly Px[], radius: number): boolean =>
  places.some((place) => farFrom(room, place) < radius)

const nearest = (room: Room, places: readonly Px[]): number =>
  places.reduce((least, place) => Math.min(least, farFrom(room, place)), Infinity)

/** Whether a label stands nearer to what it names than to what it could be taken to name. */
function belongs(room: Room, { names }: Label): boolean {
  return !names || nearest(room, names.own) + nearer < nearest(room, names.other)
}

/** Whether a line goes through a room, or, across and down, nearer to it than `by` pixels. */
function crosses({ west, east, north, south }: Room, { from, to }: Line, by = 0): boolean {
  const [across, down] = [to.left - from.left, to.top - from.top]
  const [inAcross, outAcross] = within(west - by - from.left, east + by - from.left, across)
  const [inDown, outDown] = within(north - by - from.top, south + by - from.top, down)
  return Math.max(0, inAcross, inDown) < Math.min(1, outAcross, outDown)
}

/** From where to where on a way of so many pixels one is between two places. */
function within(low: number, high: number, way: number): readonly [number, number] {
  if (way === 0) return low < 0 && high > 0 ? [-Infinity, Infinity] : [Infinity, -Infinity]
  return way > 0 ? [low / way, high / way] : [high / way, low / way]
}

/** Whether a label is close to what it names, or at least nearer to it than to the shaft that it could be taken to name. */
function isOffShaft(room: Room, { names }: Label): boolean {
  if (!names?.shaft) return true
  const far = nearest(room, names.own)
  return far < close || !crosses(room, names.shaft, far)
}

/** So near to what it names, in pixels, that a label is not taken for another's. */
const close = 22

/** So much nearer, in pixels, that nobody has to measure. */
const nearer = 6

type Way = readonly [across: number, down: number]

/** Ellipses around a place, as far across and up, for a name whose middle is so much above its line. */
const ellipses = (sizes: readonly number[], across: number, up: number, above: number) =>
  sizes.flatMap((by) =>
    Array.from({ length: 12 }, (_, i) => {
      const turn = (i * Math.PI) / 6
      return [across * by * Math.cos(turn), above + up * by * Math.sin(turn)] as const
    }),
  )
const roundTips = ellipses([1], 32, 32, 6)
const roundEnds = ellipses([1], 22, 26, 11)
const roundGradients = ellipses([1, 1.3, 1.7], 38, 26, 9)

/** Where a name may go that finds its place taken, in pixels. */
const anyWays: readonly Way[] = [
  [0, 26],
  [0, -26],
  [44, 0],
  [-44, 0],
  [44, 26],
  [-44, -26],
  [0, 46],
  [0, -46],
]

/** The same for the words at a guess, which has an end near by that they belong to. */
const nearWays = [14, 26].flatMap((by): Way[] => [
  [0, by],
  [0, -by],
  [by, 0],
  [-by, 0],
])

/**
 * Labels that do not lie on each other, the most important first: names of vectors and gradients step
 * aside, and what can be done without, such as a length or the name of an axis, gives way. Those that step
 * aside keep off the dots on the tips and at the hollow ends as well, and names of gradients, if they can, off the rings
 * around tips, off lines and, as what a guess has beside it, off `spots`; where nothing is free of all, off other names.
 */
export function decluttered(
  labels: readonly Label[],
  size: Size,
  { tips = [], ends = [], spots = [], lines = [] }: Obstacles = {},
): Label[] {
  const placed: Label[] = []
  const rooms: Room[] = []
  const put = (label: Label, room: Room) => {
    placed.push(label)
    rooms.push(room)
  }
  const isFree = (room: Room) => rooms.every((other) => !meet(room, other))
  for (const label of labels) {
    const extent = extentOf(label)
    const here = roomAt(label.left, label.top, extent)
    const needed =
      (label.className.startsWith('name') && !label.className.includes('theta')) ||
      label.className.includes('given-name')
    if (!needed) {
      if (isFree(here)) put(label, here)
      continue
    }
    const off = (radius: number, seen: readonly Px[]) => (room: Room) =>
      isFree(room) &&
      !covers(room, tips, radius) &&
      !covers(room, ends, dot) &&
      !covers(room, seen, head)
    // The name of a vector belongs to its ring, and stands close to it.
    const own = (radius: number, seen: readonly Px[]) => (room: Room) =>
      off(radius, seen)(room) && belongs(room, label)
    // A name that is not in its way stays where it is, even on a shaft: it would jump whenever one passes below it.
    const isClear = (room: Room) =>
      !lines.some((line) => crosses(room, line, head)) && (room === here || isOffShaft(room, label))
    const wishes = isOfGradient(label)
      ? [
          ...(label.names ? [own(ring, spots), own(dot, spots), own(dot, [])] : []),
          off(ring, spots),
          off(ring, []),
          off(dot, []),
        ]
      : isOfStep(label)
        ? [own(dot, spots), off(dot, [])]
        : label.className.includes('guess-')
          ? [off(dot, spots), off(dot, [])]
          : [off(dot, label.names ? spots : []), off(dot, [])]
    const place = (suits: (room: Room) => boolean): Px | undefined => {
      const suitsHere = suits(here)
      if (suitsHere && (!isOfGradient(label) || isClear(here))) return label
      if (!isOfGradient(label)) return aside(label, size, extent, suits)
      // The first that is clear as well, or else the first.
      const first = suitsHere ? label : aside(label, size, extent, suits)
      if (!first || (first !== label && isClear(roomAt(first.left, first.top, extent))))
        return first
      return aside(label, size, extent, (room) => isClear(room) && suits(room)) ?? first
    }
    const at = firstOf([...wishes, isFree], place) ?? label
    const { left, top } = at
    put(at === label ? label : { ...label, left, top }, roomAt(left, top, extent))
  }
  return placed
}

/** What the first of some gives that gives anything. */
function firstOf<In, Out>(all: readonly In[], give: (one: In) => Out | undefined): Out | undefined {
  for (const one of all) {
    const found = give(one)
    if (found !== undefined) return found
  }
  return undefined
}

/**
 * Where a label goes that finds its place taken: to the first place on the paper that suits. Words at a guess stay near; names
 * stand around what they name, as near to their place as can be; and then there are ways that any label may go.
 */
function aside(
  label: Label,
  { width, height }: Size,
  extent: Extent,
  suits: (room: Room) => boolean,
): Px | undefined {
  const [beside, over] = [Math.max(20, extent.half), Math.max(20, extent.above)]
  const isOn = (left: number, top: number) =>
    left > beside && left < width - beside && top > over && top < height - 8
  const isRight = (left: number, top: number) => isOn(left, top) && suits(roomAt(left, top, extent))
  return (
    (label.className.includes('guess-') ? along(nearWays, label, isRight) : undefined) ??
    around(label, isRight) ??
    along(anyWays, label, isRight)
  )
}

type IsRight = (left: number, top: number) => boolean

/** The first that is right of the places that lie these ways off. */
function along(ways: readonly Way[], { left, top }: Px, isRight: IsRight): Px | undefined {
  const way = ways.find((by) => isRight(left + by[0], top + by[1]))
  return way && { left: left + way[0], top: top + way[1] }
}

/** Of the places around what a label names, the one that is right and the nearest to its own. */
function around(label: Label, isRight: IsRight): Px | undefined {
  const { names, left, top } = label
  if (!names) return undefined
  const rounds = isOfGradient(label) ? roundGradients : isOfStep(label) ? roundEnds : roundTips
  let found: Px | undefined
  let least = Infinity
  // Not sorted, since most are farther than what was found already: this is asked for at each move.
  for (const own of names.own)
    for (const way of rounds) {
      const across = own.left + way[0] - left
      const down = own.top + way[1] - top
      const far = across * across + down * down
      if (far >= least || !isRight(left + across, top + down)) continue
      least = far
      found = { left: left + across, top: top + down }
    }
  return found
}
