// npm run soak -- --load: what the page keeps of a long day. Thousands of moves in each view, hundreds of files, and
// hundreds of checks that are begun and dropped; after each the heap, listeners, nodes and workers beside what they
// were when it was warm, and the tasks that were long.
//   node tools/load.mjs [--moves N] [--files N] [--checks N] [--only moves|files|checks] [--at NAME]
// Warm: after a twentieth of it, and at least after 220 times, since undo remembers two hundred steps. Moves are
// dispatched on the page, four a task; each is handled before the next. Files are read thirty at a time, then used or
// discarded: what is listed is kept as long as it is listed.
import { chromium } from '@playwright/test'
import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { places } from '../bench/release.mjs'
import { tasksOf } from '../bench/tasks.mjs'
import { needBrowser } from './browser.mjs'
import { dist, serve } from './serve.mjs'

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {{ heap: number, code: number, listeners: number, nodes: number, workers: number }} Kept heap, and the compiled code that is a part of it, in MB */

const { values } = parseArgs({
  options: {
    moves: { type: 'string', default: '36000' },
    files: { type: 'string', default: '500' },
    checks: { type: 'string', default: '500' },
    only: { type: 'string' },
    at: { type: 'string', default: '' },
  },
})
if (!existsSync(dist)) throw new Error('There is no dist/ yet: npm run build')

/** So much more than at the start the heap may be. */
const slack = 1.1
/** So many listeners may stay with a panel that React still holds after it has closed; one more for each lot of files would be more. */
const few = 12
/** Milliseconds of the thread's own time from which on a task is listed, and from which on it is too long. */
const [long, tooLong] = [50, 100]

/** @type {string[]} */
const faults = []

/**
 * The bytes of compiled code: the browser compiles a function anew when it has been used often, hours later still.
 *
 * @param {import('@playwright/test').CDPSession} session
 */
async function codeIn(session) {
  /** @type {string[]} */
  const chunks = []
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk))
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false })
  const { snapshot, nodes } = JSON.parse(chunks.join(''))
  /** @type {{ node_fields: string[], node_types: [string[]] }} */
  const { node_fields: fields, node_types: types } = snapshot.meta
  const [type, size] = [fields.indexOf('type'), fields.indexOf('self_size')]
  const code = types[0].indexOf('code')
  let sum = 0
  for (let at = 0; at < nodes.length; at += fields.length)
    if (nodes[at + type] === code) sum += nodes[at + size]
  return sum
}

/** What the page keeps once everything that can go is gone. @param {Page} page @returns {Promise<Kept>} */
async function kept(page) {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  // What is written late is written, and what waits for rest has come.
  await page.waitForTimeout(1500)
  for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage')
  const { metrics } = await session.send('Performance.getMetrics')
  const of = new Map(metrics.map(({ name, value }) => [name, value]))
  const code = await codeIn(session)
  await session.detach()
  return {
    heap: (of.get('JSHeapUsedSize') ?? NaN) / 2 ** 20,
    code: code / 2 ** 20,
    listeners: of.get('JSEventListeners') ?? NaN,
    nodes: of.get('Nodes') ?? NaN,
    workers: page.workers().length,
  }
}

/** Does a part of it as a warming up, and then all of it. @param {string} name @param {Page} page @param {(from: number, to: number) => Promise<void>} does @param {number} times */
async function load(name, page, does, times) {
  // Undo remembers two hundred steps, which is no leak.
  const warm = Math.max(Math.ceil(times / 20), Math.min(times, 220))
  await does(0, warm)
  const before = await kept(page)
  const { tasks } = await tasksOf(page, async () => {
    await page.evaluate(() => void performance.mark('begun'))
    await does(warm, warm + times)
  })
  const after = await kept(page)
  const listed = tasks
    .map(({ ms }) => Math.round(ms))
    .filter((ms) => ms >= long)
    .toSorted((a, b) => b - a)
  const [own, ownThen] = [before.heap - before.code, after.heap - after.code]
  const row = [
    `heap ${own.toFixed(2)} → ${ownThen.toFixed(2)} MB (with compiled code ${before.heap.toFixed(2)} → ${after.heap.toFixed(2)})`,
    `listeners ${before.listeners} → ${after.listeners}`,
    `nodes ${before.nodes} → ${after.nodes}`,
    `workers ${before.workers} → ${after.workers}`,
    `tasks over ${long} ms: ${listed.length}${listed.length > 0 ? ` (${listed.slice(0, 8).join(', ')})` : ''}`,
  ]
  console.log(`${name}, ${times}: ${row.join('; ')}`)
  if (ownThen > slack * own) faults.push(`${name}: the heap has grown`)
  if (after.listeners > before.listeners + few) faults.push(`${name}: listeners are left`)
  if (after.workers > before.workers) faults.push(`${name}: workers are left`)
  if (listed.some((ms) => ms >= tooLong)) faults.push(`${name}: a task took ${listed[0]} ms`)
}

