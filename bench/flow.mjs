import { measure } from './drag.mjs'
import { median } from './median.mjs'
import { printTable, times } from './table.mjs'

/** A walk has a thousand steps; on a slow machine a frame makes four of them. */
const mostFrames = 150

/**
 * What a frame of a walk costs that plays at sixty steps a second, in main-thread ms; the path behind it grows as it goes.
 *
 * @param {import('@playwright/test').Browser} browser
 * @param {string} url a link to a walk that does not come to rest meanwhile
 * @param {number} frames
 */
async function measureRun(browser, url, frames) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  await page.goto(url, { waitUntil: 'networkidle' })
  await page.evaluate(async () => {
    await document.fonts.ready
  })
  const session = await page.context().newCDPSession(page)
  // What this thread worked, and not what it waited for others on a busy machine.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  const read = async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    const task = metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN
    const frames = await page.evaluate(() => Number(Reflect.get(window, 'framesSeen')))
    return { task, frames }
  }
  await page.evaluate(() => {
    Object.assign(window, { framesSeen: 0 })
    // A change of the state is a change of the number of the step, whether that is one step or two.
    const number = document.querySelector('data[data-testid=flow-step]')
    new MutationObserver(() => {
      Object.assign(window, { framesSeen: Number(Reflect.get(window, 'framesSeen')) + 1 })
    }).observe(number ?? document, { attributes: true })
  })
  /** @param {number} count */
  const until = async (count) => {
    for (;;) {
      const now = await read()
      if (now.frames >= count) return now
      await new Promise((done) => setTimeout(done, 100))
    }
  }
  await page
    .getByRole('region', { name: 'gradient flow' })
    .getByRole('button', { name: 'Play', exact: true })
    .click()
  // The first frames compile the code; they are not counted.
  const before = await until(30)
  const after = await until(before.frames + frames)
  await page.close()
  return ((after.task - before.task) * 1e3) / (after.frames - before.frames)
}

/**
 * A walk that plays, against a drag of x at the same place: what it does in a frame is what the drag does, and a path.
 *
 * @param {import('@playwright/test').Browser} browser
 * @param {string} home
 * @param {{ moves: number, rounds: number }} options
 */
export async function benchFlow(browser, home, { moves, rounds }) {
  const walks = [
    { name: 'plane', url: `${home}#at=flow&eta=0.01&pace=60` },
    {
      name: 'space',
      url: `${home}#at=flow&x=1.6,-0.7,0.9&y=0.5,1.2,1.1&eta=0.01&pace=60`,
    },
  ]
  /** @type {Map<string, { run: number, drag: number }[]>} */
  const seen = new Map(walks.map(({ name }) => [name, []]))
  for (let round = 0; round <= rounds; round++)
    for (const { name, url } of walks) {
      const run = await measureRun(browser, url, Math.min(moves, mostFrames))
      const { task } = await measure(browser, { name, url }, moves)
      if (round > 0) seen.get(name)?.push({ run, drag: task })
    }
  const rows = walks.map(({ name }) => {
    const costs = seen.get(name) ?? []
    const [run, drag] = [
      median(costs.map((cost) => cost.run)),
      median(costs.map((cost) => cost.drag)),
    ]
    return { name, run, drag, ratio: run / drag }
  })
  printTable(
    `A walk that plays: main-thread ms per frame, median of ${rounds} rounds`,
    ['', 'run', 'drag there', 'to the drag', 'budget'],
    rows.map(({ name, run, drag, ratio }) => [
      name,
      run.toFixed(3),
      drag.toFixed(3),
      times(ratio),
      `≤ ${times(1)}`,
    ]),
  )
  return Object.fromEntries(rows.map(({ name, run, ratio }) => [name, { ms: run, ratio }]))
}
