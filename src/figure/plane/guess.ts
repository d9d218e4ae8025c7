import { path } from 'd3'
import type { CosineReport } from '../../math/cosineReport.ts'
import { arrow } from '../scene/arrow.ts'
import { plainWidth } from '../scene/declutter.ts'
import { gradientSpots, label } from '../scene/names.ts'
import { beyond, circle, distance, end, near, round, sideOf, towards } from '../scene/screen.ts'
import type { Label, Mark } from '../scene/mark.ts'
import type { Px, Size, Vec2 } from '../scene/viewport.ts'
import type { GuessMark, ViewOptions } from '../view.ts'
import { planar } from './plane.ts'
import { say } from '../../words/say.ts'

/** Where the guess ends, in pixels: it is drawn as much enlarged as the gradient. */
export function guessEnd(from: Px, { viewport, gradientScale }: ViewOptions, to: Vec2): Px {
  return end(from, to, viewport.unit * gradientScale)
}

/** The guess and the gradient that it is judged by, in pixels. */
function ends(report: CosineReport, options: ViewOptions, guess: GuessMark) {
  const { viewport, gradientScale } = options
  const from = viewport.place(planar(report.x))
  return {
    origin: viewport.place([0, 0]),
    from,
    to: guessEnd(from, options, guess.to),
    truth: end(from, planar(report.gradient.x), viewport.unit * gradientScale),
  }
}

type Ends = ReturnType<typeof ends>

/** What names are to leave to be seen once the guess is judged: both arrows. */
export function guessSpots(report: CosineReport, options: ViewOptions, guess: GuessMark): Px[] {
  if (!guess.looked || !guess.made) return []
  const { from, to, truth } = ends(report, options, guess)
  return gradientSpots({ tip: { x: from, y: from }, gradientTip: { x: truth, y: to } })
}

/**
 * The reader's guess at the tip of x, the ring by which it turns, and, once it is judged, by how much it is off. Nothing, if
 * she looks without a guess.
 */
export function guessMarks(report: CosineReport, options: ViewOptions, guess: GuessMark): Mark[] {
  if (guess.looked && !guess.made) return []
  const at = ends(report, options, guess)
  const { from, to } = at
  const radius = distance(from, to)
  return [
    ...(guess.looked
      ? off(at, options.viewport)
      : [
          {
            kind: 'path',
            key: 'guess-ring',
            className: 'guess-ring',
            d: radius > 4 ? circle(from, radius) : '',
          } as const,
        ]),
    {
      kind: 'path',
      key: 'guess',
      className: guess.looked ? 'guess judged' : 'guess',
      part: 'guess',
      d: arrow(from, to, { shaft: 3, head: 13, dash: 7 }),
    },
    nameOf(at, guess.looked, options.viewport),
  ]
}

/** The name at the head of the guess, and on the side of it that is not the gradient's. */
function nameOf(at: Ends, looked: boolean, size: Size): Label {
  const way = towards(at.from, at.to)
  const aside = awayFromTruth(at)
  const to = looked ? { left: 0.4 * way.left + aside.left, top: 0.4 * way.top + aside.top } : way
  // Before it is judged there is the ring by which it turns.
  return beside('guess-name', say`your guess`, at.to, to, size, looked ? 8 : 18)
}

/** At right angles to the guess: away from the gradient, or, from one that it lies on, to where x comes from. */
function awayFromTruth({ origin, from, to, truth }: Ends): Px {
  const other = Math.abs(turnOf(from, to, truth)) < 0.05
  const side = sideOf(from, to, other ? origin : truth)
  return other ? side : { left: -side.left, top: -side.top }
}

/** A word beside a place, in a direction of any length, and some `gap` pixels off it however wide the word is. */
function beside(key: string, word: string, { left, top }: Px, way: Px, size: Size, gap = 8): Label {
  const runs = [{ text: word }]
  const half = { width: plainWidth(runs) / 2, height: 9 }
  const { left: across, top: up } = towards({ left: 0, top: 0 }, way)
  const wanted = left + across * (half.width + gap)
  const least = half.width + 6
  const within = Math.max(least, Math.min(size.width - least, wanted))
  // What has no room beside the place stands above or below it.
  const along = within === wanted ? up : up > 0 ? 1 : -1
  return label(
    key,
    `name ${key}`,
    { left: within, top: top + along * (half.height + gap) },
    size,
    runs,
  )
}

/** How far the gradient is turned from the guess, in radians, clockwise. */
function turnOf(from: Px, guess: Px, truth: Px): number {
  const [a, b] = [towards(from, guess), towards(from, truth)]
  return Math.atan2(a.left * b.top - a.top * b.left, a.left * b.left + a.top * b.top)
}

/** The angle between the guess and the gradient, with its degrees: between them if there is room, or else beside the guess. */
function off(at: Ends, size: Size): Mark[] {
  const { from, to, truth } = at
  const radius = 0.72 * Math.min(distance(from, to), distance(from, truth))
  if (radius < 12 || !near(from)) return []
  const way = towards(from, to)
  const start = Math.atan2(way.top, way.left)
  const turn = turnOf(from, to, truth)
  const degrees = Math.round((Math.abs(turn) * 180) / Math.PI)
  if (degrees === 0) return []
  const arc = path()
  arc.arc(round(from.left), round(from.top), radius, start, start + turn, turn < 0)
  const said = `${degrees}°`
  const middle = { left: Math.cos(start + turn / 2), top: Math.sin(start + turn / 2) }
  const wide = 2 * (radius + 18) * Math.sin(Math.abs(turn) / 2) > plainWidth([{ text: said }]) + 16
  return [
    { kind: 'path', key: 'guess-off', className: 'guess-off', d: arc.toString() },
    wide
      ? beside('guess-degrees', said, beyond(from, middle, radius), middle, size)
      : beside('guess-degrees', said, beyond(from, way, radius), awayFromTruth(at), size),
  ]
}
