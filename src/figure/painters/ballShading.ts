import type { Ball } from '../space/ball/ball.ts'
import { drawable } from '../space/ball/ball.ts'

/** The ball is coloured on so many pixels across, and stretched: the colour varies slowly. */
const across = 160

/** Red, green and blue of S > 0 and S < 0, from the style sheet's --warm and --cold. */
interface Hues {
  readonly warm: readonly number[]
  readonly cold: readonly number[]
}

let hues: Hues | undefined

/** They are the same in all themes, so they are asked for once. */
function huesOf(element: Element): Hues {
  const style = getComputedStyle(element)
  const hue = (name: string) => style.getPropertyValue(name).trim().split(/\s+/).map(Number)
  return (hues ??= { warm: hue('--warm'), cold: hue('--cold') })
}

const last = new WeakMap<HTMLCanvasElement, Ball['towards']>()

/**
 * Puts the ball's colour onto the paper: at each place of its near half |S| is the opacity of --warm
 * or --cold. What is under it shows through. The style sheet sets how strong |S| = 1 is.
 */
export function shadeBall(canvas: HTMLCanvasElement, ball: Ball | null): void {
  const shown = ball !== null && drawable(ball)
  if (canvas.hidden === shown) canvas.hidden = !shown
  if (!shown) return
  const { left, top, radius, towards } = ball
  canvas.style.transform = `translate(${left - radius}px, ${top - radius}px) scale(${(2 * radius) / across})`
  const before = last.get(canvas)
  if (before !== undefined && (before === towards || before?.join() === towards?.join())) return
  last.set(canvas, towards)
  if (canvas.width !== across) canvas.width = canvas.height = across
  const context = canvas.getContext('2d')
  if (!context) return
  const image = context.createImageData(across, across)
  if (towards) fill(image.data, towards, huesOf(canvas))
  context.putImageData(image, 0, 0)
}

function fill(data: Uint8ClampedArray, [a, b, c]: readonly number[], { warm, cold }: Hues): void {
  for (let row = 0; row < across; row++) {
    const v = 1 - (2 * row + 1) / across
    for (let column = 0; column < across; column++) {
      const u = (2 * column + 1) / across - 1
      // A little beyond the rim, which the style sheet cuts, so that no light seam is left there.
      const s = (a ?? 0) * u + (b ?? 0) * v + (c ?? 0) * Math.sqrt(Math.max(0, 1 - u * u - v * v))
      const [red, green, blue] = s > 0 ? warm : cold
      const at = 4 * (row * across + column)
      data[at] = red ?? 0
      data[at + 1] = green ?? 0
      data[at + 2] = blue ?? 0
      data[at + 3] = 255 * Math.abs(s)
    }
  }
}
