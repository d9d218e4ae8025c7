import { type Locator } from '@playwright/test'
import {
  button,
  centreOf,
  distance,
  expect,
  expectInside,
  expectSteps,
  expectTruth,
  figureOf,
  inFigureMenu,
  inMenu,
  lesson,
  open,
  optionOf,
  paperOf,
  rest,
  settled,
  spanOf,
  start,
  statusOf,
  stepOf,
  test,
  value,
  vector,
} from './reader.ts'

// Keys are pressed on a desk; the phone has the same page.
test.describe('by keys', { tag: '@desk' }, () => {
  test('The reader moves a tip by arrows, in steps of three sizes', async ({ page }) => {
    await open(page, lesson)
    await page.getByTestId('handle-x').focus()
    // A grid square is 0.5 here, and about 90 pixels.
    const steps: [string, number, number][] = [
      ['ArrowRight', 2.05, 0.5],
      ['ArrowUp', 2.05, 0.55],
      ['ArrowLeft', 2, 0.55],
      ['ArrowDown', 2, 0.5],
      ['Shift+ArrowLeft', 1.5, 0.5],
      ['Shift+ArrowDown', 1.5, 0],
      ['Alt+ArrowUp', 1.5, 0.005],
      ['Alt+ArrowRight', 1.505, 0.005],
    ]
    for (const [key, first, second] of steps) {
      await page.keyboard.press(key)
      // Exact: no dust from adding steps.
      expect(await vector(page, 'x'), key).toEqual([first, second])
    }
    await expectTruth(page)
    expect(await vector(page, 'y')).toEqual(start.y)
  })

  test('The reader turns, stretches and normalises a vector by keys', async ({ page }) => {
    await open(page, lesson)
    await page.getByTestId('handle-y').focus()
    const polar = async () => {
      const [a = 0, b = 0] = await vector(page, 'y')
      return { length: Math.hypot(a, b), degrees: (Math.atan2(b, a) * 180) / Math.PI }
    }
    let before = await polar()
    const expectPolar = async (key: string, turn: number, factor: number) => {
      await page.keyboard.press(key)
      const after = await polar()
      expect(after.degrees - before.degrees, key).toBeCloseTo(turn, 9)
      expect(after.length / before.length, key).toBeCloseTo(factor, 12)
      before = after
    }
    await expectPolar('[', 1, 1)
    await expectPolar(']', -1, 1)
    await expectPolar('Shift+BracketLeft', 15, 1)
    await expectPolar('Shift+BracketRight', -15, 1)
    await expectPolar('+', 0, 1.05)
    await expectPolar('-', 0, 1 / 1.05)
    await page.keyboard.press('1')
    expect(await value(page, 'norm-y')).toBeCloseTo(1, 14)
    expect((await polar()).degrees).toBeCloseTo(before.degrees, 9)
    await expectTruth(page)

    await page.keyboard.press('Escape')
    expect(await vector(page, 'y')).toEqual(start.y)
  })

  test('The reader walks a tip into the origin by keys and is told why it stops', async ({
    page,
  }) => {
    await open(page, 'x=0.1,0&y=0.75,1.5')
    await page.getByTestId('handle-x').focus()
    await page.keyboard.press('ArrowLeft')
    expect(await vector(page, 'x')).toEqual([0.05, 0])
    await page.keyboard.press('ArrowLeft')
    expect(await vector(page, 'x')).toEqual([0.05, 0])
    await expect(statusOf(page)).toContainText(/x .*undefined|undefined .*x/)
    await expectTruth(page)
  })

  test('The reader holds a key down, and it is one step to undo', async ({ page }) => {
    await open(page, lesson)
    const x = page.getByTestId('handle-x')
    await x.focus()
    for (let i = 0; i < 5; i++) await page.keyboard.down('ArrowUp')
    await page.keyboard.up('ArrowUp')
    expect(await vector(page, 'x')).toEqual([2, 0.75])
    await page.keyboard.press('ArrowLeft')
    expect(await vector(page, 'x')).toEqual([1.95, 0.75])

    await page.keyboard.press('Control+z')
    expect(await vector(page, 'x')).toEqual([2, 0.75])
    await page.keyboard.press('Control+z')
    expect(await vector(page, 'x')).toEqual([2, 0.5])
    await page.keyboard.press('Control+z')
    await expect(statusOf(page)).toContainText('Nothing to be undone.')

    await page.keyboard.press('Control+y')
    expect(await vector(page, 'x')).toEqual([2, 0.75])
    await page.keyboard.press('Control+Shift+z')
    expect(await vector(page, 'x')).toEqual([1.95, 0.75])
    await expect(x).toBeFocused()
  })

  test('The reader presses Ctrl+Z in a text field, and it belongs to the field', async ({
    page,
  }) => {
    await open(page, 'at=alike.span')
    await expect(spanOf(page)).toBeVisible()
    await page.getByTestId('handle-x').press('ArrowUp')
    const moved = await vector(page, 'x')
    const field = stepOf(page, 'alike.span').getByRole('textbox', { name: 'index' })
    await field.press('End')
    await page.keyboard.type('3')
    await expect(field).toHaveValue('3')
    await page.keyboard.press('Control+z')
    expect(await vector(page, 'x')).toEqual(moved)
    await expectSteps(page, { undo: true })
  })

  test('The reader pans, zooms, fits and goes home by keys', async ({ page }) => {
    await open(page, lesson)
    const scrolled = await rest(page)
    const [x, y] = [page.getByTestId('handle-x'), page.getByTestId('handle-y')]
    const paper = paperOf(page)
    await paper.focus()
    const first = { x: await centreOf(x), y: await centreOf(y) }
    const apart = async () => distance(await centreOf(x), await centreOf(y))
    const before = await apart()

    // The reader looks to the right: everything moves left.
    await page.keyboard.press('ArrowRight')
    expect((await centreOf(x)).x).toBeLessThan(first.x.x - 20)
    expect((await centreOf(x)).y).toBeCloseTo(first.x.y, 3)
    await page.keyboard.press('ArrowUp')
    expect((await centreOf(x)).y).toBeGreaterThan(first.x.y + 20)
    expect(await apart()).toBeCloseTo(before, 3)
    await page.keyboard.press('+')
    expect(await apart()).toBeGreaterThan(1.1 * before)
    await page.keyboard.press('-')
    await page.keyboard.press('-')
    expect(await apart()).toBeLessThan(0.9 * before)
    await page.keyboard.press('0')
    expect({ x: await centreOf(x), y: await centreOf(y) }).toEqual(first)

    for (let i = 0; i < 12; i++) await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('f')
    for (const tip of [x, y]) await expectInside(await centreOf(tip), paper)
    // Looking around does not change what is looked at, nor scroll the page.
    expect(await vector(page, 'x')).toEqual(start.x)
    expect(await rest(page)).toBe(scrolled)
  })

  test('The reader moves the paper by buttons, and turns space by them', async ({ page }) => {
    await open(page, lesson)
    const x = page.getByTestId('handle-x')
    const before = await centreOf(x)
    const vectors = await vector(page, 'x')
    await inFigureMenu(page, async (menu) => {
      await menu.getByRole('button', { name: 'Look right' }).press('Enter')
      expect((await centreOf(x)).x).toBeLessThan(before.x - 20)
      await menu.getByRole('button', { name: 'Look left' }).press('Enter')
      await menu.getByRole('button', { name: 'Look up' }).press('Enter')
      expect((await centreOf(x)).x).toBeCloseTo(before.x, 3)
      expect((await centreOf(x)).y).toBeGreaterThan(before.y + 20)
    })
    expect(await vector(page, 'x')).toEqual(vectors)
    await open(page, 'at=alike.ball')
    const turned = await centreOf(x)
    await inFigureMenu(page, (menu) =>
      menu.getByRole('button', { name: 'Turn left' }).press('Enter'),
    )
    expect(distance(await centreOf(x), turned)).toBeGreaterThan(5)
  })

  test('The reader opens the options of the figure by keys, chooses and closes them', async ({
    page,
  }) => {
    await open(page, lesson)
    const more = figureOf(page).getByRole('button', { name: 'more', exact: true })
    const gradients = optionOf(page, 'gradients')
    await more.press('Enter')
    await expect(more).toHaveAttribute('aria-expanded', 'true')
    await page.keyboard.press('Tab')
    await expect(button(page, 'Zoom in')).toBeFocused()
    await gradients.focus()
    for (const key of ['Home', 'ArrowDown', 'ArrowDown']) await page.keyboard.press(key)
    await expect(figureOf(page).getByText('gradients drawn 2 ×')).toBeVisible()
    await page.keyboard.press('Control+z')
    await expect(gradients).toHaveValue('1')
    await expect(figureOf(page).getByText('gradients drawn')).toHaveCount(0)
    await page.keyboard.press('Escape')
    await expect(gradients).toBeHidden()
    await expect(more).toBeFocused()
  })

  test('The reader turns keys of one character off, and none of them does anything, now and later', async ({
    page,
  }) => {
    await open(page, lesson)
    const presenter = page.locator('.presenter')
    const turnOff = (menu: Locator) =>
      menu.getByRole('checkbox', { name: 'Letters, digits and signs are keys' }).setChecked(false)
    await page.keyboard.press('p')
    await expect(presenter).toBeVisible()
    await page.keyboard.press('Escape')
    await inMenu(page, turnOff)
    for (const now of ['now', 'at the next visit']) {
      if (now !== 'now') {
        await page.reload()
        await settled(page)
      }
      const fragment = page.url()
      const x = page.getByTestId('handle-x')
      const before = await vector(page, 'x')
      await expect(x).toHaveAccessibleDescription('Arrow keys move it.')
      const heading = stepOf(page, 'alike.length').getByRole('heading', { level: 3 })
      for (const place of [heading, x, paperOf(page)]) {
        await place.focus()
        for (const key of ['p', 'P', 'r', 'g', 'f', '+', '-', '0', '1', '[', ']'])
          await page.keyboard.press(key)
      }
      await expect(presenter, now).toHaveCount(0)
      await expect(statusOf(page)).toHaveText('')
      expect(await vector(page, 'x'), now).toEqual(before)
      expect(page.url()).toBe(fragment)
      // What writes no character is a key as before.
      await x.press('ArrowUp')
      expect(await vector(page, 'x'), now).not.toEqual(before)
      await page.keyboard.press('Control+z')
      expect(await vector(page, 'x'), now).toEqual(before)
    }
    // In a talk, too: there the arrows go on, and the letters on the buttons are gone.
    await button(page, 'Menu').click()
    await button(page, 'Present').click()
    await expect(presenter).toBeVisible()
    await expect(presenter.locator('kbd').filter({ hasText: /^.$/ })).toHaveCount(0)
    const title = presenter.getByRole('heading', { level: 1 })
    const first = await title.textContent()
    for (const key of ['b', 'l', 'o', 't', '.', 'f']) await page.keyboard.press(key)
    await expect(presenter).toHaveAttribute('data-blank', 'false')
    await expect(presenter).toHaveAttribute('data-laser', 'false')
    await page.keyboard.press('ArrowRight')
    await expect(title).not.toHaveText(first ?? '')
    await page.keyboard.press('Escape')
    // In a field a character is a character.
    await open(page, 'at=lab')
    await page.getByRole('textbox', { name: 'n', exact: true }).fill('')
    await page.keyboard.type('24')
    await expect(page.getByRole('textbox', { name: 'n', exact: true })).toHaveValue('24')
  })
})
