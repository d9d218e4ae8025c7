import { cellsOf, hatched, type CaughtMap, type Palette } from '../charts/powerColours.ts'

/**
 * Paints a map onto a canvas that covers it exactly. Each pixel shows the place of the grid that is
 * nearest to it.
 *
 * @param density pixels of the screen in one of the style sheet.
 */
export function paintMap(
  canvas: HTMLCanvasElement,
  map: CaughtMap,
  { palette, density }: { palette: Palette; density: number },
): void {
  const context = canvas.getContext('2d')
  if (!context || canvas.width === 0 || canvas.height === 0) return
  const { width, height } = canvas
  const image = context.createImageData(width, height)
  const cells = cellsOf(map, palette)
  const nearest = (px: number, pixels: number, places: number) =>
    Math.round((px / Math.max(1, pixels - 1)) * (places - 1))
  const column = Array.from({ length: width }, (_, left) => nearest(left, width, map.columns))
  for (let top = 0; top < height; top++) {
    const row = map.rows - 1 - nearest(top, height, map.rows)
    for (let left = 0; left < width; left++) {
      const { worth, ground, line } = cells[row * map.columns + column[left]!]!
      const drawn = hatched(worth, left / density, top / density) ? line : ground
      const at = 4 * (top * width + left)
      for (let k = 0; k < 3; k++) image.data[at + k] = drawn[k]!
      image.data[at + 3] = 255
    }
  }
  context.putImageData(image, 0, 0)
}
