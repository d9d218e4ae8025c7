import { geoCircle, geoOrthographic, geoPath, type GeoPermissibleObjects } from 'd3'
import type { Vec3 } from '../../../math/rotation.ts'
import type { Disc } from './trackball.ts'

/** The ball of radius ‖x‖ as it is drawn: its disc, and the direction whose similarity colours it. */
export interface Ball extends Disc {
  /** A unit vector as the reader sees it: to the right, up, nearer. Null: no colour. */
  readonly towards: Vec3 | null
}

/** A larger or smaller ball is not drawn: its path would not be exact, or not be seen. In pixels. */
const [smallest, largest] = [3, 2e4]

export function drawable({ radius }: Disc): boolean {
  return radius >= smallest && radius <= largest
}

/**
 * Lines on one half of the ball, the near one or the far one, as path data. They are given by unit
 * vectors as the reader sees them; d3-geo draws and clips them.
 */
export function onBall(
  ball: Disc,
  half: 'near' | 'far',
  lines: readonly (readonly Vec3[])[],
): string {
  const draw = geoPath(
    geoOrthographic()
      .scale(ball.radius)
      .translate([ball.left, ball.top])
      .clipAngle(90)
      .precision(0.5),
  ).digits(1)
  const side = half === 'near' ? 1 : -1
  const object: GeoPermissibleObjects = {
    type: 'MultiLineString',
    coordinates: lines.map((line) => line.map((place) => lonLat(place, side))),
  }
  return draw(object) ?? ''
}

/** Similarities whose level circles are drawn, S = 0 aside. */
export const levels = [-0.75, -0.5, -0.25, 0.25, 0.5, 0.75]

/** The places with S(·, v) = s: a circle around v, as unit vectors. */
export function levelCircle(towards: Vec3, s: number): Vec3[] {
  const circle = geoCircle()
    .center(lonLat(towards, 1))
    .radius((Math.acos(s) * 180) / Math.PI)
    .precision(5)()
  return (circle.coordinates[0] ?? []).map(([lon = 0, lat = 0]) => fromLonLat(lon, lat))
}

const degree = Math.PI / 180

/**
 * Longitude and latitude in degrees, for a globe seen from longitude 0 on the equator. The far half
 * is drawn as its mirror image on the near one, which looks the same.
 */
function lonLat([right, up, nearer]: Vec3, side: 1 | -1): [number, number] {
  return [
    Math.atan2(right, side * nearer) / degree,
    Math.asin(Math.max(-1, Math.min(1, up))) / degree,
  ]
}

function fromLonLat(lon: number, lat: number): Vec3 {
  const [l, p] = [lon * degree, lat * degree]
  return [Math.cos(p) * Math.sin(l), Math.sin(p), Math.cos(p) * Math.cos(l)]
}
