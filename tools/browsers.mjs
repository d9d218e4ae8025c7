// npm run browsers: whether Firefox and WebKit, where Playwright has them, show the numbers and verdicts that Chromium shows.
// What is not installed is named and left out: `npx playwright install --with-deps firefox webkit` brings both.
import { chromium, firefox, webkit } from '@playwright/test'
import { needBrowser } from './browser.mjs'
import { dist, serve } from './serve.mjs'

/** Places with what they show: numbers of the pane, and the verdict of the check. */
const links = [
  'at=alike&x=2,0.5&y=0.75,1.5',
  'at=alike.ball&x=1.6,-0.7,0.9&y=0.5,1.2,1.1',
  'at=alike&x=1e-200,3e-200&y=1e200,2e200',
  'at=alike&x=1,2,3,4,5&y=1,2,3,4,5.000000000001',
  'at=lab&point=random&n=64',
  'at=lab&point=random&n=64&backward=norm_not_squared&dtype=float32',
  'at=lab&point=near-zero&n=9&mode=fast',
]

const ids = ['similarity', 'angle', 'norm-x', 'norm-y', 'gradient-x', 'gradient-y']

/** @param {import('@playwright/test').Page} page @param {string} url */
async function shown(page, url) {
  await page.goto('about:blank')
  await page.goto(url)
  await page.locator('.numbers').waitFor({ state: 'attached' })
  if (url.includes('at=lab'))
    await page
      .getByTestId('verdict')
      .filter({ hasText: /!|\.\.\.$/ })
      .waitFor()
  return page.evaluate(
    (names) =>
      [
        ...names.map((id) =>
          document.querySelector(`.numbers data[data-testid="${id}"]`)?.getAttribute('value'),
        ),
        document.querySelector('[data-testid=verdict]')?.textContent,
      ].join(' | '),
    ids,
  )
}

const site = await serve(dist)
const reference = await chromium.launch(needBrowser())
let differences = 0
try {
  const there = await reference.newPage()
  const expected = []
  for (const link of links) expected.push(await shown(there, `${site.url}#${link}`))
  console.log(`Chromium: ${links.length} links looked at.`)
  for (const type of [firefox, webkit]) {
    /** @type {import('@playwright/test').Browser} */
    let browser
    try {
      browser = await type.launch()
    } catch {
      console.log(`${type.name()}: not installed here, so not asked.`)
      continue
    }
    const page = await browser.newPage()
    for (const [i, link] of links.entries()) {
      const found = await shown(page, `${site.url}#${link}`)
      if (found === expected[i]) continue
      differences++
      console.log(`${type.name()} differs at #${link}:\n  ${found}\n  ${expected[i]}`)
    }
    console.log(`${type.name()}: ${links.length} links looked at.`)
    await browser.close()
  }
} finally {
  await reference.close()
  site.close()
}
process.exit(differences === 0 ? 0 : 1)
