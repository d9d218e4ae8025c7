import { type Page } from '@playwright/test'
import {
  button,
  centreOf,
  drag,
  expect,
  figureOf,
  linkOf,
  open,
  rest,
  test,
  value,
  vector,
} from './reader.ts'

const experiment = (page: Page) =>
  page.getByRole('group', { name: 'Experiment with the second box' })
const found = (page: Page) => experiment(page).getByRole('list', { name: 'Ways found' })
interface Shift {
  readonly value: number
  readonly sources: readonly unknown[]
}

const part = (page: Page, name: string) => figureOf(page).locator(`[data-part="${name}"]`)

/** Brings a section to the eye. */
async function reading(page: Page, title: string) {
  await page
    .getByRole('heading', { name: title, exact: true })
    .evaluate((heading) => scrollTo(0, heading.getBoundingClientRect().top + scrollY - 90))
  await rest(page)
}

test.describe('the misprint', { tag: '@desk' }, () => {
  test('The reader makes the misprint look right in both ways, and then heals it', async ({
    page,
  }) => {
    // ỹ at right angles to y is one way, S = 0 the other.
    await open(page, 'x=2,0.5&y=1,2&dy=1,1')
    await experiment(page).scrollIntoViewIfNeeded()
    await expect(found(page)).toContainText('Way 1 is still to be found.')
    await expect(found(page)).toContainText('Way 2 is still to be found.')
    const off = async () => (await value(page, 'slope-printed')) - (await value(page, 'slope-true'))
    const [x, y] = [await vector(page, 'x'), await vector(page, 'y')]
    const inner = (u: number[], v: number[]) => u.reduce((sum, ui, i) => sum + ui * (v[i] ?? 0), 0)
    const s = inner(x, y) / Math.sqrt(inner(x, x) * inner(y, y))
    expect(await off()).toBeCloseTo((2 * s * inner(y, [1, 1])) / inner(y, y), 12)
    expect(await value(page, 'slope-corrected')).toBeCloseTo(await value(page, 'slope-true'), 12)

    await page.getByLabel('ỹ component 1').fill('2')
    await page.getByLabel('ỹ component 2').fill('-1')
    await expect(found(page)).toContainText('Found: ỹ ⊥ y.')
    expect(await off()).toBeCloseTo(0, 12)
    await page.getByLabel('ỹ component 2').fill('1')
    // What was found stays found.
    await expect(found(page)).toContainText('Found: ỹ ⊥ y.')
    expect(Math.abs(await off())).toBeGreaterThan(0.1)

    await page.getByLabel('x component 1').fill('-1')
    await expect(found(page)).toContainText('Found: S = 0.')
    await page.getByLabel('x component 1').fill('3')
    await experiment(page).getByRole('button', { name: 'Flip the sign' }).click()
    await expect.poll(off).toBeCloseTo(0, 12)
  })

  test('The reader sees that what a tangent leaves over shrinks like t²', async ({ page }) => {
    await open(page)
    await experiment(page).scrollIntoViewIfNeeded()
    const left = async (t: number) => value(page, `rest-${t}`)
    expect((await left(0.1)) / (await left(0.01))).toBeGreaterThan(80)
    expect((await left(0.1)) / (await left(0.01))).toBeLessThan(120)
    expect((await left(0.01)) / (await left(0.001))).toBeCloseTo(100, -1)
  })
})

