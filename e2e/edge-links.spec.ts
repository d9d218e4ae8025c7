// Links with numbers at the edge of what a double can hold.
import { type Page } from '@playwright/test'
import { placeIds } from '../src/lesson/story/places.ts'
import { edit, expect, figureOf, open, settled, statusOf, stepOf, test } from './reader.ts'

/** What is drawn with no number where one belongs. */
const undrawn = (page: Page) =>
  page
    .locator('svg, svg *, canvas, [style], [aria-valuetext], [aria-label]')
    .evaluateAll((all) =>
      all.flatMap((element) =>
        [...element.attributes]
          .filter(({ value }) => /NaN|Infinity|undefined/.test(value))
          .map(({ name, value }) => `${element.nodeName} ${name}=${value.slice(0, 80)}`),
      ),
    )

test.describe('links to the edge of the doubles', { tag: '@desk' }, () => {
  for (const fragment of [
    'x=1e308,0&point=figure&map=plane',
    'x=1e-310,1e-310&y=1,1&point=figure',
    'x=1e-200,0&y=1e200,1&point=figure',
    'x=1.7e308,1.7e308&y=1,2&point=figure',
    'x=1e308,0,1&y=1,2,3&point=figure',
    'x=1e-310,0,0&y=0,1e308,1&point=figure',
    'x=1e-300,1,1,1e300&y=1,1,2,-1e308&point=figure',
    'x=1,2&y=2,1&point=figure&camera=1e300,-1e300,1e-300&dx=1e308,1&dy=1e-320,1',
    'x=1,2&y=2,1&point=figure&eta=1e308&flow=40&ceta=1e308&cflow=40&eps=1e-320&atol=1e300&rtol=1e300',
  ])
    test(`The reader follows ${fragment} to every place, and nothing is drawn without its numbers`, async ({
      page,
    }) => {
      test.slow()
      for (const at of [...placeIds, 'flow.time', 'calculus.misprint', 'reach.step']) {
        if (at === 'opening' || at === 'lab') await open(page, `at=${at}&${fragment}`)
        else await edit(page, `at=${at}&${fragment}`)
        await expect(page.locator('.failed')).toHaveCount(0)
        expect(await undrawn(page), at).toEqual([])
      }
      await edit(page, `at=lab&${fragment}`)
      for (const tab of await page.getByRole('tab').all()) {
        await tab.click()
        await settled(page)
        await expect(page.locator('.failed')).toHaveCount(0)
        expect(await undrawn(page), (await tab.textContent()) ?? '').toEqual([])
      }
      await page.reload()
      await settled(page)
      await expect(page.locator('.failed')).toHaveCount(0)
    })
})

test.describe('what is too large for doubles', { tag: '@desk' }, () => {
  test('The reader hears of a gradient beyond doubles, once, and of no infinite one', async ({
    page,
  }) => {
    await open(page, 'at=alike.angle&x=5e-324,0&y=1,1')
    const paper = figureOf(page).getByRole('application')
    await expect(paper).toHaveAccessibleDescription(
      /in x is at right angles to x at its tip; its length, more than 1\.8e308, is beyond doubles\./,
    )
    // It is what the figure is described by; who reads on does not meet it anew.
    expect(await figureOf(page).ariaSnapshot()).not.toContain('at right angles')
    const numbers = page.getByRole('group', { name: 'Numbers of x and y' })
    await expect(numbers.getByTestId('gradient-x')).toHaveText('(0.0000, > 1.8e308)')
    await paper.focus()
    await page.keyboard.press('r')
    await expect(statusOf(page)).toContainText('more than 1.8e308, is beyond doubles')
    await page.keyboard.press('g')
    await expect(statusOf(page)).toContainText('points toward 12 o’clock, more than 1.8e308 long')
    expect(await page.locator('body').innerText()).not.toContain('∞')
  })

  test('The reader learns where the slopes of the misprint tell nothing, and what to do', async ({
    page,
  }) => {
    await open(page, 'at=calculus.misprint&x=5e-324,0&y=1,1')
    const step = stepOf(page, 'calculus.misprint')
    const card = step.getByRole('group', { name: 'The misprint' })
    await expect(card).toContainText('Here there is nothing to compare')
    await expect(card).not.toContainText(/NaN|∞|Drag/)
    await expect(page.getByTestId('slope-printed')).toHaveText('beyond doubles')
    await edit(page, 'at=calculus.misprint&dx=1e15,1')
    await expect(card).toContainText('Drag')
    await expect(card).toContainText(/This is no find: .*rounding hides the difference .* 0\.174/)
    // Far shorter it is not rounding that hides it, but the digits that there is room for.
    await card.getByText('Type the step').click()
    const field = card.getByLabel('x̃[0]')
    await field.fill('1e6')
    await field.press('Enter')
    await expect(card).toContainText(
      'the slopes differ by 0.174, which the digits shown do not tell',
    )
    await field.fill('1')
    await field.press('Enter')
    await expect(card).not.toContainText('no find')
    await expect(statusOf(page)).toContainText('The true slope is')
  })
})

