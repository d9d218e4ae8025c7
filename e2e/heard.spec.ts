// What a browser tells whoever reads by ear: its own tree, and not the document.
import { chapterIds, stepIds } from '../src/lesson/story/places.ts'
import { expect, open, test } from './reader.ts'

test('The reader who listens finds the heading of every step, near the window and far from it @desk', async ({
  page,
}) => {
  test.slow()
  const client = await page.context().newCDPSession(page)
  await client.send('Accessibility.enable')
  await open(page)
  // Once all has been laid out, what is far off the window need not be.
  await expect(page.locator('#story')).toHaveAttribute('data-kept', '', { timeout: 60_000 })
  const { nodes } = await client.send('Accessibility.getFullAXTree')
  const named = (role: string) =>
    nodes.flatMap((node) =>
      !node.ignored && node.role?.value === role ? [String(node.name?.value ?? '')] : [],
    )
  expect(named('region')).not.toContain('')
  const headings = await page.locator('.step :is(h2, h3)').allTextContents()
  expect(headings.length).toBeGreaterThan(chapterIds.flatMap(stepIds).length)
  expect(named('heading')).toEqual(expect.arrayContaining(headings))
})
