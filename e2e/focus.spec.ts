import { type Page } from '@playwright/test'
import { mapKeys, scopeKeys } from '../src/figure/words/labKeys.ts'
import {
  guessKeys,
  paperKeys,
  sayKeys,
  spacePaperKeys,
  spaceTipKeys,
  tipKeys,
} from '../src/figure/words/figureKeys.ts'
import { chapterIds, chapters } from '../src/lesson/story/places.ts'
import { story } from '../src/lesson/story/story.ts'
import {
  boxOf,
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
  test('The reader scrolls a tip away that has the focus, and is on its paper then', async ({
    page,
  }) => {
    await open(page, 'at=calculus.misprint')
    const tip = page.getByTestId('handle-dx')
    await tip.focus()
    // By the wheel, as a reader does: until she has, the page keeps the place of the link.
    await page.mouse.move(300, 500)
    await page.mouse.wheel(0, -100_000)
    await expect(tip).toHaveCount(0)
    await expect(figureOf(page).getByRole('application')).toBeFocused()
    // Where the paper goes, too, what held it is left.
    const step = stepOf(page, 'reach.precision')
    await step.evaluate((element) => element.scrollIntoView({ block: 'center' }))
    await expect(figureOf(page)).toHaveCount(0)
    await expect(page.getByRole('complementary', { name: 'Figure and numbers' })).toBeFocused()
  })

  test('The reader goes through the page by Tab, in a sensible order, and sees where she is', async ({
    page,
  }) => {
    await open(page)
    const first = story.alike.steps
    const order = [
      /^Skip to the text/,
      /^Skip to the figure/,
      /^Skip to the lab/,
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
    // A link's place is where Tab goes on from: the header is before it.
    await page.locator('.skip').first().focus()
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
      .getByRole('button', { name: story.direction.steps[2].title })
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
    // Where she came from.
    await expect(there).toBeFocused()
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
      // A number and its % stand in one line.
      expect(
        told.map((text) => text.replaceAll('\u00a0', ' ')),
        keys,
      ).toContain(does)
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

  test('The reader goes back from the lab, and the focus goes along', async ({ page }) => {
    await open(page, 'at=alike')
    await page.getByRole('navigation', { name: 'Skip' }).getByText('lab').press('Enter')
    await expect(page.getByRole('region', { name: 'gradcheck' })).toBeVisible()
    await page.goBack()
    await expect(page.locator('#at-alike-length-title')).toBeFocused()
  })

  test('The reader goes back and forward between chapters, and the focus goes along', async ({
    page,
  }) => {
    await open(page, 'at=alike')
    const heading = (place: string) => stepOf(page, place).getByRole('heading', { level: 3 })
    await page.getByRole('link', { name: chapters.trust.short }).press('Enter')
    await expect(heading('trust.ones')).toBeFocused()
    await page.goBack()
    await expect(heading('alike.length')).toBeFocused()
    // The next stop is there, and no longer in the chapter that was left.
    await page.keyboard.press('Tab')
    await expect(stepOf(page, 'alike.length')).toBeInViewport()
    await page.goForward()
    await expect(heading('trust.ones')).toBeFocused()
  })

  test('The reader skips the header: to the text, the figure, the lab and its verdict', async ({
    page,
  }) => {
    await open(page, 'at=direction.vanish')
    const skip = async (name: string) => {
      const link = page.getByRole('link', { name, exact: true })
      await link.focus()
      await expect(link).toBeInViewport()
      await page.keyboard.press('Enter')
    }
    const focus = page.locator(':focus')
    await skip('Skip to the text')
    await expect(stepOf(page, 'direction.vanish').getByRole('heading')).toBeFocused()
    await skip('Skip to the figure')
    await expect(page.getByRole('complementary')).toBeFocused()
    await skip('Skip to the lab')
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
    await skip('Skip to the verdict')
    await expect(checkOf(page)).toBeFocused()
    await skip('Skip to the lab')
    await expect(focus).toHaveText(/The lab/)
  })

  test('The reader is at the lab’s first field after at most 40 stops', async ({ page }) => {
    await open(page, 'at=lab')
    let stops = 0
    for (; stops < 60; stops++) {
      await page.keyboard.press('Tab')
      const field = await page.evaluate(() =>
        document.activeElement?.matches('main :is(input, select, textarea)'),
      )
      if (field) break
    }
    expect(stops).toBeLessThan(40)
  })

  test('The reader types into a field that goes as the page scrolls to it, and the focus stays there', async ({
    page,
  }) => {
    // The scene of the step in which the field stands has no span.
    await open(page, 'at=alike&view=span')
    const index = page.getByRole('textbox', { name: 'index' })
    await index.evaluate((field) => field.focus({ preventScroll: true }))
    await page.keyboard.type('7')
    await expect(index).toHaveCount(0)
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('[data-step]') !== null))
      .toBe(true)
  })

  // Places where something that is pressed goes, or cannot be pressed any more.
  for (const at of ['opening', 'alike.ball', 'direction', 'lab', 'lab.mutants'])
    test(`The focus never falls to the body, whatever is pressed by keys at ${at}`, async ({
      page,
    }) => {
      test.slow()
      await open(page, `at=${at}`)
      if (at === 'alike.ball') await page.getByTestId('handle-x').press('Shift+ArrowRight')
      if (at === 'lab') {
        await page.getByText('Component by component').click()
        await page.getByRole('textbox', { name: 'n', exact: true }).fill('40')
      }
      const pressed: string[] = []
      for (;;) {
        const name = await page.evaluate((done) => {
          const targets = document.querySelectorAll<HTMLElement>(
            'main button, main [role=switch], main summary, .announcer button',
          )
          for (const target of targets) {
            const label = target.getAttribute('aria-label') ?? target.innerText
            const key = `${target.closest<HTMLElement>('[data-step]')?.dataset['step'] ?? ''} ${label}`
            // Ways to other places, files and the clipboard have tests of their own.
            if (done.includes(key) || /→|script|Copy|Download|Present|Open the lab/.test(key))
              continue
            if (target.matches('.handle') || !target.checkVisibility({ visibilityProperty: true }))
              continue
            const { top, bottom } = target.getBoundingClientRect()
            if (bottom < 0 || top > innerHeight) continue
            target.focus({ preventScroll: true })
            if (document.activeElement === target) return key
          }
          return null
        }, pressed)
        if (name === null) break
        pressed.push(name)
        await page.keyboard.press('Enter')
        await expect
          .poll(() => page.evaluate(() => document.activeElement === document.body), {
            message: `after ${name}`,
          })
          .toBe(false)
      }
      expect(pressed.length).toBeGreaterThan(2)
    })
})

