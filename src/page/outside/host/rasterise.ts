/** An SVG as PNG, so many pixels for each of its own; null where the browser does not paint it. */
export async function rasterise(
  svg: string,
  size: { readonly width: number; readonly height: number },
  density: number,
): Promise<Blob | null> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = url
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = size.width * density
    canvas.height = size.height * density
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    return await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'))
  } catch {
    return null
  } finally {
    URL.revokeObjectURL(url)
  }
}
