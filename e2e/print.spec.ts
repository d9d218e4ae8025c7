// The lesson on paper.
import { type Page } from '@playwright/test'
import { chapterIds } from '../src/lesson/story/places.ts'
import { story } from '../src/lesson/story/story.ts'
import { expect, figureOf, fromMenu, open, stepOf, test } from './reader.ts'

/** Puts the page on paper as a browser does, and leaves it there. */
async function onPaper(page: Page): Promise<void> {
  await page.emulateMedia({ media: 'print' })
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
}

/** All texts of the page that are formulas still waiting to be set. */
const plainFormulas = (page: Page) => page.locator('.formula.plain').count()

test('A teacher prints the lesson: all formulas, figures in their places, no buttons @desk', async ({
  page,
}) => {
  await open(page)
  // Whoever prints at once finds all of it all the same, once it has come.
  await expect(page.locator('.story-foot')).toBeAttached()
  await onPaper(page)
  await expect.poll(() => plainFormulas(page)).toBe(0)
  for (const id of chapterIds)
    await expect(page.locator(`.chapter-${id} .on-paper`).first()).toBeVisible()
  // Each figure is that of its step: three components here, two there.
  await expect(stepOf(page, 'alike.ball').locator('.on-paper .surface-space')).toBeVisible()
  await expect(stepOf(page, 'alike.length').locator('.on-paper .surface-plane')).toBeVisible()
  await expect(stepOf(page, 'alike.span').locator('.on-paper .surface-span')).toBeVisible()
  // Curves, a map, bars and matrices.
  await expect(stepOf(page, 'reach.step').locator('.on-paper .scope-curve')).toHaveCount(4)
  await expect(stepOf(page, 'trust.wrong').locator('.on-paper canvas').first()).toBeVisible()
  await expect(page.locator('.opening ~ .on-paper .bars .ticks')).toHaveCount(2)
  await expect(stepOf(page, 'reach.second').locator('.on-paper .heat')).toHaveCount(3)
  // Folded lines are unfolded, and nothing asks to be pressed.
  await expect(page.locator('[data-line="quotient"], .outline-fold .line').first()).toBeVisible()
  const buttons = page.getByRole('button')
  for (const button of await buttons.all())
    expect(await button.getAttribute('class')).toMatch(/card-button|outline-number/)
  await expect(page.locator('.colophon a')).toBeVisible()
})

test('What is printed holds her own vectors, and is light also at night @desk', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await open(page, 'at=alike&x=1,2,2&y=2,-1,1')
  await onPaper(page)
  const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  expect(ground).toBe('rgb(255, 255, 255)')
  await expect(stepOf(page, 'direction.length').locator('.on-paper .surface-space')).toBeVisible()
  await expect(page.locator('.colophon a')).toHaveAttribute('href', /x=1,2,2&y=2,-1,1/)
  // After that the page is as it was.
  await page.emulateMedia({ media: 'screen', colorScheme: 'dark' })
  await page.evaluate(() => dispatchEvent(new Event('afterprint')))
  await expect(page.locator('.on-paper')).toHaveCount(0)
  await expect(page.locator('.outline-fold details[open]')).toHaveCount(0)
  await expect(figureOf(page)).toBeVisible()
})

