// What the document is served with: read without scripts, before they come, and taken over by them.
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { chapterIds, placeIds } from '../src/lesson/story/places.ts'
import { story } from '../src/lesson/story/story.ts'
import { drop, found, npy, paste } from './files.ts'
import { button, centreOf, drag, expect, open, takenOver, test, value } from './reader.ts'

test.describe('Without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('the lesson is there: text, formulas, the verdict, the first picture', async ({ page }) => {
    await page.goto('')
    await expect(page.getByTestId('verdict-posted')).toHaveText('success!')
    await expect(page.getByTestId('verdict-posted')).toBeVisible()
    await expect(page.locator('.without-scripts')).toBeVisible()
    for (const id of chapterIds)
      for (const { id: step } of story[id].steps)
        await expect(page.locator(`[data-step="${id}.${step}"]`)).toBeAttached()
    // Set at build time, for the eye and for the ear; no formula waits to be.
    expect(await page.locator('.formula .katex-html').count()).toBeGreaterThan(100)
    expect(await page.locator('.formula math').count()).toBeGreaterThan(100)
    await expect(page.locator('.formula.plain')).toHaveCount(0)
    const picture = page.locator('.first-picture')
    await expect(picture).toBeVisible()
    await expect(picture.locator('.vector.x, .vector.y')).toHaveCount(2)
    await expect(picture.locator('text')).toHaveText('x = y')
  })

  test('nothing looks as if it could be pressed or moved, and a link leads to its place', async ({
    page,
  }) => {
    await page.goto('#at=trust.zeros')
    await expect(page.locator('[data-step="trust.zeros"]')).toBeInViewport()
    for (const role of ['button', 'textbox', 'combobox', 'slider', 'checkbox'] as const)
      for (const control of await page.getByRole(role).all())
        // A card is read as a heading, and so is the name of a row; they do nothing.
        expect(
          await control.evaluate((button) =>
            button.matches('.card-button, .outline-number, th > button'),
          ),
        ).toBe(true)
  })
})

for (const [language, path] of [
  ['English', ''],
  ['German', 'de/'],
  ['Chinese', 'zh/'],
] as const)
  test(`The reader without scripts meets no barrier that axe knows in the ${language} document @desk`, async ({
    page,
  }) => {
    test.slow()
    // axe is a script itself: the page's own are taken out of what is served, and their policy with them.
    await page.route(
      (url) => url.pathname.endsWith(`/some/where/${path}`),
      async (route) => {
        const response = await route.fetch()
        const body = (await response.text())
          .replaceAll(/<script\b[^>]*>[\s\S]*?<\/script>/g, '')
          .replaceAll(/<\/?noscript>/g, '')
        await route.fulfill({ response, body })
      },
    )
    await page.goto(path)
    await expect(page.locator('.without-scripts')).toBeVisible()
    await expect(page.getByTestId('verdict-posted')).toBeVisible()
    expect(await page.evaluate(() => document.scripts.length)).toBe(0)
    const { violations } = await new AxeBuilder({ page })
      .setLegacyMode()
      .options({
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      })
      .analyze()
    expect(
      violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target }) => `${id} at ${target.join(' ')}`),
      ),
    ).toEqual([])
  })

/** Holds the page's own scripts back until it is told to let them come. */
async function late(page: Page): Promise<() => void> {
  let come = () => {}
  const gate = new Promise<void>((done) => {
    come = done
  })
  await page.route(/assets\/.*\.js$/, async (route) => {
    await gate
    await route.continue()
  })
  return come
}

/** Marks what was served, and notes each shift of what is seen. */
async function noteServed(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const element of document.querySelectorAll('#root *'))
      Reflect.set(element, 'wasServed', true)
    Reflect.set(globalThis, 'shifts', 0)
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        Reflect.set(
          globalThis,
          'shifts',
          Number(Reflect.get(globalThis, 'shifts')) + Number(Reflect.get(entry, 'value')),
        )
    }).observe({ type: 'layout-shift', buffered: true })
  })
}

const keptOf = (page: Page) =>
  page.evaluate(() => ({
    // A mismatch makes React throw away what was served, and say so to `main.tsx`.
    refused: performance.getEntriesByName('not taken over').length,
    // Formulas, headings and steps are those that were served.
    new: ['.katex', 'h1', 'h2', 'h3', '[data-step]', '.line', '.post-code'].filter((selector) =>
      [...document.querySelectorAll(`.story :is(${selector})`)].some(
        (element) => !element.closest('.pane') && !Reflect.get(element, 'wasServed'),
      ),
    ),
    shifts: Number(Reflect.get(globalThis, 'shifts')),
  }))

