/** Fetches the fonts of the style sheets whose family begins so. */
export function loadFonts(family: string): void {
  for (const font of document.fonts)
    // Firefox has the quotes of the style sheet in it.
    if (font.family.replaceAll(/["']/g, '').startsWith(family)) font.load().catch(() => {})
}
