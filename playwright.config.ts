import { defineConfig } from '@playwright/test'
import { createServer } from 'node:net'
import { findBrowser } from './tools/browser.mjs'

/** A port that nobody uses, so that two runs on one machine do not meet. */
function freePort(): Promise<number> {
  return new Promise((found, fail) => {
    const probe = createServer().once('error', fail)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => found(address && typeof address === 'object' ? address.port : 0))
    })
  })
}

// Each worker reads this file anew; through the environment all of them learn the same port.
const port = (process.env['COSGRAD_PORT'] ??= String(await freePort()))
const baseURL = `http://127.0.0.1:${port}/some/where/`

// It looks at every pixel of every place, which takes as long as all else: npm run contrast.
const pixels = '**/contrast.spec.ts'

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  // A shared machine is now and then too busy for anything; what passes later is told as flaky.
  retries: process.env['CI'] ? 2 : 0,
  // For machines that are busy; nothing waits as long where all is well.
  timeout: 120_000,
  expect: { timeout: 30_000 },
  workers: 2,
  reporter: 'list',
  webServer: { command: `node tools/serve.mjs ${port}`, url: baseURL, reuseExistingServer: false },
  use: {
    baseURL,
    launchOptions: findBrowser() ?? {},
    // What is kept for later would come anew with each test: e2e/offline.spec.ts.
    serviceWorkers: 'block',
    locale: 'en-GB',
    timezoneId: 'UTC',
    colorScheme: 'light',
    reducedMotion: 'no-preference',
  },
  // A spec runs on both, unless its tag says that it is about one of them.
  projects: [
    {
      name: 'desk',
      testIgnore: pixels,
      grepInvert: /@phone/,
      use: { viewport: { width: 1280, height: 800 } },
    },
    {
      name: 'phone',
      testIgnore: pixels,
      grepInvert: /@desk/,
      use: {
        viewport: { width: 390, height: 844 },
        hasTouch: true,
        isMobile: true,
      },
    },
    {
      name: 'pixels',
      testMatch: pixels,
      use: { viewport: { width: 1280, height: 800 } },
    },
  ],
})
