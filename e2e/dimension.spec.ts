import { type Page } from '@playwright/test'
import {
  button,
  drag,
  expect,
  expectTruth,
  linkOf,
  open,
  paperOf,
  settled,
  spaceOf,
  spanOf,
  statusOf,
  test,
  undoTheOnlyStep,
  vector,
} from './reader.ts'

const start = { x: [1.5, 0.5, 1.2], y: [0.75, 1.5, -0.5] }
const link = `x=${start.x}&y=${start.y}`

const dimension = (page: Page, name: '2D' | '3D' | 'nD') =>
  page.getByRole('group', { name: 'Dimension' }).getByRole('button', { name, exact: true })

test('The reader goes from 2D to 3D and back, and undo takes each step back', async ({ page }) => {
  await open(page)
  await expect(dimension(page, '2D')).toHaveAttribute('aria-pressed', 'true')
  await dimension(page, '3D').click()
  await expect(spaceOf(page)).toBeVisible()
  await expect(dimension(page, '3D')).toHaveAttribute('aria-pressed', 'true')
  expect([await vector(page, 'x'), await vector(page, 'y')]).toEqual([
    [2, 0.5, 0],
    [0.75, 1.5, 0],
  ])
  await expectTruth(page, 3)

  await page.getByTestId('handle-x').press('PageDown')
  const moved = await vector(page, 'x')
  expect(moved).not.toEqual([2, 0.5, 0])
  await dimension(page, '2D').click()
  await expect(paperOf(page)).toBeVisible()
  expect(await vector(page, 'x')).toEqual(moved.slice(0, 2))
  expect(await vector(page, 'y')).toEqual([0.75, 1.5])
  await expect(statusOf(page)).toContainText(
    /x and y keep their first 2 components; their last component, -?\S+ and 0, is dropped\. Undo brings it back\./,
  )
  await expectTruth(page)

  await button(page, 'Undo').click()
  await expect(spaceOf(page)).toBeVisible()
  expect(await vector(page, 'x')).toEqual(moved)
  await button(page, 'Undo').click()
  expect(await vector(page, 'x')).toEqual([2, 0.5, 0])
  await undoTheOnlyStep(page)
  await expect(paperOf(page)).toBeVisible()
  expect(await vector(page, 'x')).toEqual([2, 0.5])
})

test('The reader looks at the same vectors in their span, and comes back to space', async ({
  page,
}) => {
  await open(page, link)
  await dimension(page, 'nD').click()
  await expect(spanOf(page)).toBeVisible()
  expect([await vector(page, 'x'), await vector(page, 'y')]).toEqual([start.x, start.y])
  await expect.poll(() => linkOf(page)).toMatchObject({ view: 'span' })
  await dimension(page, '3D').click()
  await expect(spaceOf(page)).toBeVisible()
  expect([await vector(page, 'x'), await vector(page, 'y')]).toEqual([start.x, start.y])
  await button(page, 'Undo').click()
  await undoTheOnlyStep(page)
  await expect(spaceOf(page)).toBeVisible()
})

test('The reader cannot leave space where nothing of x would be left, and is told why', async ({
  page,
}) => {
  await open(page, 'x=0,0,1&y=1,2,3')
  await dimension(page, '2D').click()
  await expect(statusOf(page)).toContainText(
    'The first 2 components of x are 0, where S is undefined; so x and y keep their 3.',
  )
  await expect(spaceOf(page)).toBeVisible()
  expect(await vector(page, 'x')).toEqual([0, 0, 1])
  await expect(button(page, 'Undo')).toHaveAttribute('aria-disabled', 'true')
})

const own = (page: Page) => page.getByRole('group', { name: 'Your own x and y' })
const component = (page: Page, part: 'x' | 'y', i: number) =>
  own(page).getByRole('textbox', { name: `${part} component ${i}`, exact: true })

