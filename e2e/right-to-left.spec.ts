// The page as a language that goes from right to left would have it: mirrored, but for what never is.
import type { Locator, Page } from '@playwright/test'
import { placeIds } from '../src/lesson/story/places.ts'
import { boxOf, button, edit, expect, open, settled, test } from './reader.ts'

/** No language of the page goes that way yet: the document is told to. */
async function mirrored(page: Page, fragment: string): Promise<void> {
  await open(page, fragment)
  await page.evaluate(() => {
    document.documentElement.dir = 'rtl'
  })
  await settled(page)
}

/** How far anything reaches beyond the window, to the left, where such a page scrolls to. */
const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** Which of these lie on each other, by what they say. */
async function overlaps(all: Locator): Promise<string[]> {
  return all.evaluateAll((elements) => {
    const seen = elements
      .filter((element) => element.checkVisibility())
      .map((element) => ({
        element,
        name: element.textContent ?? '',
        box: element.getBoundingClientRect(),
      }))
      .filter(({ box }) => box.width > 0 && box.height > 0)
    return seen.flatMap(({ element, name, box }, i) =>
      seen
        .slice(i + 1)
        .filter(
          (other) =>
            !element.contains(other.element) &&
            Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left) > 1 &&
            Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top) > 1,
        )
        .map((other) => `${name} | ${other.name}`),
    )
  })
}

/** The letters of an element stand in their order from left to right. */
const goesRight = (element: Locator) =>
  element.evaluate((node) => {
    const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT)
    const text = walker.nextNode()
    if (!text?.nodeValue) return false
    const at = (i: number) => {
      const range = document.createRange()
      range.setStart(text, i)
      range.setEnd(text, i + 1)
      return range.getBoundingClientRect().left
    }
    return at(0) < at(text.nodeValue.trimEnd().length - 1)
  })

test('At no place anything reaches over the edge, or lies on anything else', async ({ page }) => {
  test.slow()
  await mirrored(page, '')
  for (const id of placeIds) {
    await edit(page, `at=${id}`)
    expect(await overflow(page), id).toBeLessThanOrEqual(0)
    expect(await overlaps(page.locator('.header :is(a, button)')), id).toEqual([])
    const first = id === 'opening' ? '.opening' : `.chapter-${id} [data-step]:first-child`
    const parts = page.locator(`:is(${first}) :is(h1, h2, p, li, .verdicts > div)`)
    expect(await overlaps(parts), id).toEqual([])
  }
})

test('The text stands at the right, the figure at the left @desk', async ({ page }) => {
  await mirrored(page, 'at=alike')
  const text = await boxOf(page.locator('[data-step="alike.length"] .step-body'))
  const pane = await boxOf(page.locator('.pane'))
  expect(pane.x).toBe(0)
  expect(pane.x + pane.width).toBeLessThanOrEqual(text.x)
  const menu = await boxOf(button(page, 'Menu'))
  const name = await boxOf(page.locator('.header-title'))
  expect(menu.x).toBeLessThan(name.x)
})

test('Formulas, code, figures and what PyTorch prints go from left to right all the same', async ({
  page,
}) => {
  await mirrored(page, 'at=calculus')
  const line = page.locator('.outline-formula').first()
  const [left, right] = [line.locator('.line').first(), line.locator('.line').nth(1)]
  // S(x, y) = …, and not the other way round.
  expect((await boxOf(left)).x).toBeLessThan((await boxOf(right)).x)
  await mirrored(page, 'at=opening')
  expect(await goesRight(page.getByTestId('verdict-posted'))).toBe(true)
  const [x, y] = [
    page.locator('.input-x:visible').first(),
    page.locator('.input-y:visible').first(),
  ]
  expect((await boxOf(x)).x).toBeLessThan((await boxOf(y)).x)
  await mirrored(page, 'at=lab&point=random&n=6')
  expect((await boxOf(x)).x).toBeLessThan((await boxOf(y)).x)
  const code = page.getByRole('group', { name: 'Its code' })
  // A program that is wider than its box begins with its first letters.
  const [box, first] = [await boxOf(code), await boxOf(code.locator('.code-number').first())]
  expect(first.x).toBeGreaterThanOrEqual(box.x)
})

test('The menu, the figure’s own, the list of keys and the presenter stay within the window', async ({
  page,
}) => {
  await mirrored(page, 'at=alike')
  const within = async (panel: Locator) => {
    const box = await boxOf(panel)
    const { width = 0 } = page.viewportSize() ?? {}
    expect(box.x).toBeGreaterThanOrEqual(0)
    expect(box.x + box.width).toBeLessThanOrEqual(width)
    expect(await overlaps(panel.getByRole('button'))).toEqual([])
  }
  await button(page, 'Menu').click()
  await within(page.getByRole('group', { name: 'Menu' }))
  await button(page, 'Keys').click()
  const keys = page.getByRole('dialog')
  await within(keys)
  await keys.getByRole('button', { name: 'Close' }).click()
  await page.keyboard.press('Escape')
  await page.locator('body').press('p')
  await expect(page.locator('.presenter')).toBeVisible()
  expect(await overflow(page)).toBeLessThanOrEqual(0)
  expect(await overlaps(page.locator('.presenter-foot button'))).toEqual([])
  // The two arrows lie as the keys do.
  const [back, forth] = [button(page, 'The step before'), button(page, 'The next step')]
  expect((await boxOf(back)).x).toBeLessThan((await boxOf(forth)).x)
})
