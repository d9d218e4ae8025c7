import { path } from 'd3'
import type { CosineReport } from '../../math/cosineReport.ts'
import { arrow } from '../scene/arrow.ts'
import { label } from '../scene/names.ts'
import { beyond, circle, distance, end, near, round } from '../scene/screen.ts'
import type { Mark } from '../scene/mark.ts'
import type { Px, Vec2 } from '../scene/viewport.ts'
import type { GuessMark, ViewOptions } from '../view.ts'
import { planar } from './plane.ts'
import { say } from '../../words/say.ts'

/** Where the guess ends, in pixels: it is drawn as much enlarged as the gradient. */
export function guessEnd(from: Px, { viewport, gradientScale }: ViewOptions, to: Vec2): Px {
  return end(from, to, viewport.unit * gradientScale)
}

/**
 * The reader's guess at the tip of x, the ring by which it turns, and, once it is judged, by how much it is off. Nothing, if
 * she looks without a guess.
 */
export function guessMarks(report: CosineReport, options: ViewOptions, guess: GuessMark): Mark[] {
  if (guess.looked && !guess.made) return []
  const { viewport, gradientScale } = options
  const from = viewport.place(planar(report.x))
  const to = guessEnd(from, options, guess.to)
  const way = { left: to.left - from.left, top: to.top - from.top }
  const radius = distance(from, to)
  const truth = end(from, planar(report.gradient.x), viewport.unit * gradientScale)
  return [
    ...(guess.looked
      ? off(from, to, truth, viewport)
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
    label('guess-name', 'name guess-name', besides(to, way), viewport, [{ text: say`your guess` }]),
  ]
}

/** Beyond the end of the guess, and clear of it for a word of some 80 pixels. */
function besides(to: Px, way: Px): Px {
  const { left, top } = beyond(to, way, 22)
  return { left: left + (way.left < 0 ? -34 : 34), top: top - 6 }
}

/** The angle between the guess and the gradient. */
function off(from: Px, guess: Px, truth: Px, size: ViewOptions['viewport']): Mark[] {
  const radius = 0.72 * Math.min(distance(from, guess), distance(from, truth))
  if (radius < 12 || !near(from)) return []
  const heading = (to: Px) => Math.atan2(to.top - from.top, to.left - from.left)
  const start = heading(guess)
  const turn = Math.atan2(Math.sin(heading(truth) - start), Math.cos(heading(truth) - start))
  const degrees = Math.round((Math.abs(turn) * 180) / Math.PI)
  if (degrees === 0) return []
  const arc = path()
  arc.arc(round(from.left), round(from.top), radius, start, start + turn, turn < 0)
  const middle = { left: Math.cos(start + turn / 2), top: Math.sin(start + turn / 2) }
  return [
    { kind: 'path', key: 'guess-off', className: 'guess-off', d: arc.toString() },
    label('guess-degrees', 'name guess-degrees', beyond(from, middle, radius + 22), size, [
      { text: `${degrees}°` },
    ]),
  ]
}
