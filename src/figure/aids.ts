/** What can be drawn beside the vectors. A new one goes here, and into the views that draw it. */
export const aids = {
  terms: {
    title: 'the two terms of each gradient',
    parts: ['toward-x', 'back-x', 'toward-y', 'back-y'],
    inSpaceAlone: false,
  },
  velocity: { title: 'the tangent (x̃, ỹ)', parts: ['dx', 'dy'], inSpaceAlone: false },
  span: { title: 'the plane span{x, y}', parts: ['span'], inSpaceAlone: true },
  tangent: { title: 'the tangent plane at x', parts: ['tangent'], inSpaceAlone: true },
  drop: {
    title: 'drop lines to the floor',
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

export type Aid = keyof typeof aids

const ids = Object.keys(aids) as Aid[]
const known = new Map<readonly string[], readonly Aid[]>()

/** What has to be drawn for these parts to be seen; for one list of parts always the same answer. */
export function aidsAbout(parts: readonly string[]): readonly Aid[] {
  const found =
    known.get(parts) ?? ids.filter((id) => aids[id].parts.some((part) => parts.includes(part)))
  known.set(parts, found)
  return found
}
