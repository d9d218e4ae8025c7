import { conicIn, rgbaIn, wedges, type Rgba } from '../../../figure/painters/wedges.ts'
import { metadataOf, namespace } from '../../../session/picture.ts'
import { styled } from './styled.ts'

const svgNamespace = 'http://www.w3.org/2000/svg'

type Attributes = Readonly<Record<string, string | number>>

function make(name: string, attributes: Attributes, ...children: (Node | string)[]): SVGElement {
  const element = document.createElementNS(svgNamespace, name)
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value))
  element.append(...children)
  return element
}

/** What stands in a picture beside what is drawn. */
export interface Legend {
  readonly title: string
  /** What is to be seen, in words. */
  readonly words: string
  /** The factor by which gradients are enlarged, where it is not 1. */
  readonly note: string
  /** The state that it shows, as the fragment of a link. */
  readonly fragment: string
}

/**
 * Everything that is drawn in a box of the page as one SVG that needs nothing else: what d3 drew, canvases, the colour
 * of the paper, and the tips as dots; in the colours of the theme that is shown.
 */
export function drawnFrom(box: HTMLElement, { title, words, note, fragment }: Legend): SVGElement {
  const frame = box.getBoundingClientRect()
  const [width, height] = [Math.round(frame.width), Math.round(frame.height)]
  const below = paperOf(box)
  // The letters of a chart reach a little over its edge.
  const rim = box.matches('.surface') ? 0 : 10
  const paper = { x: -rim, y: -rim, width: width + 2 * rim, height: height + 2 * rim }
  const state = document.createElementNS(namespace, 'state')
  state.textContent = metadataOf(fragment)
  const picture = make(
    'svg',
    {
      width: paper.width,
      height: paper.height,
      viewBox: `${paper.x} ${paper.y} ${paper.width} ${paper.height}`,
    },
    make('title', {}, title),
    make('desc', {}, words),
    make('metadata', {}, state),
    make('rect', { ...paper, fill: `rgb(${below.slice(0, 3).join(', ')})` }),
  )
  for (const element of box.querySelectorAll<HTMLElement | SVGElement>(
    '.ground, svg, canvas, .handle, td, th, caption, figcaption > *',
  )) {
    if (!element.checkVisibility() || element.parentElement?.closest('svg')) continue
    const at = element.getBoundingClientRect()
    const place = { left: at.left - frame.left, top: at.top - frame.top }
    if (element instanceof HTMLCanvasElement) picture.append(...image(element, place, at))
    else if (element.matches('.handle')) picture.append(...dot(element, place, at, below))
    else if (element.matches('.ground'))
      picture.append(...ground(element, below, { width, height }))
    else if (element instanceof HTMLElement) picture.append(...written(element, place, at))
    else picture.append(group(element, place))
  }
  if (note) picture.append(factor(note, box, { width, height }))
  return picture
}

/** The colour of what lies under everything. */
function paperOf(element: Element | null): Rgba {
  if (!element) return [255, 255, 255, 1]
  const found = rgbaIn(
    /\(([^)]*)\)/.exec(getComputedStyle(element).backgroundColor)?.[1] ?? '0,0,0,0',
  )
  return found[3] === 1 ? found : paperOf(element.parentElement)
}

interface Place {
  readonly left: number
  readonly top: number
}

interface Extent {
  readonly width: number
  readonly height: number
}

function group(svg: Element, { left, top }: Place): SVGElement {
  const copies = [...svg.children].flatMap((child) => styled(child) ?? [])
  // What is stretched to its box on the page is so in the picture.
  const box = svg instanceof SVGSVGElement ? svg.viewBox.baseVal : null
  const { width, height } = svg.getBoundingClientRect()
  const scale = box?.width ? ` scale(${width / box.width} ${height / box.height})` : ''
  return make('g', { transform: `translate(${left} ${top})${scale}` }, ...copies)
}