test('The reader tries every line at a thousand pairs, and goes where one is worst', async ({
  page,
}) => {
  await open(page)
  const before = await vector(page, 'x')
  const trials = page.getByRole('group', { name: 'Random trials' })
  const start = trials.getByRole('button', { name: /^Try every line at 1,000 random pairs/ })
  await start.click()
  await expect(trials).toContainText(
    /lines hold at all 1,000 pairs; the worst of these uses [\d.]+ %/,
  )
  await expect(trials).toContainText('1 does not hold: the misprint.')
  const line = page.locator('[data-line="partial-x-inner"]')
  await expect(line).toContainText(/worst of the trials 0\.\d+ × its bound/)
  await line.getByRole('button', { name: 'show me where' }).click()
  expect(await vector(page, 'x')).not.toEqual(before)
  await expect(line).toHaveAttribute('data-holds', 'true')
  await button(page, 'Undo').click()
  expect(await vector(page, 'x')).toEqual(before)
  // Begun again and called off, it leaves nothing behind.
  await start.click()
  await trials.getByRole('button', { name: 'Cancel' }).click()
  await expect(trials.getByRole('progressbar')).toHaveCount(0)
  await expect(start).toBeVisible()
})

test('The reader sees values in the formulas, and nothing moves while she drags @desk', async ({
  page,
}) => {
  await open(page)
  const formulas = page.getByRole('combobox', { name: 'formulas show' })
  const line = page.locator('[data-line="similarity-quotient"]')
  const shown = (id: string) => line.locator(`[data-value="${id}"]`).innerText()
  for (const choice of ['values', 'both']) {
    await formulas.selectOption(choice)
    expect(Number(await shown('norm x'))).toBeCloseTo(await value(page, 'norm-x'), 3)
    await page.evaluate(() => {
      const shifts: number[] = []
      Object.assign(window, { shifts })
      new PerformanceObserver((list) => {
        // One without a source is of what is not seen: MathML, which is left out of a drag.
        for (const entry of list.getEntries() as (PerformanceEntry & Shift)[])
          if (entry.sources.length > 0) shifts.push(entry.value)
      }).observe({ type: 'layout-shift' })
    })
    const before = await line.boundingBox()
    await drag(page.getByTestId('handle-x'), { x: -190, y: 120 }, { steps: 12 })
    expect(await line.boundingBox()).toEqual(before)
    expect(Number(await shown('inner x y'))).toBeCloseTo(
      (await value(page, 'similarity')) *
        (await value(page, 'norm-x')) *
        (await value(page, 'norm-y')),
      3,
    )
    expect(await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)).toEqual(
      [],
    )
    await button(page, 'Undo').click()
  }
  await expect.poll(() => linkOf(page)).toMatchObject({ formulas: 'both' })
})

test('The reader takes the gradient along as code, with her vectors in it @desk', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await open(page, 'x=1.25,-3,0.5&y=2,1,7')
  const tabs = page.getByRole('tablist', { name: 'Language' })
  const panel = page.getByRole('tabpanel')
  await expect(panel).toContainText('torch.tensor([1.25, -3.0, 0.5], dtype=torch.float64')
  await tabs.getByRole('tab', { name: 'PyTorch' }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(tabs.getByRole('tab', { name: 'NumPy' })).toBeFocused()
  await expect(tabs.getByRole('tab', { name: 'NumPy' })).toHaveAttribute('aria-selected', 'true')
  await expect(panel).toContainText('np.array([2.0, 1.0, 7.0]')
  await button(page, 'Copy').click()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('[1.25, -3.0, 0.5]')
  // Its words take part in the selection.
  await panel.locator('[data-term="gradient-y"]').first().hover()
  await expect(part(page, 'gradient-y')).toHaveAttribute('data-lit', '')
})

