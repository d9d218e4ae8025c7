// Which browsers there are to look with, and how each is started. Playwright's own come first; where its server cannot be
// reached, a Linux distribution has both: firefox-esr, and webkit2gtk-driver with xvfb.
import { chromium, firefox, webkit } from '@playwright/test'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { needBrowser } from '../browser.mjs'
import { byPlaywright } from './playwright.mjs'

/** @typedef {{ version: string, driver: import('./hand.mjs').Driver }} Started */
/**
 * @typedef {object} Engine
 * @property {string} name
 * @property {() => Promise<Started | string>} start a sentence where it is not there to be started
 */

const options = { viewport: { width: 1280, height: 800 }, locale: 'en-GB', timezoneId: 'UTC' }

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {string} name
 * @returns {Promise<Started>}
 */
async function withPage(browser, name) {
  try {
    const page = await browser.newPage(options)
    return {
      version: `${name} ${browser.version()}`,
      driver: byPlaywright(page, () => browser.close()),
    }
  } catch (error) {
    await browser.close()
    throw error
  }
}

/** A Firefox that is not Playwright's. */
function stockFirefox() {
  const names = process.platform === 'win32' ? ['firefox.exe'] : ['firefox-esr', 'firefox']
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  if (process.platform === 'darwin') folders.push('/Applications/Firefox.app/Contents/MacOS')
  return folders
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find((path) => existsSync(path))
}

/**
 * Playwright drives it by WebDriver BiDi. It tells each page a colour scheme by a command that Firefox knows only since
 * lately, and without which no page opens; here nobody asks for a scheme, so it is left out.
 *
 * @param {string} executablePath
 */
async function startStockFirefox(executablePath) {
  const browser = await firefox.launch({ channel: 'moz-firefox', executablePath })
  const inside = Reflect.get(browser, '_connection')?.toImpl?.(browser)
  const session = inside && Reflect.get(inside, '_browserSession')
  const kind = session && Object.getPrototypeOf(session)
  if (kind?.send) {
    const { send } = kind
    kind.send = function (/** @type {string} */ method, /** @type {unknown} */ params) {
      return method === 'emulation.setMediaFeaturesOverride'
        ? Promise.resolve({})
        : send.call(this, method, params)
    }
  }
  return withPage(browser, 'Firefox')
}

/** @type {Engine} */
export const reference = {
  name: 'Chromium',
  start: async () => withPage(await chromium.launch(needBrowser()), 'Chromium'),
}

/** @type {readonly Engine[]} */
export const others = [
  {
    name: 'Firefox',
    start: async () => {
      if (existsSync(firefox.executablePath())) return withPage(await firefox.launch(), 'Firefox')
      const stock = stockFirefox()
      if (stock) return startStockFirefox(stock)
      return 'not installed here: `npx playwright install --with-deps firefox` brings it, or `apt-get install firefox-esr`.'
    },
  },
  {
    name: 'WebKit',
    start: async () => {
      if (existsSync(webkit.executablePath())) return withPage(await webkit.launch(), 'WebKit')
      // What drives it is loaded where it is needed alone.
      const { findWebKitGTK, startWebKitGTK } = await import('./webkitgtk.mjs')
      const { missing } = findWebKitGTK()
      if (missing.length === 0) return startWebKitGTK(options.viewport)
      return `not installed here (no ${missing.join(', no ')}): \`npx playwright install --with-deps webkit\` brings it, or \`apt-get install webkit2gtk-driver xvfb\`.`
    },
  },
]
