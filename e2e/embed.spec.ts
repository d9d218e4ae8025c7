// Parts of the page in frames of other pages, and the ways to share it.
import { type FrameLocator, type Page } from '@playwright/test'
import { button, drag, expect, inMenu, linkOf, noticeOf, open, test } from './reader.ts'

interface FrameOptions {
  readonly sandbox?: string
  readonly scheme?: 'light' | 'dark'
}

/** A page that is not ours, with this in it. */
async function somewhere(page: Page, baseURL: string | undefined, html: string): Promise<void> {
  await page.route('**/somebody.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><title>Host</title><link rel="icon" href="data:,"><h1>Somebody’s page</h1>${html}`,
    }),
  )
  await page.goto(`${baseURL ?? ''}somebody.html`)
}

/** A page of somebody else, with a frame in it; it hears what the frame tells. */
async function host(
  page: Page,
  baseURL: string | undefined,
  link: string,
  { sandbox, scheme = 'light' }: FrameOptions = {},
): Promise<FrameLocator> {
  // A host listens before it has a frame.
  await page.addInitScript(() =>
    addEventListener('message', ({ data }: MessageEvent<{ source?: string; height?: number }>) => {
      if (data.source !== 'cosgrad') return
      document.body.dataset['told'] = String(data.height)
      document.querySelector('iframe')?.style.setProperty('height', `${data.height}px`)
    }),
  )
  await page.emulateMedia({ colorScheme: scheme })
  await somewhere(
    page,
    baseURL,
    `<iframe title="Cosgrad" ${sandbox === undefined ? '' : `sandbox="${sandbox}"`}
      style="width: 640px; height: 420px; border: 0" src="${baseURL ?? ''}#${link}"></iframe>`,
  )
  return page.frameLocator('iframe')
}

const number = async (frame: FrameLocator, id: string) =>
  Number(await frame.locator(`data[data-testid="${id}"]`).getAttribute('value'))

test('A site embeds the figure: it fills its box, and tips can be dragged @desk', async ({
  page,
  baseURL,
}) => {
  const frame = await host(page, baseURL, 'embed=figure&at=alike')
  const tip = frame.getByTestId('handle-x')
  await expect(tip).toBeVisible()
  await expect(frame.getByRole('banner')).toHaveCount(0)
  const before = await number(frame, 'similarity')
  await drag(tip, { x: -60, y: 40 })
  await expect.poll(() => number(frame, 'similarity')).not.toBe(before)
  const paper = await frame.locator('.surface').boundingBox()
  expect(paper?.width).toBe(640)
  expect(paper?.height).toBe(420)
  // Its address goes on saying what it is.
  await expect
    .poll(() => page.frames()[1]?.url() ?? '')
    .toMatch(/#embed=figure&at=alike(\.length)?&x=/)
  await expect(frame.getByRole('link', { name: /Cosgrad/ })).toHaveAttribute('href', /#(?!embed)/)
})

test('In a sandboxed frame, without storage, it works all the same @desk', async ({
  page,
  baseURL,
}) => {
  const frame = await host(page, baseURL, 'embed=figure&at=alike', { sandbox: 'allow-scripts' })
  const tip = frame.getByTestId('handle-y')
  await expect(tip).toBeVisible()
  const before = await number(frame, 'angle')
  await drag(tip, { x: 50, y: 50 })
  await expect.poll(() => number(frame, 'angle')).not.toBe(before)
})

test('The check in a frame tells its host how high it is @desk', async ({ page, baseURL }) => {
  const frame = await host(page, baseURL, 'embed=check&at=opening', { sandbox: 'allow-scripts' })
  await expect(frame.getByTestId('verdict-posted')).toHaveText('success!')
  await expect(frame.getByTestId('verdict-zeros')).toHaveText('success!')
  await expect(page.locator('body')).toHaveAttribute('data-told', /\d{3}/)
  const { scroll, box } = await frame.locator('html').evaluate((html) => ({
    scroll: html.scrollHeight,
    box: html.clientHeight,
  }))
  expect(Math.abs(scroll - box)).toBeLessThan(2)
  await drag(frame.getByTestId('handle-x'), { x: -40, y: -60 })
  await expect(frame.getByTestId('verdict-zeros')).toHaveText('failure...')
})

test('The lab in a frame checks, and tells its height @desk', async ({ page, baseURL }) => {
  const frame = await host(page, baseURL, 'embed=lab&point=random&n=5&backward=zeros')
  await expect(frame.getByTestId('verdict')).toHaveText('failure...')
  await expect(page.locator('body')).toHaveAttribute('data-told', /\d{3}/)
})

test('The link of a frame chooses theme and controls, and else the host does @desk', async ({
  page,
  baseURL,
}) => {
  const ground = (frame: FrameLocator) =>
    frame.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor)
  const dark = await host(page, baseURL, 'embed=figure&theme=dark&controls=none&at=alike')
  await expect(dark.getByTestId('handle-x')).toBeVisible()
  expect(await ground(dark)).toBe('rgb(17, 21, 28)')
  await expect(dark.getByRole('button', { name: 'more' })).toBeHidden()
  const host2 = await host(page, baseURL, 'embed=figure&at=alike', { scheme: 'dark' })
  await expect(host2.getByRole('button', { name: 'more' })).toBeVisible()
  expect(await ground(host2)).toBe('rgb(17, 21, 28)')
  const light = await host(page, baseURL, 'embed=figure&theme=light&at=alike', { scheme: 'dark' })
  await expect(light.getByTestId('handle-x')).toBeVisible()
  expect(await ground(light)).toBe('rgb(251, 250, 247)')
})

test('The reader copies the code of a frame, and it shows what she saw @desk', async ({
  page,
  context,
  baseURL,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await open(page, 'at=alike&x=1,2&y=2,-1')
  await inMenu(page, async (menu) => {
    await menu.getByRole('button', { name: 'Copy embed' }).click()
  })
  await expect(noticeOf(page)).toContainText('The code for the figure is copied')
  const html = await page.evaluate(() => navigator.clipboard.readText())
  expect(html).toMatch(/^<iframe src="http[^"]+#embed=figure&amp;at=alike/)
  await somewhere(page, baseURL, html)
  const frame = page.frameLocator('iframe')
  await expect(frame.getByTestId('handle-x')).toBeVisible()
  expect(await number(frame, 'norm-x')).toBeCloseTo(Math.sqrt(5), 12)
})

test('The reader shows the link as a QR code @desk', async ({ page }) => {
  await open(page, 'at=alike&x=1,2&y=2,-1')
  await inMenu(page, async (menu) => {
    await menu.getByRole('button', { name: 'QR code' }).click()
    const dialog = page.getByRole('dialog', { name: 'This page, as you see it' })
    await expect(dialog.getByRole('img', { name: 'QR code of the link' })).toBeVisible()
    await dialog.getByRole('button', { name: 'Close' }).click()
    await expect(dialog).toBeHidden()
  })
  await expect(button(page, 'Menu')).toBeVisible()
  expect(await linkOf(page)).toMatchObject({ x: '1,2' })
})
