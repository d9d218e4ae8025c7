import type { Vec3 } from '../../math/rotation.ts'
import { arrow, type Build } from '../scene/arrow.ts'
import { drawable, geodesic, levelCircle, levels, type Ball, type Half } from './ball/ball.ts'
import { exposed, on, type Spot } from './ball/depth.ts'
import { overlayArrows, named, thin } from '../scene/overlayMarks.ts'
import { trailInSpace } from '../flow/trailInSpace.ts'
import { angle, rightAngles, sector } from './angles.ts'
import { guide } from './moving/guide.ts'
import type { Label, Mark, Path } from '../scene/mark.ts'
import { axis } from './moving/moved.ts'
import { apart, decluttered, type Obstacles } from '../scene/declutter.ts'
import { byWeight, gradientSpots, label, ofVector } from '../scene/names.ts'
import { gradient as ofGradient, vector as ofVectors } from '../plane/plane.ts'
import { planes } from './planes.ts'
import { beyond, circle } from '../scene/screen.ts'
import type { SpaceScene } from './spaceScene.ts'

/** What is drawn once below the colour of the ball, and again above it where nothing lies before it. */
interface Solid {
  readonly below: Path
  /** The whole of it once more, faintly, so that the colour of the ball does not change its own. */
  readonly through: Path
  readonly above: Path
}

/** What is painted below the colour of the ball, the farthest first, and what is painted above it. */
export function spaceMarks(scene: SpaceScene): { below: Mark[]; above: Mark[] } {
  const lines = onTheBall(scene)
  const overlays = planes(scene)
  const trail = trailInSpace(scene)
  const clear = (marks: Mark[]) =>
    scene.options.trail?.given.length
      ? apart(marks, scene.options.viewport, obstacles(scene))
      : marks
  const [lying, standing] = [axes(scene), [...arrows(scene), ...thinArrows(scene)]]
  return {
    below: [
      ...overlays.below,
      { kind: 'path', key: 'far-equator', className: 'level far', d: lines.farEquator },
      { kind: 'path', key: 'far-geodesic', className: 'geodesic far', d: lines.farGeodesic },
      ...lying.map((stroke) => stroke.below),
      angle(scene),
      ...trail.below,
      ...standing.map((stroke) => stroke.below),
    ],
    above: clear([
      {
        kind: 'path',
        key: 'rim',
        className: 'rim',
        d: drawable(scene.ball) ? circle(scene.ball, scene.ball.radius) : '',
      },
      { kind: 'path', key: 'levels', className: 'level', d: lines.levels },
      { kind: 'path', key: 'equator', className: 'level equator', d: lines.equator },
      { kind: 'path', key: 'geodesic', className: 'geodesic', d: lines.geodesic },
      {
        kind: 'path',
        key: 'goal',
        className: lines.goal.far ? 'goal far' : 'goal',
        d: lines.goal.d,
      },
      ...overlays.above,
      ...trail.above,
      ...lying.map((stroke) => stroke.above),
      ...standing.map((stroke) => stroke.through),
      ...standing.map((stroke) => stroke.above),
      ...rightAngles(scene),
      ...guide(scene),
      ...names(scene),
    ]),
  }
}

/** A straight stroke or an arrow from a to b. */
function solid(
  key: string,
  className: string,
  a: Spot,
  b: Spot,
  build: Build,
  ball: Ball,
  part?: string,
): Solid {
  const far = drawable(ball) && b.depth + a.depth < 0
  const pieces = exposed(a, b, ball).map(({ start, end }) =>
    end > 1 - 1e-6
      ? arrow(on(a, b, start), b, build)
      : arrow(on(a, b, start), on(a, b, end), { ...build, head: 0 }),
  )
  const named = part === undefined ? {} : { part }
  const whole = arrow(a, b, far ? { ...build, dash: build.shaft * 2 } : build)
  return {
    below: {
      kind: 'path',
      key,
      className: far ? `${className} far` : className,
      d: whole,
      ...named,
    },
    through: {
      kind: 'path',
      key: `${key} through`,
      className: `${className} ${far ? 'through far' : 'through'}`,
      d: whole,
    },
    above: { kind: 'path', key: `${key} above`, className, d: pieces.join('') },
  }
}

/** x, y and their gradients, the farthest first. */
function arrows({ origin, tip, gradientTip, ball }: SpaceScene): Solid[] {
  const made = (['x', 'y'] as const).flatMap((part) => [
    {
      depth: tip[part].depth / 2,
      drawn: solid(part, `vector ${part}`, origin, tip[part], ofVectors, ball, part),
    },
    {
      depth: (tip[part].depth + gradientTip[part].depth) / 2,
      drawn: solid(
        `gradient-${part}`,
        `gradient gradient-${part}`,
        tip[part],
        gradientTip[part],
        ofGradient,
        ball,
        `gradient-${part}`,
      ),
    },
  ])
  return made.sort((a, b) => a.depth - b.depth).map(({ drawn }) => drawn)
}