test.describe('With scripts that come late', () => {
  test('the page does not move, KaTeX is not fetched, and the tips can then be dragged', async ({
    page,
  }) => {
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    const come = await late(page)
    await page.goto('', { waitUntil: 'commit' })
    await expect(page.locator('.story-foot')).toBeAttached()
    await expect(page.getByTestId('verdict-posted')).toHaveText('success!')
    await page.evaluate(() => document.fonts.ready)
    await noteServed(page)
    const before = await page.locator('.pane .figure').screenshot()
    come()
    await expect(page.getByTestId('handle-x')).toBeVisible()
    // The picture that was served is the one that is painted, but for the rims of a few letters and lines.
    expect(
      await differing(page, before, await page.locator('.pane .figure').screenshot()),
    ).toBeLessThan(500)
    await takenOver(page)
    expect(await keptOf(page)).toEqual({ refused: 0, new: [], shifts: 0 })
    await drag(page.getByTestId('handle-x'), { x: -40, y: -60 })
    await expect.poll(() => value(page, 'similarity')).not.toBe(1)
    expect(asked.filter((url) => /katex.*\.js/.test(url))).toEqual([])
  })

  test('a link with vectors of its own shows no number of others', async ({ page }) => {
    const come = await late(page)
    await page.goto('#at=alike&x=3,4&y=4,3', { waitUntil: 'commit' })
    await expect(page.locator('.story-foot')).toBeAttached()
    const number = page.locator('[data-step^="alike."] .readout-similarity data').first()
    await expect(number).toBeAttached()
    await expect(number).toBeHidden()
    come()
    await expect(number).toBeVisible()
    await expect(number).toHaveText('0.9600')
    await takenOver(page)
  })

  test('what was pressed before they came opens once, when they are there', async ({ page }) => {
    const come = await late(page)
    await page.goto('', { waitUntil: 'commit' })
    await expect(page.locator('.story-foot')).toBeAttached()
    const menu = button(page, 'Menu')
    await menu.click()
    await expect(menu).toHaveAttribute('aria-expanded', 'false')
    come()
    await expect(menu).toHaveAttribute('aria-expanded', 'true')
    await expect(button(page, 'Undo')).toBeVisible()
    // It is done once: the next press is the reader's.
    await takenOver(page)
    await menu.click()
    await expect(menu).toHaveAttribute('aria-expanded', 'false')
  })

  test('what was pasted before they came waits in the lab, and so does a file', async ({
    page,
  }) => {
    for (const [bring, name] of [
      [() => paste(page, '[1, 2, 3]\n[3, 2, 1]'), '(1, 2, 3)'],
      [() => drop(page, npy('early.npy', [[1, 2, 3]]), page.locator('body')), 'early.npy'],
    ] as const) {
      await page.goto('about:blank')
      const come = await late(page)
      await page.goto('', { waitUntil: 'commit' })
      await expect(page.locator('.story-foot')).toBeAttached()
      await bring()
      come()
      await expect(found(page)).toContainText(name)
      await expect(found(page)).toHaveCount(1)
      await page.unroute(/assets\/.*\.js$/)
    }
  })

  test('the focus stays where it was @desk', async ({ page }) => {
    const come = await late(page)
    await page.goto('', { waitUntil: 'commit' })
    await expect(page.locator('.story-foot')).toBeAttached()
    const link = page.getByRole('link', { name: story.trust.short })
    await link.focus()
    come()
    await takenOver(page)
    await expect(link).toBeFocused()
  })
})

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(`In the ${colorScheme}`, () => {
    test.use({ colorScheme })
    for (const id of placeIds)
      test(`what was served is taken over at ${id}, or gives way`, async ({ page }) => {
        await open(page, `at=${id}`)
        expect(
          await page.evaluate(() => [
            performance.getEntriesByName('not taken over').length,
            document.documentElement.hasAttribute('data-opens'),
          ]),
        ).toEqual([0, false])
      })
  })

test('Text off the screen is laid out once the reader has let go of what she drags @desk', async ({
  page,
}) => {
  // It waits for the fonts, and one of them comes when the test says so.
  let come = () => {}
  const asked = new Promise<void>((done) => {
    void page.route(/KaTeX_Caligraphic-Bold.*woff2$/, async (route) => {
      done()
      await new Promise<void>((ready) => {
        come = ready
      })
      await route.continue()
    })
  })
  await page.goto('#at=calculus', { waitUntil: 'commit' })
  await takenOver(page)
  await asked
  const unlaid = page.locator('.step:not([data-laid="all"])')
  // What is near the window is laid out at any time, as it comes.
  const far = page.locator('.chapter').last().locator('.step:not([data-laid="all"])')
  const x = await centreOf(page.getByTestId('handle-x'))
  await page.mouse.move(x.x, x.y)
  await page.mouse.down()
  const before = await far.count()
  expect(before).toBeGreaterThan(0)
  come()
  for (let i = 1; i <= 20; i++) {
    await page.mouse.move(x.x - 4 * i, x.y)
    await page.waitForTimeout(50)
  }
  expect(await far.count()).toBe(before)
  await page.mouse.up()
  await expect(unlaid).toHaveCount(0)
})

test('A theme that was chosen is there from the first paint on @desk', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('cosgrad-theme', 'dark'))
  const come = await late(page)
  await page.goto('', { waitUntil: 'commit' })
  await expect(page.locator('.story-foot')).toBeAttached()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  come()
  await takenOver(page)
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
})

/** How many pixels of two pictures differ to the eye. */
function differing(page: Page, a: Buffer, b: Buffer): Promise<number> {
  return page.evaluate(
    async (texts) => {
      const [first, second] = await Promise.all(
        texts.map(async (text) => {
          const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
          const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
          const canvas = new OffscreenCanvas(picture.width, picture.height)
          const context = canvas.getContext('2d')
          context?.drawImage(picture, 0, 0)
          return context?.getImageData(0, 0, picture.width, picture.height).data ?? []
        }),
      )
      let count = 0
      for (let i = 0; i < (first?.length ?? 0); i += 4)
        if ([0, 1, 2].some((at) => Math.abs((first?.[i + at] ?? 0) - (second?.[i + at] ?? 0)) > 48))
          count += 1
      return count
    },
    [a.toString('base64'), b.toString('base64')],
  )
}
