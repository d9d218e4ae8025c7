// Chapter 3: the derivation, its proof at the lesson's pair, the misprint, and what is pointed at.
import { type Locator, type Page } from '@playwright/test'
import { derivation } from '../src/lesson/derivation.ts'
import { outline } from '../src/lesson/story/outline.ts'
import { story } from '../src/lesson/story/story.ts'
import type { Block } from '../src/lesson/story/chapter.ts'
import {
  boxOf,
  button,
  centreOf,
  drag,
  edit,
  expect,
  figureOf,
  linkOf,
  open,
  rest,
  test,
  undo,
  value,
  vector,
} from './reader.ts'

const misprint = 'second-box-printed'
const ids: readonly string[] = Object.values(derivation).flatMap((chain) => [
  ...chain.lines.map((line) => line.id),
  ...('misprints' in chain ? chain.misprints.map((line) => line.id) : []),
])
const start = 'at=calculus&x=2,0.5&y=1,2&dx=0.5,1&dy=1,-0.25'

/** What each line of the page says of itself. */
const linesOf = (page: Page) =>
  page.locator('[data-line]').evaluateAll((lines) =>
    lines.map((line) => ({
      id: line.getAttribute('data-line') ?? '',
      holds: line.getAttribute('data-holds'),
      says: /✗ does not hold|beyond|cannot/.exec(line.textContent ?? '')?.[0] ?? 'holds',
      residual: line.querySelector('[data-testid=residual]')?.getAttribute('value') ?? '',
      value: line.querySelector('[data-testid=value]')?.getAttribute('value') ?? '',
    })),
  )
const lineOf = (page: Page, id: string) => page.locator(`[data-line="${id}"]`)
const part = (page: Page, name: string) => figureOf(page).locator(`[data-part="${name}"]`)

/** Waits until an element has kept its box for some frames. */
async function still(element: Locator): Promise<void> {
  await element.evaluate(async (watched) => {
    let last = ''
    for (let frames = 0; frames < 20; frames++) {
      const { x, y, width, height } = watched.getBoundingClientRect()
      const now = [x, y, width, height].join()
      if (now !== last) frames = 0
      last = now
      // oxlint-disable-next-line no-await-in-loop
      await new Promise(requestAnimationFrame)
    }
  })
}

async function expectProof(page: Page, fails: readonly string[] = [misprint]) {
  const lines = await linesOf(page)
  // Each line once, wherever it stands, also while it is folded away.
  expect(lines.map(({ id }) => id).toSorted()).toEqual(ids.toSorted())
  for (const { id, holds, says, residual, value: shown } of lines) {
    expect(holds, id).toBe(String(!fails.includes(id)))
    expect(says, id).toBe(fails.includes(id) ? '✗ does not hold' : 'holds')
    expect(residual, id).toMatch(/^[\d.]+(e[+-]?\d+)?$/)
    expect(shown, id).toMatch(/^[-\d.e+,]+$/)
    if (!fails.includes(id)) expect(Number(residual), id).toBeLessThan(1e-12)
  }
}

test('The reader sees every line hold at the lesson’s pair, and the misprint fail', async ({
  page,
}) => {
  await open(page, start)
  await expectProof(page)
  const shown = (id: string) => lineOf(page, id).getByTestId('value').getAttribute('value')
  for (const id of ['similarity', 'similarity-quotient', 'similarity-angle'])
    expect(Number(await shown(id))).toBeCloseTo(await value(page, 'similarity'), 14)
  expect((await shown('gradient-left'))?.split(',').map(Number)).toEqual([
    ...(await vector(page, 'gradient-x')),
    ...(await vector(page, 'gradient-y')),
  ])
})

test('The reader drags, or comes with other vectors, and every line still holds @desk', async ({
  page,
}) => {
  await open(page, start)
  await drag(page.getByTestId('handle-x'), { x: -90, y: 50 })
  await drag(page.getByTestId('handle-y'), { x: -70, y: 60 })
  await expectProof(page)
  await edit(page, 'at=calculus&x=-3,0.125&y=41,-17.5&dx=-2,7&dy=0.3,11')
  await expectProof(page)
})

test('The reader comes with vectors that overflow, and no true line is called false @desk', async ({
  page,
}) => {
  for (const fragment of [
    'x=1e200,2e200&y=3,1',
    'x=1e-200,3e-200&y=2,-1',
    'x=1e300,1e300&y=1e-300,1',
  ]) {
    await open(page, `at=calculus&${fragment}`)
    const blamed = (await linesOf(page)).filter(
      ({ id, says, residual }) =>
        id !== misprint && says === '✗ does not hold' && residual !== 'NaN',
    )
    expect(blamed, fragment).toEqual([])
  }
})

