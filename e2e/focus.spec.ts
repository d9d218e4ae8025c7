import { type Page } from '@playwright/test'
import { button, checkOf, expect, open, rest, test } from './reader.ts'

test.describe('where the focus is', { tag: '@desk' }, () => {
  test('The reader goes through the page by Tab, in a sensible order, and sees where she is', async ({
    page,
  }) => {
    await open(page)
    const stops: string[] = []
    for (let i = 0; i < 60; i++) {
      await page.keyboard.press('Tab')
      const { name, seen } = await focused(page)
      expect(seen, `nothing shows that ${name} has the focus`).toBe(true)
      stops.push(name)
      if (name === 'n') break
    }
    const order = [
      /^2D/,
      /^nD/,
      /gradcheck/,
      /^Undo/,
      /^Share/,
      /^Keys/,
      /^The plane/,
      /^x = \(2, 0\.5\)/,
      /^y = \(0\.75, 1\.5\)/,
      /^colour/,
      /^snap/,
      /^gradients/,
      /^Zoom in/,
      /^home/,
      /^Numbers of the figure/,
      /^x component 1/,
      /^y component 2/,
      /^vectors/,
      /^Read the text/,
      /^x̃ component 1/,
      /^ỹ component 2/,
      /^The post’s function/,
      /^backward/,
      /^point/,
      /^n$/,
    ]
    const found = order.map((name) => stops.findIndex((stop) => name.test(stop)))
    expect(found, stops.join(' | ')).not.toContain(-1)
    expect(
      found.toSorted((a, b) => a - b),
      stops.join(' | '),
    ).toEqual(found)
    // And no stop without a name.
    expect(stops.filter((name) => name.trim() === '')).toEqual([])
  })

  test('The reader tabs through the header in mid-text and keeps her place', async ({ page }) => {
    await open(page)
    await page.getByRole('heading', { name: 'Gradient', exact: true }).scrollIntoViewIfNeeded()
    const place = await rest(page)
    expect(place).toBeGreaterThan(500)
    await page.evaluate(() => document.querySelector('h1')?.setAttribute('tabindex', '-1'))
    await page.evaluate(() => document.querySelector('h1')?.focus({ preventScroll: true }))
    for (let i = 0; i < 8; i++) await page.keyboard.press('Tab')
    await expect(button(page, 'Share')).toBeFocused()
    expect(await rest(page)).toBe(place)
    // The tips stand beside the text: going to one by Tab is no reason to scroll, either.
    for (let i = 0; i < 4; i++) await page.keyboard.press('Tab')
    await expect(page.getByTestId('handle-x')).toBeFocused()
    expect(await rest(page)).toBe(place)
  })

  test('The reader opens the list of keys, reads it and closes it with Escape', async ({
    page,
  }) => {
    await open(page)
    const opener = button(page, 'Keys')
    await opener.focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Keys' })
    await expect(dialog).toBeVisible()
    for (const title of ['On the tip of x or y', 'On the paper', 'Anywhere on the page'])
      await expect(dialog.getByRole('heading', { name: title })).toBeVisible()
    for (const does of [
      'move by a tenth of a grid square',
      'turn by 1° at constant length; with Shift by 15°',
      'give length 1',
      'fit the vectors and gradients',
      'undo',
    ])
      await expect(dialog.getByRole('definition').filter({ hasText: does }).first()).toBeVisible()
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
    await expect(opener).toBeFocused()

    await page.keyboard.press('Enter')
    await dialog.getByRole('button', { name: 'Close' }).press('Enter')
    await expect(dialog).toBeHidden()
    await expect(opener).toBeFocused()
  })

  test('The reader follows the badge to the check by keys, and the focus goes along', async ({
    page,
  }) => {
    await open(page)
    await page.getByRole('button', { name: 'gradcheck' }).press('Enter')
    await expect(checkOf(page)).toBeFocused()
    await expect(page.getByTestId('verdict')).toBeInViewport()
    await page.keyboard.press('Tab')
    await expect(checkOf(page).getByRole('combobox', { name: 'backward' })).toBeFocused()
  })
})

/** What has the focus: its name, and whether that can be seen on the screen. */
async function focused(page: Page): Promise<{ name: string; seen: boolean }> {
  return page.evaluate(() => {
    const element = document.activeElement
    if (!(element instanceof HTMLElement)) return { name: '', seen: false }
    const label =
      element instanceof HTMLInputElement ||
      element instanceof HTMLTextAreaElement ||
      element instanceof HTMLSelectElement
    const name =
      element.getAttribute('aria-label') ??
      (label ? element.labels?.[0]?.innerText.split('\n')[0] : element.innerText) ??
      ''
    const { outlineStyle, outlineWidth } = getComputedStyle(element)
    const { top, bottom, left, right } = element.getBoundingClientRect()
    const inside = bottom > 0 && right > 0 && top < innerHeight && left < innerWidth
    const ringed = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2
    return { name, seen: inside && ringed }
  })
}
