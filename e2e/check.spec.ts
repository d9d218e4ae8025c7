import { type Page } from '@playwright/test'
import { backwardIds, backwards, type BackwardId } from '../src/gradcheck/backwards.ts'
import { makePoint, pointIds } from '../src/gradcheck/points.ts'
import { gradcheck } from '../src/gradcheck/gradcheck.ts'
import {
  boxOf,
  checkOf,
  drag,
  expect,
  figureOf,
  linkOf,
  open,
  placeOf,
  rest,
  statusOf,
  test,
  vector,
} from './reader.ts'

const settings = { eps: 1e-6, atol: 1e-4, rtol: 1e-3 }
const figure = { x: [2, 0.5], y: [0.75, 1.5] }

const verdictOf = (page: Page) => checkOf(page).getByTestId('verdict')
const chooser = (page: Page, name: string) =>
  checkOf(page).getByRole('combobox', { name, exact: true })
const field = (page: Page, name: string) =>
  checkOf(page).getByRole('textbox', { name, exact: true })

/** What PyTorch says of a backward at a point, by the maths that its golden verdicts prove. */
const verdict = (id: BackwardId, point: (typeof pointIds)[number]) =>
  gradcheck(backwards[id], makePoint(point, 16, 1, figure), settings).ok ? 'success!' : 'failure...'

test('The reader meets the post’s experiment, with each field by its name, and it succeeds @desk', async ({
  page,
}) => {
  await open(page)
  await expect(verdictOf(page)).toHaveText('success!')
  await expect(checkOf(page)).toContainText('32 of 32 entries agree')
  await expect(chooser(page, 'backward')).toHaveValue('correct')
  await expect(chooser(page, 'point')).toHaveValue('ones')
  for (const [name, text] of [
    ['n', '16'],
    ['eps', '1e-6'],
    ['atol', '1e-4'],
    ['rtol', '0.001'],
  ] as const)
    expect(Number(await field(page, name).inputValue()), name).toBe(Number(text))
  // The badge says the same of the figure's own vectors: two entries for x and two for y.
  await expect(page.getByRole('button', { name: /^✓ gradcheck 4\/4/ })).toBeVisible()
  // By their labels alone, as anybody's scripts find them.
  for (const label of [
    'backward',
    'point',
    'n',
    'seed',
    'eps',
    'atol',
    'rtol',
    'mode',
    'dtype',
    'requires_grad',
  ])
    await expect(checkOf(page).getByLabel(label, { exact: true }), label).toHaveCount(1)
  for (const label of ['colour', 'snap', 'gradients'])
    await expect(figureOf(page).getByLabel(label, { exact: true }), label).toHaveCount(1)
})

test('The reader tries each backward and each point, and every verdict is PyTorch’s @desk', async ({
  page,
}) => {
  await open(page, 'point=random')
  const passing: string[] = []
  for (const id of backwardIds) {
    await chooser(page, 'backward').selectOption(id)
    await expect(verdictOf(page), id).toHaveText(verdict(id, 'random'))
    await expect(checkOf(page)).toContainText(backwards[id].title)
    if ((await verdictOf(page).textContent()) === 'success!') passing.push(id)
  }
  // Three are wrong by so little that the post's tolerances do not notice, and PyTorch asks with
  // grad_output 0 and 1 only, whose squares they are.
  const unseen = ['scale_1e-3', 'scale_1e-4', 'scale_1e-6', 'grad_output_squared']
  expect(passing).toEqual(['correct', ...unseen])

  for (const id of ['correct', 'zeros'] as const) {
    await chooser(page, 'backward').selectOption(id)
    for (const point of pointIds) {
      await chooser(page, 'point').selectOption(point)
      await expect(verdictOf(page), `${id} at ${point}`).toHaveText(verdict(id, point))
    }
  }
})

test('The reader learns that zeros would pass, and goes where they fail', async ({ page }) => {
  await open(page)
  const check = checkOf(page)
  const blind = check.getByRole('complementary', { name: 'What this check is worth' })
  await expect(blind).toContainText(/zeros passes here too/)
  await chooser(page, 'backward').selectOption('zeros')
  await expect(verdictOf(page)).toHaveText('success!')

  await blind.getByRole('button', { name: /where zeros fail/ }).click()
  await expect(chooser(page, 'point')).not.toHaveValue('ones')
  await expect(blind).toHaveCount(0)
  await expect(check).toContainText('A backward() that returns zeros would be caught here.')
  await expect(verdictOf(page)).toHaveText('failure...')

  // PyTorch's message shows both columns.
  const report = gradcheck(backwards.zeros, makePoint('random', 16, 1, figure), settings)
  const message = check.getByText('numerical:')
  await expect(message).toContainText(/input 0/)
  const shown = (await message.textContent()) ?? ''
  const column = (name: string) =>
    new RegExp(`${name}:\\s*\\[([^\\]]*)\\]`).exec(shown)?.[1]?.split(',').map(Number) ?? []
  expect(column('analytical')).toEqual(Array.from({ length: 16 }, () => 0))
  expect(column('numerical')).toHaveLength(16)
  for (const [i, entry] of column('numerical').entries())
    expect(entry).toBeCloseTo(report.numerical.x[i] ?? NaN, 3)
})

