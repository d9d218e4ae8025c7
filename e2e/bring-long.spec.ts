// Vectors longer than the check takes: what is told of them, and what is not.
import { type Page } from '@playwright/test'
import { chooser, entries, npy, use as bringThem } from './files.ts'
import { field, verdictOf } from './lab.ts'
import { chapters, showsCheck, type ChapterId } from '../src/lesson/story/places.ts'
import { button, expect, open, settled, stepOf, test, undo, value } from './reader.ts'

test('The reader brings vectors that are too long to be checked, and no part of the lab tells of a check @desk', async ({
  page,
}) => {
  await open(page, 'at=lab')
  await chooser(page).setInputFiles(npy('long.npy', [entries(5000, 1), entries(5000, 2)]))
  await bringThem(page)
  await expect(verdictOf(page)).toHaveText('not checked')
  // Told, and nothing that the reader has to mend.
  await expect(field(page, 'n')).toHaveValue('5000')
  await expect(field(page, 'n')).toHaveAttribute('aria-invalid', 'false')
  await expect(page.locator('.problem')).toHaveCount(0)
  // Said once, at the verdict.
  const reason = page.getByText(
    /^[^.]* takes vectors of at most 4,096 components; these have 5,000\.$/,
  )
  const tab = (name: string) => page.getByRole('tab', { name, exact: true })
  const panel = page.getByRole('tabpanel')
  const refused = async () => {
    for (const name of ['Wrong backwards', 'Map', 'Step and precision', 'Second derivatives']) {
      await tab(name).click()
      await expect(panel).toHaveText('Without a check there is nothing to see here.')
      await expect(reason).toHaveCount(1)
    }
    await tab('Take it home').click()
    await expect(panel.getByRole('paragraph').first()).toHaveText(
      'There is no finished check to take home.',
    )
    await expect(reason).toHaveCount(1)
    await expect(panel.getByRole('button')).toHaveText(['x and y as .npy'])
    await expect(button(page, 'PyTorch script')).toHaveCount(0)
  }
  await refused()
  await button(page, 'Yours').click()
  await expect(page.getByLabel('shape of x and y').locator('option').first()).toHaveText('(5000,)')
  await expect(page.getByText('At vectors as long as these it is not checked.')).toBeVisible()
  await expect(page.getByText('It is checked as you type')).toHaveCount(0)
  await refused()
  // A walk is of the vectors, and of no check.
  await tab('Walk').click()
  await expect(panel.getByRole('button').first()).toBeVisible()
  await expect(panel).not.toContainText('4,096')
  await undo(page)
  await undo(page)
  await expect(verdictOf(page)).toHaveText('success!')
  await page.getByRole('tab', { name: /^Wrong backwards/ }).click()
  await expect(panel).toContainText('caught')
})

/** The steps of a chapter: those that show what a check finds, and those that do not. */
const stepsOf = (id: ChapterId) => {
  const places = chapters[id].steps.map(({ id: step }) => ({ id, step }))
  const named = (shows: boolean) =>
    places.filter((place) => showsCheck(place) === shows).map(({ step }) => `${id}.${step}`)
  return { checking: named(true), others: named(false) }
}
const steps = { trust: stepsOf('trust'), reach: stepsOf('reach'), alike: stepsOf('alike') }

const instead =
  /^x and y have 5,000 components, and a check takes at most 4,096: what is checked here [^.]* two coordinates [^.]*\.$/

/** Two vectors of 5,000 components, as those of the check. */
async function bringLong(page: Page): Promise<void> {
  await open(page, 'at=lab')
  await chooser(page).setInputFiles(npy('long.npy', [entries(5000, 1), entries(5000, 2)]))
  await bringThem(page)
  await expect(verdictOf(page)).toHaveText('not checked')
}

test('The reader of the story is told that a check of vectors that are too long is one of two coordinates', async ({
  page,
}) => {
  await bringLong(page)
  await page.getByRole('link', { name: 'Cosgrad' }).click()
  await settled(page)
  const opening = page.locator('#at-opening')
  await expect(opening.locator('.checked-instead')).toHaveText(instead)
  for (const { checking, others } of Object.values(steps)) {
    for (const step of checking)
      await expect(stepOf(page, step).locator('.checked-instead'), step).toHaveText(instead)
    for (const step of others)
      await expect(stepOf(page, step).locator('.checked-instead'), step).toHaveCount(0)
  }
  // What can be checked needs no word.
  await undo(page)
  await expect(page.locator('.checked-instead')).toHaveCount(0)
})

test('The hand-out and the screens of a talk tell it, too @desk', async ({ page }) => {
  await bringLong(page)
  await page.getByRole('link', { name: 'Trust' }).click()
  await settled(page)
  await page.keyboard.press('p')
  const screen = page.locator('.presenter')
  await expect(screen.locator('.checked-instead')).toHaveText(instead)
  await page.emulateMedia({ media: 'print' })
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  const { trust, reach } = steps
  await expect(page.locator('.handout .checked-instead')).toHaveText(
    [...trust.checking, ...reach.checking].map(() => instead),
  )
})

test('The reader gives vectors of 5,000 components other lengths, and they keep their components @desk', async ({
  page,
}) => {
  await bringLong(page)
  await page.getByRole('link', { name: 'Trust' }).click()
  await settled(page)
  await button(page, 'Lengths 0.7 and 1.6').click()
  expect(await value(page, 'norm-x')).toBeCloseTo(0.7, 12)
  expect(await value(page, 'norm-y')).toBeCloseTo(1.6, 12)
  await expect(page.locator('.checked-instead').first()).toHaveText(instead)
})
