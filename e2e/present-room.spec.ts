// What there is room for on a screen of the presenter.
import { boxOf, expect, open, test } from './reader.ts'
import type { Page } from '@playwright/test'

const titleOf = (page: Page) => page.getByRole('heading', { level: 1 })

test('What a screen says is as large as there is room, and all of it is seen @desk', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1920, height: 1080 })
  await open(page, 'at=trust.why')
  await page.keyboard.press('p')
  const screen = page.locator('.presenter-screen')
  await expect(titleOf(page)).toHaveText('Why do the rest pass?')
  const hidden = () => screen.evaluate((box) => box.scrollHeight - box.clientHeight)
  await expect.poll(hidden).toBeLessThanOrEqual(0)
  // Larger again where there is room for it.
  const zoom = () => page.locator('.presenter-body').evaluate((body) => body.style.zoom)
  expect(Number(await zoom())).toBeLessThan(1)
  await page.setViewportSize({ width: 1920, height: 1300 })
  await expect.poll(zoom).toBe('1')
})

test('All wrong backwards are seen at once, and nothing lies under what is to be pressed @desk', async ({
  page,
}) => {
  for (const [at, width, height] of [
    ['trust.wrong', 1280, 800],
    ['trust.wrong', 1920, 1080],
    ['trust.zeros', 1920, 1080],
  ] as const) {
    await page.setViewportSize({ width, height })
    await open(page, `at=${at}`)
    await page.keyboard.press('p')
    await expect(titleOf(page)).toBeVisible()
    await page.keyboard.press('t')
    const screen = page.locator('.presenter-screen')
    const hidden = () => screen.evaluate((box) => box.scrollHeight - box.clientHeight)
    await expect.poll(hidden, at).toBeLessThanOrEqual(0)
    await expect(screen).toHaveAttribute('data-more', 'false')
    const said = page.locator(at === 'trust.wrong' ? '.caught-legend' : '.caption .factor')
    await expect(said).toBeVisible()
    const more = await boxOf(page.locator('.figure-menu .popover-button'))
    const { x, width: wide } = await boxOf(said)
    expect(x + wide, `${at} ${width}`).toBeLessThanOrEqual(more.x)
    await page.keyboard.press('Escape')
  }
  // Where the room is too small, what goes on below fades out until it has been scrolled to.
  await page.setViewportSize({ width: 1000, height: 420 })
  await open(page, 'at=trust.wrong')
  await page.keyboard.press('p')
  const screen = page.locator('.presenter-screen')
  await expect(screen).toHaveAttribute('data-more', 'true')
  await screen.evaluate((box) => box.scrollTo(0, box.scrollHeight))
  await expect(screen).toHaveAttribute('data-more', 'false')
})
