/** A font of the page as a data URL; null where it does not come. */
export async function fontFile(url: string): Promise<string | null> {
  if (url.startsWith('data:')) return url
  try {
    const bytes = new Uint8Array(await (await fetch(url)).arrayBuffer())
    let text = ''
    for (const byte of bytes) text += String.fromCharCode(byte)
    return `data:font/woff2;base64,${btoa(text)}`
  } catch {
    return null
  }
}
