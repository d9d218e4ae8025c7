// What a link holds, what it leaves out, and what is said of one that cannot be read.
import { type Page } from '@playwright/test'
import { fieldIds } from '../src/session/settings.ts'
import { field, openLab, verdictOf } from './lab.ts'
import {
  boxOf,
  button,
  centreOf,
  drag,
  edit,
  expect,
  expectTruth,
  linkOf,
  noticeOf,
  open,
  settled,
  test,
  undo,
  value,
  vector,
} from './reader.ts'

/** Everything that a link is to bring back, as the page shows it; places on the figure, wherever that has been scrolled to. */
async function shown(page: Page) {
  const data = await page
    .locator('data:not([data-testid=value])')
    .evaluateAll((all) => all.map((one) => (one as HTMLDataElement).value))
  const places = await page.getByRole('application').evaluate((figure) => {
    const { left, top } = figure.getBoundingClientRect()
    return [...figure.querySelectorAll('[data-testid=handle-x], [data-testid=handle-y]')].map(
      (tip) => {
        const box = tip.getBoundingClientRect()
        return [box.left - left, box.top - top].map((pixels) => pixels.toFixed(1))
      },
    )
  })
  expect(places, 'both tips are to be seen').toHaveLength(2)
  return { data, places }
}

test('The reader changes many things, reloads, and finds all of them again @desk', async ({
  page,
}) => {
  await open(page, 'at=alike.angle')
  await page.getByTestId('handle-x').press('Shift+ArrowUp')
  // A turn by 1° leaves numbers that take all their digits.
  await page.getByTestId('handle-y').press('[')
  await expect.poll(async () => (await linkOf(page))['y']).toBeDefined()
  const before = await shown(page)
  await page.reload()
  await settled(page)
  expect(await shown(page)).toEqual(before)
  await expect(noticeOf(page)).toHaveCount(0)

  await openLab(page)
  for (const [name, text] of [
    ['n', '7'],
    ['eps', '1.1e-5'],
    ['atol', '0'],
    ['rtol', '0.25'],
  ] as const)
    await field(page, name).fill(text)
  await field(page, 'backward').selectOption('other_norm')
  await field(page, 'point').selectOption('large')
  await field(page, 'mode').selectOption('fast')
  await field(page, 'seed').fill('42')
  await field(page, 'seed').blur()
  const link = {
    at: 'lab',
    point: 'large',
    n: '7',
    seed: '42',
    backward: 'other_norm',
    eps: '1.1e-5',
    atol: '0',
    rtol: '0.25',
    mode: 'fast',
  }
  await expect.poll(() => linkOf(page)).toEqual(link)
  const verdict = (await verdictOf(page).textContent()) ?? ''
  await page.reload()
  await settled(page)
  await expect(verdictOf(page)).toHaveText(verdict)
  expect(await linkOf(page)).toEqual(link)
})

/** The field to blame, what the link says, and what the sentence must name. */
const hostile: [fragment: string, blamed: string, says: RegExp][] = [
  ['x=NaN,1&y=1,2', 'x', /“NaN” is not a number/],
  ['x=1e400,0&y=1,2', 'x', /1e400.*largest double/],
  ['x=0,0&y=1,2', 'x', /not all 0/],
  ['x=1&y=1,2', 'x', /1 component and y has 2/],
  ['x=1,2,3&y=1,2', 'x', /3 components and y has 2/],
  ['x=%E0%A4%A,1&y=1,2', 'x', /%/],
  ['x=<script>alert(1)</script>,1&y=1,2', 'x', /not a number/],
  ['x=0x10,1&y=1,2', 'x', /not a number/],
  ['y=1,2&backward=__proto__', 'backward', /not known.*correct/],
  ['y=1,2&point=constructor', 'point', /not known.*ones/],
  ['y=1,2&paper=toString', 'paper', /not known/],
  ['y=1,2&camera=0,0,0', 'camera', /reach above 0/],
  ['y=1,2&n=1000000000', 'n', /1 to 4096/],
  ['y=1,2&n=1&point=orthogonal', 'point', /n of at least 2/],
  ['y=1,2&x=', 'x', /is empty/],
  ['y=1,2&x=1 2', 'x', /could be one number or two/],
  ['y=9,9&y=1,2', 'y', /more than once; the last one counts/],
  ['y=1,2&embed=zzz', 'embed', /figure, check, lab/],
  ['y=1,2&theme=pink', 'theme', /light, dark/],
  ['y=1,2&cx=1,2', 'cy', /is missing/],
  ['y=1,2&eps=Infinity', 'eps', /not a number/],
  ['y=1,2&seed=0.5', 'seed', /whole number/],
  ['at=&y=1,2', 'at', /no place/],
  ['at=nowhere&y=1,2', 'at', /nowhere/],
]

