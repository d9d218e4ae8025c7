// Vectors longer than the check takes: what is told of them, and what is not.
import { chooser, entries, npy, use } from './files.ts'
import { field, verdictOf } from './lab.ts'
import { button, expect, open, test, undo } from './reader.ts'

test('The reader brings vectors that are too long to be checked, and no part of the lab tells of a check @desk', async ({
  page,
}) => {
  await open(page, 'at=lab')
  await chooser(page).setInputFiles(npy('long.npy', [entries(5000, 1), entries(5000, 2)]))
  await use(page)
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