test.describe('what is read and what is seen', { tag: '@desk' }, () => {
  test('The reader comes to a section, and the figure shows what it is about', async ({ page }) => {
    await open(page)
    await expect(part(page, 'dx')).toHaveCount(0)
    await reading(page, 'Total derivative')
    for (const id of ['dx', 'dy']) await expect(part(page, id)).toHaveCount(1)
    await reading(page, 'Gradient')
    for (const id of ['toward-x', 'back-x', 'toward-y', 'back-y'])
      await expect(part(page, id)).toHaveCount(1)
    await expect(part(page, 'dx')).toHaveCount(0)
    // Whoever wants it otherwise is not fought.
    await figureOf(page).getByText('more', { exact: true }).click()
    const terms = page.getByRole('checkbox', { name: 'the two terms of each gradient' })
    await expect(terms).toBeChecked()
    await terms.uncheck()
    await expect(part(page, 'toward-x')).toHaveCount(0)
    await terms.check()
    await page.keyboard.press('Escape')
    await reading(page, 'Cosine similarity')
    await expect(part(page, 'toward-x')).toHaveCount(1)
    await expect.poll(() => linkOf(page)).toMatchObject({ show: 'terms' })
  })

  test('The reader drags the tangent by its hollow end, and by keys', async ({ page }) => {
    await open(page)
    await reading(page, 'Total derivative')
    const handle = page.getByTestId('handle-dx')
    await expect(handle).toHaveAccessibleName('x̃ = (0.5, 1)')
    const [x, before] = [await vector(page, 'x'), await centreOf(handle)]
    await drag(handle, { x: -60, y: 30 })
    const after = await centreOf(handle)
    expect(after.x).toBeCloseTo(before.x - 60, 1)
    expect(await vector(page, 'x')).toEqual(x)
    await expect.poll(async () => (await linkOf(page))['dx']).toBeDefined()
    await button(page, 'Undo').click()
    await expect(handle).toHaveAccessibleName('x̃ = (0.5, 1)')
    await handle.press('ArrowRight')
    await expect(handle).toHaveAccessibleName(/^x̃ = \(0\.5[1-9]|^x̃ = \(0\.[6-9]/)
    await handle.press('Escape')
    await expect(handle).toHaveAccessibleName('x̃ = (0.5, 1)')
  })

  test('The reader points at a term, an arrow or a number, and all that is the same lights up', async ({
    page,
  }) => {
    await open(page)
    const lit = () => page.locator('[data-lit]')
    await expect(lit()).toHaveCount(0)
    // From the formula …
    await page.locator('.line [data-term="y"]').first().hover()
    await expect(part(page, 'y')).toHaveAttribute('data-lit', '')
    await expect(part(page, 'x')).not.toHaveAttribute('data-lit', '')
    expect(
      Number(await part(page, 'x').evaluate((path) => getComputedStyle(path).opacity)),
    ).toBeLessThan(0.5)
    // … from the numbers …
    await page.locator('[data-names="gradient-x"]').first().hover()
    await expect(part(page, 'gradient-x')).toHaveAttribute('data-lit', '')
    await expect(part(page, 'y')).not.toHaveAttribute('data-lit', '')
    // … and from the arrow.
    await part(page, 'x').hover()
    await expect(page.locator('.line [data-term="x"]').first()).toHaveAttribute('data-lit', '')
    await page.keyboard.press('Escape')
    await expect(lit()).toHaveCount(0)
  })

  test('The reader walks a formula by arrow keys, and hears each part by name', async ({
    page,
  }) => {
    await open(page)
    const list = page
      .getByRole('list', { name: 'Definition of S' })
      .getByRole('listbox', { name: 'Parts of the formula' })
    await list.first().focus()
    const heard = async (which = list.first()) =>
      which.evaluate(
        (element) =>
          document.getElementById(element.getAttribute('aria-activedescendant') ?? '')?.textContent,
      )
    expect(await heard()).toBe('x')
    await expect(part(page, 'x')).toHaveAttribute('data-lit', '')
    await page.keyboard.press('ArrowRight')
    expect(await heard()).toBe('y')
    await expect(part(page, 'y')).toHaveAttribute('data-lit', '')
    // Down to the last line of the chain, which speaks of the angle.
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    expect(await heard(list.nth(2))).toBe('θ, the angle between x and y')
    await expect(part(page, 'angle')).toHaveAttribute('data-lit', '')
    await page.keyboard.press('Escape')
    await expect(page.locator('[data-lit]')).toHaveCount(0)
  })
})
