// How the page comes to its readers: the policy of the document, one file from a disk, what is said to machines.
import { existsSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { catalogue as german } from '../src/words/de/index.ts'
import { languageIds, tags, type Language } from '../src/words/language.ts'
import { drag, expect, open, settled, test, value } from './reader.ts'

const single = fileURLToPath(new URL('../dist-single/cosgrad.html', import.meta.url))
const atDisk = (fragment: string) => `${pathToFileURL(single).href}#${fragment}`

test.describe('One file', () => {
  test.beforeEach(() => {
    expect(existsSync(single), 'npm run build:single has been run').toBe(true)
  })

  test('works from a disk: formulas, figure, checks in workers, pasted code @desk', async ({
    page,
  }) => {
    await page.goto(atDisk('at=alike'))
    await settled(page)
    await expect(page.locator('.katex').first()).toBeVisible()
    const before = await value(page, 'similarity')
    await drag(page.getByTestId('handle-x'), { x: -40, y: -60 })
    await expect.poll(() => value(page, 'similarity')).not.toBe(before)
    await expect.poll(() => page.url()).toContain('&x=')
    // A map comes from a worker.
    await page.goto('about:blank')
    await page.goto(atDisk('at=lab.map&point=random&n=6'))
    await expect(page.locator('.power-surface canvas')).toBeVisible()
    await expect(page.getByTestId('verdict')).toHaveText('success!')
    // So does the verdict on somebody's own code.
    await page.goto('about:blank')
    await page.goto(atDisk('at=lab&backward=own'))
    await expect(page.getByRole('textbox', { name: 'your code' })).toBeVisible()
    await expect(page.getByTestId('verdict')).toHaveText(/success!|failure\.\.\./)
  })

  test('asks nothing of anybody @desk', async ({ page }) => {
    const asked: string[] = []
    page.on('request', (request) => {
      if (!/^(?:data|blob|about):/.test(request.url())) asked.push(request.url())
    })
    await page.goto(atDisk('at=calculus'))
    await settled(page)
    await page.evaluate(() => new Promise((done) => requestIdleCallback(done)))
    expect(asked.filter((url) => !url.startsWith(pathToFileURL(single).href))).toEqual([])
  })
})

test('One file in German speaks German, without a network, whatever the browser prefers @desk', async ({
  page,
}) => {
  const file = single.replace('.html', '.de.html')
  expect(existsSync(file), 'npm run build:single de has been run').toBe(true)
  // It knows of no other language to go to.
  await page.goto(`${pathToFileURL(file).href}#lang=en&at=alike`)
  await settled(page)
  expect(new URL(page.url()).pathname).toContain('cosgrad.de.html')
  await expect(page.locator('html')).toHaveAttribute('lang', 'de')
  await expect(page).toHaveTitle(
    new RegExp(` · ${german.page['The gradient of cosine similarity']}$`),
  )
  await expect(page.locator('.pane')).toContainText(/0,\d{3}/)
  await page.locator('.menu > .popover-button').click()
  await expect(page.locator('.share')).toBeVisible()
  await expect(page.locator('.menu-languages')).toHaveCount(0)
})

test.describe('The policy of the document', () => {
  test.use({ foreseen: /Content Security Policy|TrustedHTML|TrustedScript|Trusted Type/ })

  test('lets no script run that is not the page’s own, and no address in @desk', async ({
    page,
    complaints,
  }) => {
    await open(page, 'at=alike')
    const violated = await page.evaluate(async () => {
      const heard: string[] = []
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
        heard.push(effectiveDirective),
      )
      const script = document.createElement('script')
      try {
        script.textContent = 'window.injected = true'
        document.body.append(script)
      } catch {
        heard.push('trusted types')
      }
      try {
        document.body.insertAdjacentHTML(
          'beforeend',
          '<img src=x onerror="window.injected = true">',
        )
      } catch {
        heard.push('trusted types')
      }
      document.body.setAttribute('style', 'color: red')
      await fetch('https://example.org/').catch(() => {})
      await new Promise((done) => setTimeout(done, 200))
      return { heard, injected: 'injected' in window }
    })
    expect(violated.injected).toBe(false)
    expect(violated.heard).toEqual(
      expect.arrayContaining(['trusted types', 'style-src-attr', 'connect-src']),
    )
    // Whatever is refused is heard by every other test as well, and fails it.
    expect(complaints.join('\n')).toMatch(/Content Security Policy/)
  })
})

test('The editor, which brings a style sheet of its own, works under the policy @desk', async ({
  page,
}) => {
  await open(page, 'at=lab&backward=own')
  await expect(page.getByRole('textbox', { name: 'your code' })).toBeVisible()
})

test('Machines are told what the page is @desk', async ({ page }) => {
  await open(page)
  const data = await page.locator('script[type="application/ld+json"]').textContent()
  expect(JSON.parse(data ?? '')).toMatchObject({
    '@type': 'LearningResource',
    name: await page.title(),
  })
  await expect(page.locator('meta[property="og:title"]')).toHaveAttribute(
    'content',
    await page.title(),
  )
  await expect(page.locator('meta[name="referrer"]')).toHaveAttribute('content', 'no-referrer')
})

test.describe('Where its address is known when it is built', () => {
  const site = 'https://example.org/cosgrad/'

  /** What the build tells search engines and previews of a language, and which files it writes for them. */
  async function told(language: Language) {
    process.env['COSGRAD_SITE'] = site
    const { siteTags } = await import('../tools/site/tags.ts')
    const plugin = siteTags(['alike'], language, languageIds)
    const { transformIndexHtml, generateBundle } = plugin as unknown as {
      transformIndexHtml: () => Promise<{ attrs?: Record<string, string>; children?: string }[]>
      generateBundle: (this: { emitFile: (file: { fileName: string }) => void }) => void
    }
    const files: { fileName: string; source?: string | Uint8Array }[] = []
    generateBundle.call({ emitFile: (file) => void files.push(file) })
    return { found: await transformIndexHtml(), files }
  }

  test('each language says where it and the others stand, and shows a picture of its own @desk', async () => {
    const pictures = new Set<string>()
    for (const language of languageIds) {
      const { found, files } = await told(language)
      const here = language === 'en' ? site : `${site}${language}/`
      const attrs = found.map((tag) => tag.attrs ?? {})
      const content = (name: string) =>
        attrs.find(({ property, name: other }) => property === name || other === name)?.['content']
      expect(attrs.find(({ rel }) => rel === 'canonical')?.['href']).toBe(here)
      const alternates = attrs.filter(({ rel }) => rel === 'alternate')
      expect(alternates.map(({ hreflang }) => hreflang)).toEqual([
        ...languageIds.map((id) => tags[id]),
        'x-default',
      ])
      expect(content('og:image')).toBe(`${here}preview.png`)
      expect(Number(content('og:image:width'))).toBeGreaterThanOrEqual(1200)
      const data: unknown = JSON.parse(found.find(({ children }) => children)?.children ?? '')
      expect(data).toMatchObject({ inLanguage: tags[language], url: here })
      const picture = files.find(({ fileName }) => fileName === 'preview.png')
      pictures.add(Buffer.from(picture?.source ?? '').toString('base64'))
      expect(String(files.find(({ fileName }) => fileName === 'sitemap.xml')?.source)).toContain(
        `<loc>${here}#at=alike</loc>`,
      )
    }
    expect(pictures.size).toBe(languageIds.length)
  })
})
