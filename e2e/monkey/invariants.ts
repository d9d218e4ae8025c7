// What holds after whatever was done.
import { type Page } from '@playwright/test'
import { derivation } from '../../src/lesson/derivation.ts'
import { verdict, type Chain, type Line } from '../../src/lesson/line.ts'
import { cosineReport } from '../../src/math/cosineReport.ts'
import type { CosineReport } from '../../src/math/cosineReport.ts'
import { arrivalAt } from '../../src/session/arrival.ts'
import { shownIn, shownOf } from '../../src/session/pane.ts'
import { sampleOf } from '../../src/session/session.ts'

/** Vectors of more components are coordinates of longer ones, and are left alone. */
const most = 1024

/** Every number below the figure, by its name there. */
const numbers: Readonly<Record<string, (report: CosineReport) => number | readonly number[]>> = {
  similarity: (p) => p.similarity,
  angle: (p) => p.angle,
  'norm-x': (p) => p.normX,
  'norm-y': (p) => p.normY,
  'gradient-norm-x': (p) => p.gradientNormX,
  'gradient-norm-y': (p) => p.gradientNormY,
  'inner-x': (p) => p.innerX,
  'gradient-x': (p) => p.gradient.x,
  'gradient-y': (p) => p.gradient.y,
}

const lines = new Map<string, { readonly chain: Chain; readonly line: Line }>(
  Object.values(derivation as Readonly<Record<string, Chain>>).flatMap((chain) =>
    [...chain.lines, ...(chain.misprints ?? [])].map((line) => [line.id, { chain, line }]),
  ),
)

const written = (value: number | readonly number[]) =>
  typeof value === 'number' ? String(value) : value.join(',')

/**
 * Whether two numbers, or vectors, are one. The browser's arc tangent may differ from this engine's in the last
 * digit; what is 0 but for rounding is measured against `size`.
 */
function isSame(shown: string, exact: string, size = 0): boolean {
  if (shown === exact) return true
  const [a, b] = [shown.split(',').map(Number), exact.split(',').map(Number)]
  const most = Math.max(size, ...b.map(Math.abs))
  return (
    a.length === b.length &&
    a.every((entry, i) => Math.abs(entry - (b[i] ?? NaN)) <= 2 ** -48 * most)
  )
}

const read = (text: string | undefined): number[] | null =>
  text === undefined || text === '' ? null : text.split(',').map(Number)

/**
 * What is wrong with the page, one sentence each: what goes away by itself within a moment is not; nor is a page that
 * is still on its way, as the back button may bring it.
 */
export async function complaintsAbout(page: Page): Promise<string[]> {
  const first = await complaintsNow(page)
  if (first.length === 0) return first
  const comes = () =>
    location.href === 'about:blank' || (document.getElementById('root')?.children.length ?? 0) > 0
  await page.waitForFunction(comes, null, { timeout: 15_000 }).catch(() => {})
  await page.waitForTimeout(700)
  return complaintsNow(page)
}

