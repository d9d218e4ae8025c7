import { readFileSync } from 'node:fs'
import { type Page } from '@playwright/test'
import { checkOf, expect, linkOf, open, statusOf, test } from './reader.ts'

const verdictOf = (page: Page) => checkOf(page).getByTestId('verdict')
const chooser = (page: Page, name: string) => checkOf(page).getByLabel(name, { exact: true })
const mutantsOf = (page: Page) => page.getByRole('region', { name: 'Wrong backwards', exact: true })
/** A machine on which a worker takes half a second before each word that it says. */
const slowDown = (page: Page) =>
  page.route('**/jobs.worker*', async (route) => {
    const response = await route.fetch()
    const body = `const say = self.postMessage.bind(self)
      self.postMessage = (word) => {
        for (const end = performance.now() + 500; performance.now() < end; );
        say(word)
      }
      ${await response.text()}`
    await route.fulfill({ response, body })
  })

/** The row of one wrong backward. */
const rowOf = (page: Page, id: string) =>
  mutantsOf(page)
    .getByRole('row')
    .filter({ has: page.getByRole('button', { name: id, exact: true }) })

test('The reader finds out why the post’s check proves little, and mends it @desk', async ({
  page,
}) => {
  await open(page)
  await expect(verdictOf(page)).toHaveText('success!')
  const mutants = mutantsOf(page)
  await expect(mutants).toContainText('4 of 18 wrong backwards are caught')
  await expect(rowOf(page, 'zeros')).toContainText('✗ critical point')
  await expect(mutants).toContainText('wherever x and y are parallel')

  // Whoever does not believe it tries it: zeros pass.
  await rowOf(page, 'zeros').getByRole('button').click()
  await expect(chooser(page, 'backward')).toHaveValue('zeros')
  await expect(verdictOf(page)).toHaveText('success!')

  await checkOf(page)
    .getByRole('button', { name: /where zeros fail/ })
    .click()
  await expect(verdictOf(page)).toHaveText('failure...')
  await expect(mutants).toContainText('14 of 18 wrong backwards are caught')
  await expect(rowOf(page, 'zeros')).toContainText('✓ Jacobians differ')
  await expect(rowOf(page, 'ignore_grad_output')).toContainText('✓ grad_output ignored')
  await expect(rowOf(page, 'scale_1e-3')).toContainText('✗ within tolerance')
  await expect(rowOf(page, 'grad_output_squared')).toContainText('✗ not asked')

  // The right one still passes, and a thousandth is seen as soon as rtol asks for it.
  await chooser(page, 'backward').selectOption('correct')
  await expect(verdictOf(page)).toHaveText('success!')
  await chooser(page, 'rtol').fill('1e-7')
  await chooser(page, 'atol').fill('1e-9')
  await expect(mutants).toContainText('17 of 18 wrong backwards are caught')
  await expect(verdictOf(page)).toHaveText('success!')
})

test('The reader checks in fast mode and in float32, and is told what PyTorch would tell @desk', async ({
  page,
}) => {
  await open(page, 'point=random&backward=one_entry_off')
  await expect(verdictOf(page)).toHaveText('failure...')
  await chooser(page, 'mode').selectOption('fast')
  await expect(verdictOf(page)).toHaveText('success!')
  await expect(checkOf(page)).toContainText('2 of 2 directional derivatives agree')
  await expect(rowOf(page, 'one_entry_off')).toContainText('✗ cancels along u')
  await expect(checkOf(page)).toContainText('The chosen backward is wrong, and passes all the same')

  await chooser(page, 'backward').selectOption('sign_flip')
  await expect(checkOf(page).getByText('directional derivatives of output 0')).toContainText(
    'largest difference of an entry',
  )

  await chooser(page, 'mode').selectOption('slow')
  await chooser(page, 'backward').selectOption('correct')
  await chooser(page, 'dtype').selectOption('float32')
  await expect(verdictOf(page)).toHaveText('failure...')
  await expect(checkOf(page).getByRole('list', { name: 'Warnings' })).toContainText(
    'Input 0 (x) requires a gradient and is float32',
  )
  await chooser(page, 'requires_grad').selectOption('y')
  await expect(checkOf(page)).toContainText('of 16 entries agree')
  expect(await linkOf(page)).toMatchObject({ dtype: 'float32', requires: 'y' })
})

test('The reader checks 8192 entries, calls it off, keeps what is there, and starts again @desk', async ({
  page,
}) => {
  await open(page)
  await slowDown(page)
  await chooser(page, 'point').selectOption('random')
  await chooser(page, 'n').fill('4096')
  const cancel = checkOf(page).getByRole('button', { name: 'Cancel' })
  await expect(checkOf(page).getByText(/of 8192 entries compared/)).toBeAttached()
  await cancel.click()
  await expect(verdictOf(page)).toHaveText('unfinished')
  const compared = await checkOf(page).getByText('of 8192 entries compared').textContent()
  expect(compared).toMatch(/^\d+ of 8192 entries compared, \d+ of them agree/)
  await expect(mutantsOf(page)).toContainText('The check is not finished')

  await page.unroute('**/jobs.worker*')
  await checkOf(page).getByRole('button', { name: 'Check again' }).click()
  await expect(verdictOf(page)).toHaveText('success!')
  await expect(checkOf(page)).toContainText('8192 of 8192 entries agree')
  await expect(mutantsOf(page)).toContainText(/of 18 wrong backwards are caught/)

  // Worst first, in pages: the table of eight thousand rows is never made at once.
  await checkOf(page).getByLabel('order').selectOption('worst first')
  await checkOf(page).getByText('All 8192 entries as a table').click()
  await expect(checkOf(page).getByRole('row')).toHaveCount(129)
  await checkOf(page).getByRole('button', { name: 'Rows after' }).click()
  await expect(checkOf(page).getByText('129 to 256 of 8192')).toBeVisible()
})

test('The reader changes the settings while a check runs, and no old answer comes @desk', async ({
  page,
}) => {
  await open(page, 'point=random&n=4096')
  await chooser(page, 'backward').selectOption('zeros')
  await chooser(page, 'n').fill('4095')
  await expect(verdictOf(page)).toHaveText('failure...')
  await expect(checkOf(page)).toContainText('of 8190 entries agree')
  await chooser(page, 'n').fill('3')
  await expect(checkOf(page)).toContainText('0 of 6 entries agree')
})

test('The worker of a check ends, the reader is told, and starts it again @desk', async ({
  page,
}) => {
  await open(page)
  await chooser(page, 'point').selectOption('random')
  await page.route('**/jobs.worker*', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: 'throw new Error("made by the test")' }),
  )
  await chooser(page, 'n').fill('4096')
  await expect(statusOf(page)).toContainText('The check stopped: its worker ended')
  await expect(verdictOf(page)).toHaveText('unfinished')
  await page.unroute('**/jobs.worker*')
  await checkOf(page).getByRole('button', { name: 'Check again' }).click()
  await expect(verdictOf(page)).toHaveText('success!')
})

test('The reader takes a PyTorch script of the check home @desk', async ({ page }) => {
  await open(page, 'point=random&backward=sign_flip&n=3')
  const download = page.waitForEvent('download')
  await checkOf(page)
    .getByRole('button', { name: /PyTorch/ })
    .click()
  const file = await download
  expect(file.suggestedFilename()).toMatch(/^gradcheck_sign_flip_.*\.py$/)
  const text = readFileSync(await file.path(), 'utf8')
  expect(text).toContain('gradcheck(')
  expect(text).toContain('failure...')
})