test.describe('long vectors at the edge of the doubles', { tag: '@desk' }, () => {
  const sound = async (page: Page) => {
    await expect(page.locator('.failed')).toHaveCount(0)
    expect(await undrawn(page)).toEqual([])
    expect(await page.locator('body').innerText()).not.toMatch(/NaN|∞|Infinity/)
  }

  test('The reader lets vectors walk whose gradient is beyond doubles: all parts stand', async ({
    page,
  }) => {
    await open(page, 'at=flow.stall&x=0,1e-310,0,0,0&y=1,1,1,1,1')
    await sound(page)
    for (const fragment of [
      'at=alike.span&x=1e-312,1e-310,0,0&y=1,2,1,3',
      'at=flow.follow&x=0,1e-320,0,0,0&y=1,1,1,1,1&flow=3',
      'at=flow.stall&x=1.7e308,1.7e308,0,0&y=1,2,1,3',
    ]) {
      await edit(page, fragment)
      await sound(page)
    }
    await edit(page, 'at=lab.flow&point=own&cx=0,1e-310,0,0,0&cy=1,1,1,1,1')
    await expect(page.locator('.walk')).toBeVisible()
    await expect(page.locator('.failed')).toHaveCount(0)
    expect(await undrawn(page)).toEqual([])
  })

  test('The reader sees the bars of a gradient beyond doubles, and that it lies in the plane', async ({
    page,
  }) => {
    const bars = (row: string) => page.locator(`.chart-row.${row} path`)
    for (const [at, row, path] of [
      // ∂y is along x: its first component alone.
      ['at=direction&x=1e308,0,0,0,0&y=0,1e-320,0,0,0', 'gradient-y', /^M0\.12,0h0\.76V1H0\.12Z$/],
      // And here that of ∂x, which is below doubles.
      ['at=direction&x=1e308,0,0,0,0&y=0,1e308,0,0,0', 'gradient-x', /^M1\.12,0h0\.76V1H1\.12Z$/],
      ['at=alike.span&x=0,1e-320,0,0,0&y=1,1,1,1,1', 'gradient-x', /^M0\.12,0h.*M4\.12,0h/],
    ] as const) {
      if (page.url() === 'about:blank') await open(page, at)
      else await edit(page, at)
      await expect(bars(row)).toHaveAttribute('d', path)
      const residual = page.getByTestId('off-plane')
      await expect
        .poll(async () => Number(await residual.getAttribute('value')))
        .toBeLessThan(1e-14)
      await sound(page)
    }
  })

  test('The reader reads that it takes longer than any double to leave 180°, and no ∞', async ({
    page,
  }) => {
    for (const [i, vectors] of [
      'x=1e308,0&y=1e308,1e308',
      'x=1e308,1,2,3,4&y=1,1,1,1,1',
    ].entries()) {
      if (i === 0) await open(page, `at=flow.stall&${vectors}`)
      else await edit(page, `at=flow.stall&${vectors}`)
      const rows = page.locator('.flow-stall tbody tr')
      await expect(rows).toHaveText(Array.from({ length: 3 }, () => /> 1\.8e308more than 1000$/))
      await sound(page)
    }
  })
})

test('Parts that failed at some vectors are there again at others, untouched @desk', async ({
  page,
}) => {
  // What only the walk needs fails until it is mended.
  await page.addInitScript(() => {
    const { tan } = Math
    Math.tan = () => {
      throw new RangeError('fails')
    }
    Object.assign(globalThis, {
      mend() {
        Math.tan = tan
      },
    })
  })
  await open(page, 'at=flow.stall&x=2,0.5&y=0.75,1.5')
  await expect(page.locator('.failed')).not.toHaveCount(0)
  await page.evaluate('mend()')
  await edit(page, 'at=flow.stall&x=2,0.25&y=0.75,1.5')
  await expect(page.locator('.failed')).toHaveCount(0)
  await expect(page.locator('.flow-stall tbody tr')).toHaveCount(3)
})
