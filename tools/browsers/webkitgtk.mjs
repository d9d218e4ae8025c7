// The hand in the WebKit of a Linux distribution, which speaks WebDriver: WebKitWebDriver and its MiniBrowser, on a screen
// of their own that nobody sees.
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { Builder, Capabilities, Key, Origin } from 'selenium-webdriver'
import { find, middle, until } from './hand.mjs'

/** Where a program lies along PATH, or undefined. @param {string} name */
const onPath = (name) =>
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path))

/** The browser that comes with the library, in a folder that no PATH has. */
function miniBrowser() {
  const libraries = ['/usr/lib', '/usr/lib64', '/usr/libexec'].filter((folder) =>
    existsSync(folder),
  )
  const folders = libraries.flatMap((folder) => [
    folder,
    ...readdirSync(folder)
      .filter((name) => name.endsWith('-linux-gnu'))
      .map((name) => join(folder, name)),
  ])
  return folders
    .flatMap((folder) =>
      ['webkit2gtk-4.1', 'webkitgtk-6.0', 'webkit2gtk-4.0'].map((name) =>
        join(folder, name, 'MiniBrowser'),
      ),
    )
    .find((path) => existsSync(path))
}

/** What a WebKitGTK takes to be driven, or what is missing. */
export function findWebKitGTK() {
  const found = {
    WebKitWebDriver: onPath('WebKitWebDriver'),
    MiniBrowser: miniBrowser(),
    Xvfb: onPath('Xvfb'),
  }
  const missing = Object.entries(found).flatMap(([name, path]) => (path ? [] : [name]))
  return { ...found, missing }
}

/** Without it the toolbar's buttons keep the window wider than a phone. */
const thin =
  '* { min-width: 0; min-height: 0; padding: 0; margin: 0; border-width: 0; font-size: 1px }'

/** The keys that WebDriver has characters for; all others are characters themselves. */
const keys = /** @type {Record<string, string>} */ ({
  ...Object.fromEntries(
    ['Up', 'Down', 'Left', 'Right'].map((way) => [
      `Arrow${way}`,
      Reflect.get(Key, `ARROW_${way.toUpperCase()}`),
    ]),
  ),
  Enter: Key.ENTER,
  Escape: Key.ESCAPE,
  Tab: Key.TAB,
  Home: Key.HOME,
  End: Key.END,
  PageDown: Key.PAGE_DOWN,
  PageUp: Key.PAGE_UP,
  Shift: Key.SHIFT,
  Control: Key.CONTROL,
})

/**
 * A line of a program's output that tells something; fails when the program ends before.
 *
 * @param {import('node:child_process').ChildProcess} child
 * @param {import('node:stream').Readable} output
 */
async function firstLine(child, output) {
  const line = await Promise.race([
    once(createInterface(output), 'line'),
    once(child, 'exit').then(() => undefined),
  ])
  if (!line) throw new Error(`${child.spawnfile} ended at once`)
  return String(line[0])
}

/** A port of this machine that nobody listens at. */
async function freePort() {
  const { createServer } = await import('node:net')
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = /** @type {import('node:net').AddressInfo} */ (probe.address())
  probe.close()
  return port
}

/** Milliseconds: what takes longer never comes. */
const patience = 60_000

/**
 * @param {{ width: number, height: number }} viewport
 * @returns {Promise<{ version: string, driver: import('./hand.mjs').Driver }>}
 */
export async function startWebKitGTK(viewport) {
  const { WebKitWebDriver = '', MiniBrowser = '', Xvfb = '' } = findWebKitGTK()
  const home = mkdtempSync(join(tmpdir(), 'cosgrad-webkit-'))
  mkdirSync(join(home, 'gtk-3.0'))
  writeFileSync(join(home, 'gtk-3.0', 'gtk.css'), thin)
  /** @type {import('node:child_process').ChildProcess[]} */
  const children = []
  const end = () => {
    for (const child of children.reverse()) child.kill()
    rmSync(home, { recursive: true, force: true })
  }
  try {
    const screen = spawn(
      Xvfb,
      ['-displayfd', '3', '-screen', '0', '2000x1400x24', '-nolisten', 'tcp'],
      {
        stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
      },
    )
    children.push(screen)
    const display = await firstLine(screen, /** @type {any} */ (screen.stdio[3]))
    const port = await freePort()
    const server = spawn(WebKitWebDriver, [`--port=${port}`], {
      stdio: 'ignore',
      env: {
        ...process.env,
        DISPLAY: `:${display}`,
        GDK_BACKEND: 'x11',
        XDG_CONFIG_HOME: home,
        LANG: 'en_GB.UTF-8',
        TZ: 'UTC',
      },
    })
    children.push(server)
    await until('WebKitWebDriver', () =>
      fetch(`http://127.0.0.1:${port}/status`).then(
        ({ ok }) => ok,
        () => false,
      ),
    )
    const driver = await new Builder()
      .usingServer(`http://127.0.0.1:${port}`)
      .withCapabilities(
        new Capabilities({
          browserName: 'MiniBrowser',
          'webkitgtk:browserOptions': { binary: MiniBrowser, args: ['--automation'] },
        }),
      )
      .build()
    await driver.manage().setTimeouts({ script: patience, pageLoad: patience })
    const version = (await driver.getCapabilities()).get('browserVersion')
    const close = async () => {
      await driver.quit().catch(() => {})
      end()
    }
    const hands = byWebDriver(driver, close)
    await hands.size(viewport.width, viewport.height)
    return { version: `WebKitGTK ${version}`, driver: hands }
  } catch (error) {
    end()
    throw error
  }
}

