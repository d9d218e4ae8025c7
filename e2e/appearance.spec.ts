// Themes, forced colours, small and enlarged windows.
import { type Page } from '@playwright/test'
import { placeIds } from '../src/lesson/story/places.ts'
import { boxOf, button, centreOf, edit, expect, figureOf, open, settled, test } from './reader.ts'

const ground = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor)

test('The reader with forced colours, or without motion, sees the same figure @desk', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' })
  await open(page, 'at=alike')
  const figure = figureOf(page)
  for (const part of ['x', 'y', 'gradient-x', 'gradient-y']) {
    const path = figure.locator(`polygon[data-part=${part}]`)
    const { width, height } = await boxOf(path)
    expect(Math.max(width, height), part).toBeGreaterThan(10)
    // Not the colour of the ground it is drawn on.
    const [fill, canvas] = await path.evaluate((element) => {
      const probe = document.body.appendChild(document.createElement('p'))
      probe.style.color = 'Canvas'
      const colours = [getComputedStyle(element).fill, getComputedStyle(probe).color]
      probe.remove()
      return colours
    })
    expect(fill, part).not.toBe(canvas)
  }
  // A change of view is there at once.
  const before = await centreOf(page.getByTestId('handle-x'))
  await button(page, 'more').click()
  await button(page, 'Zoom in').click()
  const after = await centreOf(page.getByTestId('handle-x'))
  expect(after).not.toEqual(before)
})

test('The reader changes the theme, and it is there on the next visit @desk', async ({ page }) => {
  await open(page)
  const light = await ground(page)
  const choose = async (name: string) => {
    await button(page, 'Menu').click()
    await page.getByRole('radio', { name }).check()
    await button(page, 'Menu').click()
  }
  await choose('dark')
  const dark = await ground(page)
  expect(dark).not.toBe(light)
  await page.reload()
  await settled(page)
  expect(await ground(page)).toBe(dark)
  await page.emulateMedia({ colorScheme: 'dark' })
  await choose('light')
  expect(await ground(page)).toBe(light)
  await choose('as the system')
  expect(await ground(page)).toBe(dark)
  // The theme is the reader's, not the link's.
  expect(page.url()).not.toContain('theme')
})

test('The reader changes the theme in one window, and another one follows @desk', async ({
  page,
}) => {
  await open(page)
  const other = await page.context().newPage()
  await open(other)
  const light = await ground(other)
  await button(page, 'Menu').click()
  await page.getByRole('radio', { name: 'dark' }).check()
  await expect.poll(() => ground(other)).not.toBe(light)
  expect(await ground(other)).toBe(await ground(page))
  await page.getByRole('radio', { name: 'as the system' }).check()
  await expect.poll(() => ground(other)).toBe(light)
  await other.close()
})

/** Phones upright and across, 400 % and 200 % on a laptop, a projector. */
const windows = [
  [390, 844],
  [844, 390],
  [390, 664],
  [320, 256],
  [640, 400],
  [1024, 768],
] as const

for (const [width, height] of windows)
  test(`In a window of ${width} × ${height} nothing sticks out sideways, and the text has room @desk`, async ({
    page,
  }) => {
    test.slow()
    await page.setViewportSize({ width, height })
    await open(page)
    for (const at of placeIds) {
      await edit(page, `at=${at}`)
      const sideways = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(sideways, at).toBeLessThanOrEqual(0)
      // What stays while the page scrolls leaves at least half of the window to the text.
      const taken = await page.evaluate(() => {
        scrollTo(0, innerHeight)
        const text = document.querySelector('.chapter, .lab-row, .lab-side')
        const { left, width: across } = (text ?? document.body).getBoundingClientRect()
        const middle = left + Math.min(across, innerWidth - left) / 2
        const steps = Array.from({ length: 40 }, (_, i) => ((i + 0.5) / 40) * innerHeight)
        const covered = steps.filter((y) => {
          const met = document.elementFromPoint(middle, y)
          return met?.closest('.header, .pane, .lab-fixed, .announcer') ?? false
        })
        return covered.length / steps.length
      })
      expect(taken, at).toBeLessThanOrEqual(0.5)
    }
  })

test('Nothing moves but what is dragged: no layout shift in any place', async ({ page }) => {
  for (const at of ['opening', 'alike', 'direction.length', 'trust.wrong']) {
    await open(page, `at=${at}`)
    await page.evaluate(() => {
      const shifts: string[] = []
      Object.assign(window, { shifts })
      interface Shift extends PerformanceEntry {
        readonly value: number
        readonly sources: readonly { readonly node: Node | null }[]
      }
      new PerformanceObserver((list) => {
        for (const { value, sources } of list.getEntries() as Shift[])
          for (const { node } of sources)
            if (node instanceof Element && node.checkVisibility())
              shifts.push(`${value.toFixed(4)} ${node.nodeName} ${node.className}`)
      }).observe({ type: 'layout-shift' })
    })
    const tip = await centreOf(page.getByTestId('handle-x'))
    await page.mouse.move(tip.x, tip.y)
    await page.mouse.down()
    await page.mouse.move(tip.x - 40, tip.y - 30, { steps: 10 })
    await page.mouse.move(tip.x - 60, tip.y + 20, { steps: 10 })
    const shifts = await page.evaluate(() => Reflect.get(window, 'shifts') as string[])
    await page.mouse.up()
    // Tips and arrows are moved by transform and by their paths; nothing else may move.
    expect(
      shifts.filter((shift) => !/handle/.test(shift)),
      at,
    ).toEqual([])
  }
})

test('In the dark no word or sign of a figure is black @desk', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  for (const at of [
    'opening',
    'alike.angle',
    'alike.ball',
    'alike.span',
    'direction',
    'trust.wrong',
  ]) {
    await open(page, `at=${at}`)
    const black = await page.evaluate(() =>
      [...document.querySelectorAll('.surface text, .surface tspan')]
        .filter((text) => getComputedStyle(text).fill === 'rgb(0, 0, 0)')
        .map(({ textContent }) => textContent),
    )
    expect(black, at).toEqual([])
  }
})