test('Before a room P prints a sheet for each chapter, with a picture for each step and room to write @desk', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.assign(window, { print: () => document.body.setAttribute('data-printed', '') })
  })
  await open(page, 'at=alike')
  await page.keyboard.press('p')
  await expect(page.locator('.presenter')).toBeVisible()
  await page.keyboard.press('p')
  await expect(page.locator('body')).toHaveAttribute('data-printed', '')
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  const sheets = page.locator('.handout-sheet')
  await expect(sheets).toHaveCount(chapterIds.length)
  await page.evaluate(() => dispatchEvent(new Event('afterprint')))
  await expect(sheets).toHaveCount(0)
  const pdf = (await page.pdf({ format: 'Letter', printBackground: true })).toString('latin1')
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(chapterIds.length)
  await onPaper(page)
  await expect(page.locator('.presenter')).toBeHidden()
  await expect.poll(() => plainFormulas(page)).toBe(0)
  for (const [i, id] of chapterIds.entries()) {
    const sheet = sheets.nth(i)
    await expect(sheet.getByRole('heading', { level: 3 })).toHaveCount(story[id].steps.length)
    await expect(sheet.locator('.on-paper :is(.surface, .scope, .heat)').first()).toBeVisible()
    await expect(sheet.getByRole('img', { name: 'QR code of the link' })).toBeVisible()
    // What a cell has no room for would be cut.
    for (const cell of await sheet.locator('article').all())
      expect(await cell.evaluate((box) => box.scrollHeight - box.clientHeight)).toBeLessThan(2)
  }
})

test('Nothing that scrolls on the screen is cut on paper, or lies on what follows @desk', async ({
  page,
}) => {
  await open(page)
  await onPaper(page)
  const cut = await page
    .locator('.story :is(.program, .listing, pre, .heat, .formula-block, .chain-row, .outline-row)')
    .evaluateAll((boxes) =>
      boxes
        .filter((box) => box.checkVisibility() && box.scrollHeight - box.clientHeight > 2)
        .map(({ className, textContent }) => `${className}: ${textContent}`),
    )
  expect(cut).toEqual([])
})

test('Each chapter begins on a new sheet, and none is empty or nearly so @desk', async ({
  page,
}) => {
  await open(page)
  const pdf = (await page.pdf({ format: 'A4', printBackground: true })).toString('latin1')
  const sheets = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0
  expect(sheets).toBeGreaterThan(chapterIds.length)
  expect(sheets).toBeLessThan(40)
  await onPaper(page)
  for (const id of chapterIds) {
    await expect(page.locator(`.chapter-${id}`)).toHaveCSS('break-before', 'page')
    // What is left of a step would stand alone on the last sheet of its chapter; but code is longer than one.
    const last = page.locator(`.chapter-${id} .step`).last()
    await expect(last).toHaveCSS('break-inside', id === 'calculus' ? 'auto' : 'avoid')
    await expect(page.locator(`.chapter-${id} .chapter-number`)).toHaveCSS('break-after', 'avoid')
  }
})

test('Print in the menu asks the browser to print @desk', async ({ page }) => {
  await page.addInitScript(() => {
    Object.assign(window, { print: () => document.body.setAttribute('data-printed', '') })
  })
  await open(page, 'at=alike')
  await fromMenu(page, 'Print')
  await expect(page.locator('body')).toHaveAttribute('data-printed', '')
})

for (const [where, keys, stands] of [
  ['The lesson', [], '.on-paper figcaption .formula'],
  ['The hand-out', ['p'], '.handout-sheet .formula'],
] as const)
  test(`${where} stands whole when the page itself asks the browser to print @desk`, async ({
    page,
  }) => {
    await open(page, 'at=alike')
    for (const key of keys) await page.keyboard.press(key)
    // While the browser prints it asks nothing of the page, so what stands is looked at at once.
    await page.evaluate((formula) => {
      addEventListener('beforeprint', () => {
        const { dataset } = document.body
        dataset['formulas'] = String(document.querySelectorAll(formula).length)
        dataset['failed'] = document.querySelector('.failed')?.textContent ?? ''
      })
    }, stands)
    await expect(async () => {
      await page.evaluate(() => print())
      expect(Number(await page.locator('body').getAttribute('data-formulas'))).toBeGreaterThan(2)
    }).toPass()
    await expect(page.locator('body')).toHaveAttribute('data-failed', '')
    // This browser does not tell when it is done. Whoever goes on at the page has it as it was.
    await expect(page.locator(stands).first()).toBeAttached()
    await page.keyboard.press('Shift')
    await expect(page.locator(stands)).toHaveCount(0)
    await expect(page.locator('.failed')).toHaveCount(0)
  })
