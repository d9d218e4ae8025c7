/** Fetches the fonts of the style sheets whose family begins so, and comes when they are there, or cannot be had. */
export async function loadFonts(family: string): Promise<void> {
  // Firefox has the quotes of the style sheet in it.
  const wanted = [...document.fonts].filter((font) =>
    font.family.replaceAll(/["']/g, '').startsWith(family),
  )
  await Promise.allSettled(wanted.map((font) => font.load()))
}
