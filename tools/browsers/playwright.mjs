// The hand in a browser that Playwright drives.
import { find, middle, until } from './hand.mjs'

/**
 * @param {import('@playwright/test').Page} page
 * @param {() => Promise<void>} close
 * @returns {import('./hand.mjs').Driver}
 */
export function byPlaywright(page, close) {
  /** @param {import('./hand.mjs').Target} target */
  const locate = (target) =>
    until(String(target), async () => (await page.evaluateHandle(find, target)).asElement())

  // Over BiDi Playwright's own way brings to the middle what is in sight already, such as a header that sticks.
  /** @param {import('./hand.mjs').Target} target */
  const centre = async (target) => (await locate(target)).evaluate(/** @type {any} */ (middle))

  return {
    go: async (url) => {
      // Between two fragments of one page a browser loads nothing.
      await page.goto('about:blank')
      await page.goto(url)
    },
    ask: (ask, of) => page.evaluate(/** @type {any} */ (ask), of),
    on: async (target, ask, of) =>
      (await locate(target)).evaluate(/** @type {any} */ (ask), /** @type {any} */ (of)),
    press: async (target) => {
      const { x, y } = await centre(target)
      await page.mouse.click(x, y)
    },
    drag: async (target, by, { hold = false } = {}) => {
      const { x, y } = await centre(target)
      await page.mouse.move(x, y)
      await page.mouse.down()
      await page.mouse.move(x + by.x, y + by.y, { steps: 6 })
      if (!hold) await page.mouse.up()
    },
    release: () => page.mouse.up(),
    key: async (...keys) => {
      for (const key of keys) await page.keyboard.press(key)
    },
    type: (text) => page.keyboard.type(text),
    give: async (target, path) => (await locate(target)).setInputFiles(path),
    size: (width, height) => page.setViewportSize({ width, height }),
    picture: () => page.screenshot(),
    close,
  }
}
