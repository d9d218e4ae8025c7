// Text 4.5 : 1 and marks 3 : 1, on the pixels that are really there, at a desk and on a phone, in both themes.
import { type Page } from '@playwright/test'
import { chapterIds, stepIds } from '../src/lesson/story/places.ts'
import { faintMarks, faintTexts, type Faint } from './contrast.ts'
import { button, expect, open, rest, stepOf, test } from './reader.ts'

/**
 * What is drawn and need not be seen to understand: paper is ruled, charts have frames with numbers beside them, circles
 * of one S repeat what the ball's colour and the number say, rims and grounds are there for what lies on them, and the
 * steps in a bar need not be told one from the next.
 */
const decoration =
  '.grid, .axes, .level:not(.equator), .axis:is(.negative, .far), .chart-frame, .baseline, .scope-grid, .scope-frame, .scope-band, .power-edge, .power-tick, .chart-rim, .tick-rims, .power-halo, .locus-inside, .pane-caught .ray, .ledger-step'
const marksIn = (box: string) =>
  `${box} :is(path, polygon, line, circle, rect):not(${decoration}, defs *)`

interface Drawn {
  readonly at: string
  /** Where its marks are; in the figure if not told. */
  readonly box?: string
  readonly does?: (page: Page) => Promise<unknown>
}

const steps = async (page: Page) => {
  for (let step = 0; step < 4; step++) await button(page, 'Step').click()
}

/** On a phone they lie in a row that is to be unfolded. */
const unfoldVectors = async (page: Page) => {
  const row = page.getByRole('button', { name: /^Vectors/ })
  if (await row.isVisible()) await row.click()
}

const drawn: readonly Drawn[] = [
  { at: 'opening' },
  { at: 'alike' },
  // Short arrows, of which a good part lies under a handle.
  { at: 'alike&x=2,0.5&y=1.9,0.8' },
  // Of the terms of ∇ᵧS each covers the other here, seen from their end.
  { at: 'alike.ball&x=1.5,0.5,1.2&y=-0.75,-1.5,-0.5&show=tangent,span' },
  { at: 'alike.ball&x=1.5,0.5,1.2&y=0.75,1.5,-0.5&show=terms' },
  { at: 'alike.span' },
  { at: 'direction' },
  { at: 'direction.length' },
  { at: 'calculus.misprint' },
  { at: 'flow', does: steps },
  { at: 'trust.wrong' },
  { at: 'trust.units' },
  { at: 'trust.units', box: '.input-paper' },
  { at: 'calculus.misprint', box: '.chart' },
  { at: 'flow', box: '.flow-paper', does: steps },
  { at: 'reach.precision', box: '.scope' },
  { at: 'lab&point=random&backward=sign_flip', box: '.input-paper' },
  { at: 'lab&point=random&n=3', box: '.strip', does: unfoldVectors },
  { at: 'lab.map&point=random&n=3', box: '.power-surface' },
]

const rooms = {
  'at a desk': { viewport: { width: 1280, height: 800 } },
  'on a phone': { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
} as const

/** What is too faint in sight and below, screen by screen, down to an element's end. */
async function faintDownTo(page: Page, end: string): Promise<Faint[]> {
  const found: Faint[] = []
  for (let screens = 0; screens < 60; screens++) {
    found.push(...(await faintTexts(page)))
    const left = await page
      .locator(end)
      .evaluate((element) => element.getBoundingClientRect().bottom - innerHeight)
    if (left <= 0) break
    // On a phone the figure covers a third of the window.
    await page.evaluate(() =>
      scrollBy({ top: innerHeight * (innerWidth > 900 ? 0.9 : 0.55), behavior: 'instant' }),
    )
    await rest(page, 3)
  }
  return found
}

for (const [room, size] of Object.entries(rooms))
  for (const scheme of ['light', 'dark'] as const)
    test.describe(`${room}, in the ${scheme}`, () => {
      test.use({ ...size, colorScheme: scheme })

      test.describe('words', () => {
        // A high window has more of them on one screen.
        if (room === 'at a desk') test.use({ viewport: { width: 1280, height: 1400 } })

        for (const id of chapterIds)
          test(`The reader can read every word of the chapter “${id}”, folded or not`, async ({
            page,
          }) => {
            test.setTimeout(600_000)
            await open(page, `at=${id}&lines=on`)
            for (const fold of await page.locator(`.chapter-${id} details`).all())
              await fold.evaluate((details) => details.setAttribute('open', ''))
            await stepOf(page, `${id}.${stepIds(id)[0]}`).evaluate((step) =>
              step.scrollIntoView({ block: 'start', behavior: 'instant' }),
            )
            await rest(page, 3)
            expect(await faintDownTo(page, `.chapter-${id}`)).toEqual([])
          })

        test('The reader can read every word of the opening and of the lab', async ({ page }) => {
          test.setTimeout(600_000)
          await open(page)
          await page.getByRole('button', { name: /return zeros/ }).click()
          expect(await faintTexts(page)).toEqual([])
          for (const tab of stepIds('lab')) {
            await open(page, `at=lab.${tab}&point=random&n=3&backward=sign_flip`)
            expect(await faintDownTo(page, 'main'), tab).toEqual([])
          }
        })
      })

      test.describe('marks', () => {
        // Their rims are a pixel wide.
        test.use({ deviceScaleFactor: 2 })
        for (const { at, box = '.figure', does } of drawn)
          test(`The reader sees every mark on what lies beside it at ${at} in ${box}`, async ({
            page,
          }) => {
            await open(page, `at=${at}`)
            await does?.(page)
            // What is hidden has no pixels: there is another drawing in the place, or it is opened first.
            const first = page.locator(`${box} svg`).filter({ visible: true }).first()
            await expect(first).toBeVisible()
            // The strip of a phone is in sight as it is; to scroll would lead to another step, with another figure.
            await first.scrollIntoViewIfNeeded()
            await rest(page, 8)
            expect(await faintMarks(page, marksIn(box))).toEqual([])
          })
      })
    })
