import { beyond, distance, round, towards, circle } from '../../scene/screen.ts'
import type { Mark } from '../../scene/mark.ts'
import type { Px, Viewport } from '../../scene/viewport.ts'
import { lociNames, type Above, type LocusWords, type Sheet } from './lociNames.ts'

/**
 * Where x makes some wrong backwards right: along y, across it, and where it is as long; with their names. `y` is its
 * tip.
 */
export function lociMarks(
  y: Px,
  viewport: Viewport,
  sheet: Pick<Sheet, 'below' | 'letter'>,
  words: LocusWords,
  above: Above,
): Mark[] {
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
    ...lociNames({ origin, along, across, radius, far }, { ...viewport, ...sheet }, words, above),
  ]
}
