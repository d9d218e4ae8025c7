// Finds the Chromium that the browser tests, the bench and the picture run in. Started as a
// script, it also gets one where there is none: `node tools/browser.mjs`.
import { chromium } from '@playwright/test'
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isMain } from './main.mjs'

/** @typedef {{ executablePath: string, args: string[] }} Browser what `chromium.launch` takes */

const windows = process.platform === 'win32'
const linux = process.platform === 'linux'
const root = process.getuid?.() === 0

const args = [
  // Software drawing gives the same pixels and comparable timings on every machine.
  '--disable-gpu',
  // The page is served from this machine alone: no browser errands beside it.
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${[
    // Nobody types into its address bar, whose two pop-ups are pages of their own: a tenth of the time.
    'WebUIOmniboxPopup',
    'WebUIOmniboxAimPopup',
    // This list stands in the place of Playwright's own; of that what concerns a local page.
    'AvoidUnnecessaryBeforeUnloadCheckSync',
    'DestroyProfileOnBrowserClose',
    'HttpsUpgrades',
    'HttpsFirstBalancedModeAutoEnable',
    'LensOverlay',
    'MediaRouter',
    'NetworkTimeServiceQuerying',
    'OptimizationHints',
    'PaintHolding',
    'ThirdPartyStoragePartitioning',
    'Translate',
  ].join()}`,
  // Chromium's sandbox gives up root's powers, so Chromium refuses to start it as root.
  ...(linux && root ? ['--no-sandbox'] : []),
]

/**
 * A file is not yet a browser: Ubuntu's `chromium-browser` may be a note about a snap, and a
 * download may miss its libraries. One start tells. (On Windows `--version` opens a window.)
 *
 * @param {string} path
 */
function starts(path) {
  if (!existsSync(path)) return false
  if (windows) return true
  const run = ['--headless', ...args, '--version']
  return spawnSync(path, run, { stdio: 'ignore', timeout: 20_000 }).status === 0
}

/** Where a Chrome or Chromium of this machine may lie, likeliest first. */
function usualPlaces() {
  const { env } = process
  if (windows) {
    const homes = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']]
    return homes.flatMap((home) => {
      if (!home) return []
      const apps = ['Google\\Chrome', 'Chromium']
      return apps.map((app) => join(home, app, 'Application', 'chrome.exe'))
    })
  }
  if (process.platform === 'darwin') {
    const apps = ['Google Chrome', 'Chromium']
    return ['/Applications', join(homedir(), 'Applications')].flatMap((folder) =>
      apps.map((app) => join(folder, `${app}.app`, 'Contents', 'MacOS', app)),
    )
  }
  return ['/usr/bin/chromium', '/usr/bin/google-chrome', '/opt/google/chrome/chrome']
}

/** The same by name, along PATH. */
function onPath() {
  const names = windows
    ? ['chrome.exe', 'chromium.exe']
    : ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean)
  return names.flatMap((name) => folders.map((folder) => join(folder, name)))
}

/**
 * The browser to use: the one that `COSGRAD_BROWSER` names, Playwright's own, or the machine's.
 *
 * @returns {Browser | undefined}
 */
export function findBrowser() {
  const wish = process.env['COSGRAD_BROWSER']
  if (wish) {
    if (starts(wish)) return { executablePath: wish, args }
    const why = existsSync(wish) ? 'does not start as a browser' : 'does not exist'
    throw new Error(`COSGRAD_BROWSER names ${wish}, which ${why}.`)
  }
  const places = new Set([chromium.executablePath(), ...usualPlaces(), ...onPath()])
  for (const path of places) if (starts(path)) return { executablePath: path, args }
  return undefined
}

/** For scripts that can do nothing without a browser. */
export function needBrowser() {
  const browser = findBrowser()
  if (browser) return browser
  throw new Error('No browser found: `node tools/browser.mjs` gets one.')
}

/**
 * Runs an installer silently; what it said is kept for the case that nothing works.
 *
 * @param {string} command
 * @param {string[]} rest
 * @param {NodeJS.ProcessEnv} [env]
 */
function run(command, rest, env) {
  const { status, stdout, stderr, error } = spawnSync(command, rest, {
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    maxBuffer: 1 << 26,
    env: { ...env, ...process.env },
  })
  const said = [stdout, stderr, error?.message].filter(Boolean).join('\n').trim()
  return { ok: status === 0, said }
}

/** @param {string} name */
const has = (name) => run(name, ['--version']).ok

/** Playwright's own Chromium: the version that this Playwright was made for. */
function installPlaywrights() {
  const cli = fileURLToPath(import.meta.resolve('@playwright/test/cli'))
  /** @param {string[]} options */
  const install = (...options) =>
    run(process.execPath, [cli, 'install', ...options, 'chromium'], {
      // Behind a wall that swallows packets, its five attempts would otherwise last minutes.
      PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000',
    })
  // Its system libraries need root on Linux. `sudo -n` asks for no password: this runs unattended.
  const maySetUp = !linux || root || run('sudo', ['-n', 'true']).ok
  if (!maySetUp) return install().said
  const { ok, said } = install('--with-deps')
  if (ok || said.includes('Failed to download')) return said
  // Playwright knows the libraries of a few distributions only; others may have them anyway.
  return install().said
}

/** The distribution's Chromium, where Playwright's server cannot be reached. */
function installDebians() {
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  return ['update', 'install -y chromium']
    .map((task) => run('apt-get', task.split(' '), env).said)
    .join('\n')
}

/** @returns {Browser} */
function ensureBrowser() {
  const found = findBrowser()
  if (found) return found
  const ways = [{ name: "Playwright's Chromium", install: installPlaywrights }]
  if (linux && root && has('apt-get'))
    ways.push({ name: 'the Chromium of this Linux', install: installDebians })
  const said = []
  for (const { name, install } of ways) {
    console.log(`No browser found: installing ${name}, which takes a minute or two.`)
    said.push(install())
    const installed = findBrowser()
    if (installed) return installed
  }
  // The ends of the installers' reports, where the reason usually stands.
  console.error(said.map((text) => text.split('\n').slice(-6).join('\n')).join('\n'))
  throw new Error(
    'No browser could be installed: please install Chrome or Chromium, ' +
      'or set COSGRAD_BROWSER to the path of one.',
  )
}

if (isMain(import.meta.url)) {
  try {
    console.log(`Browser: ${ensureBrowser().executablePath}`)
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}
