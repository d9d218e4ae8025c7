// The way from the text to the figure and back, by keys.
import { type Locator, type Page } from '@playwright/test'
import { chapterIds, stepIds } from '../src/lesson/story/places.ts'
import { button, checkOf, expect, linkOf, open, rest, stepOf, test } from './reader.ts'

test.describe('from the text to the figure', { tag: '@desk' }, () => {
  test('The reader goes from the text to the figure and back by F6, and so in the lab', async ({
    page,
  }) => {
    await open(page, 'at=direction.vanish')
    const heading = stepOf(page, 'direction.vanish').getByRole('heading')
    const place = await rest(page)
    await page.keyboard.press('F6')
    await expect(page.getByRole('complementary')).toBeFocused()
    await page.getByTestId('handle-x').focus()
    await page.keyboard.press('F6')
    await expect(heading).toBeFocused()
    expect(Math.abs((await rest(page)) - place)).toBeLessThan(2)
    await open(page, 'at=lab')
    await page.keyboard.press('F6')
    await expect(checkOf(page)).toBeFocused()
    await page.keyboard.press('F6')
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  })

  test('The reader goes to the figure from the middle of a step by F6, and comes back to where she was', async ({
    page,
  }) => {
    await open(page, 'at=direction.length')
    const next = stepOf(page, 'direction.length').locator('.next')
    await next.focus()
    const place = await rest(page)
    await page.keyboard.press('F6')
    await expect(paneOf(page)).toBeFocused()
    await page.getByTestId('handle-x').focus()
    await page.keyboard.press('F6')
    await expect(next).toBeFocused()
    expect(Math.abs((await rest(page)) - place)).toBeLessThan(2)
    // From further down, where nothing has the focus, to the heading, and the same step is read.
    await open(page, 'at=calculus.code')
    await page.mouse.move(300, 500)
    await page.mouse.wheel(0, 350)
    await rest(page)
    await page.keyboard.press('F6')
    await expect(paneOf(page)).toBeFocused()
    await page.keyboard.press('F6')
    const heading = stepOf(page, 'calculus.code').getByRole('heading', { level: 3 }).first()
    await expect(heading).toBeFocused()
    await rest(page)
    await expect(heading).toBeInViewport()
    await expect.poll(() => linkOf(page)).toMatchObject({ at: 'calculus.code' })
    // In the lab, too.
    await open(page, 'at=lab')
    const paste = button(page, 'Paste')
    await paste.focus()
    await page.keyboard.press('F6')
    await expect(checkOf(page)).toBeFocused()
    await page.keyboard.press('F6')
    await expect(paste).toBeFocused()
  })

  for (const id of chapterIds)
    test(`The reader goes from the first step of ${id} to the figure and back, and nothing moves`, async ({
      page,
    }) => {
      const first = `${id}.${stepIds(id)[0]}`
      const heading = stepOf(page, first).getByRole('heading', { level: 3 }).first()
      const there = stepOf(page, first).getByRole('button', { name: 'To the figure' })
      await open(page, `at=${id}`)
      const place = await rest(page)
      const expectStill = async () => {
        expect(Math.abs((await rest(page)) - place)).toBeLessThan(2)
        expect([id, first]).toContain((await linkOf(page))['at'])
      }
      await page.keyboard.press('F6')
      await expect(paneOf(page)).toBeFocused()
      await expectStill()
      await page.keyboard.press('F6')
      await expect(heading).toBeFocused()
      await expectStill()
      // And by the buttons, which are seen only while they have the focus.
      await page.keyboard.press('Tab')
      await expect(there).toBeFocused()
      await page.keyboard.press('Enter')
      await expect(paneOf(page)).toBeFocused()
      await page.keyboard.press('F6')
      await expect(there).toBeFocused()
      await expectStill()
    })

  test('The reader has enlarged the lab as far as it goes, and goes from its end to the verdict and back by F6', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 256 })
    await open(page, 'at=lab')
    const row = page.getByRole('button', { name: /^Wrong backwards/ })
    await row.focus()
    const place = await rest(page)
    expect(place).toBeGreaterThan(500)
    await page.keyboard.press('F6')
    const verdict = page.getByRole('group', { name: /success!/ })
    await expect(verdict).toBeFocused()
    await expect(verdict).toBeInViewport({ ratio: 1 })
    await expect(verdict).toHaveCSS('outline-style', 'solid')
    expect(Math.abs((await rest(page)) - place)).toBeLessThan(2)
    await page.keyboard.press('F6')
    await expect(row).toBeFocused()
    expect(Math.abs((await rest(page)) - place)).toBeLessThan(2)
    await expect(verdict).not.toBeInViewport()
  })

  test('The reader leaves the figure by Tab, at either end, and goes on in the step that she came from', async ({
    page,
  }) => {
    await open(page, 'at=flow.follow')
    const step = stepOf(page, 'flow.follow')
    const inStep = () =>
      page.evaluate(
        () => document.activeElement?.closest<HTMLElement>('[data-step]')?.dataset['step'],
      )
    const there = step.getByRole('button', { name: 'To the figure' })
    await page.keyboard.press('F6')
    await expect(paneOf(page)).toBeFocused()
    await tabTo(page, button(page, 'To the text'))
    // Nothing in the step had the focus before, so what comes first in it has it now.
    await page.keyboard.press('Tab')
    await expect(there).toBeFocused()
    await page.keyboard.press('Tab')
    expect(await inStep()).toBe('flow.follow')
    await page.keyboard.press('Shift+Tab')
    await expect(there).toBeFocused()
    // From a stop in the middle to the next one.
    const foot = step.locator('.next')
    await foot.focus()
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('F6')
    await expect(paneOf(page)).toBeFocused()
    await tabTo(page, button(page, 'To the text'))
    await page.keyboard.press('Tab')
    await expect(foot).toBeFocused()
    // And backwards to the stop itself, from the figure and from the first stop in it.
    for (const stops of [0, 1]) {
      await page.keyboard.press('F6')
      await expect(paneOf(page)).toBeFocused()
      for (let i = 0; i < stops; i++) await page.keyboard.press('Tab')
      await page.keyboard.press('Shift+Tab')
      await expect(foot).toBeFocused()
    }
    await expect.poll(() => linkOf(page)).toMatchObject({ at: 'flow.follow' })
  })

  for (const at of ['direction.guess', 'flow.follow'])
    test(`The reader has enlarged the page as far as it goes, and goes from ${at} to the figure and back by keys`, async ({
      page,
    }) => {
      // 400 % of 1280 × 1024: there the figure scrolls away with the text.
      await page.setViewportSize({ width: 320, height: 256 })
      await open(page, `at=${at}`)
      const there = stepOf(page, at).getByRole('button', { name: 'To the figure' })
      const expectStill = async () => {
        await rest(page)
        await expect.poll(() => linkOf(page)).toMatchObject({ at })
      }
      const expectBack = async () => {
        await expect(there).toBeFocused()
        await expectStill()
        await expect(there).toBeInViewport()
      }
      await page.keyboard.press('Tab')
      await expect(there).toBeFocused()
      await page.keyboard.press('Enter')
      await expect(paneOf(page)).toBeFocused()
      await expectStill()
      await expect(paneOf(page)).toBeInViewport({ ratio: 0.5 })
      await page.keyboard.press('Tab')
      await expect(page.getByRole('application')).toBeFocused()
      await expectStill()
      if (at === 'direction.guess') {
        const guess = page.getByTestId('handle-guess')
        await tabTo(page, guess)
        await page.keyboard.press('ArrowUp')
        await expect(guess).toBeInViewport()
      }
      await expectStill()
      await page.keyboard.press('F6')
      await expectBack()
      await page.keyboard.press('F6')
      await expect(paneOf(page)).toBeFocused()
      await expectStill()
      await tabTo(page, button(page, 'To the text'))
      await expectStill()
      await page.keyboard.press('Enter')
      await expectBack()
      // By Tab, to what follows.
      await page.keyboard.press('Enter')
      await expect(paneOf(page)).toBeFocused()
      await tabTo(page, button(page, 'To the text'))
      await page.keyboard.press('Tab')
      await expectStill()
      await page.keyboard.press('Shift+Tab')
      await expectBack()
      // Who scrolls away from the figure reads what she comes to.
      await page.keyboard.press('F6')
      await expect(paneOf(page)).toBeFocused()
      await rest(page)
      await page.mouse.move(160, 150)
      await page.mouse.wheel(0, 1200)
      await expect.poll(() => linkOf(page)).not.toMatchObject({ at })
    })

  for (const [what, at, title] of [
    ['a step', 'direction.vanish', '#at-direction-vanish-title'],
    ['the first step of a chapter', 'alike.length', '#at-alike-length-title'],
    ['the opening', 'opening', '#at-opening-title'],
    ['the lab', 'lab', '#at-lab-title'],
  ] as const)
    test(`The reader goes to ${what} by keys, and sees that it has the focus`, async ({ page }) => {
      await open(page, `at=${at}`)
      const ringed = () =>
        page.evaluate(
          () =>
            [...document.querySelectorAll('h1, h2, h3, main')].filter((heading) => {
              const { outlineStyle, outlineWidth } = getComputedStyle(heading)
              const { width, top } = heading.getBoundingClientRect()
              const inSight = width > 50 && top >= 0 && top < innerHeight
              return inSight && outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2
            }).length,
        )
      expect(await ringed()).toBe(0)
      await page.keyboard.press('F6')
      await page.keyboard.press('F6')
      await expect(page.locator(title)).toBeFocused()
      expect(await ringed()).toBe(1)
    })
})

const paneOf = (page: Page) => page.getByRole('complementary', { name: 'Figure and numbers' })

/** Goes on by Tab until that has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let i = 0; i < 40; i++) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  await expect(target).toBeFocused()
}
