import { type Page } from '@playwright/test'
import { chapters } from '../src/lesson/story/places.ts'
import { maxFields } from '../src/session/limits.ts'
import {
  button,
  expect,
  expectSteps,
  expectTruth,
  linkOf,
  open,
  paperOf,
  settled,
  spaceOf,
  spanOf,
  start,
  statusOf,
  stepOf,
  test,
  undo,
  undoTheOnlyStep,
  vector,
} from './reader.ts'

const space = { x: [1.5, 0.5, 1.2], y: [0.75, 1.5, -0.5] }
const link = `x=${space.x}&y=${space.y}`

/** The choice stands in two steps of the first chapter. */
const dimension = (page: Page, name: '2D' | '3D' | 'ℝⁿ', step = 'alike.ball') =>
  stepOf(page, step)
    .getByRole('group', { name: 'Dimension' })
    .getByRole('button', { name, exact: true })

test('The reader goes from 2D to 3D and back, and undo takes each step back', async ({ page }) => {
  await open(page, `at=alike.ball&x=${start.x}&y=${start.y}`)
  await expect(dimension(page, '2D')).toHaveAttribute('aria-pressed', 'true')
  await dimension(page, '3D').click()
  await expect(spaceOf(page)).toBeVisible()
  for (const step of ['alike.ball', 'alike.span'])
    await expect(dimension(page, '3D', step)).toHaveAttribute('aria-pressed', 'true')
  const flat = [
    [...start.x, 0],
    [...start.y, 0],
  ]
  expect([await vector(page, 'x'), await vector(page, 'y')]).toEqual(flat)
  await expectTruth(page, 3)

  await page.getByTestId('handle-x').press('PageDown')
  const moved = await vector(page, 'x')
  expect(moved).not.toEqual(flat[0])
  await dimension(page, '2D').click()
  await expect(paperOf(page)).toBeVisible()
  expect(await vector(page, 'x')).toEqual(moved.slice(0, 2))
  expect(await vector(page, 'y')).toEqual(start.y)
  await expect(statusOf(page)).toContainText(
    /x and y keep their first 2 components; their last component, -?\S+ and 0, is dropped\. Undo brings it back\./,
  )
  await expectTruth(page)

  await undo(page)
  await expect(spaceOf(page)).toBeVisible()
  expect(await vector(page, 'x')).toEqual(moved)
  await undo(page)
  expect(await vector(page, 'x')).toEqual(flat[0])
  await undoTheOnlyStep(page)
  await expect(paperOf(page)).toBeVisible()
  expect(await vector(page, 'x')).toEqual(start.x)
})

test('The reader looks at the same vectors in their span, and comes back to space', async ({
  page,
}) => {
  await open(page, `at=alike.span&${link}`)
  await dimension(page, 'ℝⁿ').click()
  await expect(spanOf(page)).toBeVisible()
  expect([await vector(page, 'x'), await vector(page, 'y')]).toEqual([space.x, space.y])
  await expect.poll(() => linkOf(page)).toMatchObject({ view: 'span' })
  await dimension(page, '3D').click()
  await expect(spaceOf(page)).toBeVisible()
  expect([await vector(page, 'x'), await vector(page, 'y')]).toEqual([space.x, space.y])
  await undo(page)
  await undoTheOnlyStep(page)
  await expect(spaceOf(page)).toBeVisible()
})

test('The reader cannot leave space where nothing of x would be left, and is told why', async ({
  page,
}) => {
  await open(page, 'at=alike.ball&x=0,0,1&y=1,2,3')
  await dimension(page, '2D').click()
  await expect(statusOf(page)).toContainText(
    'The first 2 components of x are 0, where S is undefined; so x and y keep their 3.',
  )
  await expect(spaceOf(page)).toBeVisible()
  expect(await vector(page, 'x')).toEqual([0, 0, 1])
  await expectSteps(page, { undo: false })
})

