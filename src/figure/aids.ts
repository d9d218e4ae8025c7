/** What can be drawn in space beside the vectors. A new one goes here and into `space.ts`. */
export const aids = {
  span: { title: 'the plane span{x, y}' },
  tangent: { title: 'the tangent plane at x' },
  drop: { title: 'drop lines to the floor' },
} as const

export type Aid = keyof typeof aids
