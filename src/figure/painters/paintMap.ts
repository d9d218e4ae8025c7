import { cellsOf, hatched, type CaughtMap, type Palette } from '../charts/power/powerColours.ts'

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
  const { width, height } = canvas
  if (width === 0 || height === 0) return
  const image = new ImageData(width, height)
  /** A pixel at a time: four bytes are one number, in whatever order this machine has them. */
  const pixels = new Uint32Array(image.data.buffer)
  const bytes = Uint8ClampedArray.of(0, 0, 0, 255)
  const word = new Uint32Array(bytes.buffer)
  const packed = (colour: readonly number[]) => {
    bytes.set(colour)
    return word[0]!
  }
  const cells = cellsOf(map, palette)
  const [grounds, lines] = [new Uint32Array(cells.length), new Uint32Array(cells.length)]
  for (const [i, { ground, line }] of cells.entries()) {
    grounds[i] = packed(ground)
    lines[i] = packed(line)
  }
  const nearest = (px: number, pixels: number, places: number) =>
    Math.round((px / Math.max(1, pixels - 1)) * (places - 1))
  const column = Int32Array.from({ length: width }, (_, left) => nearest(left, width, map.columns))
  for (let top = 0; top < height; top++) {
    const first = (map.rows - 1 - nearest(top, height, map.rows)) * map.columns
    for (let left = 0; left < width; left++) {
      const cell = first + column[left]!
      const ink = hatched(cells[cell]!.worth, left / density, top / density) ? lines : grounds
      pixels[top * width + left] = ink[cell]!
    }
  }
  show(image, canvas)
}

/**
 * Without a graphics card, Chromium hands what was drawn on a canvas over at each frame; an image that was given to the
 * canvas, once.
 */
function show(image: ImageData, canvas: HTMLCanvasElement): void {
  const source =
    typeof OffscreenCanvas === 'function' ? new OffscreenCanvas(image.width, image.height) : null
  const context = source?.getContext('2d')
  if (!source || !context) {
    canvas.getContext('2d')?.putImageData(image, 0, 0)
    return
  }
  context.putImageData(image, 0, 0)
  canvas.getContext('bitmaprenderer')?.transferFromImageBitmap(source.transferToImageBitmap())
}