test('The reader comes with a step so long that rounding hides the misprint’s error, and is told so @desk', async ({
  page,
}) => {
  await open(page, 'at=calculus.misprint&dx=1e15,1')
  await expect(lineOf(page, misprint)).toHaveAttribute('data-holds', 'unknown')
  await expect(lineOf(page, misprint)).toContainText('rounding hides its error here')
  await expect(page.getByRole('list', { name: 'Ways found' })).toContainText(
    'One way is still to be found.',
  )
  const blamed = (await linesOf(page)).filter(({ id, says }) => id !== misprint && /✗/.test(says))
  expect(blamed).toEqual([])
})

test('The reader presses a line, and the figure draws it; another press takes it away @desk', async ({
  page,
}) => {
  await open(page, start)
  const drawn = outline.flatMap((item) => (item.kind === 'row' ? [item] : []))
  for (const [i, { about }] of drawn.entries()) {
    await button(page, `Draw line ${i + 1}`).click()
    for (const each of about) await expect(part(page, each), each).toHaveCount(1)
    await expect(button(page, `Draw line ${i + 1}`)).toHaveAttribute('aria-pressed', 'true')
  }
  await button(page, `Draw line ${drawn.length}`).press('Enter')
  await expect(part(page, drawn.at(-1)?.about[0] ?? '')).toHaveCount(0)
})

test('The reader opens all that is folded, and checks every line at her pair', async ({ page }) => {
  await open(page, start)
  const folds = page.locator('.outline-fold summary')
  const count = outline.filter(({ kind }) => kind === 'fold').length
  await expect(folds).toHaveCount(count)
  for (const fold of await folds.all()) await fold.click()
  for (const id of ['norm', 'partial-x-split', misprint].filter((each) => ids.includes(each)))
    await expect(lineOf(page, id)).toBeVisible()
  const proof = lineOf(page, 'partial-x-similarity').getByText('✓ holds')
  await expect(proof).toBeHidden()
  const every = page.getByRole('switch', { name: /Check every line/ })
  await every.click()
  await expect(proof).toBeVisible()
  await expect.poll(() => linkOf(page)).toMatchObject({ lines: 'on' })
})

test('The reader presses the switch twice in one place: the lines above it grow, and it stays', async ({
  page,
}) => {
  await open(page, start)
  const every = page.getByRole('switch', { name: /Check every line/ })
  await every.scrollIntoViewIfNeeded()
  const { x, y } = await centreOf(every)
  for (const on of ['true', 'false']) {
    await page.mouse.click(x, y)
    await expect(every).toHaveAttribute('aria-checked', on)
    await rest(page)
  }
})

test('The reader sees values in the formulas, and nothing moves while she drags @desk', async ({
  page,
}) => {
  await open(page, `${start}&lines=on`)
  // What is off the screen is laid out piece by piece after a page has come, and a slow machine is still at it.
  await expect(page.locator('.step:not([data-laid="all"])')).toHaveCount(0, { timeout: 30_000 })
  const formulas = page.getByRole('combobox', { name: 'formulas show' })
  const line = lineOf(page, 'similarity-quotient')
  const formula = line.locator('.formula')
  const shown = (id: string) => line.locator(`[data-value="${id}"]`).innerText()
  for (const choice of ['values', 'both']) {
    await formulas.selectOption(choice)
    // They are set in turn, those in sight first.
    await expect(page.locator('.formula[data-waits]')).toHaveCount(0)
    expect(Number(await shown('norm x'))).toBeCloseTo(await value(page, 'norm-x'), 3)
    await page.evaluate(() => {
      const shifts: number[] = []
      Object.assign(window, { shifts })
      interface Shift extends PerformanceEntry {
        readonly value: number
        readonly sources: readonly unknown[]
      }
      new PerformanceObserver((list) => {
        // One without a source is of what is not seen: MathML, which is left out of a drag.
        for (const entry of list.getEntries() as Shift[])
          if (entry.sources.length > 0) shifts.push(entry.value)
      }).observe({ type: 'layout-shift' })
    })
    // The first values bring a font of their own.
    await page.evaluate(async () => {
      await document.fonts.load('16px KaTeX_Typewriter')
    })
    await still(formula)
    const before = await formula.boundingBox()
    await drag(page.getByTestId('handle-x'), { x: -150, y: 120 }, { steps: 12 })
    expect(await formula.boundingBox()).toEqual(before)
    const [x, y] = [await vector(page, 'x'), await vector(page, 'y')]
    const inner = x.reduce((sum, entry, i) => sum + entry * (y[i] ?? NaN), 0)
    expect(Number(await shown('inner x y'))).toBeCloseTo(inner, 3)
    expect(await page.evaluate(() => Reflect.get(window, 'shifts'))).toEqual([])
    await undo(page)
  }
})

