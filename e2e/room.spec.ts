// Where there is little room for the opening: words give way, and what is cut off can be scrolled to.
import { type Locator, type Page } from '@playwright/test'
import { boxOf, centreOf, expect, open, rest, swipe, test, way } from './reader.ts'
import { textSpacing, wear } from './settings.ts'

/** What of the subtitle is seen, and whether it and the title end before the chapters begin. */
const subtitle = (page: Page) =>
  page.locator('.header').evaluate((header) => {
    const about = header.querySelector('.header-about')
    const words = document.createRange()
    if (about) words.selectNodeContents(about)
    const [text, box] = [words.getBoundingClientRect(), about?.getBoundingClientRect()]
    const chapters = header.querySelector('.chapters')?.getBoundingClientRect()
    const seen =
      box !== undefined && text.width > 0 && text.bottom > box.top && text.top < box.bottom
    // On a second line it is below what is seen.
    const whole = seen && text.top < box.bottom - box.height / 2
    const title = header.querySelector('.header-title')?.getBoundingClientRect()
    const left = chapters?.left ?? NaN
    return { whole, room: left - text.right, beside: left - (title?.right ?? NaN) }
  })

for (const [language, narrowest] of [
  ['en', 1280],
  ['de', 1366],
  ['zh', 1280],
] as const)
  test(`The subtitle gives way to the chapters where both do not fit, in ${language} @desk`, async ({
    page,
  }) => {
    await open(page, `lang=${language}`)
    await expect(page.locator('html')).toHaveAttribute('lang', new RegExp(`^${language}`))
    const expectRoom = async (what: string) => {
      for (const width of [900, 1024, 1110, 1280, 1366, 1440, 1920]) {
        await page.setViewportSize({ width, height: 800 })
        const { whole, room, beside } = await subtitle(page)
        expect.soft(beside, `the title, ${what}, ${width}`).toBeGreaterThan(0)
        if (whole) expect.soft(room, `${what}, ${width}`).toBeGreaterThanOrEqual(0)
        if (width === 1920) expect(whole, `${what}, ${width}`).toBe(true)
        if (what === 'as it is' && width >= narrowest) expect(whole, `${what}, ${width}`).toBe(true)
      }
    }
    await expectRoom('as it is')
    await wear(page, textSpacing)
    await expectRoom('spaced')
  })

const programOf = (page: Page) => page.locator('.post-code')

/** The end of the longest line is seen. */
const endSeen = (program: Locator) =>
  program.evaluate((pre) => {
    const { right } = pre.getBoundingClientRect()
    return [...pre.querySelectorAll('.code-line')].every((line) => {
      const words = document.createRange()
      words.selectNodeContents(line)
      const cut =
        getComputedStyle(line).overflowX !== 'visible' && line.scrollWidth > line.clientWidth
      return !cut && words.getBoundingClientRect().right <= right
    })
  })

for (const [width, height, spaced] of [
  [320, 640, false],
  [320, 256, false],
  [390, 844, false],
  [640, 400, false],
  [1280, 800, true],
  [390, 844, true],
] as const)
  test(`The program of the opening is read to the end of its lines by keys, in a window of ${width} × ${height}${spaced ? ' with spaced text' : ''} @desk`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height })
    for (const at of ['opening', 'opening.zeros']) {
      await open(page, `at=${at}`)
      if (spaced) await wear(page, textSpacing)
      const program = programOf(page)
      const before = await boxOf(program)
      expect(await endSeen(program), at).toBe(false)
      await program.focus()
      await expect(async () => {
        await page.keyboard.press('ArrowRight')
        expect(await endSeen(program), at).toBe(true)
      }).toPass()
      // Nothing else moves for it.
      expect((await boxOf(program)).height, at).toBe(before.height)
      await expect(async () => {
        await page.keyboard.press('ArrowLeft')
        await expect(program).not.toHaveAttribute('data-scrolled', { timeout: 10 })
      }).toPass()
    }
  })

test('Where the program of the opening has room there is nothing to scroll @desk', async ({
  page,
}) => {
  await open(page)
  for (const [width, height] of [
    [1280, 800],
    [1920, 1080],
  ] as const) {
    await page.setViewportSize({ width, height })
    const more = await programOf(page).evaluate((pre) => [
      pre.scrollWidth - pre.clientWidth,
      pre.scrollHeight - pre.clientHeight,
    ])
    expect(more, `${width}`).toEqual([0, 0])
  }
})

test('A finger pulls the program of the opening aside @phone', async ({ page }) => {
  await open(page)
  const program = programOf(page)
  const spots = way(await centreOf(program), { x: -180, y: 0 })
  await expect(async () => {
    await swipe(
      page,
      spots.map((spot) => [spot]),
    )
    await rest(page)
    expect(await endSeen(program)).toBe(true)
  }).toPass()
})
