// One step a screen, before a room.
import { button, drag, expect, fromMenu, open, settled, test, value } from './reader.ts'

test('A teacher presents: steps by keys, drags a tip, blanks the screen, and leaves @desk', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1920, height: 1080 })
  await open(page)
  await page.keyboard.press('p')
  const title = page.getByRole('heading', { level: 1 })
  await expect(title).toHaveText('This check passes.')
  await expect(page.getByRole('banner')).toHaveCount(0)
  await page.keyboard.press('PageDown')
  await expect(title).toHaveText('Zeros pass, too.')
  await expect(page.getByTestId('verdict-zeros')).toHaveText('success!')
  // T turns x off y, and so does the mouse.
  await page.keyboard.press('t')
  await expect(page.getByTestId('verdict-zeros')).toHaveText('failure...')
  const turned = await value(page, 'angle')
  await drag(page.getByTestId('handle-x'), { x: -60, y: -60 })
  await expect.poll(() => value(page, 'angle')).not.toBe(turned)
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  })
  await page.keyboard.press('ArrowRight')
  await expect(title).toHaveText('Length does not matter')
  await expect(page.locator('.presenter .katex').first()).toBeVisible()
  await page.keyboard.press('b')
  await expect(page.locator('.presenter-blank')).toBeVisible()
  await page.keyboard.press('b')
  await expect(page.locator('.presenter-blank')).toHaveCount(0)
  await page.keyboard.press('ArrowLeft')
  await expect(title).toHaveText('Zeros pass, too.')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Escape')
  // The page stands where the presenter had come to.
  await settled(page)
  await expect(page.getByRole('banner')).toBeVisible()
  await expect.poll(() => page.url()).toContain('at=alike.length')
})

test('Present in the menu begins at the step that is read, and its buttons step @desk', async ({
  page,
}) => {
  await open(page, 'at=direction')
  await button(page, 'Menu').click()
  await button(page, 'Present').click()
  const title = page.getByRole('heading', { level: 1 })
  await expect(title).toHaveText('Which way?')
  await button(page, 'The next step').click()
  await expect(title).toHaveText('How long?')
  await page.getByRole('button', { name: 'leave' }).click()
  await settled(page)
  await expect.poll(() => page.url()).toContain('at=direction.length')
  await fromMenu(page, 'Copy link')
})
