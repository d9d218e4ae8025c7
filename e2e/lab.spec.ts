// The lab, as an engineer uses it.
import { readFileSync } from 'node:fs'
import { backwardIds, backwards, type BackwardId } from '../src/gradcheck/backwards.ts'
import { gradcheck } from '../src/gradcheck/gradcheck.ts'
import { pointIds, type PointId } from '../src/gradcheck/points.ts'
import { field, openLab, pairAt, post, verdictOf } from './lab.ts'
import {
  boxOf,
  button,
  checkOf,
  expect,
  linkOf,
  noticeOf,
  statusOf,
  test,
  undo,
  vector,
} from './reader.ts'

/** What PyTorch says of a backward at a point, by the mathematics that its golden verdicts prove. */
const verdict = (id: BackwardId, point: PointId) =>
  gradcheck(backwards[id], pairAt(point), post).ok ? 'success!' : 'failure...'

test('The reader meets the post’s experiment, with each field by its label, and it succeeds', async ({
  page,
}) => {
  await openLab(page)
  await expect(verdictOf(page)).toHaveText('success!')
  await expect(checkOf(page)).toContainText('all 32 entries agree')
  for (const [label, shown] of [
    ['backward', 'correct'],
    ['point', 'ones'],
    ['n', '16'],
    ['eps', '1e-6'],
    ['atol', '1e-4'],
    ['rtol', '1e-3'],
    ['mode', 'slow'],
    ['dtype', 'float64'],
    ['requires_grad', 'both'],
  ] as const) {
    await expect(field(page, label), label).toHaveCount(1)
    await expect(field(page, label), label).toHaveValue(shown)
  }
})

test('The reader tries each backward and each point, and every verdict is PyTorch’s @desk', async ({
  page,
}) => {
  await openLab(page, 'point=random')
  for (const id of backwardIds) {
    await field(page, 'backward').selectOption(id)
    await expect(verdictOf(page), id).toHaveText(verdict(id, 'random'))
  }
  for (const id of ['correct', 'zeros'] as const) {
    await field(page, 'backward').selectOption(id)
    for (const point of pointIds.filter((each) => each !== 'own')) {
      await field(page, 'point').selectOption(point)
      await expect(verdictOf(page), `${id} at ${point}`).toHaveText(verdict(id, point))
    }
  }
})

