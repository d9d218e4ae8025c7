import { type Page } from '@playwright/test'
import { derivation } from '../src/lesson/derivation.ts'
import { boxOf, drag, edit, expect, open, rest, test, value, vector } from './reader.ts'

const misprint = 'second-box-printed'
const ids = Object.values(derivation).flatMap((chain) => [
  ...chain.lines.map((line) => line.id),
  ...('misprints' in chain ? chain.misprints.map((line) => line.id) : []),
])

/** What each line of the page says of itself. */
const linesOf = (page: Page) =>
  page.locator('[data-line]').evaluateAll((lines) =>
    lines.map((line) => ({
      id: line.getAttribute('data-line') ?? '',
      holds: line.getAttribute('data-holds'),
      says: line.textContent?.includes('✗ does not hold') ? 'does not hold' : 'holds',
      residual: line.querySelector('[data-testid=residual]')?.getAttribute('value') ?? '',
      value: line.querySelector('[data-testid=value]')?.getAttribute('value') ?? '',
    })),
  )

const lineOf = (page: Page, id: string) => page.locator(`[data-line="${id}"]`)

async function expectProof(page: Page, fails: readonly string[] = [misprint]) {
  const lines = await linesOf(page)
  expect(lines.map(({ id }) => id).toSorted()).toEqual(ids.toSorted())
  for (const { id, holds, says, residual, value } of lines) {
    expect(holds, id).toBe(String(!fails.includes(id)))
    expect(says, id).toBe(fails.includes(id) ? 'does not hold' : 'holds')
    expect(residual, id).toMatch(/^[\d.]+(e[+-]?\d+)?$/)
    expect(Number(residual), id).toBeGreaterThanOrEqual(0)
    expect(value, id).toMatch(/^[-\d.e+,]+$/)
    if (!fails.includes(id)) expect(Number(residual), id).toBeLessThan(1e-12)
  }
}

test('The reader sees every line hold at the first vectors, and the misprint fail', async ({
  page,
}) => {
  await open(page)
  await expectProof(page)
  // The number down the margin is the figure's own.
  for (const id of ['similarity', 'similarity-quotient', 'similarity-angle'])
    expect(Number(await lineOf(page, id).getByTestId('value').getAttribute('value'))).toBeCloseTo(
      await value(page, 'similarity'),
      14,
    )
  const gradient = await lineOf(page, 'gradient-left').getByTestId('value').getAttribute('value')
  expect(gradient?.split(',').map(Number)).toEqual([
    ...(await vector(page, 'gradient-x')),
    ...(await vector(page, 'gradient-y')),
  ])
})

test('The reader drags, or comes with other vectors, and every line still holds @desk', async ({
  page,
}) => {
  await open(page)
  const before = await linesOf(page)
  await drag(page.getByTestId('handle-x'), { x: -90, y: 50 })
  await drag(page.getByTestId('handle-y'), { x: -70, y: 60 })
  await expectProof(page)
  const after = await linesOf(page)
  for (const [i, line] of after.entries())
    if (!line.id.startsWith('norm') && !line.id.startsWith('product'))
      expect(line.value, line.id).not.toBe(before[i]?.value)

  await edit(page, 'x=-3,0.125&y=41,-17.5&dx=-2,7&dy=0.3,11')
  await expectProof(page)
})

test('The reader comes with vectors that overflow, and no true line is called false @desk', async ({
  page,
}) => {
  await open(page)
  for (const fragment of [
    'x=1e200,2e200&y=3,1',
    'x=1e-200,3e-200&y=2,-1',
    'x=1e300,1e300&y=1e-300,1',
  ]) {
    await edit(page, fragment)
    const blamed = (await linesOf(page)).filter(
      ({ id, says, residual }) => id !== misprint && says === 'does not hold' && residual !== 'NaN',
    )
    expect(
      blamed.map(({ id, value }) => `${id}: ${value}`),
      fragment,
    ).toEqual([])
  }
})

test('The reader finds the misprint beside its correction, and where it looks right @desk', async ({
  page,
}) => {
  await open(page)
  const corrected = lineOf(page, 'second-box-corrected')
  const printed = lineOf(page, misprint)
  await expect(printed).toContainText('Misprint, crossed out')
  const [above, below] = [await boxOf(corrected), await boxOf(printed)]
  expect(Math.abs(above.y + above.height - below.y)).toBeLessThan(4)
  // By exactly what the line says it is off: 2 S ⟨y, ỹ⟩ / ‖y‖².
  const [y1 = 0, y2 = 0] = await vector(page, 'y')
  const off = (2 * (await value(page, 'similarity')) * (y1 * 1 + y2 * -0.25)) / (y1 * y1 + y2 * y2)
  expect(Number(await printed.getByTestId('residual').getAttribute('value'))).toBeCloseTo(off, 12)

  await edit(page, 'x=1,0&y=0,1')
  await expect(page.getByTestId('similarity')).toHaveAttribute('value', '0')
  await expectProof(page, [])
})

