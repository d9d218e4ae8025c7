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
