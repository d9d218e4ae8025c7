/**
 * An event of Chromium's trace.
 *
 * @typedef {{ name: string, cat: string, ph: string, pid: number, tid: number, ts: number, dur?: number, tdur?: number }} Event
 * @typedef {{ start: number, end: number, ms: number }} Task `ms`: of the thread itself; the ends in µs of the trace
 */

const categories = ['toplevel', 'blink.user_timing']

/**
 * The tasks of the page's main thread while something is done, and when the page marked what.
 *
 * @param {import('@playwright/test').Page} page
 * @param {() => Promise<unknown>} does it marks at least once
 */
export async function tasksOf(page, does) {
  const browser = page.context().browser()
  if (!browser) throw new Error('a page without a browser')
  await browser.startTracing(page, { categories })
  await does()
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString())
  /** @type {readonly Event[]} */
  const events = traceEvents
  const marks = events.filter(({ cat }) => cat.includes('blink.user_timing'))
  const [first] = marks
  if (!first) throw new Error('nothing was marked')
  /** @type {Task[]} */
  const tasks = []
  const own = events
    .filter(
      ({ name, ph, pid, tid }) =>
        ph === 'X' && name.endsWith('RunTask') && pid === first.pid && tid === first.tid,
    )
    .sort((a, b) => a.ts - b.ts)
  for (const { ts, dur = 0, tdur = dur } of own)
    // A task within another is a part of it.
    if (ts >= (tasks.at(-1)?.end ?? 0)) tasks.push({ start: ts, end: ts + dur, ms: tdur / 1000 })
  return {
    tasks,
    /** When it was marked last, in µs of the trace. @param {string} name */
    at: (name) => marks.findLast((event) => event.name === name)?.ts ?? NaN,
  }
}

/**
 * The longest of the tasks between two times, and what all of them come to, in ms of the thread.
 *
 * @param {readonly Task[]} tasks
 * @param {number} from
 * @param {number} to
 */
export function within(tasks, from, to) {
  const these = tasks.filter(({ start, end }) => end > from && start < to).map(({ ms }) => ms)
  return { longest: Math.max(0, ...these), sum: these.reduce((sum, ms) => sum + ms, 0) }
}
