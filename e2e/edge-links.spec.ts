// Links with numbers at the edge of what a double can hold.
import { type Page } from '@playwright/test'
import { placeIds } from '../src/lesson/story/places.ts'
import { edit, expect, open, settled, test } from './reader.ts'

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
