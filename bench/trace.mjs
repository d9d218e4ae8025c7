// What a move of a drag is spent on, by a trace of the browser's main thread.
//   npm run build && node bench/trace.mjs [--only NAME] [--moves N] [--functions N]
// Prints one column a view, beside the bare scene: milliseconds a move of the thread's own time, then counts a move.
// Then for each view by itself: the elements that are styled, laid out and painted, and, without a trace, the N functions
// that spend most, by their names in the source.
import { chromium } from '@playwright/test'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { needBrowser } from '../tools/browser.mjs'
import { dist, serve } from '../tools/serve.mjs'
import { hold } from './drag.mjs'
import { functionsOf } from './functions.mjs'
import { printTable } from './table.mjs'
import { views } from './views.mjs'

/**
 * An event of Chromium's trace.
 *
 * @typedef {{ name: string, ph: string, pid: number, tid: number, ts: number, dur?: number, tdur?: number,
 *   args: Record<string, any> }} Event
 */

/** What an event is about, by its name; the first that fits. @type {readonly [RegExp, string][]} */
const kinds = [
  [
    /FunctionCall|EventDispatch|Microtask|TimerFire|FireAnimation|AsyncTask|^v8|^V8|^RunTask$|evaluate/i,
    'script',
  ],
  [/IntersectionObserver/, 'intersection observers'],
  [/style|UpdateLayoutTree|rebuildLayoutTree|Selector/i, 'style'],
  [/layout|ShapeText|InlineNode|FindSvg|SetText/i, 'layout'],
  [/PrePaint|CompositingInputs|CullRect/, 'pre-paint'],
  [/PaintArtifact|Layerize|UpdateLayer|Layer/, 'layers'],
  [/Paint/, 'paint'],
  [/commit/i, 'commit'],
  [/HitTest|Mouse|Selection|Pointer|EventHandler|mojo/, 'input'],
  [/Accessib|AX/, 'accessibility'],
]

/** @param {string} name */
const kindOf = (name) => kinds.find(([pattern]) => pattern.test(name))?.[1] ?? 'other'

/**
 * The events of the busiest renderer's main thread, each with the time that is its own.
 *
 * @param {readonly Event[]} events
 */
function ownTimes(events) {
  const key = (/** @type {Event} */ { pid, tid }) => `${pid}:${tid}`
  /** @type {Map<string, number>} */
  const busy = new Map()
  for (const event of events)
    if (event.name === 'thread_name' && event.args['name'] === 'CrRendererMain')
      busy.set(key(event), 0)
  const complete = events.filter((event) => event.ph === 'X' && busy.has(key(event)))
  for (const event of complete) busy.set(key(event), (busy.get(key(event)) ?? 0) + (event.dur ?? 0))
  const [main] = [...busy].sort(([, a], [, b]) => b - a)[0] ?? []
  const ours = complete
    .filter((event) => key(event) === main)
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0))
  /** @type {{ event: Event, own: number }[]} */
  const found = []
  /** @type {{ event: Event, own: number }[]} */
  const open = []
  for (const event of ours) {
    while (open.length > 0 && end(open.at(-1)) <= event.ts) open.pop()
    const own = event.tdur ?? event.dur ?? 0
    const parent = open.at(-1)
    if (parent) parent.own -= own
    const entry = { event, own }
    found.push(entry)
    open.push(entry)
  }
  return found
}

/** @param {{ event: Event } | undefined} entry */
const end = (entry) => (entry ? entry.event.ts + (entry.event.dur ?? 0) : Infinity)

/**
 * The trace of a drag.
 *
 * @param {import('@playwright/test').Browser} browser
 * @param {string} url
 * @param {number} moves
 * @param {string[]} categories beside those of the timeline
 * @returns {Promise<readonly Event[]>}
 */
async function traced(browser, url, moves, categories) {
  const { page, circle } = await hold(browser, { name: '', url })
  await browser.startTracing(page, {
    categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline', ...categories],
  })
  await circle(moves)
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString())
  await page.mouse.up()
  await page.close()
  return traceEvents
}

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {string} url
 * @param {number} moves
 * @returns {Promise<Map<string, number>>} per move
 */
async function attribute(browser, url, moves) {
  const events = await traced(browser, url, moves, ['blink', 'cc', 'toplevel', 'v8'])
  /** @type {Map<string, number>} */
  const per = new Map()
  const add = (/** @type {string} */ what, /** @type {number} */ much) =>
    per.set(what, (per.get(what) ?? 0) + much / moves)
  for (const { event, own } of ownTimes(events)) {
    add(kindOf(event.name), own / 1e3)
    add('all', own / 1e3)
    if (event.name === 'UpdateLayoutTree') add('# elements styled', event.args['elementCount'] ?? 0)
    if (event.name === 'Layout') {
      add('# objects laid out', event.args['beginData']?.dirtyObjects ?? 0)
      add('# objects below layout roots', event.args['beginData']?.totalObjects ?? 0)
    }
    if (/ShapeText/.test(event.name)) add('# texts shaped', 1)
    if (event.name === 'UpdateLayer') add('# layers updated', 1)
  }
  return per
}