test('The reader changes the tangent, and the derivatives follow @desk', async ({ page }) => {
  await open(page)
  const total = lineOf(page, 'total-left').getByTestId('value')
  const before = await total.getAttribute('value')
  // Along x̃ = x, ỹ = y only lengths change, and S does not.
  const tangent = page.getByRole('group', { name: 'Tangent' })
  for (const [label, text] of [
    ['x̃ component 1', '2'],
    ['x̃ component 2', '0.5'],
    ['ỹ component 1', '0.75'],
    ['ỹ component 2', '1.5'],
  ] as const)
    await tangent.getByLabel(label).fill(text)
  await page.keyboard.press('Tab')
  expect(Math.abs(Number(await total.getAttribute('value')))).toBeLessThan(1e-15)
  await expectProof(page)

  // Along x̃ = ∇ₓS, ỹ = 0 it grows as fast as ‖∇ₓS‖² says.
  const [g1 = 0, g2 = 0] = await vector(page, 'gradient-x')
  await tangent.getByLabel('x̃ component 1').fill(String(g1))
  await tangent.getByLabel('x̃ component 2').fill(String(g2))
  await tangent.getByLabel('ỹ component 1').fill('0')
  await tangent.getByLabel('ỹ component 2').fill('0')
  await page.keyboard.press('Tab')
  expect(Number(await total.getAttribute('value'))).toBeCloseTo(g1 * g1 + g2 * g2, 14)
  expect(await total.getAttribute('value')).not.toBe(before)

  await tangent.getByLabel('x̃ component 1').fill('1e999')
  await expect(tangent.getByLabel('x̃ component 1')).toHaveAttribute('aria-invalid', 'true')
  await expect(tangent).toContainText(/x̃ component 1: “1e999” .*number, such as 0.5/)
  expect(Number(await total.getAttribute('value'))).toBeCloseTo(g1 * g1 + g2 * g2, 14)
})

test('The reader who listens finds every formula as MathML @desk', async ({ page }) => {
  await open(page)
  const lines = page.locator('[data-line]')
  const formulas = await lines.evaluateAll((all) =>
    all.map((line) => ({
      id: line.getAttribute('data-line'),
      maths: line.querySelectorAll('math').length,
      tex: line.querySelector('math annotation')?.textContent?.length ?? 0,
      // What is drawn for the eye is not read a second time.
      doubled: line.querySelectorAll('.katex-html:not([aria-hidden=true])').length,
    })),
  )
  expect(formulas).toHaveLength(ids.length)
  for (const { id, maths, tex, doubled } of formulas) {
    expect(maths, String(id)).toBeGreaterThan(0)
    expect(tex, String(id)).toBeGreaterThan(0)
    expect(doubled, String(id)).toBe(0)
  }
  expect(await page.locator('article math').count()).toBeGreaterThan(ids.length + 20)
})

test('The reader finds no formula wider than its box, nor on top of a number', async ({
  page,
  isMobile,
}) => {
  await open(page)
  // Phones, a laptop, a tablet across, and the narrowest window with two columns.
  for (const width of isMobile ? [390, 320] : [1280, 1024, 900]) {
    await page.setViewportSize({ width, height: 800 })
    // All of the text is laid out once it has been in sight.
    for (const id of ['total-left', 'partial-x-left', 'second-box-left', 'represents-left'])
      await lineOf(page, id).scrollIntoViewIfNeeded()
    await rest(page)
    expect(await page.evaluate(sticking), `at ${width} pixels`).toEqual([])
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth),
      `at ${width} pixels`,
    ).toBeLessThanOrEqual(width)
  }
})

/** Runs in the page: the texts that stick out of their box, or lie on the number of their line. */
function sticking(): string[] {
  const article = document.querySelector('article') ?? document.body
  const texts = document.createTreeWalker(article, NodeFilter.SHOW_TEXT)
  const found = new Set<string>()
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const parent = text.parentElement
    // MathML is for the ears; a listing and a table scroll by themselves.
    if (!parent || parent.closest('math, pre, table, select, output, [role=listbox]')) continue
    if (getComputedStyle(parent.closest('p') ?? parent).clipPath !== 'none') continue
    const line = parent.closest('[data-line]')
    const box = (line ?? parent.closest('p, h2, h3, li, dl'))?.getBoundingClientRect()
    const number = line?.querySelector('[data-testid=value]')
    const taken = number?.contains(parent) ? undefined : number?.getBoundingClientRect()
    const name = line?.getAttribute('data-line') ?? parent.closest('section')?.id
    const range = document.createRange()
    range.selectNodeContents(text)
    for (const { left, right, top, bottom, width } of range.getClientRects()) {
      if (width < 1.5) continue
      if (box && (right > box.right + 1 || left < box.left - 1))
        found.add(`${name} sticks out by ${Math.round(right - box.right)}`)
      // Two pixels of a glyph's box are air.
      if (taken && right > taken.left + 2 && left < taken.right - 2)
        if (bottom > taken.top + 2 && top < taken.bottom - 2)
          found.add(`${name} lies on its number, by ${Math.round(right - taken.left)}`)
    }
  }
  return [...found]
}
