import { extname } from 'node:path/posix'
import { gzipSync } from 'node:zlib'
import { printTable } from './table.mjs'

/** kB of 1000 bytes, gzipped. */
const budgets = new Map([
  ['script', 120],
  // It comes for what is typeset anew.
  ['KaTeX', 0],
])

/** @param {string} name a file's */
function kindOf(name) {
  const ending = extname(name)
  if (ending === '.js') return /katex/i.test(name) ? 'KaTeX' : 'script'
  if (ending === '.css') return 'CSS'
  if (ending === '.woff2') return 'fonts'
  return ending === '' || ending === '.html' ? 'html' : 'other'
}

/** @param {number} bytes */
const kB = (bytes) => (bytes / 1000).toFixed(1)

/**
 * What the browser asks for until the first view stands still: not what the site weighs.
 *
 * @param {import('@playwright/test').Browser} browser
 * @param {string} url
 */
export async function benchSizes(browser, url) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  await page.goto(url, { waitUntil: 'networkidle' })
  await page.evaluate(async () => {
    await document.fonts.ready
  })

  await page.waitForFunction(() => performance.getEntriesByName('fetching ahead').length > 0)
  // What is fetched ahead, once the page stands, is no part of the first view.
  const addresses = await page.evaluate(() => {
    const [mark] = performance.getEntriesByName('fetching ahead')
    const before = performance
      .getEntriesByType('resource')
      .filter(
        ({ name, startTime }) => name.startsWith('http') && mark && startTime < mark.startTime,
      )
    return [...new Set([location.href.replace(/#.*/, ''), ...before.map(({ name }) => name)])]
  })
  await page.close()
  const kinds = ['script', 'KaTeX', 'CSS', 'fonts', 'html', 'other']
  const sums = new Map(kinds.map((kind) => [kind, { files: 0, raw: 0, gzipped: 0 }]))
  const fonts = []
  for (const address of addresses) {
    const { pathname } = new URL(address)
    const name = pathname.slice(pathname.lastIndexOf('/') + 1)
    const kind = kindOf(name)
    const sum = sums.get(kind)
    if (!sum) continue
    const bytes = Buffer.from(await (await fetch(address)).arrayBuffer())
    sum.files += 1
    sum.raw += bytes.length
    sum.gzipped += gzipSync(bytes, { level: 9 }).length
    if (kind === 'fonts') fonts.push(name)
  }

  printTable(
    'First view: what the browser loads, in kB',
    ['', 'files', 'raw', 'gzipped', 'budget'],
    kinds.map((kind) => {
      const { files, raw, gzipped } = sums.get(kind) ?? { files: 0, raw: 0, gzipped: 0 }
      const budget = budgets.get(kind)
      return [kind, String(files), kB(raw), kB(gzipped), budget === undefined ? '' : `≤ ${budget}`]
    }),
    `Fonts: ${fonts.sort().join(', ') || 'none'}.`,
  )
  return Object.fromEntries(sums)
}