/** Drags x in circles, several moves a task, as a fast mouse does. @param {Page} page @param {string | undefined} handle @param {number} from @param {number} to */
async function circle(page, handle = '[data-testid=handle-x]', from, to) {
  const box = await page.locator(handle).first().boundingBox()
  if (!box) throw new Error('nothing to drag')
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  await page.mouse.move(at.x, at.y)
  await page.mouse.down()
  await page.evaluate(
    async ({ first, last, x, y }) => {
      for (let i = first; i < last; i++) {
        const [clientX, clientY] = [x + 40 * Math.sin(i / 20), y + 40 * (1 - Math.cos(i / 20))]
        dispatchEvent(new PointerEvent('pointermove', { pointerId: 1, clientX, clientY }))
        if (i % 4 === 0) await new Promise((done) => setTimeout(done))
      }
    },
    { first: from, last: to, ...at },
  )
  await page.mouse.up()
}

/** So many files are brought before they are used, or discarded. */
const lot = 30

/** Drops files on the page, one after the other is read. @param {Page} page @param {number} from @param {number} to */
async function drop(page, from, to) {
  for (let first = from; first < to; first += lot) {
    await page.evaluate(
      async ({ first, last }) => {
        const entries = (/** @type {number} */ i) => Array.from({ length: 64 }, (_, k) => i + k + 1)
        for (let i = first; i < last; i++) {
          const name = `pair-${i}.json`
          const data = new DataTransfer()
          data.items.add(
            new File([JSON.stringify([entries(i), entries(2 * i).toReversed()])], name),
          )
          const how = { dataTransfer: data, bubbles: true, cancelable: true }
          document.body.dispatchEvent(new DragEvent('drop', how))
          const isRead = () => document.querySelector('.lab')?.textContent?.includes(name) ?? false
          // Some are read to the end, others are dropped on the way.
          const until = performance.now() + (i % 3 === 0 || i + 1 === last ? 5000 : 10)
          while (performance.now() < until && !isRead())
            await new Promise((done) => setTimeout(done, 5))
        }
      },
      { first, last: Math.min(to, first + lot) },
    )
    const use = page.getByRole('button', { name: 'Use these vectors' })
    // By turns, and the last are discarded each time, so that what is compared is the same.
    const used = Math.ceil((to - first) / lot) % 2 === 0 && (await use.isEnabled())
    await (used ? use : page.getByRole('button', { name: 'Discard' })).click()
  }
}

/** Begins large checks, and drops each for the next; the last one is small. @param {Page} page @param {number} from @param {number} to */
async function ask(page, from, to) {
  await page.evaluate(
    async ({ first, last }) => {
      for (let i = first; i < last; i++) {
        location.hash = `at=lab&point=random&n=1500&seed=${i}`
        await new Promise((done) => setTimeout(done, 40))
      }
      location.hash = 'at=lab'
    },
    { first: from, last: to },
  )
}

const { url, close } = await serve(dist, { gzip: true })
const browser = await chromium.launch(needBrowser())
/** @param {string} at @param {(page: Page) => Promise<void>} does */
const on = async (at, does) => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  await page.goto(`${url}${at}`, { waitUntil: 'networkidle' })
  await page.waitForTimeout(2000)
  await does(page)
  await page.close()
}
const wanted = (/** @type {string} */ part) => values.only === undefined || values.only === part
try {
  if (wanted('moves'))
    for (const { name, at, handle } of places.filter((place) => place.name.startsWith(values.at)))
      await on(at, (page) =>
        load(name, page, (from, to) => circle(page, handle, from, to), Number(values.moves)),
      )
  if (wanted('files'))
    await on('#at=lab', (page) =>
      load('files', page, (from, to) => drop(page, from, to), Number(values.files)),
    )
  if (wanted('checks'))
    await on('#at=lab', (page) =>
      load('checks', page, (from, to) => ask(page, from, to), Number(values.checks)),
    )
} finally {
  await browser.close()
  close()
}
for (const fault of faults) console.log(`✗ ${fault}`)
process.exit(faults.length > 0 ? 1 : 0)
