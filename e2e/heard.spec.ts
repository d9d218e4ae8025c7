// What a browser tells whoever reads by ear: its own tree, and not the document.
import { chapterIds, stepIds } from '../src/lesson/story/places.ts'
import { edit, expect, open, settled, test } from './reader.ts'

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

test('The reader who listens meets no empty number and no “metric” in any place @desk', async ({
  page,
}) => {
  test.slow()
  const client = await page.context().newCDPSession(page)
  await client.send('Accessibility.enable')
  const wrong = async () => {
    const { nodes } = await client.send('Accessibility.getFullAXTree')
    const heard = nodes.flatMap(({ ignored, name, value, description }) =>
      ignored ? [] : [name, value, description].map((each) => String(each?.value ?? '')),
    )
    // Or the tree itself is empty.
    expect(heard.length).toBeGreaterThan(100)
    return heard.filter((text) => /0000000|\bmetric\b|NaN|\bundefined,|\[object/.test(text))
  }
  const places = chapterIds.flatMap((id) => stepIds(id).map((step) => `${id}.${step}`))
  await open(page, 'formulas=values&lines=on')
  for (const place of ['opening', ...places, 'lab']) {
    await edit(page, `at=${place}&formulas=values&lines=on`)
    await page.evaluate(() => {
      for (const fold of document.querySelectorAll('main details')) fold.setAttribute('open', '')
    })
    await settled(page)
    expect(await wrong(), place).toEqual([])
  }
  for (const tab of await page.getByRole('tab').all()) {
    await tab.click()
    await settled(page)
    expect(await wrong(), (await tab.textContent()) ?? '').toEqual([])
  }
})