test('The reader follows a link that names no place, or nothing at all, and reads why @desk', async ({
  page,
}) => {
  for (const fragment of ['at=nonsense', '%E0%A4%A']) {
    const value = fragment.replace('at=', '')
    await open(page, fragment)
    await expect(noticeOf(page)).toContainText(`“${value}”`)
    await page.goto('about:blank')
    await open(page)
    await edit(page, fragment)
    await expect(noticeOf(page)).toContainText(`“${value}”`)
  }
})

test('The reader follows links that cannot be read: the page stands, says why, and leaves the address @desk', async ({
  page,
}) => {
  test.slow()
  page.on('dialog', () => expect('a dialog', 'a link was evaluated').toBe(''))
  for (const [i, [fragment, blamed, says]] of hostile.entries()) {
    const link = fragment.startsWith('at=') ? fragment : `at=alike&${fragment}`
    // Some are followed, the others typed under the page that stands.
    if (i % 6 === 0) await open(page, link)
    else await edit(page, link)
    await expect(noticeOf(page), fragment).toContainText(new RegExp(`${blamed}: .*`))
    await expect(noticeOf(page), fragment).toContainText(says)
    // The bad field has its default, and the good ones what the link says.
    expect(await vector(page, 'x'), fragment).toEqual([2, 0.5])
    expect(await vector(page, 'y'), fragment).toEqual([1, 2])
    await expectTruth(page)
  }
  // It stays as it came, so that it can be mended, until the reader does something.
  expect(page.url()).toContain('at=nowhere')
  await page.getByTestId('handle-x').press('ArrowUp')
  await expect.poll(() => page.url()).not.toContain('nowhere')
})

test('The reader follows a link that is wrong throughout, reads why, and sends it away', async ({
  page,
}) => {
  await open(page, fieldIds.map((id) => `${id}=oops`).join('&'))
  for (const id of fieldIds) await expect(noticeOf(page)).toContainText(`${id}: `)
  // All of it can be read and dismissed, however long it is.
  await button(page, 'Dismiss the message').click({ timeout: 3000 })
  await expect(noticeOf(page)).toHaveCount(0)
})

test('The reader follows a link that a chat program changed, and is told so', async ({ page }) => {
  for (const fragment of ['x=5,5&amp;y=3,1.5', 'x%3D5,5%26y%3D3,1.5', '?x=5,5&y=3,1.5.']) {
    await open(page, fragment)
    expect(await vector(page, 'y'), fragment).toEqual([3, 1.5])
    await expect(noticeOf(page)).toContainText('The link came changed')
  }
})

test('The reader follows links with fields nobody knows, and hears nothing of it @desk', async ({
  page,
}) => {
  await open(page, 'x=1,1&y=2,1&__proto__=1&constructor=2&hello')
  for (const fragment of ['&x=1,1&y=2,1&&==&%=%', 'x=1,1&x=1,1&y=2,1', 'x=%31%2C1&y=2,%2B1']) {
    expect(await vector(page, 'x')).toEqual([1, 1])
    expect(await vector(page, 'y')).toEqual([2, 1])
    await expect(noticeOf(page)).toHaveCount(0)
    await edit(page, fragment)
  }
  await edit(page, `x=1,${'1'.repeat(20_000)}`)
  await expect(noticeOf(page)).toContainText(/20\d\d\d characters.*at most/)
})

test('Old links lead to where their fields are at home @desk', async ({ page }) => {
  for (const [fragment, selector] of [
    ['', '#at-opening-title'],
    ['x=2,0.5&y=0.75,1.5', '[data-step="alike.length"]'],
    ['point=random&n=3', '#gradcheck'],
    ['backward=zeros&point=ones&n=16&eps=1e-6&atol=0.0001&rtol=0.001&seed=1', '#gradcheck'],
  ] as const) {
    await open(page, fragment)
    await expect(page.locator(selector), fragment).toBeInViewport()
  }
})

test('The reader edits the link by hand, and can undo that @desk', async ({ page }) => {
  await open(page, 'x=1,1&y=2,1')
  await edit(page, 'x=-3,4&y=0.5,0&dx=1,1')
  expect(await vector(page, 'x')).toEqual([-3, 4])
  expect(await value(page, 'norm-x')).toBe(5)
  await expectTruth(page)
  await undo(page)
  expect(await vector(page, 'x')).toEqual([1, 1])
  await expect.poll(async () => (await linkOf(page))['x']).toBe('1,1')
  await undo(page, 'Redo')
  expect(await vector(page, 'x')).toEqual([-3, 4])
})

