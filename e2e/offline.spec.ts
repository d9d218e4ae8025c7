// The page without a network, and a newer version of it.
import { appendFile, cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Page } from '@playwright/test'
import { dist, serve } from '../tools/serve.mjs'
import { button, checkOf, drag, expect, noticeOf, open, settled, test, value } from './reader.ts'

test.use({ serviceWorkers: 'allow' })

/** All of the page is kept, and answers for the next visit. */
const kept = (page: Page) =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready
    if (!navigator.serviceWorker.controller)
      await new Promise((done) =>
        navigator.serviceWorker.addEventListener('controllerchange', done, { once: true }),
      )
  })

test('After the first visit the page is there without a network @desk', async ({
  page,
  context,
}) => {
  await open(page)
  await kept(page)
  await context.setOffline(true)
  await open(page, 'at=alike&x=1,0.5&y=0.5,1')
  await expect(page.locator('.katex').first()).toBeVisible()
  const before = await value(page, 'similarity')
  await drag(page.getByTestId('handle-x'), { x: -40, y: -60 })
  await expect.poll(() => value(page, 'similarity')).not.toBe(before)
  // Parts that come late, and the editor, which comes on use.
  await open(page, 'at=lab&backward=own')
  await expect(checkOf(page)).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'your code' })).toBeVisible()
})

test.describe('A newer version', () => {
  // It is served from another port, so that it can be changed.
  test.use({ foreseen: /is on another host/ })

  test('waits until the reader takes it @desk', async ({ page }) => {
    const folder = await mkdtemp(join(tmpdir(), 'cosgrad-'))
    await cp(dist, folder, { recursive: true })
    const site = await serve(folder)
    try {
      await page.goto(`${site.url}#at=alike&x=1,0.5&y=0.5,1`)
      await settled(page)
      await kept(page)
      await appendFile(join(folder, 'offline.js'), '\n// a newer build\n')
      await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update())
      await expect(noticeOf(page)).toContainText('A newer version of this page is there')
      await button(page, 'Menu').click()
      const loaded = page.waitForEvent('load')
      await button(page, 'Update').click()
      await loaded
      await settled(page)
      await button(page, 'Menu').click()
      await expect(button(page, 'Copy link')).toBeVisible()
      await expect(button(page, 'Update')).toHaveCount(0)
      expect(page.url()).toContain('x=1,0.5')
    } finally {
      site.close()
      await rm(folder, { recursive: true, force: true })
    }
  })
})

test('A reader who goes on in another language is not told of a newer version @desk', async ({
  page,
  baseURL,
}) => {
  await open(page)
  await kept(page)
  await page.goto(`${baseURL ?? ''}de/#at=alike`)
  await settled(page)
  // The German page gets a worker of its own, and that of the root controls it until then.
  const script = () =>
    page.evaluate(() =>
      navigator.serviceWorker.controller?.scriptURL.split('/').slice(-2).join('/'),
    )
  await expect.poll(script, { timeout: 30_000 }).toBe('de/offline.js')
  // It would go away by itself.
  expect(await noticeOf(page).count()).toBe(0)
})

test('In a frame nothing is kept @desk', async ({ page, baseURL }) => {
  await page.route('**/somebody.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><title>Host</title><link rel="icon" href="data:,"><iframe title="Cosgrad" src="${baseURL ?? ''}#embed=figure"></iframe>`,
    }),
  )
  await page.goto('somebody.html')
  await expect(page.frameLocator('iframe').getByTestId('handle-x')).toBeVisible()
  await page.evaluate(() => new Promise((done) => requestIdleCallback(done)))
  expect(
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length),
  ).toBe(0)
})
