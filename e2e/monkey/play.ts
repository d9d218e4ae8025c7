// A list of actions is played on a page that has just been opened; what does not stand is told, and a list that fails is made shorter.
import { type Page } from '@playwright/test'
import type { Action } from './actions.ts'
import { look, painted } from './look.ts'
import { missed, perform, start } from './perform.ts'
import { standing } from './standing.ts'

/** After so many the page is asked whether it is what its link says, and can be taken back. */
const between = 50

/** What has to keep the focus, if it had one; a link, a reload and the body itself may take it. */
const keepsFocus: readonly Action['do'][] = [
  'press',
  'key',
  'walk',
  'type',
  'choose',
  'slide',
  'code',
]

/** What went wrong, and after how many actions. */
export interface Played {
  readonly wrong: readonly string[]
  readonly until: number
}

/**
 * Does them one after the other; what is wrong after the last, or after the first that went wrong.
 *
 * @param atTheEnd whether the page is looked at after the last alone.
 */
export async function play(
  page: Page,
  actions: readonly Action[],
  console: readonly string[],
  atTheEnd = false,
): Promise<Played> {
  const size = page.viewportSize()
  const touch = await page.evaluate(() => navigator.maxTouchPoints > 0)
  await page.emulateMedia({
    colorScheme: 'light',
    reducedMotion: 'no-preference',
    forcedColors: 'none',
  })
  await start(page)
  const isNew = await page.evaluate(() => {
    const { length } = localStorage
    localStorage.clear()
    return length === 0
  })
  // What is remembered of a list before is forgotten.
  if (!isNew) await start(page)
  let { focus: had } = await look(page)
  for (const [i, action] of actions.entries()) {
    const before = console.length
    const at = (await perform(page, action, touch)) ?? ''
    // Some leave the page by the back button.
    const stays = async () => {
      // Notes of a talk open a window of their own.
      for (const other of page.context().pages()) if (other !== page) await other.close()
      if (page.url() === 'about:blank') await start(page)
    }
    const final = i + 1 === actions.length
    if (atTheEnd && !final) {
      await painted(page)
      await stays()
      continue
    }
    await stays()
    // What is reached by Tab has the focus only then. Before the first stop and after the last Tab leads out of the page.
    const focus = action.do === 'walk' ? at : had
    const leaves = action.do === 'key' && action.key.endsWith('Tab')
    const keeps = Boolean(focus) && !leaves && keepsFocus.includes(action.do)
    let seen = await look(page, keeps)
    // The back button may have led out of it only meanwhile.
    if (page.url() === 'about:blank') {
      await start(page)
      seen = await look(page)
    }
    had = seen.focus
    const wrong = [...seen.wrong]
    if (keeps && seen.focus === null && !(action.do === 'press' && (await missed(page))))
      wrong.push(`the focus fell to the body from ${focus} by ${JSON.stringify(action)} at ${at}`)
    if (wrong.length === 0 && (final || (i + 1) % between === 0)) {
      wrong.push(...(await standing(page)))
      ;({ focus: had } = await look(page))
    }
    wrong.push(...new Set(console.slice(before)))
    if (wrong.length > 0) {
      if (size) await page.setViewportSize(size)
      return { wrong, until: i + 1 }
    }
  }
  if (size) await page.setViewportSize(size)
  return { wrong: [], until: actions.length }
}

/** What a complaint is about, without its numbers: by this two are the same. */
const kindOf = ([first = '']: readonly string[]) =>
  first.replace(/-?\d[\d.,e+-]*/g, '#').slice(0, 60)

/** What says where one is, and in which window. */
const stage: readonly Action['do'][] = ['open', 'link', 'resize', 'theme']

/** The last few, after the last of each that set their stage. */
function endOf(actions: readonly Action[], few: number): readonly Action[] {
  const before = actions.slice(0, -few)
  const last = (action: Action) => before.findLastIndex((other) => other.do === action.do)
  const set = before.filter((action, i) => stage.includes(action.do) && i === last(action))
  return [...set, ...actions.slice(-few)]
}

/**
 * The shortest list that was found for what goes wrong: first its last few, then halves, quarters, … of it are left
 * out, for as long as the same goes wrong.
 *
 * @param trials lists are played at most so often.
 * @param time and no new one after so many milliseconds.
 */
export async function shortest(
  page: Page,
  actions: readonly Action[],
  wrong: readonly string[],
  console: readonly string[],
  { trials, time }: { readonly trials: number; readonly time: number },
): Promise<readonly Action[]> {
  const kind = kindOf(wrong)
  const over = Date.now() + time
  let played = 0
  const mayPlay = () => played < trials && Date.now() < over
  const fails = async (list: readonly Action[]) => {
    if (!mayPlay()) return false
    played++
    return kindOf((await play(page, list, console, true)).wrong) === kind
  }
  let kept = actions
  for (let few = 1; few < actions.length; few *= 3) {
    const last = endOf(actions, few)
    if (!(await fails(last))) continue
    kept = last
    break
  }
  for (let size = Math.ceil(kept.length / 2); size >= 1 && mayPlay();) {
    let shorter = false
    // What was done last matters most, so that the first are left out first; the very last is what it shows in.
    for (let from = 0; from < kept.length - 1 && !shorter && mayPlay(); from += size) {
      const fewer = kept.toSpliced(from, Math.min(size, kept.length - 1 - from))
      shorter = await fails(fewer)
      if (shorter) kept = fewer
    }
    if (!shorter) size = size === 1 ? 0 : Math.ceil(size / 2)
    else size = Math.max(1, Math.min(size, Math.ceil(kept.length / 2)))
  }
  return kept
}
