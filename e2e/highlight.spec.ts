// What a step is about, and what is pointed at, in the text and in the figure at once.
import { type Page } from '@playwright/test'
import { chapterIds, chapters } from '../src/lesson/story/places.ts'
import { expect, figureOf, open, test } from './reader.ts'

const start = 'at=calculus&x=2,0.5&y=1,2'
const lineOf = (page: Page, id: string) => page.locator(`[data-line="${id}"]`)
const part = (page: Page, name: string) => figureOf(page).locator(`[data-part="${name}"]`)

test.describe('what is read and what is seen', { tag: '@desk' }, () => {
  test('Each step shows in the figure what it is about, and nothing of the one before', async ({
    page,
  }) => {
    const named = new Set(
      chapterIds.flatMap((id) =>
        chapters[id].steps.flatMap((step) => ('about' in step ? [...step.about] : [])),
      ),
    )
    await open(page, 'at=direction.length')
    await expect(part(page, 'toward-x')).toHaveCount(1)
    expect(named.size).toBeGreaterThan(2)
    await page.keyboard.press('Shift+PageUp')
    await expect(part(page, 'toward-x')).toHaveCount(0)
  })

  test('The reader points at a term, an arrow or a number, and all that is the same lights up', async ({
    page,
  }) => {
    await open(page, start)
    const lit = page.locator('[data-lit]')
    await expect(lit).toHaveCount(0)
    // From the formula …
    await lineOf(page, 'similarity').locator('[data-term="y"]').first().hover()
    await expect(part(page, 'y')).toHaveAttribute('data-lit', '')
    await expect(part(page, 'x')).not.toHaveAttribute('data-lit', '')
    expect(
      Number(await part(page, 'x').evaluate((path) => getComputedStyle(path).opacity)),
    ).toBeLessThan(0.5)
    // … and from the arrow.
    await part(page, 'x').hover()
    await expect(page.locator('.line [data-term="x"]').first()).toHaveAttribute('data-lit', '')
    await page.keyboard.press('Escape')
    await expect(lit).toHaveCount(0)
  })

  test('The reader presses a line on its y, and what the caption of the line names does not fade', async ({
    page,
  }) => {
    await open(page, start)
    const y = lineOf(page, 'partial-x-inner').locator('[data-term="y"]').first()
    // As a press there comes to the page: boxes of the fraction lie over its letters.
    await y.dispatchEvent('click')
    await expect(part(page, 'y')).toHaveAttribute('data-lit', '')
    const seen = (name: string) =>
      part(page, name).evaluate((path) => getComputedStyle(path).opacity)
    await expect.poll(() => seen('x')).not.toBe('1')
    for (const name of ['toward-x', 'back-x']) expect(await seen(name), name).toBe('1')
  })

  test('The reader walks a formula by arrow keys, and hears each part by name', async ({
    page,
  }) => {
    await open(page, start)
    const list = lineOf(page, 'similarity').getByRole('listbox', { name: 'Parts of the formula' })
    await list.focus()
    const heard = () =>
      page.evaluate(
        () =>
          document.getElementById(
            document.activeElement?.getAttribute('aria-activedescendant') ?? '',
          )?.textContent,
      )
    expect(await heard()).toBe('x')
    await expect(part(page, 'x')).toHaveAttribute('data-lit', '')
    await page.keyboard.press('ArrowRight')
    expect(await heard()).toBe('y')
    await expect(part(page, 'y')).toHaveAttribute('data-lit', '')
    await page.keyboard.press('Escape')
    await expect(page.locator('[data-lit]')).toHaveCount(0)
  })
})
