// A monkey does to the page whatever comes to its mind; nothing of it may break anything. `npm run soak` has it do more.
import { readFileSync } from 'node:fs'
import { actionsOf, type Action } from './monkey/actions.ts'
import { play, shortest } from './monkey/play.ts'
import { expect, test } from './reader.ts'

const soaking = process.env['COSGRAD_SOAK'] !== undefined
/**
 * So many actions from one beginning, with a seed of their own. A soak is many long portions; `npm test` has shorter ones, so
 * that no worker waits for the other in the end.
 */
const portion = soaking ? 250 : 125
const count = Number(process.env['COSGRAD_SOAK'] ?? 250)
const first = Number(process.env['COSGRAD_SEED'] ?? 1)
/** So often a failing list is tried with fewer actions, and for so long; it takes its time. */
const effort = {
  trials: Number(process.env['COSGRAD_TRIALS'] ?? 40),
  time: soaking ? 1_800_000 : 240_000,
}
/** A file with a list of actions that failed, one a line. */
const list = process.env['COSGRAD_LIST']

interface Portion {
  readonly title: string
  readonly actions: readonly Action[]
}

/** The lines of a list; what a run prints around it is left out. */
const listed = (file: string): Action[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Action)

const portions: readonly Portion[] = list
  ? [{ title: 'A monkey does what it did before', actions: listed(list) }]
  : Array.from({ length: Math.ceil(count / portion) }, (_, i) => {
      const length = Math.min(portion, count - i * portion)
      const seed = first + i
      return {
        title: `A monkey does ${length} things to the page (seed ${seed}), and it stands`,
        actions: actionsOf(seed, length),
      }
    })

for (const { title, actions } of portions)
  test(title, async ({ page, complaints }) => {
    test.setTimeout(soaking ? 3_600_000 : 900_000)
    const faults: string[] = []
    let few: readonly Action[] = []
    // What goes wrong ends nothing: the rest is done to a fresh page.
    for (let from = 0; from < actions.length;) {
      const { wrong, until } = await play(page, actions.slice(from), complaints)
      if (wrong.length > 0) {
        faults.push(`${from} to ${from + until}: ${wrong.join('\n')}`)
        if (soaking) process.stdout.write(`${title}\n${faults.at(-1)}\n`)
        if (few.length === 0)
          few = await shortest(page, actions.slice(from, from + until), wrong, complaints, effort)
      }
      from += until
    }
    const lines = few.map((action) => JSON.stringify(action)).join('\n')
    expect(faults, `the shortest list for the first:\n${lines}`).toEqual([])
  })