const bad: [field: string, text: string, allowed: RegExp][] = [
  ['eps', '0', /above 0/],
  ['eps', '-1e-6', /above 0/],
  ['eps', 'abc', /not a number.*above 0/],
  ['eps', '1e400', /beyond the largest double/],
  ['eps', '', /empty/],
  ['atol', '-1', /0 or a positive number/],
  ['rtol', 'NaN', /not a number/],
  ['n', '0', /whole number from 1 to \d+/],
  ['n', '1e9', /whole number from 1 to \d+/],
  ['n', '2.5', /whole number from 1 to \d+/],
  ['seed', '-1', /whole number from 0/],
]

test('The reader types what cannot be, and is told what can @desk', async ({ page }) => {
  // Its verdict is a failure, so that a verdict that is kept differs from one that is made anew.
  await open(page, 'point=random&backward=sign_flip')
  const says = await checkOf(page).getByText('entries agree').textContent()
  const before = await linkOf(page)
  for (const [name, text, allowed] of bad) {
    const input = field(page, name)
    const value = await input.inputValue()
    await input.fill(text)
    await expect(input, `${name} ${text}`).toHaveAttribute('aria-invalid', 'true')
    for (const place of [statusOf(page), checkOf(page)]) {
      await expect(place).toContainText(new RegExp(`${name}:`))
      await expect(place).toContainText(allowed)
      if (text !== '') await expect(place).toContainText(`“${text}”`)
    }
    // The field points to its sentence.
    await expect(input).toHaveAccessibleDescription(allowed)
    await expect(verdictOf(page)).toHaveText('failure...')
    await expect(checkOf(page).getByText('entries agree')).toHaveText(says ?? '')
    expect(await linkOf(page)).toEqual(before)
    // Left as it is, the text stays for the reader to mend.
    await input.blur()
    await expect(input).toHaveValue(text)
    await input.fill(value)
    await expect(input).toHaveAttribute('aria-invalid', 'false')
    await expect(statusOf(page)).not.toContainText(`${name}:`)
  }
})

test('The reader undoes and redoes around a text that was refused, and sees what is in force @desk', async ({
  page,
}) => {
  await open(page)
  const eps = field(page, 'eps')
  await eps.fill('1e-3')
  await eps.fill('0')
  await expect(eps).toHaveAttribute('aria-invalid', 'true')
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(eps).toHaveValue('1e-6')
  await page.getByRole('button', { name: 'Redo', exact: true }).click()
  await expect(eps).toHaveValue('1e-3')
  await expect(eps).toHaveAttribute('aria-invalid', 'false')
})

test('The reader makes n too small for the point, and is told instead of shown NaN @desk', async ({
  page,
}) => {
  await open(page, 'point=orthogonal&n=2')
  await expect(verdictOf(page)).toHaveText('success!')
  await field(page, 'n').fill('1')
  await expect(page.getByRole('status').filter({ hasText: /n of at least 2/ })).toBeVisible()
  await expect(verdictOf(page)).toHaveText('success!')
  await expect(checkOf(page)).not.toContainText('NaN')

  await open(page, 'point=random&n=1')
  await chooser(page, 'point').selectOption('orthogonal')
  await expect(page.getByRole('status').filter({ hasText: /n of at least 2/ })).toBeVisible()
  await expect(checkOf(page)).not.toContainText('NaN')
})

test('The reader changes n, seed and tolerances, and the check runs at once @desk', async ({
  page,
}) => {
  await open(page, 'point=random')
  await field(page, 'n').fill('3')
  await expect(checkOf(page)).toContainText('6 of 6 entries agree')
  await field(page, 'n').fill('1024')
  await expect(checkOf(page)).toContainText('2048 of 2048 entries agree')
  await field(page, 'n').fill('16')
  const slider = checkOf(page).getByRole('slider', { name: 'entry' })
  await slider.fill('0')
  const first = await checkOf(page).getByRole('definition').first().textContent()
  await field(page, 'seed').fill('2')
  await slider.fill('0')
  await expect(checkOf(page).getByRole('definition').first()).not.toHaveText(first ?? '')
  await field(page, 'atol').fill('0')
  await field(page, 'rtol').fill('0')
  await expect(verdictOf(page)).toHaveText('failure...')
  await checkOf(page).getByRole('button', { name: 'the post’s settings' }).click()
  await expect(verdictOf(page)).toHaveText('success!')
  await expect(chooser(page, 'point')).toHaveValue('ones')
})

