import { say } from '../words/say.ts'

/** What can be drawn beside the vectors. A new one goes here, and into the views that draw it. */
export const overlays = {
  terms: {
    title: say`the two terms of each gradient`,
    parts: ['toward-x', 'back-x', 'toward-y', 'back-y'],
    inSpaceAlone: false,
  },
  velocity: { title: say`the tangent (x̃, ỹ)`, parts: ['dx', 'dy'], inSpaceAlone: false },
  span: { title: say`the plane span{x, y}`, parts: ['span'], inSpaceAlone: true },
  tangent: { title: say`the tangent plane at x`, parts: ['tangent'], inSpaceAlone: true },
  drop: {
    title: say`drop lines to the floor`,
    parts: ['floor', 'drop-x', 'drop-y'],
    inSpaceAlone: true,
  },
} as const satisfies Record<
  string,
  {
    readonly title: string
    /** The parts of the lesson that it shows. */
    readonly parts: readonly string[]
    readonly inSpaceAlone: boolean
  }
>

export type Overlay = keyof typeof overlays

const ids = Object.keys(overlays) as Overlay[]
const known = new Map<readonly string[], readonly Overlay[]>()

/** What has to be drawn for these parts to be seen; for one list of parts always the same answer. */
export function overlaysAbout(parts: readonly string[]): readonly Overlay[] {
  const found =
    known.get(parts) ?? ids.filter((id) => overlays[id].parts.some((part) => parts.includes(part)))
  known.set(parts, found)
  return found
}