/** What is told of each element, by the event that tells it. @type {Readonly<Record<string, string>>} */
const tellers = {
  StyleRecalcInvalidationTracking: 'styled',
  LayoutInvalidationTracking: 'laid out',
  Paint: 'painted',
}

/**
 * How often each element asks for style or layout, or is painted.
 *
 * @param {import('@playwright/test').Browser} browser
 * @param {string} url
 * @param {number} moves
 * @returns {Promise<Map<string, Map<string, number>>>} by element as a selector says it: times a move
 */
async function elements(browser, url, moves) {
  const tracking = 'disabled-by-default-devtools.timeline.invalidationTracking'
  const events = await traced(browser, url, moves, [tracking])
  /** @type {Map<string, Map<string, number>>} */
  const found = new Map()
  for (const { name, args } of events) {
    const [what, element] = [tellers[name], args['data']?.nodeName]
    if (!what || !element) continue
    const of = found.get(element) ?? new Map()
    found.set(element, of.set(what, (of.get(what) ?? 0) + 1 / moves))
  }
  return found
}

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    moves: { type: 'string', default: '240' },
    functions: { type: 'string', default: '20' },
  },
})
const moves = Number(values.moves)
const shown = views.filter(({ name }) => values.only === undefined || name.startsWith(values.only))
const page = await serve(dist)
const bare = await serve(fileURLToPath(new URL('bare/', import.meta.url)))
const browser = await chromium.launch(needBrowser())
const assets = join(dist, 'assets')
/** @type {Map<string, Map<string, number>>} */
const columns = new Map()
/** @type {{ name: string, elements: Awaited<ReturnType<typeof elements>>, functions: Awaited<ReturnType<typeof functionsOf>> }[]} */
const details = []
try {
  columns.set('bare scene', await attribute(browser, bare.url, moves))
  for (const { name, at } of shown)
    columns.set(name, await attribute(browser, `${page.url}${at}`, moves))
  for (const { name, at } of shown) {
    const url = `${page.url}${at}`
    const held = await hold(browser, { name, url })
    const functions = await functionsOf(held.page, () => held.circle(moves), assets)
    await held.page.close()
    details.push({ name, elements: await elements(browser, url, Math.min(60, moves)), functions })
  }
} finally {
  await browser.close()
  page.close()
  bare.close()
}
const whats = new Set([...columns.values()].flatMap((column) => [...column.keys()]))
const isCount = (/** @type {string} */ what) => what.startsWith('#')
printTable(
  `A move of a drag by what it is spent on, of ${moves} moves: ms of the main thread, then counts`,
  ['', ...columns.keys()],
  [...whats]
    .sort((a, b) => Number(isCount(a)) - Number(isCount(b)))
    .map((what) => [
      what,
      ...[...columns.values()].map((column) =>
        (column.get(what) ?? 0).toFixed(isCount(what) ? 1 : 3),
      ),
    ]),
  'A trace costs time of its own: compare columns and rows, and take ratios from npm run bench. Among “other” is that the',
  'traced browser counts the nodes of the document at each frame, 0.2 ms here; an untraced one does not.',
)

/** What happens less often than at every fiftieth move is no part of a move. */
const seldom = 0.02
const kindsTold = Object.values(tellers)
for (const { name, elements: told, functions } of details) {
  const all = [...told]
    .map(([element, of]) => ({ element, of, sum: [...of.values()].reduce((a, b) => a + b, 0) }))
    .filter(({ sum }) => sum >= seldom)
    .sort((a, b) => b.sum - a.sum)
  printTable(
    `${name}: elements, times a move`,
    ['', ...kindsTold],
    all.map(({ element, of }) => [
      element.slice(0, 70),
      ...kindsTold.map((kind) => (of.get(kind) ?? 0).toFixed(2)),
    ]),
  )
  const script = functions.reduce((sum, { own }) => sum + own, 0) / moves
  printTable(
    `${name}: script by function, ${script.toFixed(3)} ms a move`,
    ['', 'its own', 'with what it calls'],
    functions
      .slice(0, Number(values.functions))
      .map(({ name: label, own, all: whole }) => [
        label,
        (own / moves).toFixed(4),
        (whole / moves).toFixed(4),
      ]),
    'The functions of the driver are among them: what evaluates, and sets up its listeners.',
  )
}
