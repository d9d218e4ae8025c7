// Where a check is worth something: the map, and the microscope.
import { type Page } from '@playwright/test'
import { boxOf, button, checkOf, drag, expect, open, statusOf, test, vector } from './reader.ts'

const mapOf = (page: Page) => page.getByRole('region', { name: 'Power map' })
const ringOf = (page: Page) => mapOf(page).getByRole('button', { name: /^point of the check/ })
const hereOf = (page: Page) => mapOf(page).getByText(/wrong backwards would be caught/)
const scopeOf = (page: Page) => page.getByRole('region', { name: 'Precision microscope' })
const chooser = (page: Page, name: string) => checkOf(page).getByLabel(name, { exact: true })

test('The reader drags the check out of its hole, sees what it is worth, and undoes it', async ({
  page,
}) => {
  await open(page)
  await ringOf(page).scrollIntoViewIfNeeded()
  await expect(hereOf(page)).toContainText('Here 4 of 18')
  await expect(hereOf(page)).toContainText('zeros')
  await expect(ringOf(page)).toHaveAccessibleName(/angle 0°, length 4, 4 of 18/)

  const { width } = await boxOf(mapOf(page).getByRole('img'))
  await drag(ringOf(page), { x: width * 0.4, y: 0 })
  await expect(hereOf(page)).not.toContainText('zeros')
  await expect(chooser(page, 'point')).toHaveValue('figure')
  await expect(mapOf(page)).toContainText('Caught nowhere on this map')
  expect(await vector(page, 'x')).toHaveLength(16)
  await button(page, 'Undo').click()
  await expect(hereOf(page)).toContainText('Here 4 of 18')
  await expect(chooser(page, 'point')).toHaveValue('ones')
  expect(await vector(page, 'x')).toEqual([2, 0.5])
})

test('The reader closes the hole of long vectors by a smaller tolerance, with keys alone @desk', async ({
  page,
}) => {
  await open(page, 'point=large')
  await expect(hereOf(page)).toContainText('Here 3 of 18')
  const tolerance = mapOf(page).getByRole('slider', { name: 'tolerance of the map' })
  await tolerance.focus()
  for (let presses = 0; presses < 24; presses++) await tolerance.press('ArrowLeft')
  await expect(tolerance).toHaveAttribute('aria-valuetext', '1e-10')
  await expect(hereOf(page)).toContainText('Here 12 of 18')
  await expect(chooser(page, 'atol')).toHaveValue('1e-10')

  // And from there downwards by the ring itself; Escape brings the vectors back.
  await ringOf(page).focus()
  for (let presses = 0; presses < 6; presses++) await page.keyboard.press('Shift+ArrowDown')
  await expect(ringOf(page)).not.toHaveAccessibleName(/length 1e6|length 10/)
  await expect(chooser(page, 'point')).toHaveValue('figure')
  await page.keyboard.press('Escape')
  await expect(chooser(page, 'point')).toHaveValue('large')
})

test('The reader has the strongest point found, and brought to the figure @desk', async ({
  page,
}) => {
  await open(page, 'point=random&n=3')
  await mapOf(page).getByRole('button', { name: 'Strongest point' }).click()
  await expect(statusOf(page)).toContainText(/wrong backwards are clearly caught/, {
    timeout: 20_000,
  })
  await expect(chooser(page, 'point')).toHaveValue('figure')
  expect(await vector(page, 'x')).toHaveLength(3)
  await expect(checkOf(page).getByTestId('verdict')).toHaveText('success!')
})

test('The reader moves eps in the microscope, and sees where a right backward fails', async ({
  page,
}) => {
  await open(page, 'point=random')
  const eps = scopeOf(page).getByRole('slider', { name: 'eps of the microscope' })
  await scopeOf(page).scrollIntoViewIfNeeded()
  await expect(eps).toBeVisible()
  await expect(scopeOf(page)).toContainText('With eps = 1e-6 in float64')
  await eps.focus()
  await page.keyboard.press('Home')
  await expect(scopeOf(page)).toContainText(/With eps = 1e-15 in float64.*fails/)
  await expect(checkOf(page).getByTestId('verdict')).toHaveText('failure...')
  await expect(chooser(page, 'eps')).toHaveValue('1e-15')
  await page.keyboard.press('Escape')
  await expect(chooser(page, 'eps')).toHaveValue('1e-6')
  await chooser(page, 'dtype').selectOption('float32')
  await expect(scopeOf(page)).toContainText(/With eps = 1e-6 in float32.*fails/)
  await scopeOf(page).getByText('The four curves as a table').click()
  await expect(scopeOf(page).getByRole('row')).toHaveCount(62)
})

test('The reader sees what double backward through the post makes of the Hessian, and the repair @desk', async ({
  page,
}) => {
  await open(page, 'x=1,2&y=3,-1')
  const part = page.getByRole('region', { name: 'Hessian and double backward' })
  const cells = (name: string) =>
    part.getByRole('table', { name }).getByRole('row').nth(1).getByRole('cell')
  // Row x1, block xx: first what it is, then what PyTorch would say.
  await expect(cells('The Hessian of S')).toHaveText([/−0\.181/, /−0\.107/, /./, /./])
  await expect(cells('Double backward through the post')).toHaveText([
    /−0\.107/,
    /0\.040/,
    /./,
    /./,
  ])
  await expect(part.getByTestId('gradgradcheck-post')).toHaveText('failure...')
  await expect(part.getByTestId('gradgradcheck-repaired')).toHaveText('success!')
  await part.getByText('The repaired function', { exact: true }).click()
  await expect(part).toContainText('class')
})