test('The reader learns that zeros would pass, and goes where they fail', async ({ page }) => {
  await openLab(page)
  const worth = page.getByRole('complementary', { name: 'What this check is worth' })
  await expect(worth).toContainText(/zeros passes here too/)
  await field(page, 'backward').selectOption('zeros')
  await expect(verdictOf(page)).toHaveText('success!')
  await worth.getByRole('button', { name: /where zeros fail/ }).click()
  await expect(verdictOf(page)).toHaveText('failure...')
  await expect(worth).toHaveCount(0)
  await expect(checkOf(page)).toContainText('A backward() that returns zeros would be caught here.')

  // PyTorch's message shows both columns.
  await page.getByText('The message', { exact: true }).click()
  const report = gradcheck(backwards.zeros, pairAt('random'), post)
  const shown = (await page.getByRole('region', { name: 'Message' }).textContent()) ?? ''
  const column = (name: string) =>
    new RegExp(`${name}:\\s*\\[([^\\]]*)\\]`).exec(shown)?.[1]?.split(',').map(Number) ?? []
  expect(column('analytical')).toEqual(Array.from({ length: 16 }, () => 0))
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

test('The reader types what cannot be, and is told at the field what can @desk', async ({
  page,
}) => {
  // Its verdict is a failure, so that a verdict that is kept differs from one that is made anew.
  await openLab(page, 'point=random&backward=sign_flip')
  const before = await linkOf(page)
  const strips = () => page.locator('.measures').boundingBox()
  const place = await strips()
  for (const [name, text, allowed] of bad) {
    const input = field(page, name)
    const kept = await input.inputValue()
    await input.fill(text)
    await expect(input, `${name} ${text}`).toHaveAttribute('aria-invalid', 'true')
    // The field points to its sentence, and it is said.
    await expect(input).toHaveAccessibleDescription(allowed)
    await expect(statusOf(page)).toContainText(allowed)
    if (text !== '') await expect(statusOf(page)).toContainText(`“${text}”`)
    // It is read once, at the field, and nothing gives way to it.
    expect(await strips(), `${name} ${text}`).toEqual(place)
    await expect(noticeOf(page)).toHaveCount(0)
    await expect(verdictOf(page)).toHaveText('failure...')
    expect(await linkOf(page)).toEqual(before)
    // Left as it is, the text stays for the reader to mend.
    await input.blur()
    await expect(input).toHaveValue(text)
    await input.fill(kept)
    await expect(input).toHaveAttribute('aria-invalid', 'false')
  }
})

test('The reader types several wrong settings, reads of each what is wrong, and the verdict stays where it is @desk', async ({
  page,
}) => {
  await openLab(page, 'point=random&backward=sign_flip')
  const place = () => boxOf(verdictOf(page))
  const before = await place()
  // While nothing is wrong no line is kept free for what might be.
  const last = await boxOf(checkOf(page).getByRole('button', { name: 'the post’s settings' }))
  expect(before.y - last.y - last.height).toBeLessThan(32)
  const wrong = [
    ['eps', 'abc', '“abc” is not a number'],
    ['atol', '-1', '“-1” is out of range'],
    ['rtol', 'x2', '“x2” is not a number'],
    ['n', '0', '“0” is out of range'],
    ['seed', '-2', '“-2” is out of range'],
  ] as const
  for (const [name, text] of wrong) await field(page, name).fill(text)
  for (const [name, , said] of wrong) {
    const sentence = `${name}: ${said}`
    await expect(field(page, name)).toHaveAccessibleDescription(new RegExp(sentence))
    // In sight, and under no other.
    const shown = page.locator('.problem').filter({ hasText: sentence })
    await shown.click({ trial: true })
  }
  expect(await place()).toEqual(before)
})

test('The reader undoes and redoes around a text that was refused, and sees what is in force @desk', async ({
  page,
}) => {
  await openLab(page)
  const eps = field(page, 'eps')
  await eps.fill('1e-3')
  await eps.fill('0')
  await expect(eps).toHaveAttribute('aria-invalid', 'true')
  await undo(page)
  await expect(eps).toHaveValue('1e-6')
  await undo(page, 'Redo')
  await expect(eps).toHaveValue('1e-3')
  await expect(eps).toHaveAttribute('aria-invalid', 'false')
})

test('The reader makes n too small for the point, and is told instead of shown NaN @desk', async ({
  page,
}) => {
  await openLab(page, 'point=orthogonal&n=2')
  await expect(verdictOf(page)).toHaveText('success!')
  await field(page, 'n').fill('1')
  await expect(statusOf(page)).toContainText(/n of at least 2/)
  await expect(verdictOf(page)).toHaveText('success!')
  await openLab(page, 'point=random&n=1')
  await field(page, 'point').selectOption('orthogonal')
  await expect(statusOf(page)).toContainText(/n of at least 2/)
  await expect(checkOf(page)).not.toContainText('NaN')
})

test('The reader changes n, seed and tolerances, and the check runs at once @desk', async ({
  page,
}) => {
  await openLab(page, 'point=random')
  await field(page, 'n').fill('3')
  await expect(checkOf(page)).toContainText('all 6 entries agree')
  await field(page, 'n').fill('1024')
  await expect(checkOf(page)).toContainText('all 2048 entries agree')
  await field(page, 'n').fill('16')
  const before = await vector(page, 'x')
  await field(page, 'seed').fill('2')
  await expect.poll(() => vector(page, 'x')).not.toEqual(before)
  await field(page, 'atol').fill('0')
  await field(page, 'rtol').fill('0')
  await expect(verdictOf(page)).toHaveText('failure...')
  await button(page, 'the post’s settings').click()
  await expect(verdictOf(page)).toHaveText('success!')
})

test('The reader goes through the entries one by one, and sees them all in a table @desk', async ({
  page,
}) => {
  await openLab(page, 'point=random&backward=one_entry_off')
  const slider = page.getByRole('slider', { name: 'entry' })
  // The worst stands there first, and is named.
  await expect(checkOf(page)).toContainText('1 of 32 entries differ, all in grad_x')
  await expect(slider).toHaveValue('0')
  await expect(slider).toHaveAttribute('aria-valuetext', 'grad_x[0], differs')
  const { entries } = gradcheck(backwards.one_entry_off, pairAt('random'), post)
  const shown = () =>
    page
      .locator('.entry data')
      .evaluateAll((all) => all.map((data) => Number((data as HTMLDataElement).value)))
  for (const index of [0, 1, 2]) {
    const { numerical, analytical, difference, allowed, ratio } = entries[index] ?? {}
    expect(await shown()).toEqual([numerical, analytical, difference, allowed, ratio])
    await slider.press('ArrowRight')
  }
  await slider.press('End')
  await expect(slider).toHaveAttribute('aria-valuetext', 'grad_y[15], agrees')
  await page.getByText('All 32 entries as a table').click()
  const rows = checkOf(page).getByRole('row')
  await expect(rows).toHaveCount(33)
  await expect(rows.nth(1)).toContainText('grad_x[0]')
  await expect(rows.nth(32)).toContainText('grad_y[15]')
})

test('The reader checks in fast mode and in float32, and is told what PyTorch would tell @desk', async ({
  page,
}) => {
  await openLab(page, 'point=random&backward=one_entry_off')
  await field(page, 'mode').selectOption('fast')
  await expect(verdictOf(page)).toHaveText('success!')
  await expect(checkOf(page)).toContainText('all 2 directional derivatives agree')
  await expect(checkOf(page)).toContainText('The chosen backward is wrong, and passes all the same')
  await field(page, 'mode').selectOption('slow')
  await field(page, 'backward').selectOption('correct')
  await field(page, 'dtype').selectOption('float32')
  await expect(verdictOf(page)).toHaveText('failure...')
  await expect(page.getByRole('list', { name: 'Warnings' })).toContainText(
    'Input 0 (x) requires a gradient and is float32',
  )
  await field(page, 'requires_grad').selectOption('y')
  await expect(checkOf(page)).toContainText('of 16 entries')
  await expect.poll(() => linkOf(page)).toMatchObject({ dtype: 'float32', requires: 'y' })
})

test('The reader checks 8192 entries, calls it off, keeps what is there, and starts again @desk', async ({
  page,
}) => {
  // A machine that is slow by the worker's clock, so that it says how far it is; once, and then no more for a minute.
  await page.addInitScript(() => {
    const { Blob } = globalThis
    globalThis.Blob = class extends Blob {
      constructor(parts: BlobPart[] = [], options?: BlobPropertyBag) {
        const clock = '{ let now = 0; performance.now = () => (now += 100) };'
        super(options?.type?.includes('javascript') ? [clock, ...parts] : parts, options)
      }
    }
    const { addEventListener } = Worker.prototype
    Worker.prototype.addEventListener = function slow(
      this: Worker,
      type: string,
      heard: (event: Event) => void,
      ...rest: never[]
    ) {
      const late = (event: Event) => {
        const slow = Reflect.get(globalThis, 'slow') as 'soon' | boolean | undefined
        if (slow === true) return void setTimeout(() => heard(event), 60_000)
        if (slow === 'soon') Reflect.set(globalThis, 'slow', true)
        return heard(event)
      }
      addEventListener.call(this, type, type === 'message' ? late : heard, ...rest)
    } as typeof addEventListener
  })
  await openLab(page, 'point=random')
  await page.evaluate(() => Reflect.set(globalThis, 'slow', 'soon'))
  await field(page, 'n').fill('4096')
  await expect(checkOf(page)).toContainText(/of 8192 entries compared/)
  await button(page, 'Cancel').click()
  await expect(verdictOf(page)).toHaveText('unfinished')
  await expect(checkOf(page)).toContainText(/\d+ of 8192 entries compared, \d+ of them agree/)
  await page.evaluate(() => Reflect.set(globalThis, 'slow', false))
  await button(page, 'Check again').click()
  // The worker takes seconds for it, and many of them on a busy machine.
  await expect(verdictOf(page)).toHaveText('success!', { timeout: 60_000 })
  await expect(checkOf(page)).toContainText('all 8192 entries agree')

  // Worst first, in pages: the table of eight thousand rows is never made at once.
  await page.getByLabel('order').selectOption('worst first')
  await page.getByText('All 8192 entries as a table').click()
  await expect(checkOf(page).getByRole('row')).toHaveCount(129)
  await button(page, 'Rows after').click()
  await expect(page.getByText('128 to 255 of 0 to 8191')).toBeVisible()
})

test('The reader changes the settings while a check runs, and no old answer comes @desk', async ({
  page,
}) => {
  await openLab(page, 'point=random&n=4096')
  await field(page, 'backward').selectOption('zeros')
  await field(page, 'n').fill('4095')
  await expect(verdictOf(page)).toHaveText('failure...')
  await expect(checkOf(page)).toContainText('of 8190 entries differ')
  await field(page, 'n').fill('3')
  await expect(checkOf(page)).toContainText('6 of 6 entries differ')
})

test('The reader takes a PyTorch script of the check home @desk', async ({ page }) => {
  await openLab(page, 'point=random&backward=sign_flip&n=3')
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

test('Each number that the reader confirms by Enter is a step of its own for undo @desk', async ({
  page,
}) => {
  await openLab(page)
  const eps = field(page, 'eps')
  for (const number of ['1.5e-6', '1e-6']) {
    await eps.fill(number)
    await eps.press('Enter')
  }
  await undo(page)
  await expect(eps).toHaveValue('1.5e-6')
  await undo(page)
  await expect(eps).toHaveValue('1e-6')
})
