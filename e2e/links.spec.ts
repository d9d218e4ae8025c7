import { type Page } from '@playwright/test'
import {
  boxOf,
  button,
  checkOf,
  edit,
  expect,
  expectTruth,
  figureOf,
  linkOf,
  open,
  paperOf,
  settled,
  statusOf,
  test,
  value,
  vector,
} from './reader.ts'

/** Everything that a link is to bring back, as the page shows it. */
async function shown(page: Page) {
  const data = await page
    .locator('data')
    .evaluateAll((all) => all.map((one) => (one as HTMLDataElement).value))
  const fields = await page
    .locator('select, input')
    .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value))
  const { x: left, y: top } = await boxOf(paperOf(page))
  const places = []
  for (const id of ['handle-x', 'handle-y']) {
    const { x, y } = await boxOf(page.getByTestId(id))
    places.push([x - left, y - top].map((pixels) => pixels.toFixed(2)))
  }
  return { data, fields, places, verdict: await page.getByTestId('verdict').textContent() }
}

test('The reader changes many things, reloads, and finds all of them again @desk', async ({
  page,
}) => {
  await open(page)
  const untouched = await shown(page)
  await page.getByTestId('handle-x').press('Shift+ArrowUp')
  // A turn by 1° leaves numbers that take all their digits.
  await page.getByTestId('handle-y').press('[')
  const figure = figureOf(page)
  await figure.getByRole('combobox', { name: 'colour' }).selectOption({ label: 'S(x, ·)' })
  await figure.getByRole('combobox', { name: 'snap' }).selectOption({ label: 'grid' })
  await figure.getByRole('combobox', { name: 'gradients' }).selectOption({ label: '5 × as long' })
  await button(page, 'Zoom in').click()
  await page.getByLabel('x̃ component 2').fill('-0.1')
  await page.getByLabel('ỹ component 1').fill('3e-7')
  const check = checkOf(page)
  await check.getByRole('combobox', { name: 'backward' }).selectOption('other_norm')
  await check.getByRole('combobox', { name: 'point' }).selectOption('large')
  await check.getByRole('textbox', { name: 'n', exact: true }).fill('7')
  await check.getByRole('textbox', { name: 'seed' }).fill('42')
  await check.getByRole('textbox', { name: 'eps' }).fill('1.1e-5')
  await check.getByRole('textbox', { name: 'atol' }).fill('0')
  await check.getByRole('textbox', { name: 'rtol' }).fill('0.25')
  await check.getByRole('textbox', { name: 'rtol' }).blur()
  const before = await shown(page)
  expect(before.fields).not.toEqual(untouched.fields)

  await page.reload()
  await settled(page)
  expect(await shown(page)).toEqual(before)
  await expect(statusOf(page)).toHaveText('')
})

const fieldIds =
  'x y dx dy view camera turn move show paper snap enlarge formulas backward point n seed eps atol rtol'.split(
    ' ',
  )

/** The field to blame, what the link says, and what the sentence must name. */
const hostile: [fragment: string, field: string, says: RegExp][] = [
  ['x=NaN,1&y=1,2', 'x', /“NaN” is not a number/],
  ['x=1e400,0&y=1,2', 'x', /1e400.*largest double/],
  ['x=0,0&y=1,2', 'x', /not all 0/],
  ['x=-0,0e9&y=1,2', 'x', /not all 0/],
  ['x=1&y=1,2', 'x', /1 component and y has 2/],
  ['x=1,2,3&y=1,2', 'x', /3 components and y has 2/],
  ['x=%E0%A4%A,1&y=1,2', 'x', /%/],
  ['x=<script>alert(1)</script>,1&y=1,2', 'x', /not a number/],
  ['x=alert(1),1&y=1,2', 'x', /not a number/],
  ['x=0x10,1&y=1,2', 'x', /not a number/],
  ['x=&y=1,2', 'x', /component/],
  ['y=1,2&backward=__proto__', 'backward', /not known.*correct/],
  ['y=1,2&point=constructor', 'point', /not known.*ones/],
  ['y=1,2&paper=toString', 'paper', /not known/],
  ['y=1,2&enlarge=1e9', 'enlarge', /not known/],
  ['y=1,2&camera=0,0,0', 'camera', /reach above 0/],
  ['y=1,2&n=1000000000', 'n', /1 to 4096/],
  ['y=1,2&n=1&point=orthogonal', 'point', /n of at least 2/],
  ['y=1,2&eps=Infinity', 'eps', /not a number/],
  ['y=1,2&atol=-1', 'atol', /positive/],
  ['y=1,2&seed=0.5', 'seed', /whole number/],
]

test('The reader follows links that cannot be read, and the page stands and says why @desk', async ({
  page,
}) => {
  test.slow()
  page.on('dialog', () => expect('a dialog', 'a link was evaluated').toBe(''))
  for (const [i, [fragment, field, says]] of hostile.entries()) {
    // Some are followed, the others typed under the page that stands.
    if (i % 6 === 0) await open(page, fragment)
    else await edit(page, fragment)
    await expect(statusOf(page), fragment).toContainText(new RegExp(`^${field}: .*`))
    await expect(statusOf(page), fragment).toContainText(says)
    // The bad field has its default, and the good ones what the link says.
    expect(await vector(page, 'x'), fragment).toEqual([2, 0.5])
    expect(await vector(page, 'y'), fragment).toEqual([1, 2])
    await expect(page.getByTestId('verdict')).toHaveText('success!')
    await expectTruth(page)
  }
})

