// Links with numbers at the edge of what a double can hold.
import { placeIds } from '../src/lesson/story/places.ts'
import { edit, expect, open, settled, test } from './reader.ts'

test.describe('links to the edge of the doubles', { tag: '@desk' }, () => {
  for (const fragment of [
    'x=1e308,0&point=figure&map=plane',
    'x=1e-310,1e-310&y=1,1&point=figure',
    'x=1e-200,0&y=1e200,1&point=figure',
    'x=1.7e308,1.7e308&y=1,2&point=figure',
  ])
    test(`The reader follows ${fragment} to every place, and reloads there`, async ({ page }) => {
      for (const at of placeIds) {
        if (at === 'opening' || at === 'lab') await open(page, `at=${at}&${fragment}`)
        else await edit(page, `at=${at}&${fragment}`)
        await expect(page.locator('.failed')).toHaveCount(0)
      }
      await page.reload()
      await settled(page)
      await expect(page.locator('.failed')).toHaveCount(0)
    })
})
