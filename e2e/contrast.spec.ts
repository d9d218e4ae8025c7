// Text 4.5 : 1 and marks 3 : 1, on the pixels that are really there, in both themes.
import { type Page } from '@playwright/test'
import { chapterIds, stepIds } from '../src/lesson/story/places.ts'
import { faintMarks, faintTexts, type Faint } from './contrast.ts'
import { expect, open, rest, stepOf, test } from './reader.ts'

const arrows = '.figure :is(path, polygon):is(.vector, .gradient, .term, .velocity)'

/** What is too faint in sight and below, screen by screen, down to an element's end. */
async function faintDownTo(page: Page, end: string): Promise<Faint[]> {
  const found: Faint[] = []
  for (let screens = 0; screens < 14; screens++) {
    found.push(...(await faintTexts(page)))
    const left = await page
      .locator(end)
      .evaluate((element) => element.getBoundingClientRect().bottom - innerHeight)
    if (left <= 0) break
    await page.evaluate(() => scrollBy({ top: innerHeight * 0.9, behavior: 'instant' }))
    await rest(page, 3)
  }
  return found
}

for (const scheme of ['light', 'dark'] as const)
  test.describe(`in the ${scheme}`, () => {
    test.use({ colorScheme: scheme })

    test.describe('words', () => {
      // A high window has more of them on one screen.
      test.use({ viewport: { width: 1280, height: 1400 } })

      for (const id of chapterIds)
        test(`The reader can read every word of the chapter “${id}”, folded or not`, async ({
          page,
        }) => {
          test.setTimeout(240_000)
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
        test.setTimeout(240_000)
        await open(page)
        await page.getByRole('button', { name: /return zeros/ }).click()
        expect(await faintTexts(page)).toEqual([])
        for (const tab of stepIds('lab')) {
          await open(page, `at=lab.${tab}&point=random&n=3&backward=printed`)
          expect(await faintDownTo(page, 'main'), tab).toEqual([])
        }
      })
    })

    test.describe('arrows', () => {
      // Their rims are a pixel wide.
      test.use({ deviceScaleFactor: 2 })
      for (const at of [
        'opening',
        'alike',
        'alike.ball&x=1.5,0.5,1.2&y=-0.75,-1.5,-0.5&show=terms,tangent',
        'alike.span',
        'direction.length',
        'calculus.misprint',
        'trust.wrong',
        'trust.units',
      ])
        test(`The reader sees every arrow on what lies behind it at ${at}`, async ({ page }) => {
          await open(page, `at=${at}`)
          expect(await faintMarks(page, arrows)).toEqual([])
        })
    })
  })
