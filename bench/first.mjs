import { median } from './median.mjs'
import { printTable } from './table.mjs'

/** @typedef {{ name: string, url: string | null, handle: string }} Subject `handle`: what can be dragged; null: not given */
/** @typedef {{ painted: number, largest: number, shift: number, blocking: number, draggable: number, kB: number }} Visit */

/** A phone of some years ago, far from the city. */
const network = { latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8 }
const slower = 4
/** Milliseconds after which the page is at rest. */
const rest = 8000

/** What the page notes of itself, from before its first script on. @param {string} handle */
function watch(handle) {
  /** @type {{ painted: number, largest: number, shift: number, draggable: number }} */
  const seen = { painted: NaN, largest: NaN, shift: 0, draggable: NaN }
  Reflect.set(globalThis, 'seen', seen)
  /** @param {string} type @param {(entry: any) => void} hear */
  const observe = (type, hear) =>
    new PerformanceObserver((list) => list.getEntries().forEach(hear)).observe({
      type,
      buffered: true,
    })
  observe('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') seen.painted = startTime
  })
  observe('largest-contentful-paint', ({ startTime }) => (seen.largest = startTime))
  observe('layout-shift', ({ value, hadRecentInput }) => {
    if (!hadRecentInput) seen.shift += value
  })
  // With the element come its listeners, in the same task.
  const look = () => {
    if (document.querySelector(handle)) seen.draggable = performance.now()
    else requestAnimationFrame(look)
  }
  look()
}

/**
 * One first visit on a slow machine and a slow network.
 *
 * @param {import('@playwright/test').Browser} browser
 * @param {Subject} subject
 * @returns {Promise<Omit<Visit, 'blocking'>>}
 */
async function visit(browser, { url, handle }) {
  const page = await browser.newPage({ viewport: { width: 412, height: 823 } })
  const session = await page.context().newCDPSession(page)
  let bytes = 0
  session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength))
  await session.send('Network.enable')
  await session.send('Network.setCacheDisabled', { cacheDisabled: true })
  await session.send('Network.emulateNetworkConditions', { offline: false, ...network })
  await session.send('Emulation.setCPUThrottlingRate', { rate: slower })
  await page.addInitScript(watch, handle)
  await page.goto(url ?? '', { waitUntil: 'load' })
  await page.waitForFunction(() => !Number.isNaN(Reflect.get(globalThis, 'seen').draggable))
  const loaded = bytes
  // It counts until the page has been at rest for a while.
  await page.waitForTimeout(rest)
  const seen = await page.evaluate(() => Reflect.get(globalThis, 'seen'))
  const box = await page.locator(handle).first().boundingBox()
  await page.close()
  if (!box) throw new Error(`nothing to drag at ${url}`)
  return { ...seen, kB: loaded / 1000 }
}

/**
 * How long the tasks after the first paint of such a visit keep the page from hearing its reader: of each what is beyond
 * 50 ms. It is the time of the page's own thread on this machine, times as much as the slow one is slower, so that
 * other programs here do not count.
 *
 * @param {import('@playwright/test').Browser} browser
 * @param {Subject} subject
 */
async function blockingOf(browser, { url }) {
  const page = await browser.newPage({ viewport: { width: 412, height: 823 } })
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.setCacheDisabled', { cacheDisabled: true })
  await session.send('Network.emulateNetworkConditions', { offline: false, ...network })
  /** @type {any[]} */
  const events = []
  session.on('Tracing.dataCollected', ({ value }) => events.push(...value))
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    categories: 'toplevel,loading',
  })
  await page.goto(url ?? '', { waitUntil: 'load' })
  await page.waitForTimeout(rest)
  const complete = new Promise((done) => session.once('Tracing.tracingComplete', done))
  await session.send('Tracing.end')
  await complete
  await page.close()
  const painted = events.find(({ name }) => name === 'firstContentfulPaint')
  return events
    .filter(
      ({ name, pid, tid, ts, tdur }) =>
        name.includes('RunTask') &&
        tdur !== undefined &&
        pid === painted.pid &&
        tid === painted.tid &&
        ts > painted.ts,
    )
    .reduce((sum, { tdur }) => sum + Math.max(0, (tdur / 1000) * slower - 50), 0)
}

/**
 * When a new reader sees the first view, and when she can drag, beside other pages in the same run.
 *
 * @param {import('@playwright/test').Browser} browser
 * @param {readonly Subject[]} subjects the page first
 * @param {{ rounds: number }} options
 */
export async function benchFirst(browser, subjects, { rounds }) {
  /** @type {Map<Subject, Visit[]>} */
  const seen = new Map(subjects.map((subject) => [subject, []]))
  for (let round = 0; round < rounds; round++)
    for (const [subject, visits] of seen)
      if (subject.url !== null)
        visits.push({
          ...(await visit(browser, subject)),
          blocking: await blockingOf(browser, subject),
        })

  /** @param {Subject} subject @param {keyof Visit} part */
  const of = (subject, part) => median((seen.get(subject) ?? []).map((each) => each[part]))
  /** @param {number} ms */
  const seconds = (ms) => (ms / 1000).toFixed(2)
  printTable(
    `First visit: CPU ${slower} × slower, 1.6 Mbit/s, 150 ms; median of ${rounds}`,
    ['', 'first paint s', 'largest s', 'shift', 'blocking ms', 'draggable s', 'kB until then'],
    [
      ...subjects.map((subject) =>
        subject.url === null
          ? [subject.name, 'not given']
          : [
              subject.name,
              seconds(of(subject, 'painted')),
              seconds(of(subject, 'largest')),
              of(subject, 'shift').toFixed(4),
              of(subject, 'blocking').toFixed(0),
              seconds(of(subject, 'draggable')),
              of(subject, 'kB').toFixed(0),
            ],
      ),
      ['budget', '', '≤ 1.5', '0', '≤ 200', '≤ 2.5', ''],
    ],
    'Blocking: what of the tasks after the first paint is beyond 50 ms each, by the time of their thread, four times.',
  )
  return Object.fromEntries([...seen].map(([{ name }, visits]) => [name, visits]))
}
