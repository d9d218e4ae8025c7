// What is heard and copied of the formulas: as they stand in the page, with the values of the moment.
import { macros } from '../src/lesson/notation.ts'
import { chapterIds } from '../src/lesson/story/places.ts'
import { reader } from '../src/page/ui/formula/testing/readAloud.ts'
import { boxOf, drag, edit, expect, open, settled, test, value } from './reader.ts'
import type { Page } from '@playwright/test'

/** The MathML of every formula of the chapters, folded or not, when all of them are set. */
async function formulasOf(page: Page): Promise<string[]> {
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll('main details')) fold.setAttribute('open', '')
  })
  await expect(page.locator('.formula.plain')).toHaveCount(0)
  return page
    .locator('main .katex-mathml math')
    .evaluateAll((all) => all.map((math) => new XMLSerializer().serializeToString(math)))
}

test.describe('formulas', { tag: '@desk' }, () => {
  for (const showing of ['symbols', 'values', 'both'])
    test(`The reader hears what each formula means, shown as ${showing}`, async ({ page }) => {
      test.slow()
      const { aloud } = await reader()
      await open(page, `at=calculus.lines&lines=on&formulas=${showing}`)
      const all = await formulasOf(page)
      expect(all.length).toBeGreaterThan(100)
      for (const math of all) {
        const words = aloud(math)
        expect(words).toMatch(/\w/)
        expect(words, math).not.toMatch(
          /metric|0000000|sub asterisk|angle bracket|vertical bar|script|nabla|monospace|undefined/i,
        )
      }
    })

  test('The reader hears the values of the moment in a formula, when a drag has come to rest', async ({
    page,
  }) => {
    await open(page, 'at=calculus.lines&x=2,0.5&y=0.75,1.5&lines=on&formulas=values')
    const heard = page.locator(
      '[data-line="similarity-quotient"] math [data-number="norm x"], [data-line="similarity-quotient"] math [data-number="norm y"]',
    )
    await expect(heard).toHaveText(['2.0616', '1.6771'])
    await page.getByTestId('handle-x').press('Shift+ArrowRight')
    await expect(heard.first()).toHaveText((await value(page, 'norm-x')).toFixed(4))
    // While a vector moves the formula is left alone: nobody can listen to it.
    const before = await heard.first().textContent()
    await drag(page.getByTestId('handle-x'), { x: 40, y: 20 }, { hold: true })
    expect(await heard.first().textContent()).toBe(before)
    await page.mouse.up()
    await expect(heard.first()).toHaveText((await value(page, 'norm-x')).toFixed(4))
    // Nothing that stands for a number is left in what is read aloud.
    expect(await page.locator('math').allTextContents()).not.toContainEqual(
      expect.stringContaining('0000000'),
    )
  })

  test('The reader shows values in the formulas, and takes them away again', async ({ page }) => {
    await open(page, 'at=calculus.lines')
    const shown = page.locator('[data-line="similarity-quotient"] .katex [data-value]')
    await expect(shown).toHaveCount(0)
    await edit(page, 'at=calculus.lines&formulas=both')
    await expect(shown.first()).toBeVisible()
    await edit(page, 'at=calculus.lines')
    await expect(shown).toHaveCount(0)
    await expect(page.locator('.failed')).toHaveCount(0)
    await expect(page.locator('[data-line="similarity-quotient"] .katex')).toBeVisible()
  })

  test('The reader who listens meets one list of parts for the whole derivation', async ({
    page,
  }) => {
    await open(page, 'at=calculus.lines')
    await formulasOf(page)
    const lists = page.locator('.outline').getByRole('listbox')
    await expect(lists).toHaveCount(1)
    await lists.focus()
    const focused = page.locator(':focus')
    // The lines above and below are reached from there, and are gone when they are left.
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown']) await page.keyboard.press(key)
    await expect(focused).toHaveRole('listbox')
    await expect(lists).toHaveCount(2)
    await page.keyboard.press('Shift+Tab')
    await expect(lists).toHaveCount(1)
    // In all chapters there is one for each derivation.
    for (const id of chapterIds) {
      const names = await page
        .locator(`.chapter-${id}`)
        .getByRole('listbox')
        .evaluateAll((all) => all.length)
      expect(names, id).toBeLessThanOrEqual(3)
    }
  })

  test('The reader copies any formula, and has its TeX once, with no macro of ours', async ({
    page,
  }) => {
    /** What is copied of each formula that is in sight, from the middle of it: a formula is taken whole. */
    const copied = () =>
      page.locator('main .katex').evaluateAll((all) =>
        all
          .filter((formula) => formula.checkVisibility())
          .map((formula) => {
            const range = document.createRange()
            const shown = formula.querySelector('.katex-html') ?? formula
            range.selectNodeContents(shown.querySelector('.mfrac, .mord') ?? shown)
            getSelection()?.removeAllRanges()
            getSelection()?.addRange(range)
            const data = new DataTransfer()
            formula.dispatchEvent(
              new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true }),
            )
            return {
              text: data.getData('text/plain'),
              tex: formula.querySelector('annotation')?.textContent ?? '',
            }
          }),
      )
    const ours = Object.keys(macros).map((name) => name.slice(1))
    await open(page, 'at=alike.length')
    // All chapters are one document.
    for (const id of chapterIds)
      await expect(page.locator(`.chapter-${id} .katex`)).not.toHaveCount(0)
    await formulasOf(page)
    const all = await copied()
    expect(all.length).toBeGreaterThan(100)
    for (const { text, tex } of all) {
      expect(text).toBe(`$${tex}$`)
      const names = [...text.matchAll(/\\([a-zA-Z]+)/g)].map(([, name = '']) => name)
      expect(
        names.filter((name) => ours.includes(name) || /^(html|href)/.test(name)),
        text,
      ).toEqual([])
    }
  })

  test('The reader copies a formula by hand, and the clipboard has its TeX', async ({
    page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await open(page, 'at=alike.length')
    const formula = page.locator('.formula-block .katex-html').first()
    await formula.scrollIntoViewIfNeeded()
    const { x, y, width, height } = await boxOf(formula)
    await page.mouse.move(x + width / 3, y + height / 3)
    await page.mouse.down()
    await page.mouse.move(x + width - 4, y + height / 3, { steps: 4 })
    await page.mouse.up()
    await page.keyboard.press('Control+c')
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      '$\\mathcal{S}(x, y) = \\frac{\\langle x, y \\rangle}{\\lVert x \\rVert\\,\\lVert y \\rVert}$',
    )
  })
})

test('The reader has formulas show values, and none runs into the reason beside it', async ({
  page,
}) => {
  await open(page, 'at=calculus.lines&formulas=values&lines=on')
  await settled(page)
  const crossed = await page.locator('.outline-row').evaluateAll((rows) =>
    rows.flatMap((row) => {
      const reason = row.querySelector('.outline-why')
      const why = reason?.getBoundingClientRect()
      const parts = [...row.querySelectorAll('.katex-html *')].filter(
        (part) => !reason?.contains(part),
      )
      const meets = parts
        .map((part) => part.getBoundingClientRect())
        .some(
          ({ left, right, top, bottom }) =>
            why &&
            right > left &&
            right > why.left &&
            left < why.right &&
            bottom > why.top &&
            top < why.bottom,
        )
      return meets ? [row.textContent] : []
    }),
  )
  expect(crossed).toEqual([])
})
