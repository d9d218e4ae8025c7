import { median } from './median.mjs'
import { printTable, times } from './table.mjs'

/** @typedef {{ name: string, url: string, scroll?: string }} Subject `scroll`: what is brought into sight first */
/** @typedef {{ script: number, layout: number, task: number }} Cost main-thread ms per move */

/** @typedef {Subject & { budget: number }} Budgeted at most so many times the bare scene */

/**
 * A fresh page, loaded to the end, with x held by the pointer and the code warm.
 *
 * @param {import('@playwright/test').Browser} browser
 * @param {Subject} subject
 */
export async function hold(browser, { url, scroll }) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  await page.goto(url, { waitUntil: 'networkidle' })
  await page.evaluate(async () => {
    await document.fonts.ready
  })
  // What a page does once after it has come is no part of a drag: text off the screen is laid out piece by piece.
  await page.waitForFunction(() => !document.querySelector('.step:not([data-laid="all"])'))
  await page.waitForTimeout(1000)
  if (scroll) await page.locator(scroll).scrollIntoViewIfNeeded()
  const box = await page.locator('[data-testid=handle-x]').first().boundingBox()
  if (!box) throw new Error(`nothing to drag at ${url}`)
  const x = box.x + box.width / 2
  const y = box.y + box.height / 2
  await page.mouse.move(x, y)
  await page.mouse.down()
  // The first moves compile the code; they are not counted.
  for (let i = 0; i < 30; i++) await page.mouse.move(x + i, y + i / 2)
  return {
    page,
    /** Drags x in circles. @param {number} moves */
    circle: async (moves) => {
      for (let i = 0; i < moves; i++)
        await page.mouse.move(x - 60 + 70 * Math.cos(i / 20), y + 20 + 70 * Math.sin(i / 20))
    },
  }
}

/**
 * What x costs when it is dragged.
 *
 * @param {import('@playwright/test').Browser} browser
 * @param {Subject} subject
 * @param {number} moves
 * @returns {Promise<Cost>}
 */
export async function measure(browser, subject, moves) {
  const { page, circle } = await hold(browser, subject)
  const session = await page.context().newCDPSession(page)
  // The time that the thread was at work: what else the machine does meanwhile is not counted.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  const read = async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    return new Map(metrics.map(({ name, value }) => [name, value]))
  }
  const before = await read()
  await circle(moves)
  const after = await read()
  await page.mouse.up()
  await page.close()

  /** @param {...string} names */
  const spent = (...names) =>
    names.reduce((sum, name) => sum + (after.get(name) ?? NaN) - (before.get(name) ?? NaN), 0)
  return {
    script: (spent('ScriptDuration') * 1e3) / moves,
    layout: (spent('LayoutDuration', 'RecalcStyleDuration') * 1e3) / moves,
    task: (spent('TaskDuration') * 1e3) / moves,
  }
}

/**
 * A drag on the page, in each of its views, against a drag on the bare scene of the plane. They take
 * turns, so that a busy machine is busy for all; the first round warms up and is dropped.
 *
 * @param {import('@playwright/test').Browser} browser
 * @param {{ bare: Subject, views: readonly Budgeted[] }} subjects
 * @param {{ moves: number, rounds: number }} options
 */
export async function benchDrag(browser, { bare, views }, { moves, rounds }) {
  /** @type {Map<Subject, Cost[]>} */
  const seen = new Map([bare, ...views].map((subject) => [subject, []]))
  for (let round = 0; round <= rounds; round++)
    for (const [subject, costs] of seen) {
      const cost = await measure(browser, subject, moves)
      if (round > 0) costs.push(cost)
    }

  /** @param {Subject} subject @param {keyof Cost} part */
  const of = (subject, part) => median((seen.get(subject) ?? []).map((cost) => cost[part]))
  /** @param {Subject} subject */
  const ratio = (subject) => of(subject, 'task') / of(bare, 'task')
  /** @param {Subject} subject @param {string} most */
  const row = (subject, most) => [
    subject.name,
    of(subject, 'script').toFixed(3),
    of(subject, 'layout').toFixed(3),
    of(subject, 'task').toFixed(3),
    times(ratio(subject)),
    most,
  ]
  printTable(
    `Drag: main-thread ms per pointer move, median of ${rounds} rounds of ${moves} moves`,
    ['', 'script', 'style + layout', 'whole task', 'to bare', 'budget'],
    [row(bare, ''), ...views.map((view) => row(view, `≤ ${times(view.budget)}`))],
    'Mafs, drawing the scene of the plane alone: about 1.9 ×.',
  )
  return Object.fromEntries(
    [bare, ...views].map((subject) => [
      subject.name,
      { ms: of(subject, 'task'), ratio: ratio(subject) },
    ]),
  )
}