/**
 * @param {import('selenium-webdriver').WebDriver} driver
 * @param {() => Promise<void>} close
 * @returns {import('./hand.mjs').Driver}
 */
function byWebDriver(driver, close) {
  /** @param {Function} ask @param {unknown} of @returns {Promise<any>} */
  const ofPage = (ask, of) => driver.executeScript(`return (${ask}).call(null, arguments[0])`, of)

  /** @param {import('./hand.mjs').Target} target @returns {Promise<import('selenium-webdriver').WebElement>} */
  const locate = (target) => until(String(target), () => ofPage(find, target))

  /** @param {import('./hand.mjs').Target} target @param {Function} ask @param {unknown} [of] @returns {Promise<any>} */
  const ofElement = async (target, ask, of = null) =>
    driver.executeScript(
      `return (${ask}).call(null, arguments[0], arguments[1])`,
      await locate(target),
      of,
    )

  // The driver has a notion of its own of what may be pressed, and refuses the tips of arrows; so places are pressed.
  /** @param {import('./hand.mjs').Target} target */
  const centre = async (target) => {
    /** @type {import('./hand.mjs').Spot} */
    const { x, y } = await ofElement(target, middle)
    return { x: Math.round(x), y: Math.round(y), origin: Origin.VIEWPORT }
  }

  // Frames pass between the moves, as they do under a hand.
  const moment = 20
  return {
    go: async (url) => {
      await driver.get('about:blank')
      await driver.get(url)
    },
    ask: ofPage,
    on: ofElement,
    press: async (target) =>
      driver
        .actions({ async: true })
        .move({ ...(await centre(target)), duration: moment })
        .press()
        .release()
        .perform(),
    drag: async (target, by, { hold = false } = {}) => {
      const { x, y, origin } = await centre(target)
      let way = driver.actions({ async: true }).move({ x, y, origin, duration: moment }).press()
      for (let i = 1; i <= 6; i++) {
        const part = { x: Math.round(x + (by.x * i) / 6), y: Math.round(y + (by.y * i) / 6) }
        way = way.move({ ...part, origin, duration: moment })
      }
      await (hold ? way : way.release()).perform()
    },
    release: () => driver.actions({ async: true }).release().perform(),
    key: async (...names) => {
      for (const name of names) {
        // `+` joins, and is a key as well.
        const chord = name.split(/(?<=.)\+(?=.)/).map((each) => keys[each] ?? each)
        const last = chord.at(-1) ?? ''
        let way = driver.actions({ async: true })
        for (const held of chord.slice(0, -1)) way = way.keyDown(held)
        way = way.keyDown(last).keyUp(last)
        for (const held of chord.slice(0, -1)) way = way.keyUp(held)
        await way.perform()
      }
    },
    type: (text) => driver.actions({ async: true }).sendKeys(text).perform(),
    // A field for files is often behind a button; WebDriver fills it all the same.
    give: async (target, path) => (await locate(target)).sendKeys(path),
    size: async (width, height) => {
      const window = driver.manage().window()
      // What of the window is its toolbar; it is known once the window has the size that it was told.
      let rim = { width: 0, height: 0 }
      await until('the size', async () => {
        const told = { width: width + rim.width, height: height + rim.height }
        await window.setRect({ x: 0, y: 0, ...told })
        await pause(200)
        const [w, h] = await ofPage(() => [innerWidth, innerHeight], null)
        if (w === width && h === height) return true
        const rect = await window.getRect()
        rim = { width: rect.width - w, height: rect.height - h }
        return false
      })
    },
    picture: async () => Buffer.from(await driver.takeScreenshot(), 'base64'),
    close,
  }
}
