// npm run picture: writes docs/previews/, the README's picture and those of previews, from the page as it is built in each language.
import { chromium } from '@playwright/test'
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'
import { needBrowser } from './browser.mjs'
import { dist, serve } from './serve.mjs'

const target = (/** @type {string} */ language) =>
  fileURLToPath(new URL(`../docs/previews/${language}.png`, import.meta.url))

/** The pictures travel with every clone and every build of the site. */
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

/** @param {import('@playwright/test').Browser} browser @param {string} url @param {string} language */
async function keep(browser, url, language) {
  // As sharp as the limit allows.
  for (const scale of [2, 1.5, 1.25, 1]) {
    const picture = await take(browser, url, scale)
    if (picture.length > limit && scale > 1) continue
    writeFileSync(target(language), picture)
    console.log(`${language}: ${Math.round(picture.length / 1000)} kB, ${scale} pixels per px`)
    return
  }
}

const { module } = await runnerImport('./src/words/language.ts', { configFile: false })
const site = await serve(dist)
const browser = await chromium.launch(needBrowser())
try {
  for (const language of /** @type {string[]} */ (module.languageIds))
    await keep(browser, site.url + (language === 'en' ? '' : `${language}/`), language)
} finally {
  await browser.close()
  site.close()
}
