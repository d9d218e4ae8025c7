import type { CosineReport } from '../../math/cosineReport.ts'
import type { Vec } from '../../math/vec.ts'
import { arrow } from '../scene/arrow.ts'
import { backdrop } from './backdrop.ts'
import { overlayArrows, named, thin, type OverlayArrow } from '../scene/overlayMarks.ts'
import type { Viewport, Px, Size, Vec2 } from '../scene/viewport.ts'
import { nudge } from '../keys.ts'
import type { Line, Mark } from '../scene/mark.ts'
import { conicGradient } from './colourBy.ts'
import { guessEnd, guessMarks, guessSpots } from './guess.ts'
import { nearOrigin, planar, plane, pull, tips } from './plane.ts'
import { apart } from '../scene/declutter.ts'
import { empty, type Tip, type ViewOptions, type View } from '../view.ts'

/** What the coordinates of a flat view stand for, where they are not the vectors themselves. */
export interface Lifting {
  readonly lift: (v: Vec2) => Vec
  /** What a tangent keeps of what it was: its part out of the plane. */
  readonly relift?: (inPlane: Vec, from: Vec) => Vec
  /** Whether vectors have one component, so that tips stay on a line. */
  readonly line: boolean
  /** Whether other vectors than x and y may lie out of the plane, so that their shadows are drawn. */
  readonly shadows?: boolean
}

/** The view of two vectors with two coordinates. */
export function flat(
  report: CosineReport,
  options: ViewOptions,
  { lift, line, shadows = false, relift = (inPlane) => inPlane }: Lifting = {
    lift: (v) => v,
    line: false,
  },
): View {
  const { viewport, snap, gradientScale, guess } = options
  const towards = options.colourBy === 'off' ? null : planar(report[options.colourBy])
  const lifted = (v: Vec2 | undefined) => v && lift(v)
  const at = tips(report, viewport)
  return {
    ground: {
      of: [viewport, ...(towards ?? [])],
      image: () => (towards ? conicGradient(towards, viewport) : 'none'),
    },
    backdrop: options.plain ? empty : { of: [viewport], marks: () => backdrop(viewport) },
    inside: empty,
    ball: null,
    front: {
      of: [
        viewport,
        report,
        gradientScale,
        options.overlays,
        guess,
        options.plain,
        options.hint,
        options.lengths,
        options.trail,
        options.drawTrail,
        ...(options.velocity ? [options.velocity] : []),
      ],
      marks: () => {
        const lines = thinLines(report, options)
        const thinner = thinArrows(lines, viewport)
        const marks = [
          ...(options.trail && options.drawTrail
            ? options.drawTrail(
                options.trail,
                (v) => viewport.place(planar(v)),
                viewport,
                gradientScale,
              )
            : []),
          ...plane(report, options),
          ...thinner,
          ...(guess ? guessMarks(report, options, guess) : []),
        ]
        const crowded = thinner.length > 0 || guess || options.trail?.given.length
        if (!crowded) return marks
        const steps = lines.filter(({ extra }) => extra.name)
        return apart(marks, viewport, {
          tips: [at.x, at.y, ...givenTips(options)],
          ends: steps.map(({ to }) => to),
          spots: guess ? guessSpots(report, options, guess) : [],
          lines: steps,
        })
      },
    },
    velocityTips: options.velocity
      ? {
          x: { ...end(viewport, report.x, options.velocity.x), far: false },
          y: { ...end(viewport, report.y, options.velocity.y), far: false },
        }
      : null,
    push: (part, px, from) => {
      const [a, b] = viewport.invert(line ? { ...px, top: viewport.place([0, 0]).top } : px)
      const [c, d] = planar(report[part])
      return relift(lift([a - c, b - d]), from)
    },
    guessTip: guess ? guessEnd(at.x, options, guess.to) : null,
    pullGuess: ({ left, top }) => {
      const longer = viewport.unit * gradientScale
      return [(left - at.x.left) / longer, (at.x.top - top) / longer]
    },
    tips: { x: { ...at.x, far: false }, y: { ...at.y, far: false } },
    pull: (_part, px) =>
      lifted(pull(line ? { ...px, top: viewport.place([0, 0]).top } : px, snap, viewport)),
    // Of vectors that are not in the plane only the shadows are drawn, which nobody can move.
    givenTips: shadows ? [] : givenTips(options),
    nudge: (part, press, of) => {
      if (line && /^(?:Arrow(?:Up|Down)|[[\]{}])$/.test(press.key)) return null
      const to = nudge(planar(of ?? report[part]), press, snap, viewport)
      if (!to) return null
      return nearOrigin(to, viewport) || !to.every(Number.isFinite) ? undefined : lift(to)
    },
  }
}

function givenTips({ trail, viewport }: ViewOptions): Tip[] {
  return (trail?.given ?? []).map(({ to }) => ({ ...viewport.place(planar(to)), far: false }))
}

function end({ place }: Viewport, v: Vec, by: Vec): Px {
  const [[a, b], [c, d]] = [planar(v), planar(by)]
  return place([a + c, b + d])
}

/** A thin arrow, and where it is drawn. */
interface Drawn extends Line {
  readonly extra: OverlayArrow
}

function thinLines(report: CosineReport, options: ViewOptions): Drawn[] {
  const place = (v: Vec) => options.viewport.place(planar(v))
  return overlayArrows(report, options).map((extra) => ({
    extra,
    from: place(extra.from),
    to: place(extra.to),
  }))
}

function thinArrows(lines: readonly Drawn[], size: Size): Mark[] {
  return lines.flatMap(({ extra, from, to }): Mark[] => {
    const { part, className } = extra
    const d = arrow(from, to, { ...thin, dash: 5 })
    return [{ kind: 'path', key: part, className, part, d }, ...named(extra, from, to, size)]
  })
}
