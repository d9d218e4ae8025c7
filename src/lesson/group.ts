/** The group in braces that begins at `from`; its text, and where it ends. */
export function group(tex: string, from: number): { text: string; end: number } {
  let depth = 0
  for (let i = from; i < tex.length; i++) {
    if (tex[i] === '{') depth++
    if (tex[i] === '}' && --depth === 0) return { text: tex.slice(from + 1, i), end: i + 1 }
  }
  return { text: tex.slice(from + 1), end: tex.length }
}
