import type { trailMarks } from '../figure/flow/trail.ts'
import type * as Space from '../figure/space/space.ts'

/*
 * What of the figure the opening does not show comes in a chunk of its own: space, and what a walk leaves behind. Until
 * it has come, the span of x and y stands in for space, and a walk leaves nothing.
 */

type LateFigure = typeof Space & { readonly trailMarks: typeof trailMarks }

let late: LateFigure | null = null

/** How space and trails are drawn; null before that has come. */
export function lateFigure(): LateFigure | null {
  return late
}

/** Asks for it. */
export async function loadLateFigure(): Promise<void> {
  const [space, trail] = await Promise.all([
    import('../figure/space/space.ts'),
    import('../figure/flow/trail.ts'),
  ])
  late = { ...space, trailMarks: trail.trailMarks }
}