test.describe('the components of the check’s pair, in the lab', () => {
  const component = (page: Page, part: 'x' | 'y', i: number) =>
    page.getByRole('textbox', { name: `${part}[${i}]`, exact: true })

  /** Opens the lab, with its vectors in sight. */
  async function openVectors(page: Page, link: string) {
    await open(page, link)
    const row = page.getByRole('button', { name: /^Vectors/ })
    // On a phone they lie in a row that is to be unfolded; either is there when the lab is.
    await expect(row.or(page.getByText('Component by component')).first()).toBeVisible()
    if (await row.isVisible()) await row.click()
  }

  /** Opens the lab with a pair of the check's own, and unfolds what is typed into. */
  async function openFields(page: Page, x: readonly number[], y: readonly number[]) {
    await openVectors(page, `point=own&cx=${x}&cy=${y}`)
    await page.getByText('Component by component').click()
  }

  test('The reader chooses other numbers of components, and each has its bar @desk', async ({
    page,
  }) => {
    await openVectors(page, 'point=random&n=6&seed=3')
    const drawn = () =>
      page
        .locator('.strip path')
        .evaluateAll((paths) => paths.map((path) => path.getAttribute('d')?.split('M').length))
    await expect.poll(drawn).toEqual([7, 7])
    const n = page.getByRole('textbox', { name: 'n', exact: true })
    for (const count of [8, 3]) {
      await n.fill(String(count))
      await n.press('Enter')
      await expect.poll(drawn).toEqual([count + 1, count + 1])
    }
  })

  test('The reader types components, and every number follows', async ({ page }) => {
    await openFields(page, start.x, start.y)
    await component(page, 'x', 0).fill('-1.25')
    await component(page, 'y', 1).fill('3e-2')
    expect([await vector(page, 'x'), await vector(page, 'y')]).toEqual([
      [-1.25, 0.5],
      [0.75, 0.03],
    ])
    await expectTruth(page)
    await expect.poll(() => linkOf(page)).toMatchObject({ cx: '-1.25,0.5', cy: '0.75,0.03' })
    await component(page, 'y', 1).blur()
    // Typing into one field is one step.
    await undo(page)
    await expect(component(page, 'y', 1)).toHaveValue('1.5')
    await undoTheOnlyStep(page)
    await expect(component(page, 'x', 0)).toHaveValue('2')
    // The lesson has kept its own pair.
    await open(page, 'at=alike&point=own&cx=-1.25,0.5&cy=0.75,0.03')
    expect([await vector(page, 'x'), await vector(page, 'y')]).toEqual([start.x, start.y])
  })

  test('The reader makes a vector zero by typing, and is told at the field why it stays', async ({
    page,
  }) => {
    await openFields(page, [2, 0], start.y)
    const first = component(page, 'x', 0)
    for (const [typed, sentence] of [
      ['0', /x\[0\]: 0 would make x zero, where S is undefined.*2 stays\./],
      ['two', /x\[0\]: “two” is not a number; it must be a number.*2 stays\./],
      ['1e400', /x\[0\]: “1e400” is beyond the largest double.*2 stays\./],
      ['', /x\[0\]: is empty; it must be a number.*2 stays\./],
    ] as const) {
      await first.fill(typed)
      await expect(first).toHaveAttribute('aria-invalid', 'true')
      await expect(first).toHaveAccessibleDescription(sentence)
      await expect(statusOf(page)).toContainText('x[0]:')
      expect(await vector(page, 'x')).toEqual([2, 0])
    }
    await first.fill('-4')
    await expect(first).toHaveAttribute('aria-invalid', 'false')
    expect(await vector(page, 'x')).toEqual([-4, 0])
    // Zero is fine as long as another component is none.
    await component(page, 'x', 1).fill('1')
    await first.fill('0')
    expect(await vector(page, 'x')).toEqual([0, 1])
    await expectTruth(page)
  })

  test('The reader adds components and takes them away, and the figure goes along @desk', async ({
    page,
  }) => {
    const [x, y] = [
      [1, 2],
      [0, 3],
    ]
    await openFields(page, x, y)
    const more = button(page, 'One component more')
    const fewer = button(page, 'One component fewer')
    await more.click()
    await more.click()
    expect([await vector(page, 'x'), await vector(page, 'y')]).toEqual([
      [...x, 0, 0],
      [...y, 0, 0],
    ])
    await component(page, 'y', 3).fill('-7')
    await expectTruth(page, 4)
    await expect.poll(() => linkOf(page)).toMatchObject({ cy: '0,3,0,-7' })
    await page.reload()
    await settled(page)
    expect(await vector(page, 'y')).toEqual([...y, 0, -7])
    const trust = page.getByRole('link', { name: chapters.trust.short })
    await trust.click()
    await expect(spanOf(page)).toBeVisible()
    await page.goBack()

    await page.getByText('Component by component').click()
    for (let n = 3; n >= 2; n--) await fewer.click()
    await fewer.click()
    await expect(statusOf(page)).toContainText(
      'Without its last component y would be 0, where S is undefined; so both keep their 2.',
    )
    expect([await vector(page, 'x'), await vector(page, 'y')]).toEqual([x, y])
    // Up to so many there is a field for each.
    for (let n = 3; n <= maxFields; n++) await more.click()
    await expect(more).toHaveAttribute('aria-disabled', 'true')
    await expect(component(page, 'x', maxFields - 1)).toBeVisible()
    await expectTruth(page, maxFields)
    for (let n = maxFields - 1; n >= 2; n--) await fewer.click()
    await trust.click()
    await expect(paperOf(page)).toBeVisible()
  })
})
