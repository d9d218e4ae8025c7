import { plainTex } from '../../../lesson/plainTex.ts'

/*
 * What KaTeX's MathML still needs before it is read aloud: the marks that `notation.ts` hid in links become the
 * attributes of MathML 4 that say what is meant, and the TeX beside it is one that others can set. Text in, text
 * out, so that it can be done before there is a page; `spokenIn` does the same to what stands on one.
 */

/** The protocols of the links, and the attributes that they become. */
const attributes = { intent: 'intent', arg: 'arg', value: 'data-number' } as const

export type Mark = keyof typeof attributes

/** The attribute that a link of a formula stands for, and its value; null for a real link. */
export function markOf(href: string): { readonly name: string; readonly value: string } | null {
  const [, protocol = '', value = ''] = /^(\w+):(.*)$/s.exec(href) ?? []
  return protocol in attributes ? { name: attributes[protocol as Mark], value } : null
}

/** Whether a link in TeX is such a mark: the only kind that the page lets TeX write. */
export const isMark = (href: string): boolean => markOf(href) !== null

/** Thin spaces that KaTeX writes as text between elements, where MathML has none. */
const strayText = /(<\/m\w+>|<m(?!(?:i|n|o|text)\b)\w+(?: [^>]*)?\/?>)[^<]+(?=<)/g

/** KaTeX's markup of formulas, with its MathML as it is to be read. */
export function spoken(markup: string): string {
  return markup.replaceAll(/<math\b.*?<\/math>/gs, (math) =>
    math
      .replaceAll(/<mrow><\/mrow>/g, '')
      .replaceAll(strayText, '$1')
      .replaceAll(/ href="([^"]*)"/g, (link, href: string) => {
        const mark = markOf(href)
        return mark ? ` ${mark.name}="${mark.value}"` : link
      })
      .replace(
        /(<annotation encoding="application\/x-tex">)(.*?)(<\/annotation>)/s,
        (_, open: string, tex: string, close: string) =>
          open + escaped(plainTex(unescaped(tex))) + close,
      ),
  )
}

/** The same to the formulas that stand in an element of the page. */
export function spokenIn(element: HTMLElement): void {
  for (const math of element.querySelectorAll('math')) {
    for (const row of math.querySelectorAll('mrow:empty')) row.remove()
    // The stray text of above.
    const spaces = [...math.querySelectorAll(':not(mi, mn, mo, mtext, annotation)')].flatMap(
      (row) => [...row.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE),
    )
    for (const space of spaces) space.remove()
    for (const marked of math.querySelectorAll('[href]')) {
      const mark = markOf(marked.getAttribute('href') ?? '')
      if (!mark) continue
      marked.removeAttribute('href')
      marked.setAttribute(mark.name, mark.value)
    }
    const annotation = math.querySelector('annotation')
    if (annotation) annotation.textContent = plainTex(annotation.textContent)
  }
}

const unescaped = (text: string) =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&')

/** Text as the value of an attribute. */
export const quoted = (text: string) => escaped(text).replaceAll('"', '&quot;')

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