test('The reader drags a tip to the edge, or types it far away, and a reload looks from the same place @desk', async ({
  page,
}) => {
  /** Once the link says where x is. */
  const reloaded = async (field: 'x' | 'cx', what: string) => {
    await expect
      .poll(async () => (await linkOf(page))[field]?.split(',').map(Number))
      .toEqual(await vector(page, 'x'))
    await settled(page)
    const before = await shown(page)
    await page.reload()
    await settled(page)
    await expect.poll(() => shown(page), what).toEqual(before)
  }
  await open(page, 'at=alike.length')
  const paper = await boxOf(page.getByRole('application', { name: 'The plane' }))
  const x = page.getByTestId('handle-x')
  await drag(x, { x: paper.x + paper.width - 12 - (await centreOf(x)).x, y: 0 })
  await reloaded('x', 'inside, at the edge')
  await drag(x, { x: 40, y: -30 })
  await reloaded('x', 'beyond the edge')

  await open(page, 'at=lab.flow&point=own&cx=2,0.5&cy=0.75,1.5')
  await page.getByText('Component by component').click()
  const field = page.getByRole('textbox', { name: 'x[0]', exact: true })
  for (const text of ['1e5', '1e-5', '3']) {
    await field.fill(text)
    await field.blur()
    await reloaded('cx', text)
    await page.getByText('Component by component').click()
  }
})

test('The reader shares a link, and it leads back to the same step @desk', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await open(page, 'at=direction.length&x=1,1&y=2,1')
  await page.getByTestId('handle-x').press('[')
  await button(page, 'Menu').click()
  await button(page, 'Copy link').click()
  await expect(noticeOf(page)).toContainText('link')
  await settled(page)
  const before = await shown(page)
  const link = await page.evaluate(() => navigator.clipboard.readText())
  expect(link).toContain('/some/where/#at=direction.length')
  const friend = await context.newPage()
  await friend.goto(link)
  await settled(friend)
  expect(await shown(friend)).toEqual(before)
  await friend.close()

  // Where the browser keeps the clipboard shut, the link is shown.
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('no'))
    document.execCommand = () => false
  })
  if (!(await button(page, 'Copy link').isVisible())) await button(page, 'Menu').click()
  await button(page, 'Copy link').click()
  await expect(noticeOf(page)).toContainText(link)
})

test('The reader comes with tiny and with huge vectors, and the numbers are right @desk', async ({
  page,
}) => {
  await open(page, 'x=1e-300,0&y=0,1e300')
  expect(await value(page, 'similarity')).toBe(0)
  expect(await value(page, 'angle')).toBe(Math.PI / 2)
  const [aside, steep = 0] = await vector(page, 'gradient-x')
  expect(aside).toBe(0)
  expect(Math.abs(steep / 1e300 - 1)).toBeLessThan(1e-15)
  await expectNumbers(page)
  await edit(page, 'x=1e300,1e300&y=1e-300,1')
  await expectTruth(page)
  await expectNumbers(page)
  // Here the norm of x is beyond the largest double, and ∞ is its rounded value.
  await edit(page, 'x=1.7e308,1.7e308&y=1,0')
  expect(await value(page, 'norm-x')).toBe(Infinity)
  expect(await value(page, 'angle')).toBeCloseTo(Math.PI / 4, 15)
  await expectNumbers(page)
  // The smallest doubles there are.
  await edit(page, 'x=5e-324,0&y=0,-5e-324')
  expect(await vector(page, 'gradient-x')).toEqual([0, -Infinity])
  await expectNumbers(page)
})

/** Every number is one, and whatever can be pressed can be pressed. */
async function expectNumbers(page: Page) {
  const values = await page
    .getByRole('group', { name: 'Numbers of x and y' })
    .locator('data')
    .evaluateAll((all) => all.map((one) => (one as HTMLDataElement).value))
  expect(values.length).toBeGreaterThan(8)
  expect(values.filter((text) => text === '' || text.includes('NaN'))).toEqual([])
  await button(page, 'more').click()
  for (const name of ['fit', 'Zoom out', 'Zoom in', 'home']) await button(page, name).click()
  await page.keyboard.press('Escape')
  await page.getByTestId('handle-y').press('[')
}

test('The reader presses by keys what a step far away offers for the check, and the lesson’s vectors stay @desk', async ({
  page,
}) => {
  await open(page, 'at=alike.angle')
  const before = await page.getByTestId('x').getAttribute('value')
  // By keys, which need not bring it into sight.
  await page
    .locator('.units')
    .getByRole('button', { name: 'Lengths 0.7 and 1.6' })
    .evaluate((button: HTMLElement) => button.click())
  await expect.poll(async () => (await linkOf(page))['cx']).toBeDefined()
  const { at, x } = await linkOf(page)
  expect(x).toBeUndefined()
  // The pane shows what was pressed, and the lesson has its own again.
  expect(at).toBe('trust.units')
  await edit(page, 'at=alike.angle')
  await expect(page.getByTestId('x')).toHaveAttribute('value', before ?? '')
})
