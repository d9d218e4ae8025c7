// Whether the page is what its link says, can be taken back to the start and forth to the end, and is the same after a reload.
import { type Page } from '@playwright/test'
import { derivation } from '../../src/lesson/derivation.ts'
import { verdict, type Chain, type Line } from '../../src/lesson/line.ts'
import { cosineReport } from '../../src/math/cosineReport.ts'
import { arrivalAt } from '../../src/session/arrival.ts'
import { shownIn, shownOf } from '../../src/session/pane.ts'
import { sampleOf } from '../../src/session/session.ts'
import { catalogue as german } from '../../src/words/de/index.ts'
import { catalogue as chinese } from '../../src/words/zh/index.ts'
import { look } from './look.ts'
import { isSame, written, wrongIn } from './numbers.ts'
import { ready } from './perform.ts'

const lines = new Map<string, { readonly chain: Chain; readonly line: Line }>(
  Object.values(derivation as Readonly<Record<string, Chain>>).flatMap((chain) =>
    [...chain.lines, ...(chain.misprints ?? [])].map((line) => [line.id, { chain, line }]),
  ),
)

/** What does not stand: against the link, undone to the start and redone to the end, after a reload. */
export async function standing(page: Page): Promise<string[]> {
  // It may have been loaded anew only just now.
  await ready(page)
  await stop(page)
  await page.keyboard.press('Escape')
  await toTheEnd(page, 'Redo')
  const end = await seenOf(page)
  await toTheEnd(page, 'Undo')
  const start = await seenOf(page)
  const wrong = [...(await look(page)).wrong]
  await toTheEnd(page, 'Redo')
  wrong.push(...differences(end, await seenOf(page), 'undone and redone'))
  await toTheEnd(page, 'Undo')
  wrong.push(...differences(start, await seenOf(page), 'undone once more'))
  await toTheEnd(page, 'Redo')
  // The address is written after a pause, and in a long run not more than twice in a second.
  await page.waitForTimeout(350)
  wrong.push(...(await untilNone(page, () => apartFromLink(page), 10_000)))
  if (wrong.length > 0) return wrong
  const left = await seenOf(page)
  const hash = await page.evaluate(() => location.hash)
  await page.reload()
  await ready(page)
  if (/[#&](?:c?long|codelong|code)=/.test(hash)) return []
  // A check that is made in a worker takes its time.
  const found = await untilNone(page, () => apartFrom(left, page), 5000)
  return found.length > 0 ? [...found, hash] : []
}

/** What is found again and again, for so many milliseconds. */
async function untilNone(page: Page, find: () => Promise<string[]>, most: number) {
  for (const end = Date.now() + most; ;) {
    const found = await find()
    if (found.length === 0 || Date.now() > end) return found
    await page.waitForTimeout(100)
  }
}

/** What was seen before a reload and is not after it; what is typed and not taken, a drawn line and a guess go with the page. */
async function apartFrom(left: Readonly<Record<string, string>>, page: Page): Promise<string[]> {
  return differences(left, await seenOf(page), 'reloaded').filter(
    (text) => !/: (?:field|tip handle-(?![xy] ))/.test(text),
  )
}

const languages = [german, chinese]
/** What stands in the place of a verdict that is not there yet, in each language. */
const running = ['checking …', ...languages.map(({ check }) => check['checking …'])]
/** What stops a walk. */
const pause = ['Pause', ...languages.map(({ page }) => page['Pause'])]

/** What is seen of the state, once it is there: numbers, tips, verdict. */
async function seenOf(page: Page): Promise<Record<string, string>> {
  const isThere = (words: readonly string[]) =>
    ![...document.querySelectorAll('.waiting')].some((part) => part.checkVisibility()) &&
    // A figure that has just come draws its tips once it knows its size.
    ![...document.querySelectorAll('.surface')].some(
      (paper) => paper.checkVisibility() && !paper.querySelector('.handle'),
    ) &&
    !words.includes(document.querySelector('[data-testid=verdict]')?.textContent ?? '')
  // What never comes is told by what differs.
  await page.waitForFunction(isThere, running, { timeout: 10_000 }).catch(() => {})
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
async function stop(page: Page): Promise<void> {
  await page.evaluate((words) => {
    for (const button of document.querySelectorAll<HTMLElement>('.flow-play'))
      if (words.includes(button.textContent)) button.click()
    ;(document.activeElement as HTMLElement | null)?.blur()
  }, pause)
}

/**
 * Goes back to the first step, or on to the last. Whether there is one more is read in the menu, which like all that is
 * read follows a gesture five times a second, and later while the page has more to do: so it is waited until the page
 * stands still.
 */
async function toTheEnd(page: Page, which: 'Undo' | 'Redo'): Promise<void> {
  await page.evaluate(async (name) => {
    /** Until for a while nothing in the document has changed, and the page has nothing else to do. */
    const still = () =>
      new Promise<void>((done) => {
        let timer = 0
        let idle = 0
        const stands = () => {
          changes.disconnect()
          clearTimeout(last)
          done()
        }
        const begin = () => {
          clearTimeout(timer)
          cancelIdleCallback(idle)
          timer = window.setTimeout(() => {
            idle = requestIdleCallback(stands)
          }, 120)
        }
        const changes = new MutationObserver(begin)
        // A page that never rests is looked at all the same.
        const last = setTimeout(stands, 3000)
        changes.observe(document, {
          subtree: true,
          childList: true,
          attributes: true,
          characterData: true,
        })
        begin()
      })
    // By its place in the menu: its name is another one in each language.
    const can = () =>
      document
        .querySelectorAll('.menu-items button')
        .item(name === 'Undo' ? 0 : 1)
        ?.getAttribute('aria-disabled') === 'false'
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
function differences(
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
  what: string,
): string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((name) => before[name] !== after[name])
    .map((name) => `${what}: ${name} was ${before[name]} and is ${after[name]}`)
}

/** What the page shows that the maths does not say of the link's vectors; null while the link is not written. */
async function apartFromLink(page: Page): Promise<string[]> {
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
    if (!shown || !known) continue
    const { chain, line } = known
    const value = written(verdict(chain, line, sample).value)
    // Where terms cancel, their last digits are the first ones of what is left.
    if (!isSame(shown, value, (line.size ?? chain.size)(sample)))
      found.push(`the line ${id} is ${shown}, not ${value}`)
  }
  return found
}
