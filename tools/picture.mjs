// npm run picture: writes public/preview.png, the README's picture, from the built page.
import { chromium } from '@playwright/test'
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { needBrowser } from './browser.mjs'
import { dist, serve } from './serve.mjs'

const target = fileURLToPath(new URL('../public/preview.png', import.meta.url))

/** The picture travels with every clone and every build of the site. */
const limit = 400_000

/** @param {import('@playwright/test').Browser} browser @param {string} url @param {number} scale */
async function take(browser, url, scale) {
  const page = await browser.newPage({
    viewport: { width: 1280, height: 800 },
    deviceScaleFactor: scale,
    colorScheme: 'light',
    // The end state at once: nothing is caught in mid-movement.
    reducedMotion: 'reduce',
    locale: 'en-GB',
  })
  await page.goto(url, { waitUntil: 'networkidle' })
  await page.locator('.katex').first().waitFor()
  await page.evaluate(async () => {
    await document.fonts.ready
  })
  const picture = await page.screenshot({ animations: 'disabled', caret: 'hide' })
  await page.close()
  return picture
}

const site = await serve(dist)
const browser = await chromium.launch(needBrowser())
try {
  // As sharp as the limit allows.
  for (const scale of [2, 1.5, 1.25, 1]) {
    const picture = await take(browser, site.url, scale)
    if (picture.length > limit && scale > 1) continue
    writeFileSync(target, picture)
    console.log(`${target}: ${Math.round(picture.length / 1000)} kB, ${scale} pixels per px`)
    break
  }
} finally {
  await browser.close()
  site.close()
}