test('The reader checks at the figure’s own vectors, and the badge follows them @desk', async ({
  page,
}) => {
  await open(page)
  await chooser(page, 'point').selectOption('figure')
  await expect(field(page, 'n')).toBeDisabled()
  await expect(field(page, 'n')).toHaveValue('2')
  await expect(field(page, 'seed')).toBeDisabled()
  await expect(checkOf(page)).toContainText('4 of 4 entries agree')
  const badge = page.getByRole('button', { name: 'gradcheck' })
  await expect(badge).toHaveAccessibleName(/✓ gradcheck 4\/4/)

  await chooser(page, 'backward').selectOption('drop_second')
  await expect(verdictOf(page)).toHaveText('failure...')
  await expect(badge).toHaveAccessibleName(/✗ gradcheck 0\/4/)

  // At right angles S = 0, and the forgotten term with it: while the button is still held.
  await figureOf(page).getByRole('combobox', { name: 'snap' }).selectOption({ label: 'grid' })
  await verdictOf(page).evaluate((element) => element.scrollIntoView({ block: 'end' }))
  await rest(page)
  const { unit } = await placeOf(page, [0, 0])
  await drag(page.getByTestId('handle-x'), { x: 0, y: 0.5 * unit }, { hold: true })
  expect(await vector(page, 'x')).toEqual([2, 0])
  await expect(badge).toHaveAccessibleName(/✗/)
  await expect(verdictOf(page)).toHaveText('failure...')
  await page.mouse.up()
  await drag(page.getByTestId('handle-y'), { x: -0.75 * unit, y: 0 }, { hold: true })
  expect((await vector(page, 'y'))[0]).toBe(0)
  await expect(badge).toHaveAccessibleName(/✓ gradcheck 4\/4/)
  await expect(verdictOf(page)).toHaveText('success!')
  await page.mouse.up()
  await expect(verdictOf(page)).toHaveText('success!')
})

test('The reader goes through the entries one by one, and sees them all in a table @desk', async ({
  page,
}) => {
  await open(page, 'point=random&backward=one_entry_off')
  const check = checkOf(page)
  const slider = check.getByRole('slider', { name: 'entry' })
  // The worst stands there first, and is named.
  await expect(check).toContainText('31 of 32 entries agree. Worst is x[0]')
  await expect(slider).toHaveValue('0')
  await expect(slider).toHaveAttribute('aria-valuetext', 'x 0, does not agree')
  const { entries } = gradcheck(
    backwards.one_entry_off,
    makePoint('random', 16, 1, figure),
    settings,
  )
  const shown = async () =>
    Promise.all(
      (await check.getByRole('definition').locator('data').all()).map(async (data) =>
        Number(await data.getAttribute('value')),
      ),
    )
  for (const index of [0, 1, 2]) {
    const { numerical, analytical, difference, allowed, ratio } = entries[index] ?? {}
    expect(await shown()).toEqual([numerical, analytical, difference, allowed, ratio])
    await slider.press('ArrowRight')
  }
  await slider.press('End')
  await expect(slider).toHaveAttribute('aria-valuetext', 'y 15, agrees')

  await check.getByText('All 32 entries as a table').click()
  const rows = check.getByRole('row')
  await expect(rows).toHaveCount(33)
  await expect(rows.nth(1)).toContainText('x[0]')
  await expect(rows.nth(1)).toContainText('no')
  await expect(rows.nth(32)).toContainText('y[15]')
  await expect(rows.nth(32)).toContainText('yes')
})

test('The reader follows the badge to the check @phone', async ({ page }) => {
  await open(page)
  await expect(verdictOf(page)).not.toBeInViewport()
  await page.getByRole('button', { name: 'gradcheck' }).tap()
  await expect(verdictOf(page)).toBeInViewport()
  await expect(checkOf(page)).toBeFocused()
  // In sight, not behind the figure that stays on top.
  const [panel, numbers] = [
    await boxOf(checkOf(page)),
    await boxOf(page.getByRole('region', { name: 'Numbers of the figure' })),
  ]
  const heading = await boxOf(checkOf(page).getByRole('heading'))
  expect(heading.y).toBeGreaterThan(numbers.y + numbers.height - 1)
  expect(panel.y).toBeLessThan(844)
})