test('The ring of a tip that has the focus leaves its name to be read', async ({ page }) => {
  await open(page, 'at=alike&x=2,0.5&y=0.75,1.5')
  for (const part of ['x', 'y']) {
    const tip = page.getByTestId(`handle-${part}`)
    await tip.focus()
    const { width, offset, line } = await tip.evaluate((element) => {
      const { outlineOffset, outlineWidth } = getComputedStyle(element)
      const offset = parseFloat(outlineOffset)
      return { width: element.clientWidth, offset, line: parseFloat(outlineWidth) }
    })
    const ring = width / 2 + offset + line
    const name = await boxOf(figureOf(page).locator(`text.name.${part}`))
    const [across, up] = [name.x + name.width / 2, name.y + name.height / 2]
    const middle = await centreOf(tip)
    // Half a letter is some eight pixels.
    expect(Math.hypot(across - middle.x, up - middle.y)).toBeGreaterThan(ring + 7)
  }
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

test('Who dismisses the message of what she pressed in the menu is at the menu again', async ({
  page,
}) => {
  await open(page, 'at=alike')
  await button(page, 'Menu').click()
  await button(page, 'Start anew').press('Enter')
  // By keys: the menu closes when the focus leaves it, and what she pressed is hidden with it.
  await button(page, 'Dismiss the message').press('Enter')
  await expect(button(page, 'Menu')).toBeFocused()
})
