// A monkey does to the page whatever comes to its mind; nothing of it may break anything. `npm run soak` has it do more.
import { type Page } from '@playwright/test'
import { actionsOf, type Action } from './monkey/actions.ts'
import { complaintsAbout, stateOf } from './monkey/invariants.ts'
import { perform } from './monkey/perform.ts'
import { expect, open, test } from './reader.ts'

const count = Number(process.env['COSGRAD_SOAK'] ?? 150)
const seed = Number(process.env['COSGRAD_SEED'] ?? 1)

/** Does them one after the other; what is wrong after the last, or after the first that went wrong. */
async function play(page: Page, actions: readonly Action[], console: readonly string[]) {
  // Each run begins in the same window, and as a first visit.
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.emulateMedia({ colorScheme: 'light' })
  await open(page)
  await page.evaluate(() => localStorage.clear())
  await open(page)
  for (const [i, action] of actions.entries()) {
    const before = console.length
    await perform(page, action)
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    )
    // Some leave the page by the back button.
    if (page.url() === 'about:blank') await open(page)
    const wrong = [...(await complaintsAbout(page)), ...console.slice(before)]
    if (wrong.length > 0) return { wrong, until: i + 1 }
  }
  return { wrong: [], until: actions.length }
}

/** Leaves out halves, quarters, … for as long as the same goes wrong; gives up after so many trials. */
async function shortest(
  page: Page,
  actions: readonly Action[],
  console: readonly string[],
  trials: number,
) {
  let kept = [...actions]
  for (let size = Math.ceil(kept.length / 2), left = trials; size >= 1 && left > 0;) {
    let shorter = false
    for (let from = 0; from < kept.length && left > 0; from += size) {
      const fewer = kept.toSpliced(from, size)
      left--
      const { wrong, until } = await play(page, fewer, console)
      if (wrong.length === 0) continue
      kept = fewer.slice(0, until)
      shorter = true
      break
    }
    if (!shorter) size = size === 1 ? 0 : Math.ceil(size / 2)
  }
  return kept
}

test(`A monkey does ${count} things to the page, and it stands @desk`, async ({
  page,
  complaints,
}) => {
  test.setTimeout(60_000 + 600 * count)
  const actions = actionsOf(seed, count)
  const { wrong, until } = await play(page, actions, complaints)
  if (wrong.length > 0) {
    const trials = process.env['COSGRAD_SOAK'] ? 60 : 0
    const few = await shortest(page, actions.slice(0, until), complaints, trials)
    throw new Error(
      `seed ${seed}, after ${until} actions: ${wrong.join('\n')}\n${few
        .slice(-40)
        .map((action) => JSON.stringify(action))
        .join('\n')}`,
    )
  }
  expect(wrong).toEqual([])
})

test('What a monkey has done is there again after a reload, number for number @desk', async ({
  page,
  complaints,
}) => {
  test.setTimeout(180_000)
  const gentle = actionsOf(seed + 1000, 60).filter(
    (action) => !['reload', 'history', 'resize', 'link', 'paste'].includes(action.do),
  )
  const { wrong } = await play(page, gentle, complaints)
  expect(wrong).toEqual([])
  await page.keyboard.press('Escape')
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  const rested = async () => {
    // The address is written after a pause.
    await page.waitForTimeout(1200)
    return stateOf(page)
  }
  const end = await rested()
  await page.reload()
  await page.locator('.numbers').waitFor({ state: 'attached' })
  expect(await rested()).toEqual(end)
})
