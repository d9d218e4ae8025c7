// What is drawn, taken along as a file.
import { readFile } from 'node:fs/promises'
import { type Page } from '@playwright/test'
import type { DrawingId } from '../src/page/world/picture/drawings.ts'
import {
  expect,
  fromMenu,
  figureOf,
  inMenu,
  linkOf,
  noticeOf,
  open,
  settled,
  test,
  vector,
} from './reader.ts'

/** Saves the figure, and gives what was saved. */
async function save(page: Page, as: 'SVG' | 'PNG'): Promise<{ name: string; bytes: Buffer }> {
  const coming = page.waitForEvent('download')
  await fromMenu(page, `Save as ${as}`)
  const download = await coming
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
}

/** Where each drawing of the registry is to be seen. */
const places: Readonly<Record<DrawingId, string>> = {
  figure: 'at=alike',
  curves: 'at=reach.step',
  map: 'at=lab.map&point=random&n=6',
  matrices: 'at=reach.second',
  bars: 'at=trust.ones&point=random&n=16',
  walk: 'at=flow.follow',
  components: 'at=alike.span',
  misprint: 'at=calculus.misprint',
}

/** Drops a file on the page. */
async function drop(page: Page, name: string, text: string): Promise<void> {
  const data = await page.evaluateHandle(
    ([file, content]) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([content ?? ''], file ?? '', { type: 'image/svg+xml' }))
      return transfer
    },
    [name, text],
  )
  await page.locator('main').dispatchEvent('drop', { dataTransfer: data })
}

/** The red, green and blue of the middle of each corner's neighbourhood, as the picture has it when it stands alone. */
async function colours(page: Page, bytes: Buffer, type: string) {
  return page.evaluate(
    async ([data, of]) => {
      const image = new Image()
      image.src = `data:${of};base64,${data}`
      await image.decode()
      const canvas = Object.assign(document.createElement('canvas'), {
        width: image.naturalWidth,
        height: image.naturalHeight,
      })
      const context = canvas.getContext('2d')
      context?.drawImage(image, 0, 0)
      const pixels = context?.getImageData(0, 0, canvas.width, canvas.height).data ?? []
      const seen = new Set<string>()
      for (let i = 0; i < pixels.length; i += 4)
        seen.add([pixels[i], pixels[i + 1], pixels[i + 2]].join())
      return { width: canvas.width, height: canvas.height, seen: [...seen] }
    },
    [bytes.toString('base64'), type],
  )
}

const figures = [
  { of: 'the plane', link: 'at=alike&x=1.5,0.5&y=0.5,1.5', vector: '0,114,178' },
  { of: 'the span', link: 'at=alike.span', vector: '0,114,178' },
  { of: 'space', link: 'at=alike.ball', vector: '0,114,178' },
] as const

