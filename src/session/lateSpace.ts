import type * as Space from '../figure/space/space.ts'

/*
 * Space comes in a chunk of its own: the opening has none. Until it has come, the span of x and y stands in for it.
 */

let space: typeof Space | null = null

/** How space is drawn and turned; null before it has come. */
export function spaceNow(): typeof Space | null {
  return space
}

/** Asks for it. */
export async function loadSpace(): Promise<void> {
  space = await import('../figure/space/space.ts')
}
