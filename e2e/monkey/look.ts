// What holds after whatever was done, seen in one look.
import { type Page } from '@playwright/test'
import { cosineReport } from '../../src/math/cosineReport.ts'
import { wrongIn } from './numbers.ts'

/** Vectors of more components are coordinates of longer ones, and are left alone. */
const most = 1024

/** What a look finds: what is wrong, one sentence each, and what has the focus, or null where it fell to the body. */
export interface Look {
  readonly wrong: readonly string[]
  readonly focus: string | null
}

const read = (text: string | undefined): number[] | null =>
  text === undefined || text === '' ? null : text.split(',').map(Number)

/** What is wrong may go away by itself within a moment: what there is to wait until it is looked at again, in milliseconds. */
const pauses = [50, 150, 500, 800]

/**
 * Looks once what was done has been painted. What goes away within a moment is not wrong; nor is a page that is still on
 * its way, as the back button may bring it.
 *
 * @param keepsFocus whether what was done may not take the focus away.
 */
export async function look(page: Page, keepsFocus = false): Promise<Look> {
  let seen = await lookNow(page)
  const isWell = () => seen.wrong.length === 0 && (seen.focus !== null || !keepsFocus)
  if (isWell()) return seen
  const comes = () =>
    location.href === 'about:blank' || (document.getElementById('root')?.children.length ?? 0) > 0
  await page.waitForFunction(comes, null, { timeout: 15_000 }).catch(() => {})
  for (const pause of pauses) {
    await page.waitForTimeout(pause)
    seen = await lookNow(page)
    if (isWell()) break
  }
  return seen
}

/** Waits until what was done has been painted. */
export async function painted(page: Page): Promise<void> {
  await page
    .evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))))
    .catch(goesOn)
}

/** Some leave the page while it is looked at. */
const goesOn = () => null

async function lookNow(page: Page): Promise<Look> {
  const seen = await seenNow(page).catch(goesOn)
  return seen ? judged(seen) : { wrong: ['the page could not be looked at'], focus: null }
}

/** All that is judged, read in one go. */
function seenNow(page: Page) {
  return page.evaluate(async () => {
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)))
    const geometry = [
      'd',
      'transform',
      'points',
      'x',
      'y',
      'cx',
      'cy',
      'r',
      'x1',
      'y1',
      'x2',
      'y2',
      'width',
    ]
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
    const { activeElement: at, body } = document
    const focus =
      !at || at === body
        ? null
        : `${at.getAttribute('aria-label') ?? (at.textContent?.trim().slice(0, 40) || at.id)} (${at.className})`
    return {
      blank: (document.getElementById('root')?.children.length ?? 0) === 0,
      failed: [...document.querySelectorAll<HTMLElement>('.failed')].map(
        ({ textContent, dataset }) => `${textContent}\n${dataset['cause']}`,
      ),
      wide: document.documentElement.scrollWidth - innerWidth,
      window: `${innerWidth} × ${innerHeight}`,
      beyond:
        document.documentElement.scrollWidth <= innerWidth + 1
          ? []
          : [...document.querySelectorAll('main *, header *, .notice *')]
              .filter((each) => each.checkVisibility())
              .filter((each) => each.getBoundingClientRect().right > innerWidth + 1)
              // What scrolls or is cut within a part of the page makes no page wider.
              .filter((each) => {
                for (let box = each.parentElement; box; box = box.parentElement)
                  if (box !== document.body && getComputedStyle(box).overflowX !== 'visible')
                    return box === document.documentElement
                return true
              })
              .map((each) => `${each.tagName}.${each.getAttribute('class') ?? ''}`)
              .slice(0, 12),
      // Rounding may cost digits, and doubles may end; what is true is never called false.
      untrue: [...document.querySelectorAll<HTMLElement>('.line:not(.misprint)')]
        .filter((line) => line.dataset['holds'] === 'false')
        .map(({ dataset }) => dataset['line'] ?? ''),
      // Asked of each drawing by itself: of the whole document it would take longer than all else.
      noNumbers: [...document.getElementsByTagName('svg')]
        .flatMap((drawing) => [...drawing.querySelectorAll('*')])
        .filter((mark) =>
          geometry.some((name) => /NaN|Infinity/.test(mark.getAttribute(name) ?? '')),
        )
        .map(({ outerHTML }) => outerHTML.slice(0, 120)),
      // What is no verdict yet is said in the reader's language.
      verdict:
        document.documentElement.lang === 'en'
          ? (document.querySelector('[data-testid=verdict]')?.textContent ?? null)
          : null,
      covered,
      focus,
      values: Object.fromEntries(
        [...document.querySelectorAll<HTMLDataElement>('.numbers data[data-testid]')].map(
          (data) => [data.dataset['testid'] ?? '', data.value],
        ),
      ) as Record<string, string>,
    }
  })
}

/** What is wrong in it. */
function judged(seen: Awaited<ReturnType<typeof seenNow>>): Look {
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
  return { wrong: found, focus: seen.focus }
}