for (const { of, link, vector: blue } of figures)
  test(`The reader saves ${of} as SVG and PNG, and both stand alone @desk`, async ({ page }) => {
    await open(page, link)
    const { width, height } = (await page.locator('.pane .surface').boundingBox()) ?? {
      width: 0,
      height: 0,
    }
    const svg = await save(page, 'SVG')
    expect(svg.name).toMatch(/^cosgrad-alike\.svg$/)
    const text = svg.bytes.toString('utf8')
    // Nothing from elsewhere, no style sheet needed, and the labels' fonts come along.
    expect(text).not.toMatch(/class=|var\(|url\(http|href="http/)
    expect(text).toMatch(/@font-face\{font-family:KaTeX_(Main|Math)/)
    expect(text).toContain('<desc>')
    const alone = await colours(page, svg.bytes, 'image/svg+xml')
    expect([alone.width, alone.height]).toEqual([Math.round(width), Math.round(height)])
    expect(alone.seen).toContain(blue)
    const png = await save(page, 'PNG')
    const sharp = await colours(page, png.bytes, 'image/png')
    expect([sharp.width, sharp.height]).toEqual([2 * alone.width, 2 * alone.height])
    expect(sharp.seen).toContain(blue)
  })

for (const [id, link] of Object.entries(places))
  test(`Of what is drawn on the page she saves “${id}” as SVG and PNG, and it brings its state back @desk`, async ({
    page,
  }) => {
    await open(page, link)
    if (id === 'map') await expect(page.locator('.power-surface canvas')).toBeVisible()
    if (id === 'misprint')
      await page.locator('.experiment .chart').evaluate((chart) => chart.scrollIntoView())
    await inMenu(page, async (menu) => {
      const of = menu.locator('.share-drawing select')
      await of.focus()
      await of.selectOption(id)
    })
    const svg = await save(page, 'SVG')
    const text = svg.bytes.toString('utf8')
    // But for fonts, in whose digits any three letters may stand.
    const marks = text.replaceAll(/base64,[^)]*/g, '')
    expect(marks).not.toMatch(/class=|var\(|url\(http|href="http|NaN/)
    const alone = await colours(page, svg.bytes, 'image/svg+xml')
    // Not an empty sheet.
    expect(alone.seen.length).toBeGreaterThan(5)
    const sharp = await colours(page, (await save(page, 'PNG')).bytes, 'image/png')
    expect([sharp.width, sharp.height]).toEqual([2 * alone.width, 2 * alone.height])
    const { at } = await linkOf(page)
    expect(decodeURIComponent(text)).toContain(`at=${at}`)
  })

test('A saved picture, dropped on the page, brings its vectors back @desk', async ({ page }) => {
  await open(page, 'at=alike.angle&x=1.25,0.5&y=-0.5,1.5')
  const { bytes } = await save(page, 'SVG')
  await open(page)
  await drop(page, 'cosgrad-alike.svg', bytes.toString('utf8'))
  await expect.poll(() => linkOf(page)).toMatchObject({ at: 'alike.angle', x: '1.25,0.5' })
  await settled(page)
  expect(await vector(page, 'x')).toEqual([1.25, 0.5])
  // A picture of somebody else goes where all files go, and is told from vectors there.
  await drop(page, 'other.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>')
  await expect.poll(async () => (await linkOf(page))['at']).toBe('lab')
})

test('In the dark the picture is dark, and it says how much longer gradients are drawn @desk', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await open(page, 'at=alike&x=1.5,0.5&y=0.5,1.5&enlarge=2')
  const { bytes } = await save(page, 'SVG')
  expect(bytes.toString('utf8')).toContain('gradients drawn 2 ×')
  const { seen } = await colours(page, bytes, 'image/svg+xml')
  expect(seen).toContain('86,180,233')
})

test('The curves and the map of a check are saved as well @desk', async ({ page }) => {
  await open(page, 'at=reach.step')
  await expect(page.locator('.scope-curve')).toHaveCount(4)
  const scope = (await save(page, 'SVG')).bytes.toString('utf8')
  expect(scope).toContain('float64 central')
  await open(page, 'at=trust.wrong')
  await expect(page.locator('.caught-paper')).toBeVisible()
  const map = (await save(page, 'SVG')).bytes.toString('utf8')
  expect(map).toContain('data:image/png')
  expect(map).toContain('elsewhere')
})

test('An author takes the plane along as TikZ @desk', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await open(page, 'at=alike&x=2,0&y=0,1')
  await fromMenu(page, 'Copy TikZ')
  await expect(noticeOf(page)).toContainText('TikZ')
  const text = await page.evaluate(() => navigator.clipboard.readText())
  expect(text).toContain('\\begin{tikzpicture}')
  expect(text).toContain('vecx] (0,0) -- (1,0)')
  // Space has no plane.
  await open(page, 'at=alike.ball')
  await inMenu(page, async (menu) => {
    await expect(menu.getByRole('button', { name: 'Save as PNG' })).toBeVisible()
    await expect(menu.getByRole('button', { name: 'Copy TikZ' })).toHaveCount(0)
  })
  await expect(figureOf(page)).toBeVisible()
})
