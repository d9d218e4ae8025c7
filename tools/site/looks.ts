/**
 * Puts what stands in style attributes into a style sheet, each once: the policy of the document allows no element a
 * style of its own.
 */
export function withoutStyles(html: string): { readonly html: string; readonly css: string } {
  const names = new Map<string, string>()
  const nameOf = (style: string): string => {
    const name = names.get(style) ?? `s${names.size.toString(36)}`
    names.set(style, name)
    return name
  }
  const moved = html.replace(/<[a-z][^>]*\sstyle="[^"]*"[^>]*>/g, (tag) => {
    const style = /\sstyle="([^"]*)"/.exec(tag)?.[1] ?? ''
    const bare = tag.replace(/\sstyle="[^"]*"/, '')
    const name = nameOf(style)
    return / class="/.test(bare)
      ? bare.replace(/ class="/, ` class="${name} `)
      : bare.replace(/^<[a-z]\w*/, (start) => `${start} class="${name}"`)
  })
  const css = [...names].map(([style, name]) => `.${name}{${strong(style)}}`).join('\n')
  return { html: moved, css }
}

/** As strong as in an attribute; custom properties stay weak, so that the page can change them. */
function strong(style: string): string {
  return style
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&')
    .split(';')
    .filter((part) => part.trim() !== '')
    .map((part) => (part.trim().startsWith('--') ? part : `${part}!important`))
    .join(';')
}