test('The reader follows a link that is wrong throughout, reads why, and sends it away', async ({
  page,
}) => {
  await open(page, fieldIds.map((id) => `${id}=oops`).join('&'))
  for (const id of fieldIds) await expect(statusOf(page)).toContainText(`${id}: `)
  // All of it can be read and dismissed, however long it is.
  await button(page, 'Dismiss the message').click({ timeout: 3000 })
  await expect(statusOf(page)).toHaveText('')
  await expectTruth(page)
})

test('The reader mistypes the link, and the address is mended along with the page @desk', async ({
  page,
}) => {
  const stands = { x: '2,0.5', y: '1,2' }
  await open(page, 'y=1,2&n=-1')
  await expect.poll(async () => await linkOf(page)).toEqual(stands)
  for (const fragment of ['x=oops&y=1,2', 'y=1,2&n=1e9', 'y=1,2&unknown=1']) {
    await edit(page, fragment)
    await expect.poll(async () => await linkOf(page), fragment).toEqual(stands)
  }
})

test('The reader follows a link with fields nobody knows, and hears nothing of it @desk', async ({
  page,
}) => {
  await open(page, 'x=1,1&y=2,1&__proto__=1&constructor=2&hello')
  for (const fragment of ['&x=1,1&y=2,1&&==&%=%', 'x=9,9&x=1,1&y=2,1', 'x=%31%2C1&y=2,%2B1']) {
    expect(await vector(page, 'x')).toEqual([1, 1])
    expect(await vector(page, 'y')).toEqual([2, 1])
    await expect(button(page, 'Dismiss the message')).toBeHidden()
    await edit(page, fragment)
  }
  expect(await vector(page, 'x')).toEqual([1, 1])
  await edit(page, `x=1,${'1'.repeat(20_000)}`)
  expect(await vector(page, 'x')).toEqual([2, 0.5])
  await expect(statusOf(page)).toContainText(/20\d\d\d characters.*at most/)
})

test('The reader edits the link by hand, and can undo that @desk', async ({ page }) => {
  await open(page, 'x=1,1&y=2,1')
  await edit(page, 'x=-3,4&y=0.5,0&backward=zeros')
  expect(await vector(page, 'x')).toEqual([-3, 4])
  expect(await value(page, 'norm-x')).toBe(5)
  await expectTruth(page)
  await expect(checkOf(page).getByRole('combobox', { name: 'backward' })).toHaveValue('zeros')
  await button(page, 'Undo').click()
  expect(await vector(page, 'x')).toEqual([1, 1])
  expect((await linkOf(page))['x']).toBe('1,1')
  await button(page, 'Redo').click()
  expect(await vector(page, 'x')).toEqual([-3, 4])
})

test('The reader shares a link, and it leads back to the same place @desk', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await open(page, 'x=1,1&y=2,1&snap=angle')
  await page.getByTestId('handle-x').press('[')
  const before = await shown(page)
  await button(page, 'Share').click()
  await expect(statusOf(page)).toContainText('link is copied')
  const link = await page.evaluate(() => navigator.clipboard.readText())
  expect(link).toContain('/some/where/')
  const friend = await context.newPage()
  await friend.goto(link)
  await settled(friend)
  expect(await shown(friend)).toEqual(before)
  await friend.close()

  // Where the browser keeps the clipboard shut, the link is shown.
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('no'))
  })
  await button(page, 'Share').click()
  await expect(statusOf(page)).toContainText(link)
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
  const [flat = 0, none] = await vector(page, 'gradient-y')
  expect(Math.abs(flat / 1e-300 - 1)).toBeLessThan(1e-15)
  expect(none).toBe(0)
  await expectUsable(page)

  await edit(page, 'x=1e300,1e300&y=1e-300,1')
  await expectTruth(page)
  expect(await value(page, 'similarity')).toBeCloseTo(Math.SQRT1_2, 15)
  await expectUsable(page)

  // Here the norm of x is beyond the largest double, and ∞ is its rounded value.
  await edit(page, 'x=1.7e308,1.7e308&y=1,0')
  expect(await value(page, 'norm-x')).toBe(Infinity)
  expect(await value(page, 'similarity')).toBeCloseTo(Math.SQRT1_2, 15)
  expect(await value(page, 'angle')).toBeCloseTo(Math.PI / 4, 15)
  const [right = 0, down = 0] = await vector(page, 'gradient-x')
  expect([right > 0 && right < 1e-307, down < 0 && down > -1e-307]).toEqual([true, true])
  await expectNumbers(page)

  // The smallest doubles there are.
  await edit(page, 'x=5e-324,0&y=0,-5e-324')
  expect(await value(page, 'similarity')).toBe(0)
  expect(await vector(page, 'gradient-x')).toEqual([0, -Infinity])
  await expectNumbers(page)
})

async function expectNumbers(page: Page) {
  const numbers = page.getByRole('region', { name: 'Numbers of the figure' }).locator('data')
  const values = await numbers.evaluateAll((all) =>
    all.map((one) => (one as HTMLDataElement).value),
  )
  expect(values.length).toBeGreaterThan(8)
  expect(values.filter((text) => text === '' || text.includes('NaN'))).toEqual([])
  // Whatever can be pressed can be pressed.
  for (const name of ['fit', 'Zoom out', 'Zoom in', 'home']) await button(page, name).click()
  await page.getByTestId('handle-y').press('[')
  await button(page, 'fit').click()
}

/** The numbers are numbers, and the tips can be brought into sight. */
async function expectUsable(page: Page) {
  await expectNumbers(page)
  for (const id of ['handle-x', 'handle-y']) await expect(page.getByTestId(id)).toBeInViewport()
}
