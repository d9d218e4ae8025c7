// The page in other languages: which one a reader gets, and what it says.
import { chapterIds, stepIds } from '../src/lesson/story/places.ts'
import { languageIds, tags } from '../src/words/language.ts'
import { catalogue as german } from '../src/words/de/index.ts'
import { catalogue as chinese } from '../src/words/zh/index.ts'
import { button, drag, edit, expect, noticeOf, settled, test, value } from './reader.ts'

const titles = {
  de: german.page['The gradient of cosine similarity'],
  zh: chinese.page['The gradient of cosine similarity'],
}

test.describe('with a German browser', () => {
  test.use({ locale: 'de-AT' })
  test('The reader is met in German, and chooses English for good @desk', async ({ page }) => {
    await page.goto('')
    await settled(page)
    await expect(page).toHaveURL(/\/de\/$/)
    await expect(page).toHaveTitle(titles.de)
    await page.locator('.menu > .popover-button').click()
    await page.getByRole('link', { name: 'English' }).click()
    await expect(page).toHaveTitle('The gradient of cosine similarity')
    await settled(page)
    await page.goto('#at=alike')
    await page.reload()
    await settled(page)
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  })
})

for (const id of languageIds.filter((each) => each !== 'en') as (keyof typeof titles)[])
  test(`A link asks for ${id}, and its place and vectors come along`, async ({ page }) => {
    await page.goto(`#lang=${id}&at=alike.angle&x=1.5,-0.25&y=0.5,2`)
    await settled(page)
    await expect(page.locator('html')).toHaveAttribute('lang', tags[id])
    await expect(page).toHaveURL(new RegExp(`/${id}/#at=alike\\.angle&x=1\\.5,-0\\.25&y=0\\.5,2$`))
    expect(await value(page, 'x')).toBe(1.5)
    const before = await value(page, 'similarity')
    await page.getByTestId('handle-x').press('ArrowUp')
    await expect.poll(() => value(page, 'similarity')).not.toBe(before)
  })

test('Numbers have decimal commas in German, and values in full precision the point @desk', async ({
  page,
}) => {
  await page.goto('#lang=de&at=alike&x=2,0.5&y=0.75,1.5')
  await settled(page)
  const shown = page.locator('data[data-testid="similarity"]').first()
  await expect(shown).toHaveAttribute('value', /^0\.\d+$/)
  await expect(page.locator('.pane')).toContainText(/0,\d{3}/)
  await drag(page.getByTestId('handle-x'), { x: 20, y: -30 })
  await expect(page.locator('.pane')).not.toContainText(/\d\.\d/)
})

test('A language that there is not is told, and English stays @desk', async ({ page }) => {
  await page.goto('#lang=fr&at=alike')
  await settled(page)
  await expect(noticeOf(page)).toContainText('lang: “fr”')
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  // A link that is typed under the page leads to another place of it, in its own language.
  await edit(page, 'at=direction')
  await expect(button(page, 'Menu')).toBeVisible()
})

for (const id of languageIds)
  test(`On a small phone the place in the header does not widen the page, in ${tags[id]} @desk`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 568 })
    await page.goto(`#lang=${id}&at=alike`)
    await settled(page)
    for (const chapter of chapterIds) {
      await edit(page, `at=${chapter}.${stepIds(chapter).at(-1)}`)
      const where = page.locator('.header-where')
      await expect(where).toContainText(String(stepIds(chapter).length))
      const right = await where.evaluate((element) =>
        Math.max(
          ...[...element.querySelectorAll('*')].map((part) => part.getBoundingClientRect().right),
        ),
      )
      expect(right, chapter).toBeLessThanOrEqual(320)
      expect(await page.evaluate(() => document.documentElement.scrollWidth), chapter).toBe(320)
    }
  })
