// Files and texts that were read, taken away one by one.
import { chooser, file, found } from './files.ts'
import { boxOf, button, expect, noticeOf, open, statusOf, test } from './reader.ts'

test('The reader takes one of three files away, by keys, and goes on at the next one', async ({
  page,
}) => {
  await open(page, 'at=lab')
  const names = ['a.csv', 'b.csv', 'c.csv']
  await chooser(page).setInputFiles(
    names.map((name, i) => file(name, `${i + 1} 2.5\n3 ${i + 4}.5\n`)),
  )
  await expect(found(page)).toContainText('c.csv')
  const row = page.getByRole('combobox', { name: 'x is' })
  await row.selectOption('5')
  await button(page, 'Remove b.csv').focus()
  await page.keyboard.press('Enter')
  await expect(found(page)).not.toContainText('b.csv')
  await expect(noticeOf(page)).toHaveText('b.csv is no longer in the list. Undo brings it back.')
  await expect(button(page, 'Remove c.csv')).toBeFocused()
  // What was chosen stays chosen.
  await expect(row.locator('option:checked')).toHaveText(/^row 1 of c\.csv/)
  await page.keyboard.press('Enter')
  await expect(found(page)).not.toContainText('c.csv')
  // One alone is discarded; the focus is still where she was.
  await expect(page.getByRole('button', { name: /^Remove / })).toHaveCount(0)
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY')
  await expect(button(page, 'Use these vectors')).toBeVisible()
})

test('The reader takes one of two vectors away, and what was said of both is not left standing', async ({
  page,
  isMobile,
}) => {
  await open(page, 'at=lab')
  await chooser(page).setInputFiles([file('a.csv', '1 2 3\n'), file('b.csv', '2 4 6\n')])
  const status = statusOf(page)
  await expect(status).toContainText('Read: two vectors of 3 components, S 1.')
  const remove = button(page, 'Remove b.csv')
  // As wide as a finger.
  if (isMobile) expect((await boxOf(remove)).width).toBeGreaterThanOrEqual(44)
  await remove.click()
  await expect(status).toContainText('b.csv is no longer in the list.')
  // Long before it would go by itself.
  await expect(status).not.toContainText('Read:', { timeout: 3000 })
})

test('The reader takes a file away by mistake, and undo brings it back as it was chosen, and takes it away again', async ({
  page,
}) => {
  await open(page, 'at=lab')
  const names = ['a.csv', 'b.csv', 'c.csv']
  await chooser(page).setInputFiles(
    names.map((name, i) => file(name, `${i + 1} 2.5\n3 ${i + 4}.5\n`)),
  )
  const row = page.getByRole('combobox', { name: 'x is' })
  await row.selectOption('3')
  await button(page, 'Remove b.csv').click()
  await expect(found(page)).not.toContainText('b.csv')
  await page.keyboard.press('Control+z')
  await expect(noticeOf(page)).toHaveText('Undone: b.csv taken away.')
  await expect(row.locator('option:checked')).toHaveText(/^row 1 of b\.csv/)
  await expect(button(page, 'Remove b.csv')).toBeVisible()
  await button(page, 'Use these vectors').click()
  await expect(found(page)).toHaveCount(0)
  // What waits no longer is no step: the next one back is before the vectors were used.
  await page.keyboard.press('Control+z')
  await expect(noticeOf(page)).toHaveText('Undone: the vectors of the check.')
  await page.keyboard.press('Control+z')
  await expect(noticeOf(page)).toHaveText('Nothing to be undone.')
})

test('The reader discards all that was read by mistake, and undo brings it back as it was chosen', async ({
  page,
}) => {
  await open(page, 'at=lab')
  const bring = async (...names: string[]) =>
    chooser(page).setInputFiles(names.map((name, i) => file(name, `${i + 1} 2.5\n3 ${i + 4}.5\n`)))
  await bring('a.csv', 'b.csv')
  const row = page.getByRole('combobox', { name: 'x is' })
  await row.selectOption('3')
  await button(page, 'Discard').click()
  await expect(found(page)).toHaveCount(0)
  await expect(noticeOf(page)).toHaveText(
    'What was read is no longer in the list. Undo brings it back.',
  )
  await page.keyboard.press('Control+z')
  await expect(noticeOf(page)).toHaveText('Undone: a.csv, b.csv taken away.')
  await expect(row.locator('option:checked')).toHaveText(/^row 1 of b\.csv/)
  await page.keyboard.press('Control+Shift+z')
  await expect(found(page)).toHaveCount(0)
  // What is brought then stands in a list of its own, and can be used.
  await bring('c.csv')
  await expect(found(page)).toContainText('c.csv')
  await expect(found(page)).not.toContainText('a.csv')
  await button(page, 'Use these vectors').click()
  await expect(found(page)).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(noticeOf(page)).toHaveText('Undone: the vectors of the check.')
  await page.keyboard.press('Control+z')
  await expect(noticeOf(page)).toHaveText('Nothing to be undone.')
})

test('The reader discards all, brings a long text by mistake and cancels it: undo brings back what it promised @desk', async ({
  page,
}) => {
  await open(page, 'at=lab')
  await chooser(page).setInputFiles([file('a.csv', '1 2.5\n3 4.5\n')])
  await button(page, 'Discard').click()
  await expect(found(page)).toHaveCount(0)
  const long = Array.from({ length: 300_000 }, (_, i) => `${i} 2 3 4 5 6 7 8`).join('\n')
  await chooser(page).setInputFiles([file('long.csv', long)])
  await button(page, 'Cancel').click()
  await expect(page.getByRole('progressbar')).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(found(page)).toContainText('a.csv')
  await expect(found(page)).not.toContainText('long.csv')
})