async function complaintsNow(page: Page): Promise<string[]> {
  const seen = await page.evaluate(() => {
    const control = 'button, select, input, summary, a, [role=tab]'
    const open = document.querySelector('[aria-expanded=true][aria-controls], dialog[open]')
    const covered = [...document.querySelectorAll('.surface .handle')].flatMap((tip) => {
      const { left, top, width, height } = tip.getBoundingClientRect()
      const [x, y] = [left + width / 2, top + height / 2]
      const paper = tip.closest('.surface')?.getBoundingClientRect()
      // Off the paper, or under what is opened over it, nothing has to be in reach.
      if (open || !paper || x < paper.left || x > paper.right) return []
      if (y < paper.top || y > paper.bottom) return []
      const hit = document.elementFromPoint(x, y)
      const by = hit?.closest(control)
      return by && !by.matches('.handle') && by.closest('.figure')
        ? [`${tip.getAttribute('data-testid')} under “${by.textContent?.trim() || by.className}”`]
        : []
    })
    return {
      blank: (document.getElementById('root')?.children.length ?? 0) === 0,
      failed: [...document.querySelectorAll('.failed')].map(({ textContent }) => textContent ?? ''),
      wide: document.documentElement.scrollWidth - innerWidth,
      window: `${innerWidth} × ${innerHeight}`,
      beyond:
        document.documentElement.scrollWidth <= innerWidth + 1
          ? []
          : [...document.querySelectorAll('main *, header *, .notice *')]
              .filter((each) => each.checkVisibility() && !each.closest('svg, math, .katex'))
              .filter((each) => each.getBoundingClientRect().right > innerWidth + 1)
              .map(({ tagName, className }) => `${tagName}.${className}`)
              .slice(0, 12),
      // Rounding may cost digits, and doubles may end; what is true is never called false.
      untrue: [...document.querySelectorAll<HTMLElement>('.line:not(.misprint)')]
        .filter((line) => line.dataset['holds'] === 'false')
        .map(({ dataset }) => dataset['line'] ?? ''),
      noNumbers: [
        ...document.querySelectorAll(
          ['d', 'transform', 'points', 'x', 'y', 'cx', 'cy', 'r', 'x1', 'y1', 'x2', 'y2', 'width']
            .flatMap((name) => [`svg [${name}*=NaN]`, `svg [${name}*=Infinity]`])
            .join(),
        ),
      ].map(({ outerHTML }) => outerHTML.slice(0, 120)),
      // What is no verdict yet is said in the reader's language.
      verdict:
        document.documentElement.lang === 'en'
          ? (document.querySelector('[data-testid=verdict]')?.textContent ?? null)
          : null,
      covered,
      values: Object.fromEntries(
        [...document.querySelectorAll<HTMLDataElement>('.numbers data[data-testid]')].map(
          (data) => [data.dataset['testid'] ?? '', data.value],
        ),
      ) as Record<string, string>,
    }
  })
  const found: string[] = []
  if (seen.blank) found.push('the page is blank')
  for (const text of seen.failed) found.push(`a part failed: ${text}`)
  if (seen.wide > 1)
    found.push(
      `the page is ${seen.wide} pixels wider than the window of ${seen.window}: ${seen.beyond.join(' > ')}`,
    )
  for (const html of seen.noNumbers) found.push(`no number in ${html}`)
  for (const text of seen.covered) found.push(text)
  for (const id of seen.untrue)
    found.push(`the line ${id} “does not hold” at x = ${seen.values['x']}, y = ${seen.values['y']}`)
  if (
    seen.verdict &&
    !/^(success!|failure\.\.\.|checking …|unfinished|not run|not checked)$/.test(seen.verdict)
  )
    found.push(`the verdict reads ${seen.verdict}`)
  const [x, y] = [read(seen.values['x']), read(seen.values['y'])]
  if (x && y && x.length === y.length && x.length <= most)
    found.push(...wrongIn(seen.values, cosineReport({ x, y }), `x = ${x}, y = ${y}`))
  return found
}

/** Which numbers are not what the maths says of two vectors. */
function wrongIn(values: Readonly<Record<string, string>>, report: CosineReport, at: string) {
  return Object.entries(numbers).flatMap(([name, of]) => {
    const shown = values[name]
    const exact = written(of(report))
    return shown === undefined || isSame(shown, exact, name === 'inner-x' ? 1 : 0)
      ? []
      : [`${name} is ${shown}, not ${exact}, at ${at}`]
  })
}

/** What has the focus; null where it fell to the body. */
export function focusOf(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const { activeElement: element, body } = document
    if (!element || element === body) return null
    return `${element.getAttribute('aria-label') ?? (element.textContent?.trim().slice(0, 40) || element.id)} (${element.className})`
  })
}