test('The reader types the components of x and y, and every number follows', async ({ page }) => {
  await open(page)
  await component(page, 'x', 1).fill('-1.25')
  await component(page, 'y', 2).fill('3e-2')
  expect([await vector(page, 'x'), await vector(page, 'y')]).toEqual([
    [-1.25, 0.5],
    [0.75, 0.03],
  ])
  await expectTruth(page)
  await expect.poll(() => linkOf(page)).toMatchObject({ x: '-1.25,0.5', y: '0.75,0.03' })
  await component(page, 'y', 2).blur()
  // Typing into one field is one step, and what is dragged stands in the fields.
  await button(page, 'Undo').click()
  await expect(component(page, 'y', 2)).toHaveValue('1.5')
  await button(page, 'Undo').click()
  await expect(component(page, 'x', 1)).toHaveValue('2')
  await page.getByTestId('handle-x').press('ArrowRight')
  await expect(component(page, 'x', 1)).toHaveValue(String((await vector(page, 'x'))[0]))
})

test('The reader sees the components while a tip is dragged @desk', async ({ page }) => {
  await open(page)
  await component(page, 'x', 1).scrollIntoViewIfNeeded()
  await drag(page.getByTestId('handle-x'), { x: -60, y: 40 }, { hold: true })
  const held = await vector(page, 'x')
  for (const i of [1, 2]) await expect(component(page, 'x', i)).toHaveValue(String(held[i - 1]))
  await page.mouse.up()
  for (const i of [1, 2]) await expect(component(page, 'x', i)).toHaveValue(String(held[i - 1]))
})

test('The reader makes a vector zero by typing, and is told at the field why it stays', async ({
  page,
}) => {
  await open(page, 'x=2,0&y=0.75,1.5')
  const first = component(page, 'x', 1)
  for (const [typed, sentence] of [
    ['0', /x component 1: 0 would make x zero, where S is undefined.*2 stays\./],
    ['two', /x component 1: “two” is not a number; it must be a number.*2 stays\./],
    ['1e400', /x component 1: “1e400” is beyond the largest double.*2 stays\./],
    ['', /x component 1: is empty; it must be a number.*2 stays\./],
  ] as const) {
    await first.fill(typed)
    await expect(first).toHaveAttribute('aria-invalid', 'true')
    await expect(first).toHaveAccessibleDescription(sentence)
    await expect(statusOf(page)).toContainText('x component 1:')
    expect(await vector(page, 'x')).toEqual([2, 0])
    await expectTruth(page)
  }
  await first.fill('-4')
  await expect(first).toHaveAttribute('aria-invalid', 'false')
  expect(await vector(page, 'x')).toEqual([-4, 0])
  // Zero is fine as long as another component is none.
  await component(page, 'x', 2).fill('1')
  await first.fill('0')
  expect(await vector(page, 'x')).toEqual([0, 1])
})

test('The reader adds components and takes them away, and the figure goes along @desk', async ({
  page,
}) => {
  await open(page, 'x=1,2&y=0,3')
  const more = button(page, 'One component more')
  const fewer = button(page, 'One component fewer')
  await more.click()
  await expect(spaceOf(page)).toBeVisible()
  expect([await vector(page, 'x'), await vector(page, 'y')]).toEqual([
    [1, 2, 0],
    [0, 3, 0],
  ])
  await more.click()
  await expect(spanOf(page)).toBeVisible()
  await component(page, 'y', 4).fill('-7')
  expect(await vector(page, 'y')).toEqual([0, 3, 0, -7])
  await expectTruth(page, 4)
  await expect(own(page)).toContainText('4 components')
  await page.reload()
  await settled(page)
  expect(await vector(page, 'y')).toEqual([0, 3, 0, -7])

  for (let n = 3; n >= 2; n--) await fewer.click()
  await expect(paperOf(page)).toBeVisible()
  await fewer.click()
  await expect(statusOf(page)).toContainText(
    'Without its last component y would be 0, where S is undefined; so both keep their 2.',
  )
  expect([await vector(page, 'x'), await vector(page, 'y')]).toEqual([
    [1, 2],
    [0, 3],
  ])
  // Up to sixteen.
  for (let n = 3; n <= 16; n++) await more.click()
  await expect(own(page)).toContainText('16 components')
  await expect(more).toHaveAttribute('aria-disabled', 'true')
  expect(await vector(page, 'x')).toHaveLength(16)
  await expectTruth(page, 16)
})
