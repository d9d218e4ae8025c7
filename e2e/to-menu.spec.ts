// The way from wherever the reader is to the menu and back, by keys.
import { type Page } from '@playwright/test'
import { button, expect, linkOf, open, rest, stepOf, test } from './reader.ts'

test.describe('to the menu by Shift + F6', { tag: '@desk' }, () => {
  for (const [what, size] of [
    ['at a desk', { width: 1280, height: 800 }],
    ['enlarged as far as it goes', { width: 320, height: 256 }],
  ] as const)
    test(`The reader copies the link of the step that she reads, by keys, ${what}`, async ({
      page,
      context,
    }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write'])
      await page.setViewportSize(size)
      await open(page, 'at=calculus.code')
      const next = stepOf(page, 'calculus.code').locator('.next')
      await next.focus()
      const still = await keepsPlace(page, 'calculus.code')
      const menu = button(page, 'Menu')
      await page.keyboard.press('Shift+F6')
      await expect(menu).toBeFocused()
      await expect(menu).toBeInViewport({ ratio: 1 })
      await still()
      await page.keyboard.press('Enter')
      const copy = button(page, 'Copy link')
      for (let i = 0; i < 30 && !(await copy.evaluate(isFocused)); i++)
        await page.keyboard.press('Tab')
      await expect(copy).toBeFocused()
      await expect(copy).toBeInViewport()
      await still()
      await page.keyboard.press('Enter')
      await expect
        .poll(() => page.evaluate(() => navigator.clipboard.readText()))
        .toContain('at=calculus.code')
      // Escape closes what is open first, and leads back then.
      if ((await menu.getAttribute('aria-expanded')) === 'true') await page.keyboard.press('Escape')
      await expect(menu).toBeFocused()
      await expect(menu).toHaveAttribute('aria-expanded', 'false')
      await page.keyboard.press('Escape')
      await expect(next).toBeFocused()
      await still()
      // The same key leads back as well, out of what is open, too.
      await page.keyboard.press('Shift+F6')
      await page.keyboard.press('Enter')
      await page.keyboard.press('Tab')
      await page.keyboard.press('Shift+F6')
      await expect(next).toBeFocused()
      await expect(menu).toHaveAttribute('aria-expanded', 'false')
      await still()
    })

  test('The reader goes to the menu from the figure and from the lab, and is back where she was', async ({
    page,
  }) => {
    await open(page, 'at=direction.vanish')
    const menu = button(page, 'Menu')
    const tip = page.getByTestId('handle-x')
    await tip.focus()
    let still = await keepsPlace(page, 'direction.vanish')
    await page.keyboard.press('Shift+F6')
    await expect(menu).toBeFocused()
    await page.keyboard.press('Shift+F6')
    await expect(tip).toBeFocused()
    await still()
    // F6 goes between text and figure as ever.
    await page.keyboard.press('Shift+F6')
    await page.keyboard.press('F6')
    await expect(page.getByRole('complementary', { name: 'Figure and numbers' })).toBeFocused()
    await still()
    await open(page, 'at=lab')
    const paste = button(page, 'Paste')
    await paste.focus()
    still = await keepsPlace(page, 'lab')
    await page.keyboard.press('Shift+F6')
    await expect(menu).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(paste).toBeFocused()
    await still()
  })

  test('The reader goes to the menu where nothing has the focus, and comes back to what is in sight', async ({
    page,
  }) => {
    for (const at of ['opening', 'calculus', 'alike.ball', 'lab']) {
      await open(page, `at=${at}`)
      await page.mouse.move(300, 500)
      if (at === 'alike.ball') await page.mouse.wheel(0, 250)
      await rest(page)
      const { at: read = 'opening' } = await linkOf(page)
      const still = await keepsPlace(page, read)
      await page.keyboard.press('Shift+F6')
      await expect(button(page, 'Menu')).toBeFocused()
      await page.keyboard.press('Shift+F6')
      await expect(page.locator('main :focus')).toHaveCount(1)
      await still()
    }
  })

  test('The list of keys names the key, and the menu tells it to whoever listens', async ({
    page,
  }) => {
    await open(page, 'at=alike')
    await page.keyboard.press('Shift+F6')
    await expect(button(page, 'Menu')).toHaveAttribute('aria-keyshortcuts', 'Shift+F6')
    await page.keyboard.press('Enter')
    await button(page, 'Keys').press('Enter')
    const keys = page.getByRole('dialog', { name: 'Keys' })
    await expect(keys.getByText('Shift + F6')).toBeVisible()
    // Over the page the key leads nowhere.
    await page.keyboard.press('Shift+F6')
    await expect(keys.locator(':focus')).toHaveCount(1)
  })
})

const isFocused = (element: Element) => element === document.activeElement

/** Gives the question whether the page stands where it stands now, and the same place is read. */
async function keepsPlace(page: Page, at: string): Promise<() => Promise<void>> {
  const place = await rest(page)
  return async () => {
    expect(Math.abs((await rest(page)) - place)).toBeLessThan(2)
    expect((await linkOf(page))['at'] ?? 'opening').toBe(at)
  }
}
