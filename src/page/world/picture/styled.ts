/** The properties of the style sheet that a picture takes along, by the names of their attributes, where they differ from these. */
const properties: Readonly<Record<string, string>> = {
  fill: '',
  'fill-opacity': '1',
  stroke: 'none',
  'stroke-opacity': '1',
  'stroke-width': '1px',
  'stroke-dasharray': 'none',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  'paint-order': 'normal',
  opacity: '1',
  visibility: 'visible',
  // Where a label stands.
  transform: 'none',
}

/** The same for texts. */
const ofText: Readonly<Record<string, string>> = {
  'font-family': '',
  'font-size': '',
  'font-style': 'normal',
  'font-weight': '400',
  'font-variant-numeric': 'normal',
}

/** A copy of an element of an SVG that looks the same without any style sheet; null where it is not to be seen. */
export function styled(element: Element): Element | null {
  const style = getComputedStyle(element)
  if (style.display === 'none' || style.visibility === 'hidden') return null
  const copy = element.cloneNode(false) as Element
  copy.removeAttribute('class')
  copy.removeAttribute('style')
  const isText = element.matches('text, tspan')
  for (const [name, usual] of Object.entries({ ...properties, ...(isText ? ofText : {}) })) {
    const value = style.getPropertyValue(name)
    if (value !== usual && value !== '') copy.setAttribute(name, tidy(value))
  }
  for (const child of element.childNodes) {
    if (child instanceof Element) {
      const inner = styled(child)
      if (inner) copy.append(inner)
    } else if (child.nodeType === Node.TEXT_NODE) copy.append(child.cloneNode())
  }
  return copy
}

/** Without the quotes and units that only a style sheet allows. */
function tidy(value: string): string {
  return value.replaceAll(/url\("(#[^"]+)"\)/g, 'url($1)').replaceAll('"', "'")
}