test('The reader who listens finds every formula as MathML, once @desk', async ({ page }) => {
  await open(page, start)
  await expect(page.locator('.katex').first()).toBeAttached()
  const formulas = await page.locator('[data-line]').evaluateAll((all) =>
    all.map((line) => ({
      id: line.getAttribute('data-line'),
      maths: line.querySelectorAll('math').length,
      tex: line.querySelector('math annotation')?.textContent?.length ?? 0,
      // What is drawn for the eye is not read a second time.
      doubled: line.querySelectorAll('.katex-html:not([aria-hidden=true])').length,
    })),
  )
  for (const { id, maths, tex, doubled } of formulas)
    expect([id, maths > 0, tex > 0, doubled]).toEqual([id, true, true, 0])
})

test.describe('the misprint', { tag: '@desk' }, () => {
  const experiment = (page: Page) => page.getByRole('group', { name: 'The misprint' })
  const found = (page: Page) => experiment(page).getByRole('list', { name: 'Ways found' })

  test('The reader makes it look right in both ways, and then heals it', async ({ page }) => {
    // ỹ at right angles to y is one way, S = 0 the other.
    await open(page, 'at=calculus.misprint&x=2,0.5&y=1,2&dy=1,1')
    await expect(found(page)).toContainText('One way is still to be found.')
    const off = async () => (await value(page, 'slope-printed')) - (await value(page, 'slope-true'))
    const [x, y] = [await vector(page, 'x'), await vector(page, 'y')]
    const inner = (u: number[], v: number[]) => u.reduce((sum, ui, i) => sum + ui * (v[i] ?? 0), 0)
    const s = inner(x, y) / Math.sqrt(inner(x, x) * inner(y, y))
    expect(await off()).toBeCloseTo((2 * s * inner(y, [1, 1])) / inner(y, y), 12)
    expect(await value(page, 'slope-corrected')).toBeCloseTo(await value(page, 'slope-true'), 12)

    await edit(page, 'at=calculus.misprint&x=2,0.5&y=1,2&dy=2,-1')
    await expect(found(page)).toContainText('Found: ỹ ⊥ y.')
    expect(await off()).toBeCloseTo(0, 12)
    await edit(page, 'at=calculus.misprint&x=-1,0.5&y=1,2&dy=1,1')
    // What was found stays found.
    await expect(found(page)).toContainText('Found: ỹ ⊥ y.')
    await expect(found(page)).toContainText('Found: S = 0.')
    await edit(page, 'at=calculus.misprint&x=2,0.5&y=1,2&dy=1,1')
    await button(page, 'Flip the sign of the misprint').click()
    await expect.poll(off).toBeCloseTo(0, 12)
  })

  test('The reader drags the step by its hollow end, and by keys', async ({ page }) => {
    await open(page, `${start.replace('calculus', 'calculus.misprint')}`)
    const handle = page.getByTestId('handle-dx')
    await expect(handle).toHaveAccessibleName('x̃ = (0.5, 1)')
    const [x, before] = [await vector(page, 'x'), await centreOf(handle)]
    await drag(handle, { x: -60, y: 30 })
    const after = await centreOf(handle)
    expect(after.x).toBeCloseTo(before.x - 60, 1)
    expect(await vector(page, 'x')).toEqual(x)
    await undo(page)
    await expect(handle).toHaveAccessibleName('x̃ = (0.5, 1)')
    await handle.press('ArrowRight')
    await expect(handle).not.toHaveAccessibleName('x̃ = (0.5, 1)')
    await handle.press('Escape')
    await expect(handle).toHaveAccessibleName('x̃ = (0.5, 1)')
  })

  test('The reader types the step, and what cannot be is told at the field', async ({ page }) => {
    await open(page, 'at=calculus.misprint&x=2,0.5&y=0.75,1.5')
    await page.getByText('Type the step').click()
    const step = page.getByRole('group', { name: 'Tangent' })
    const total = () => lineOf(page, 'total-left').getByTestId('value').getAttribute('value')
    // Along x̃ = x, ỹ = y only lengths change, and S does not.
    const fields = await step.getByRole('textbox').all()
    for (const [i, text] of ['2', '0.5', '0.75', '1.5'].entries()) await fields[i]?.fill(text)
    await page.keyboard.press('Tab')
    await expect.poll(async () => Math.abs(Number(await total()))).toBeLessThan(1e-15)
    await fields[0]?.fill('1e999')
    await expect(fields[0] ?? step).toHaveAttribute('aria-invalid', 'true')
    await expect(step).toContainText(/“1e999” .*number, such as 0.5/)
  })
})

