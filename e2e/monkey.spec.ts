// A monkey does to the page whatever comes to its mind; nothing of it may break anything. `npm run soak` has it do more.
import { type Page } from '@playwright/test'
import { actionsOf, type Action } from './monkey/actions.ts'
import {
  apartFromLink,
  complaintsAbout,
  differences,
  focusOf,
  seenOf,
  stop,
  toTheEnd,
} from './monkey/invariants.ts'
import { perform } from './monkey/perform.ts'
import { expect, open, settled, test } from './reader.ts'

/** So many actions from one beginning; a soak is many such portions, each with a seed of its own. */
const portion = 250
/** After so many the page is asked whether it is what its link says, and can be taken back. */
const between = 50
const count = Number(process.env['COSGRAD_SOAK'] ?? portion)
const first = Number(process.env['COSGRAD_SEED'] ?? 1)
const soaking = process.env['COSGRAD_SOAK'] !== undefined
/** So often a failing list is tried with fewer actions. */
const trials = Number(process.env['COSGRAD_TRIALS'] ?? (soaking ? 40 : 0))

/** What has to keep the focus, if it had one; a link, a reload and the body itself may take it. */
const keepsFocus: readonly Action['do'][] = ['press', 'key', 'type', 'choose', 'code']

/** Does them one after the other; what is wrong after the last, or after the first that went wrong. */
async function play(page: Page, actions: readonly Action[], console: readonly string[]) {
  const size = page.viewportSize()
  const touch = await page.evaluate(() => navigator.maxTouchPoints > 0)
  await page.emulateMedia({ colorScheme: 'light' })
  await open(page)
  await page.evaluate(() => localStorage.clear())
  await open(page)
  for (const [i, action] of actions.entries()) {
    const before = console.length
    const focus = await focusOf(page)
    const at = (await perform(page, action, touch)) ?? ''
    await page
      .evaluate(
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
      )
      .catch(() => {})
    // Some leave the page by the back button.
    if (page.url() === 'about:blank') await open(page)
    const wrong = await complaintsAbout(page)
    if (focus && keepsFocus.includes(action.do) && !(await focusOf(page))) {
      await page.waitForTimeout(700)
      if (!(await focusOf(page)))
        wrong.push(`the focus fell to the body from ${focus} by ${JSON.stringify(action)} at ${at}`)
    }
    const last = (i + 1) % between === 0 || i + 1 === actions.length
    if (wrong.length === 0 && last) wrong.push(...(await standing(page)))
    wrong.push(...new Set(console.slice(before)))
    if (wrong.length > 0) {
      if (size) await page.setViewportSize(size)
      return { wrong, until: i + 1 }
    }
  }
  if (size) await page.setViewportSize(size)
  return { wrong: [], until: actions.length }
}

/** What does not stand: against the link, undone to the start and redone to the end, after a reload. */
async function standing(page: Page): Promise<string[]> {
  await stop(page)
  await page.keyboard.press('Escape')
  await toTheEnd(page, 'Redo')
  const end = await seenOf(page)
  await toTheEnd(page, 'Undo')
  const start = await seenOf(page)
  const wrong = await complaintsAbout(page)
  await toTheEnd(page, 'Redo')
  wrong.push(...differences(end, await seenOf(page), 'undone and redone'))
  await toTheEnd(page, 'Undo')
  wrong.push(...differences(start, await seenOf(page), 'undone once more'))
  await toTheEnd(page, 'Redo')
  // The address is written after a pause, and in a long run not more than twice in a second.
  await page.waitForTimeout(600)
  let apart = await apartFromLink(page)
  for (let waits = 0; apart.length > 0 && waits < 10; waits++) {
    await page.waitForTimeout(1000)
    apart = await apartFromLink(page)
  }
  wrong.push(...apart)
  if (wrong.length > 0) return wrong
  const left = await seenOf(page)
  const hash = await page.evaluate(() => location.hash)
  await page.reload()
  await settled(page)
  if (/[#&](?:c?long|codelong|code)=/.test(hash)) return []
  await page.waitForTimeout(300)
  const found = differences(left, await seenOf(page), 'reloaded').filter(
    // What is typed and not taken, a drawn line and a guess go with the page.
    (text) => !/: (?:field|tip handle-(?![xy] ))/.test(text),
  )
  return found.length > 0 ? [...found, hash] : []
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
    // What was done last matters most, so that the first are left out first.
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
    else size = Math.min(size, Math.ceil(kept.length / 2))
  }
  return kept
}

for (let done = 0, seed = first; done < count; done += portion, seed++)
  test(`A monkey does ${Math.min(portion, count - done)} things to the page (seed ${seed}), and it stands`, async ({
    page,
    complaints,
  }) => {
    test.setTimeout(soaking ? 3_600_000 : 400_000)
    const actions = actionsOf(seed, Math.min(portion, count - done))
    const faults: string[] = []
    let few: readonly Action[] = []
    // What goes wrong ends nothing: the rest is done to a fresh page.
    for (let from = 0; from < actions.length;) {
      const { wrong, until } = await play(page, actions.slice(from), complaints)
      if (wrong.length > 0) {
        faults.push(`seed ${seed}, ${from} to ${from + until}: ${wrong.join('\n')}`)
        // The shortest list takes its time.
        if (soaking) process.stdout.write(`${faults.at(-1)}\n`)
        if (few.length === 0 && trials > 0)
          few = await shortest(page, actions.slice(from, from + until), complaints, trials)
      }
      from += until
    }
    const list = few.map((action) => JSON.stringify(action)).join('\n')
    expect(faults, `the shortest list for the first:\n${list}`).toEqual([])
  })
