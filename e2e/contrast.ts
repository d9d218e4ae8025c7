// How well what is written and drawn stands out from what really lies behind it, measured on pixels.
import { type Page } from '@playwright/test'

/** One text or mark that does not stand out enough. */
export interface Faint {
  readonly what: string
  readonly ratio: number
  readonly asked: number
}

/** What is looked for: texts, or marks of the figure by their parts. */
interface Seen {
  readonly what: string
  readonly asked: number
  /** Colour as the style sheet has it, with its opacity: red, green, blue, 0 … 255, and 0 … 1. */
  readonly colour: readonly [number, number, number, number]
  readonly box: readonly [left: number, top: number, right: number, bottom: number]
  /** A line without an area, which may cross others. */
  readonly line?: boolean
}

/** The least contrast of each text with the pixels behind its letters, where it is below 4.5, or 3 if it is large. */
export async function faintTexts(page: Page): Promise<Faint[]> {
  return faint(page, await page.evaluate(textsOf), hideText)
}

/** How marks stand out from what adjoins them, a rim of their own included: of these 3 is asked. */
export async function faintMarks(page: Page, selector: string): Promise<Faint[]> {
  const hidden = `${selector} { visibility: hidden !important }`
  return faint(page, await page.evaluate(marksOf, selector), hidden, true)
}

/** Letters without colour. A halo around them is part of what lies behind. */
const hideText = `
  * { color: transparent !important; -webkit-text-fill-color: transparent !important; caret-color: transparent !important; transition: none !important }
  svg text, svg tspan { fill: transparent !important }
  ::placeholder { color: transparent !important }
`

async function faint(
  page: Page,
  seen: readonly Seen[],
  hidden: string,
  adjoining = false,
): Promise<Faint[]> {
  // Handles lie over the ends of arrows, and have a rim of their own.
  if (adjoining) await adopt(page, '.handle { visibility: hidden !important }')
  const shot = async () =>
    (await page.screenshot({ scale: 'device', animations: 'disabled', caret: 'hide' })).toString(
      'base64',
    )
  const withAll = await shot()
  await adopt(page, hidden)
  const behind = await shot()
  await page.evaluate(() => {
    document.adoptedStyleSheets = []
  })
  const desk = await page.context().newPage()
  try {
    return await desk.evaluate(measured, {
      withAll,
      behind,
      seen,
      adjoining,
      ratio: await page.evaluate(() => devicePixelRatio),
    })
  } finally {
    await desk.close()
  }
}

/** The page's policy lets no style in: a sheet is made by its object model. */
async function adopt(page: Page, css: string): Promise<void> {
  await page.evaluate((text) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(text)
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  }, css)
}

function textsOf(): Seen[] {
  const canvas = new OffscreenCanvas(1, 1).getContext('2d', {
    willReadFrequently: true,
  }) as OffscreenCanvasRenderingContext2D
  const rgba = (colour: string): [number, number, number, number] => {
    canvas.clearRect(0, 0, 1, 1)
    canvas.fillStyle = colour
    canvas.fillRect(0, 0, 1, 1)
    const [r = 0, g = 0, b = 0, a = 0] = canvas.getImageData(0, 0, 1, 1).data
    return [r, g, b, a / 255]
  }
  const seen: Seen[] = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement
    if (!element || !node.textContent?.trim()) continue
    if (
      !element.checkVisibility({
        opacityProperty: true,
        visibilityProperty: true,
        contentVisibilityAuto: true,
      })
    )
      continue
    // What cannot be pressed, and what is for screen readers alone.
    if (
      element.closest(
        '[aria-disabled=true], :disabled, .katex-mathml, .visually-hidden, option, script, style, noscript',
      )
    )
      continue
    const range = document.createRange()
    range.selectNodeContents(node)
    const style = getComputedStyle(element)
    const size = parseFloat(style.fontSize)
    const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700)
    const inSvg = element instanceof SVGElement
    const [r, g, b, a] = rgba(inSvg ? style.fill : style.color)
    let opacity = inSvg ? Number(style.fillOpacity) : 1
    for (let each: Element | null = element; each; each = each.parentElement)
      opacity *= Number(getComputedStyle(each).opacity)
    // What a box cuts off is not there.
    let [west, north, east, south] = [0, 0, innerWidth, innerHeight]
    for (let box: Element | null = element; box; box = box.parentElement) {
      if (getComputedStyle(box).overflow === 'visible' || inSvg) continue
      const edge = box.getBoundingClientRect()
      west = Math.max(west, edge.left)
      north = Math.max(north, edge.top)
      east = Math.min(east, edge.right)
      south = Math.min(south, edge.bottom)
    }
    for (const rect of range.getClientRects()) {
      const [left, right] = [Math.max(rect.left, west), Math.min(rect.right, east)]
      const [top, bottom] = [Math.max(rect.top, north), Math.min(rect.bottom, south)]
      if (right - left < 2 || bottom - top < 2) continue
      const over = document.elementFromPoint((left + right) / 2, (top + bottom) / 2)
      // Covered by something else, such as the header.
      if (over && !inSvg && !over.contains(element) && !element.contains(over)) continue
      seen.push({
        what: `“${node.textContent.trim().slice(0, 40)}” in ${element.tagName.toLowerCase()}.${String(element.getAttribute('class') ?? '')} of .${element.closest('[class]:not(span):not(i)')?.getAttribute('class') ?? ''}`,
        asked: large ? 3 : 4.5,
        colour: [r, g, b, a * opacity],
        box: [left, top, right, bottom],
      })
    }
  }
  return seen
}

