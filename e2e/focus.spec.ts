import { type Page } from '@playwright/test'
import { guessKeys, paperKeys, sayKeys, tipKeys } from '../src/figure/keys.ts'
import { mapKeys, scopeKeys } from '../src/figure/words/labKeys.ts'
import { spacePaperKeys, spaceTipKeys } from '../src/figure/space/moving/keysInSpace.ts'
import { chapterIds, chapters } from '../src/lesson/story/places.ts'
import {
  button,
  checkOf,
  expect,
  expectInside,
  centreOf,
  figureOf,
  lesson,
  linkOf,
  open,
  paperOf,
  rest,
  stepOf,
  test,
  vector,
} from './reader.ts'

test.describe('where the focus is', { tag: '@desk' }, () => {
  test('The reader goes through the page by Tab, in a sensible order, and sees where she is', async ({
    page,
  }) => {
    await open(page)
    const first = chapters.alike.steps
    const order = [
      /^Skip to the text/,
      /^Cosgrad/,
      ...chapterIds.map((id) => new RegExp(chapters[id].short)),
      /^Lab/,
      /^Menu/,
      /return zeros/,
      /^Why\?/,
      /^Open the lab/,
      /^The span/,
      /^y = \(1, 1/,
      /^x = \(1, 1/,
      /^more/,
      /^To the text/,
      /^To the figure/,
      new RegExp(`^${first[1].title} →`),
      ...first.map(({ title }) => new RegExp(`^${title}$`)),
      /^2D/,
      /^3D/,
      /^ℝⁿ/,
    ]
    const stops: string[] = []
    for (const next = [...order]; next.length > 0 && stops.length < 60;) {
      await page.keyboard.press('Tab')
      const { name, seen } = await focused(page)
      expect(seen, `nothing shows that ${name} has the focus`).toBe(true)
      // And no stop without a name.
      await expect(page.locator(':focus')).toHaveAccessibleName(/\S/)
      stops.push(name)
      if (next[0]?.test(name)) next.shift()
    }
    const found = order.map((name) => stops.findIndex((stop) => name.test(stop)))
    expect(found, stops.join(' | ')).not.toContain(-1)
    expect(
      found.toSorted((a, b) => a - b),
      stops.join(' | '),
    ).toEqual(found)
  })

  test('The reader tabs through the header in mid-text and keeps her place', async ({ page }) => {
    await open(page, 'at=direction.vanish')
    const place = await rest(page)
    const menu = button(page, 'Menu')
    for (let i = 0; i < 20; i++) {
      await page.keyboard.press('Tab')
      if (await menu.evaluate((element) => element === document.activeElement)) break
    }
    await expect(menu).toBeFocused()
    expect(await rest(page)).toBe(place)
  })

  test('The reader goes by keys from a step to its figure, moves x, and comes back', async ({
    page,
  }) => {
    await open(page, 'at=direction.vanish')
    const place = await rest(page)
    const step = stepOf(page, 'direction.vanish')
    const tab = () => page.keyboard.press('Tab')
    await stepOf(page, 'direction.length')
      .getByRole('button', { name: chapters.direction.steps[2].title })
      .press('Enter')
    await expect(step.getByRole('heading')).toBeFocused()
    await tab()
    const there = step.getByRole('button', { name: 'To the figure' })
    await expect(there).toBeFocused()
    await expectInside(await centreOf(there), step)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('complementary')).toBeFocused()
    await tab()
    await expect(paperOf(page)).toBeFocused()
    await tab()
    await expect(page.getByTestId('handle-y')).toBeFocused()
    await tab()
    await expect(page.getByTestId('handle-x')).toBeFocused()
    const before = await vector(page, 'x')
    await page.keyboard.press('ArrowUp')
    expect(await vector(page, 'x')).not.toEqual(before)
    await tab()
    await expect(figureOf(page).getByRole('button', { name: 'more', exact: true })).toBeFocused()
    await tab()
    const back = button(page, 'To the text')
    await expect(back).toBeFocused()
    await expectInside(await centreOf(back), page.getByRole('complementary'))
    await page.keyboard.press('Enter')
    await expect(step.getByRole('heading')).toBeFocused()
    // To the pixel, of which a step's place may have a fraction.
    expect(Math.abs((await rest(page)) - place)).toBeLessThan(2)
    await expect.poll(() => linkOf(page)).toMatchObject({ at: 'direction.vanish' })
  })

  test('The reader opens the list of keys, reads it and closes it with Escape', async ({
    page,
  }) => {
    await open(page, lesson)
    const menu = button(page, 'Menu')
    const dialog = page.getByRole('dialog', { name: 'Keys' })
    const item = button(page, 'Keys')
    const openKeys = async () => {
      if (!(await item.isVisible())) await menu.press('Enter')
      await item.press('Enter')
      await expect(dialog).toBeVisible()
    }
    // In the menu still, or at its button.
    const expectAtMenu = () => expect(menu.or(item).and(page.locator(':focus'))).toBeVisible()
    await openKeys()
    for (const { keys, does } of [
      ...[
        tipKeys,
        guessKeys,
        paperKeys,
        sayKeys,
        spaceTipKeys,
        spacePaperKeys,
        mapKeys,
        scopeKeys,
      ].flat(),
      { keys: 'Ctrl + Z', does: 'undo' },
      { keys: 'Shift + Page ↓ and ↑', does: 'the next step, the step before' },
    ]) {
      const terms = dialog.getByRole('term').getByText(keys, { exact: true })
      const told = await terms.locator('xpath=following-sibling::dd').allInnerTexts()
      expect(told, keys).toContain(does)
    }
    // The focus stays inside while the dialog is open.
    for (let i = 0; i < 3; i++) {
      await page.keyboard.press('Tab')
      expect(
        await page.evaluate(
          () =>
            document.activeElement === document.body || !!document.activeElement?.closest('dialog'),
        ),
      ).toBe(true)
    }
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    await expectAtMenu()

    await openKeys()
    await dialog.getByRole('button', { name: 'Close' }).press('Enter')
    await expect(dialog).toBeHidden()
    await expectAtMenu()
  })

  test('The reader goes to a chapter, to the lab and back by keys, and the focus goes along', async ({
    page,
  }) => {
    await open(page)
    await page.getByRole('button', { name: /^Why\?/ }).press('Enter')
    await expect(stepOf(page, 'alike.length').getByRole('heading', { level: 3 })).toBeFocused()
    await page.getByRole('link', { name: 'Lab', exact: true }).press('Enter')
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
    await expect(checkOf(page)).toBeVisible()
    await page.getByRole('link', { name: chapters.trust.short }).press('Enter')
    await expect(stepOf(page, 'trust.ones').getByRole('heading', { level: 3 })).toBeFocused()
  })
})

/** What has the focus: its name, and whether that can be seen on the screen. */
async function focused(page: Page): Promise<{ name: string; seen: boolean }> {
  return page.evaluate(() => {
    const element = document.activeElement
    if (!(element instanceof HTMLElement)) return { name: '', seen: false }
    const name = element.getAttribute('aria-label') ?? element.innerText
    const { outlineStyle, outlineWidth } = getComputedStyle(element)
    const { top, bottom, left, right } = element.getBoundingClientRect()
    const inside = bottom > 0 && right > 0 && top < innerHeight && left < innerWidth
    const ringed = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2
    return { name: name.replaceAll(/\s+/g, ' '), seen: inside && ringed }
  })
}
