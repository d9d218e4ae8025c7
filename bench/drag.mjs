import { lowerQuartile, median } from './median.mjs'
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
  let at = 0
  return {
    page,
    /** Drags x in circles, and goes on where it was. @param {number} moves */
    circle: async (moves) => {
      for (const last = at + moves; at < last; at++)
        await page.mouse.move(x - 60 + 70 * Math.cos(at / 20), y + 20 + 70 * Math.sin(at / 20))
    },
  }
}

/**
 * A page with x in hand whose drags can be measured.
 *
 * @param {import('@playwright/test').Browser} browser
 * @param {Subject} subject
 */
async function meter(browser, subject) {
  const { page, circle } = await hold(browser, subject)
  const session = await page.context().newCDPSession(page)
  // The time that the thread was at work: what else the machine does meanwhile is not counted.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  const read = async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    return new Map(metrics.map(({ name, value }) => [name, value]))
  }
  return {
    /** @param {number} moves @returns {Promise<Cost>} */
    drag: async (moves) => {
      const before = await read()
      await circle(moves)
      const after = await read()
      /** @param {...string} names */
      const spent = (...names) =>
        names.reduce((sum, name) => sum + (after.get(name) ?? NaN) - (before.get(name) ?? NaN), 0)
      return {
        script: (spent('ScriptDuration') * 1e3) / moves,
        layout: (spent('LayoutDuration', 'RecalcStyleDuration') * 1e3) / moves,
        task: (spent('TaskDuration') * 1e3) / moves,
      }
    },
    close: async () => {
      await page.mouse.up()
      await page.close()
    },
  }
}

/**
 * What x costs when it is dragged on a fresh page.
 *
 * @param {import('@playwright/test').Browser} browser
 * @param {Subject} subject
 * @param {number} moves
 * @returns {Promise<Cost>}
 */
export async function measure(browser, subject, moves) {
  const { drag, close } = await meter(browser, subject)
  const cost = await drag(moves)
  await close()
  return cost
}

/** Moves that a page makes before it is the next one's turn. */
const burst = 60

/**
 * A drag on the page, in each of its views, against a drag on the bare scene of the plane. All are open at once, each with
 * x in hand, and take turns of a second: a machine that is busy is busy for all. The first turn warms up and is dropped.
 *
 * @param {import('@playwright/test').Browser} browser
 * @param {{ bare: Subject, views: readonly Budgeted[] }} subjects
 * @param {{ moves: number, rounds: number }} options each page makes so many moves in so many rounds
 */
export async function benchDrag(browser, { bare, views }, { moves, rounds }) {
  /** @type {{ subject: Subject, pen: Awaited<ReturnType<typeof meter>>, costs: Cost[] }[]} */
  const seen = []
  for (const subject of [bare, ...views])
    seen.push({ subject, pen: await meter(browser, subject), costs: [] })
  const turns = Math.max(1, Math.round((moves * rounds) / burst))
  for (let turn = 0; turn <= turns; turn++)
    for (const { pen, costs } of seen) {
      const cost = await pen.drag(burst)
      if (turn > 0) costs.push(cost)
    }
  for (const { pen } of seen) await pen.close()

  /** @param {readonly Cost[]} costs @param {keyof Cost} part */
  const of = (costs, part) => costs.map((cost) => cost[part])
  const floor = of(seen[0]?.costs ?? [], 'task')
  const rows = seen.map(({ subject, costs }) => {
    const tasks = of(costs, 'task')
    return {
      subject,
      script: median(of(costs, 'script')),
      layout: median(of(costs, 'layout')),
      ms: median(tasks),
      ratio: median(tasks) / median(floor),
      quiet: lowerQuartile(tasks) / lowerQuartile(floor),
    }
  })
  printTable(
    `Drag: main-thread ms per pointer move, median of ${turns} turns of ${burst} moves`,
    ['', 'script', 'style + layout', 'whole task', 'to bare', 'lower quartile', 'budget'],
    rows.map(({ subject, script, layout, ms, ratio, quiet }) => [
      subject.name,
      script.toFixed(3),
      layout.toFixed(3),
      ms.toFixed(3),
      times(ratio),
      times(quiet),
      'budget' in subject ? `≤ ${times(Number(subject.budget))}` : '',
    ]),
    'Mafs, drawing the scene of the plane alone: about 1.9 ×.',
  )
  return Object.fromEntries(rows.map(({ subject, ms, ratio }) => [subject.name, { ms, ratio }]))
}