/** A cell of a table, or what stands below a chart: its ground, and its text where it begins, ends or is in the middle. */
function written(element: HTMLElement, { left, top }: Place, { width, height }: Extent): Node[] {
  const look = getComputedStyle(element)
  const lines = linesOf(element)
  const clear = /^rgba\(0, 0, 0, 0\)$|^transparent$/.test(look.backgroundColor)
  const ground = make('rect', { x: left, y: top, width, height, fill: look.backgroundColor })
  const padding = parseFloat(look.paddingInlineEnd)
  const end = look.textAlign === 'end' || look.textAlign === 'right'
  return [
    ...(clear ? [] : [ground]),
    ...lines.map((text, i) =>
      make(
        'text',
        {
          x: end ? left + width - padding : left + parseFloat(look.paddingInlineStart),
          y: top + (height * (i + 0.5)) / lines.length,
          'text-anchor': end ? 'end' : 'start',
          'dominant-baseline': 'central',
          fill: look.color,
          'font-family': look.fontFamily.replaceAll('"', "'"),
          'font-size': look.fontSize.replace('px', ''),
          'font-weight': look.fontWeight,
        },
        text,
      ),
    ),
  ]
}

/** The text of an element as it is broken into lines; without what is for the ear alone. */
function linesOf(element: HTMLElement): string[] {
  const lines: { top: number; text: string }[] = []
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement?.closest('.visually-hidden')) continue
    for (const { 0: word, index } of (node.nodeValue ?? '').matchAll(/\S+\s*/g)) {
      const range = document.createRange()
      range.setStart(node, index)
      range.setEnd(node, index + word.trimEnd().length)
      const { top } = range.getBoundingClientRect()
      const last = lines.at(-1)
      if (last && Math.abs(last.top - top) < 4) last.text += word
      else lines.push({ top, text: word })
    }
  }
  return lines.map(({ text }) => text.trim())
}

function ground(element: Element, below: Rgba, size: Extent): Node[] {
  const conic = conicIn(getComputedStyle(element).backgroundImage)
  if (!conic) return []
  return [
    make('g', {}, ...wedges(conic, below, size).map(({ d, fill }) => make('path', { d, fill }))),
  ]
}

function image(canvas: HTMLCanvasElement, { left, top }: Place, { width, height }: Extent): Node[] {
  const { opacity, borderRadius } = getComputedStyle(canvas)
  const round = borderRadius === '50%'
  const [rx, ry] = [width / 2, height / 2]
  const clip = make(
    'clipPath',
    { id: 'disc' },
    make('ellipse', { cx: left + rx, cy: top + ry, rx, ry }),
  )
  return [
    ...(round ? [clip] : []),
    make('image', {
      x: left,
      y: top,
      width,
      height,
      opacity,
      preserveAspectRatio: 'none',
      href: canvas.toDataURL('image/png'),
      ...(round ? { 'clip-path': 'url(#disc)' } : {}),
    }),
  ]
}

/** A tip: filled, or a ring where it is on the far side or can be without. */
function dot(
  handle: Element,
  { left, top }: Place,
  { width, height }: Extent,
  below: Rgba,
): Node[] {
  const face = getComputedStyle(handle, '::after')
  const { color } = getComputedStyle(handle)
  const paper = `rgb(${below.slice(0, 3).join(', ')})`
  const hollow = face.borderTopColor === color
  return [
    make('circle', {
      cx: left + width / 2,
      cy: top + height / 2,
      r: 8,
      fill: hollow ? paper : color,
      stroke: hollow ? color : paper,
      'stroke-width': 2,
    }),
  ]
}

function factor(note: string, box: Element, { width, height }: Extent): SVGElement {
  const { color } = getComputedStyle(box)
  return make(
    'text',
    {
      x: width - 12,
      y: height - 12,
      'text-anchor': 'end',
      fill: color,
      'font-family': getComputedStyle(box).fontFamily.replaceAll('"', "'"),
      'font-size': 14,
    },
    note,
  )
}
