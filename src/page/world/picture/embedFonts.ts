import { fontFile } from '../../outside/host/fontFile.ts'

/** The faces of the page's own fonts, each with the file that it comes from. */
function faces(): { family: string; style: string; weight: string; url: string }[] {
  const rules = [...document.styleSheets].flatMap((sheet) => facesIn(sheet.cssRules, sheet.href))
  return rules
}

function facesIn(rules: CSSRuleList, base: string | null): ReturnType<typeof faces> {
  return [...rules].flatMap((rule) => {
    if (rule instanceof CSSGroupingRule) return facesIn(rule.cssRules, base)
    if (!(rule instanceof CSSFontFaceRule)) return []
    const value = (name: string) => rule.style.getPropertyValue(name)
    const file = /url\(["']?([^"')]+)["']?\)/.exec(value('src'))?.[1]
    if (!file) return []
    return [
      {
        family: value('font-family').replaceAll(/["']/g, ''),
        style: value('font-style') || 'normal',
        weight: value('font-weight') || '400',
        url: new URL(file, base ?? location.href).href,
      },
    ]
  })
}

/** Whether a text of the picture is set in a face. */
function uses(picture: Element, family: string, style: string, weight: string): boolean {
  return [...picture.querySelectorAll('text, tspan')].some((text) => {
    const own = (name: string, usual: string) =>
      text.closest(`[${name}]`)?.getAttribute(name) ?? usual
    const first = own('font-family', '').split(',')[0]?.replaceAll(/["']/g, '').trim()
    return (
      first === family &&
      own('font-style', 'normal') === style &&
      (own('font-weight', '400') === '400') === /^(?:400|normal)$/.test(weight)
    )
  })
}

/** Puts into a picture the fonts of its labels that no other machine has; without them it has those of the machine. */
export async function embedFonts(picture: SVGElement): Promise<void> {
  const needed = faces().filter(({ family, style, weight }) => uses(picture, family, style, weight))
  const rules = await Promise.all(
    needed.map(async ({ family, style, weight, url }) => {
      const data = await fontFile(url)
      return data === null
        ? ''
        : `@font-face{font-family:${family};font-style:${style};font-weight:${weight};src:url(${data}) format("woff2")}`
    }),
  )
  if (rules.join('') === '') return
  const style = document.createElementNS('http://www.w3.org/2000/svg', 'style')
  style.textContent = rules.join('')
  picture.querySelector('metadata')?.after(style)
}