test('The reader tries every line at a thousand pairs, and goes where one is worst', async ({
  page,
}) => {
  await open(page, 'at=calculus.trials')
  const before = await vector(page, 'x')
  // The first line of a chain is what the others are held against.
  const held = ids.length - Object.keys(derivation).length
  const trials = page.getByRole('group', { name: 'Random trials' })
  const begin = trials.getByRole('button', { name: /^Try every line at 1,000 random pairs/ })
  await begin.click()
  await expect(trials).toContainText(`${held - 1} of ${held} lines held at all 1,000 pairs`)
  await expect(trials).toContainText('The one that did not is the post’s misprint.')
  const line = lineOf(page, 'partial-x-inner')
  await expect(line).toContainText(/worst of the trials 0\.\d+ × its bound/)
  await line.getByRole('button', { name: 'show me where' }).click()
  expect(await vector(page, 'x')).not.toEqual(before)
  await expect(line).toHaveAttribute('data-holds', 'true')
  await undo(page)
  expect(await vector(page, 'x')).toEqual(before)
  // Begun again and called off, it leaves nothing behind.
  await begin.click()
  await trials.getByRole('button', { name: 'Cancel' }).click()
  await expect(trials.getByRole('progressbar')).toHaveCount(0)
  await expect(begin).toBeVisible()
})

test('The reader takes the gradient along as code, with her vectors in it @desk', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await open(page, 'at=calculus.code&x=1.25,-3,0.5&y=2,1,7')
  const tabs = page.getByRole('tablist', { name: 'Language' })
  const panel = page.getByRole('tabpanel', { name: /PyTorch|NumPy/ })
  await expect(panel).toContainText('torch.tensor([1.25, -3.0, 0.5], dtype=torch.float64')
  await tabs.getByRole('tab', { name: 'PyTorch' }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(tabs.getByRole('tab', { name: 'NumPy' })).toBeFocused()
  await expect(panel).toContainText('np.array([2.0, 1.0, 7.0]')
  await button(page, 'Copy').click()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('[1.25, -3.0, 0.5]')
})

test('The reader finds no formula wider than the screen, nor on top of a number', async ({
  page,
  isMobile,
}) => {
  // Phones, a laptop, a tablet across, and the narrowest window with two columns.
  for (const width of isMobile ? [390, 320] : [1280, 900]) {
    await page.setViewportSize({ width, height: 800 })
    for (const id of ['calculus', 'direction', 'reach'] as const) {
      const blocks: readonly Block[] = story[id].steps.flatMap((step) => [...step.blocks])
      expect(blocks.length).toBeGreaterThan(0)
      await open(page, `at=${id}&lines=on`)
      for (const fold of await page.locator(`.chapter-${id} summary`).all())
        await fold.evaluate((summary) => summary.parentElement?.setAttribute('open', ''))
      await page.locator(`.chapter-${id} .line`).last().scrollIntoViewIfNeeded()
      await rest(page)
      expect(await page.evaluate(sticking), `${id} at ${width} pixels`).toEqual([])
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth),
        `${id} at ${width} pixels`,
      ).toBeLessThanOrEqual(width)
    }
  }
  expect((await boxOf(page.locator('.chapter-reach'))).width).toBeGreaterThan(0)
})

/** Runs in the page: texts of formulas that stick out of the screen and cannot be scrolled to, or lie on their number. */
function sticking(): string[] {
  const found = new Set<string>()
  for (const line of document.querySelectorAll('.line, .step p')) {
    const number = line.querySelector('[data-testid=value]')
    const taken = number?.checkVisibility() ? number.getBoundingClientRect() : undefined
    for (const formula of line.querySelectorAll('.katex-html')) {
      if (!formula.checkVisibility()) continue
      const { left, right, top, bottom } = formula.getBoundingClientRect()
      const scrolls = formula.closest('.line-formula, .formula')
      const name = line.getAttribute('data-line') ?? line.textContent?.slice(0, 30)
      const canScroll =
        scrolls !== null && ['auto', 'scroll'].includes(getComputedStyle(scrolls).overflowX)
      if (right > innerWidth + 1 && !canScroll) found.add(`${name} sticks out`)
      // Two pixels of a glyph's box are air.
      if (taken && right > taken.left + 2 && left < taken.right - 2)
        if (bottom > taken.top + 2 && top < taken.bottom - 2)
          found.add(`${name} lies on its number`)
    }
  }
  return [...found]
}
