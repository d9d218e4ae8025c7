/*
 * The formulas that the document was served with, in its text and in a template for what is shown later: they are
 * copied, not set again.
 */

/** Where the document keeps formulas that are not in its text. */
const store = 'formulas'

let known: Map<string, Element> | null = null

function all(): Map<string, Element> {
  if (known) return known
  known = new Map()
  const template = document.getElementById(store)
  const places = [document, ...(template instanceof HTMLTemplateElement ? [template.content] : [])]
  for (const place of places)
    for (const set of place.querySelectorAll<HTMLElement>('.katex[data-tex]'))
      known.set(set.dataset['tex'] ?? '', set)
  return known
}

/** A formula as it was served, to be put anywhere; nothing where the document has none such. */
export function shipped(tex: string): Node[] {
  const set = all().get(tex)
  return set ? [set.cloneNode(true)] : []
}

/** Whether the document has such a formula. */
export const hasShipped = (tex: string): boolean => all().has(tex)