/** The terms and the tangent, where they are to be seen. */
function thinArrows({ report, options, place, ball }: SpaceScene): Solid[] {
  return overlayArrows(report, options).map(({ part, className, from, to }) =>
    solid(part, className, place(from), place(to), { ...thin, dash: 5 }, ball, part),
  )
}

/** What names keep off. */
function obstacles({ report, options, place, tip, gradientTip }: SpaceScene): Obstacles {
  const steps = overlayArrows(report, options)
    .filter(({ name }) => name)
    .map(({ from, to }) => ({ from: place(from), to: place(to) }))
  return {
    tips: [tip.x, tip.y],
    ends: steps.map(({ to }) => to),
    spots: gradientSpots({ tip, gradientTip }),
    lines: steps,
  }
}

/** The axes reach as far as the paper, whatever the vectors do. */
function axes({ options: { viewport }, place, ball }: SpaceScene): Solid[] {
  const reach = axisReach(Math.min(viewport.width, viewport.height), viewport.unit)
  return ([0, 1, 2] as const).flatMap((i) =>
    [1, -1].map((side) => {
      const end = place(axis(i).map((entry) => side * reach * entry))
      const className = side > 0 ? 'axis' : 'axis negative'
      return solid(
        `e${i + 1} ${side}`,
        className,
        place([0, 0, 0]),
        end,
        { shaft: 1.2, head: 0 },
        ball,
      )
    }),
  )
}

/** In units of the vectors. */
function axisReach(short: number, unit: number): number {
  return (0.4 * short) / unit
}

/** Level circles of S(·, y) and the geodesic from x to y. */
function onTheBall({ report, options, ball, direction: { x, y } }: SpaceScene) {
  const shown = drawable(ball)
  const towards = options.colourBy === 'x' ? x : y
  // Between opposite directions every half circle is a shortest way.
  const way = shown && report.angle > 1e-6 && report.angle < Math.PI - 1e-6
  const circle = (half: Half, s: number) => (shown ? levelCircle(ball, half, towards, s) : '')
  return {
    levels: levels.map((s) => circle('near', s)).join(''),
    equator: circle('near', 0),
    farEquator: circle('far', 0),
    geodesic: way ? geodesic(ball, 'near', x, y) : '',
    farGeodesic: way ? geodesic(ball, 'far', x, y) : '',
    // Where the geodesic leads: y as far as the ball reaches.
    goal: way ? goal(ball, y) : { d: '', far: false },
  }
}

/** A small ring where a direction leaves the ball. */
function goal(ball: Ball, [right, up, nearer]: Vec3) {
  const at = { left: ball.left + ball.radius * right, top: ball.top - ball.radius * up }
  return { d: circle(at, 4), far: nearer < 0 }
}

function names(scene: SpaceScene): Label[] {
  const { report, options, origin, tip, gradientTip } = scene
  const { viewport } = options
  const { at, size, shown } = sector(scene)
  const middle = at(0.5, size)
  const theta = beyond(
    middle,
    { left: middle.left - origin.left, top: middle.top - origin.top },
    14,
  )
  const reach = axisReach(Math.min(viewport.width, viewport.height), viewport.unit) * 1.06
  const axes = ([0, 1, 2] as const).map((i) =>
    label(`e${i + 1}`, 'axis-name', scene.place(axis(i).map((entry) => reach * entry)), viewport, [
      { text: 'e', face: 'italic' },
      { text: String(i + 1), face: 'index' },
    ]),
  )
  return decluttered(
    [
      ...byWeight([
        ...ofVector(
          'x',
          report.normX,
          { origin, tip, gradientTip },
          viewport,
          options.lengths ? 60 : Infinity,
        ),
        ...ofVector(
          'y',
          report.normY,
          { origin, tip, gradientTip },
          viewport,
          options.lengths ? 60 : Infinity,
        ),
        ...(shown && report.angle > 0.15
          ? [label('angle', 'name theta', theta, viewport, [{ text: 'θ', face: 'italic' }])]
          : []),
      ]),
      ...axes,
      ...overlayArrows(report, options).flatMap((extra) =>
        named(extra, scene.place(extra.from), scene.place(extra.to), viewport),
      ),
    ],
    viewport,
    obstacles(scene),
  )
}