/** What is seen of the state: numbers, tips, verdict. */
export function seenOf(page: Page): Promise<Record<string, string>> {
  return page.evaluate(() => {
    const seen: Record<string, string> = {}
    for (const data of document.querySelectorAll<HTMLDataElement>('.numbers data[data-testid]'))
      seen[data.dataset['testid'] ?? ''] = data.value
    for (const tip of document.querySelectorAll<HTMLElement>('.surface .handle'))
      seen[`tip ${tip.dataset['testid']}`] = tip.style.transform
    seen['verdict'] = document.querySelector('[data-testid=verdict]')?.textContent ?? ''
    return seen
  })
}

/** Whatever plays, stops; and nothing has the focus. */
export async function stop(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const button of document.querySelectorAll<HTMLElement>('.flow-play'))
      if (['Pause', '暂停'].includes(button.textContent)) button.click()
    ;(document.activeElement as HTMLElement | null)?.blur()
  })
}

/**
 * Goes back to the first step, or on to the last. Whether there is one more is read in the menu, which like all that is
 * read follows ten times a second, and later while the page has more to do: so that is waited for.
 */
export async function toTheEnd(page: Page, which: 'Undo' | 'Redo'): Promise<void> {
  await page.evaluate(async (name) => {
    const still = async () => {
      for (let turns = 0; turns < 3; turns++) {
        await new Promise((done) => setTimeout(done, 100))
        await new Promise((done) => requestIdleCallback(done, { timeout: 2000 }))
      }
    }
    // By its place in the menu: its name is another one in each language.
    const can = () =>
      document
        .querySelectorAll('.menu-items button')
        .item(name === 'Undo' ? 0 : 1)
        ?.getAttribute('aria-disabled') === 'false'
    await still()
    for (let steps = 0; steps < 1000; steps++) {
      if (!can()) {
        await still()
        if (!can()) return
      }
      const key = name === 'Undo' ? 'z' : 'y'
      document.body.dispatchEvent(
        new KeyboardEvent('keydown', { key, ctrlKey: true, bubbles: true, cancelable: true }),
      )
      await new Promise((done) => setTimeout(done))
    }
  }, which)
}

/** What differs between two looks at the page. */
export function differences(
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
  what: string,
): string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((name) => before[name] !== after[name])
    .map((name) => `${what}: ${name} was ${before[name]} and is ${after[name]}`)
}

/** What the page shows that the maths does not say of the link's vectors; null while the link is not written. */
export async function apartFromLink(page: Page): Promise<string[]> {
  const seen = await page.evaluate(() => ({
    hash: location.hash,
    values: Object.fromEntries(
      [...document.querySelectorAll<HTMLDataElement>('.numbers data[data-testid]')].map((data) => [
        data.dataset['testid'] ?? '',
        data.value,
      ]),
    ) as Record<string, string>,
    lines: [...document.querySelectorAll<HTMLElement>('[data-line]')].map((line) => [
      line.dataset['line'] ?? '',
      line.querySelector<HTMLDataElement>('[data-testid=value]')?.value ?? '',
    ]),
  }))
  // Vectors that are too long for a link are not in it.
  if (/[#&]c?long=/.test(seen.hash)) return []
  const { state } = arrivalAt(seen.hash)
  const { x, y, planeCoordinates } = shownOf(state)
  if (planeCoordinates || seen.values['x'] === undefined) return []
  const found = wrongIn(seen.values, cosineReport({ x, y }), 'the vectors of the link')
  for (const [name, v] of [
    ['x', x],
    ['y', y],
  ] as const)
    if (seen.values[name] !== written(v))
      found.push(`${name} is ${seen.values[name]}, and in the link ${written(v)}: ${seen.hash}`)
  if (state.settings.planeCoordinates) return found
  const sample = sampleOf(shownIn(state, 'lesson'))
  for (const [id = '', shown] of seen.lines) {
    const known = lines.get(id)
    const value = known && written(verdict(known.chain, known.line, sample).value)
    if (shown && value !== undefined && !isSame(shown, value))
      found.push(`the line ${id} is ${shown}, not ${value}`)
  }
  return found
}