function marksOf(selector: string): Seen[] {
  const canvas = new OffscreenCanvas(1, 1).getContext('2d', {
    willReadFrequently: true,
  }) as OffscreenCanvasRenderingContext2D
  return [...document.querySelectorAll<SVGElement>(selector)].flatMap((mark) => {
    if (!mark.checkVisibility({ visibilityProperty: true })) return []
    const { fill, stroke, fillOpacity, strokeOpacity } = getComputedStyle(mark)
    // An arrow is an area with a rim; a line has no area, and a veil shows by its edge.
    const filled = fill !== 'none' && (Number(fillOpacity) > 0.5 || stroke === 'none')
    const colour = filled ? fill : stroke
    if (colour === 'none' || colour.startsWith('url')) return []
    canvas.clearRect(0, 0, 1, 1)
    canvas.fillStyle = colour
    canvas.fillRect(0, 0, 1, 1)
    const [r = 0, g = 0, b = 0] = canvas.getImageData(0, 0, 1, 1).data
    let opacity = Number(filled ? fillOpacity : strokeOpacity)
    for (let each: Element | null = mark; each; each = each.parentElement)
      opacity *= Number(getComputedStyle(each).opacity)
    const { left, top, right, bottom } = mark.getBoundingClientRect()
    return {
      what: `${mark.tagName} ${mark.getAttribute('class') ?? ''} ${mark.dataset['part'] ?? ''}`.trim(),
      asked: 3,
      colour: [r, g, b, opacity] as const,
      box: [left - 2, top - 2, right + 2, bottom + 2] as const,
      line: !filled,
    }
  })
}

interface Shots {
  readonly withAll: string
  readonly behind: string
  readonly seen: readonly Seen[]
  /** Whether a mark is held against the pixels beside it, and not against those behind it. */
  readonly adjoining: boolean
  readonly ratio: number
}

async function measured({ withAll, behind, seen, adjoining, ratio }: Shots): Promise<Faint[]> {
  const pixelsOf = async (png: string) => {
    const image = new Image()
    image.src = `data:image/png;base64,${png}`
    await image.decode()
    const canvas = new OffscreenCanvas(image.width, image.height)
    const context = canvas.getContext('2d', {
      willReadFrequently: true,
    }) as OffscreenCanvasRenderingContext2D
    context.drawImage(image, 0, 0)
    return context.getImageData(0, 0, image.width, image.height)
  }
  const [front, back] = [await pixelsOf(withAll), await pixelsOf(behind)]
  const linear = (value: number) =>
    value <= 0.04045 * 255 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4
  const light = (r: number, g: number, b: number) =>
    0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b)
  const contrast = (a: number, b: number) => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
  const found: Faint[] = []
  for (const { what, asked, colour, box, line } of seen) {
    const [left, top, right, bottom] = box.map((edge) => Math.round(edge * ratio)) as [
      number,
      number,
      number,
      number,
    ]
    const [r, g, b, a] = colour
    const ratios: number[] = []
    const inside = (x: number, y: number) =>
      x >= Math.max(0, left) &&
      x < Math.min(back.width, right) &&
      y >= Math.max(0, top) &&
      y < Math.min(back.height, bottom)
    const pixel = (data: ImageData, x: number, y: number): readonly [number, number, number] => {
      const at = 4 * (y * data.width + x)
      return [data.data[at] ?? 0, data.data[at + 1] ?? 0, data.data[at + 2] ?? 0]
    }
    const apart = (p: readonly number[], q: readonly number[]) =>
      p.reduce((sum, value, i) => sum + Math.abs(value - (q[i] ?? 0)), 0)
    for (let y = Math.max(0, top); y < bottom; y++)
      for (let x = Math.max(0, left); x < right; x++) {
        if (!inside(x, y)) continue
        const [now, before] = [pixel(front, x, y), pixel(back, x, y)]
        const ink = [
          r * a + before[0] * (1 - a),
          g * a + before[1] * (1 - a),
          b * a + before[2] * (1 - a),
        ] as const
        // The letter's own pixels: where what is seen is its ink, and not what lies over or under it.
        const changed = apart(now, before)
        if (changed < 12 || apart(now, ink) > changed) continue
        if (!adjoining) {
          ratios.push(contrast(light(...ink), light(...before)))
          continue
        }
        // At its edge: the pixels within a rim's width, of which the one that differs most counts.
        const isInk = (p: readonly number[]) => apart(p, now) < 60
        const beside: (readonly [number, number, number])[] = []
        for (const [dx, dy] of [
          [1, 0],
          [-1, 0],
          [0, 1],
          [0, -1],
        ] as const)
          for (let step = 1; step <= 3 * ratio; step++) {
            if (!inside(x + dx * step, y + dy * step)) break
            const next = pixel(front, x + dx * step, y + dy * step)
            // Its edge is near, or this is not the way out.
            if (isInk(next) && step >= ratio) break
            if (!isInk(next)) beside.push(next)
          }
        // What the browser has smoothed, or a handle has veiled, is no colour of the arrow's.
        if (beside.length === 0 || apart(now, ink) > 75) continue
        ratios.push(Math.max(...beside.map((p) => contrast(light(...now), light(...p)))))
      }
    // Of an arrow that points at the reader, or lies under others, there is next to nothing.
    if (ratios.length < (adjoining ? 12 : 4)) continue
    ratios.sort((p, q) => p - q)
    // A twentieth may be worse, where a letter crosses a line; of a line, which crosses others, a fifth.
    const least = ratios[Math.floor(ratios.length / (line ? 5 : 20))] ?? 0
    if (least < asked - 0.05) found.push({ what, ratio: Math.round(least * 100) / 100, asked })
  }
  return found
}
