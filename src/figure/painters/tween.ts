import { easeCubicInOut, timer } from 'd3'

/**
 * Calls `step` with a share from 0 to 1, smoothly, for so many milliseconds; the last call is with 1.
 *
 * @returns what stops it where it is.
 */
export function tween(duration: number, step: (share: number) => void): () => void {
  const running = timer((elapsed) => {
    const share = Math.min(1, elapsed / duration)
    if (share === 1) running.stop()
    step(easeCubicInOut(share))
  })
  return () => running.stop()
}
