// npm run browsers: the main stories in Firefox and in WebKit, with the numbers and verdicts that Chromium shows.
//   node tools/browsers.mjs [--only NAME] [--story WORD] [--minutes N] [--times]
// Its last lines count stories as Playwright counts tests. One that fails is lived once more in a fresh browser, because
// machines are busy; what then goes well is told as flaky. A browser that is not installed, or does not start, is named, and
// its stories are skipped, as are those for which no time is left. It ends with 1 where a story fails.
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { differences } from './browsers/compare.mjs'
import { others, reference } from './browsers/engines.mjs'
import { handOf, within } from './browsers/hand.mjs'
import { stories } from './browsers/stories.mjs'
import { dist, serve } from './serve.mjs'

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    story: { type: 'string', multiple: true, default: [''] },
    minutes: { type: 'string', default: '60' },
    times: { type: 'boolean', default: false },
  },
})
const told = stories.filter(({ title }) => values.story.some((word) => title.includes(word)))
const end = performance.now() + Number(values.minutes) * 60_000

/** Far more than any of them takes; a browser that answers no more is not waited for. */
const longest = 240_000

/** @typedef {import('./browsers/stories.mjs').Story} Story */
/** @typedef {import('./browsers/engines.mjs').Engine} Engine */
/** @typedef {import('./browsers/hand.mjs').Hand} Hand */
/** @typedef {Map<string, Record<string, unknown>>} Seen by the titles of the stories */
/** @typedef {'passed' | 'failed' | 'flaky' | 'skipped'} Outcome */

/** @param {unknown} error */
const reasonOf = (error) => (error instanceof Error ? error.message || error.name : String(error))

/**
 * What there was to see, unless it came to no end, and what was wrong with it.
 *
 * @param {Story} story
 * @param {Hand} hand
 * @param {Record<string, unknown>} [expected] what Chromium shows
 * @returns {Promise<{ seen?: Record<string, unknown>, wrong: readonly string[] }>}
 */
async function liveOne(story, hand, expected) {
  try {
    const seen = await within(longest, story.live(hand))
    const complaints = await within(longest, hand.complaints())
    return { seen, wrong: [...complaints, ...(expected ? differences(seen, expected) : [])] }
  } catch (error) {
    const complaints = await within(5000, hand.complaints()).catch(() => [])
    return { wrong: [reasonOf(error), ...complaints] }
  }
}

/** @param {Engine} engine */
async function startOne(engine) {
  try {
    return await engine.start()
  } catch (error) {
    return `does not start here: ${reasonOf(error).split('\n')[0]}`
  }
}

/**
 * @param {Engine} engine
 * @param {string} url
 * @param {Seen} expected empty for Chromium itself
 * @returns {Promise<{ seen: Seen, outcomes: readonly Outcome[] }>}
 */
async function live(engine, url, expected) {
  /** @type {Seen} */
  const all = new Map()
  /** @type {Outcome[]} */
  const outcomes = []
  const began = performance.now()
  let started = await startOne(engine)
  if (typeof started === 'string') {
    console.log(`${engine.name}: ${started}`)
    return { seen: all, outcomes: told.map(() => (engine === reference ? 'failed' : 'skipped')) }
  }
  const { version } = started
  let hand = handOf(started.driver, url)
  for (const story of told) {
    if (performance.now() > end) {
      outcomes.push('skipped')
      continue
    }
    const from = performance.now()
    const first = await liveOne(story, hand, expected.get(story.title))
    let last = first
    if (first.wrong.length > 0) {
      await within(10_000, hand.close()).catch(() => {})
      started = await startOne(engine)
      if (typeof started === 'string') last = { wrong: [...first.wrong, started] }
      else {
        hand = handOf(started.driver, url)
        last = await liveOne(story, hand, expected.get(story.title))
      }
    }
    if (last.seen) all.set(story.title, last.seen)
    const outcome = last.wrong.length > 0 ? 'failed' : first.wrong.length > 0 ? 'flaky' : 'passed'
    outcomes.push(outcome)
    const seconds = ((performance.now() - from) / 1000).toFixed(1)
    if (values.times || outcome !== 'passed')
      console.log(`  ${outcome}, ${version}, ${seconds} s: ${story.title}`)
    for (const what of new Set([...first.wrong, ...last.wrong]))
      console.log(`    ${what.slice(0, 2000)}`)
    if (typeof started === 'string') {
      while (outcomes.length < told.length) outcomes.push('skipped')
      break
    }
  }
  await within(10_000, hand.close()).catch(() => {})
  const alike = outcomes.filter((it) => it === 'passed' || it === 'flaky').length
  const how = engine === reference ? 'without a complaint' : 'as in Chromium'
  const seconds = Math.round((performance.now() - began) / 1000)
  console.log(`${version}: ${alike} of ${told.length} stories ${how}, in ${seconds} s.`)
  return { seen: all, outcomes }
}

const watch = fileURLToPath(new URL('browsers/watch.js', import.meta.url))
const site = await serve(dist, { first: watch })
/** @type {Outcome[]} */
const outcomes = []
try {
  const chromium = await live(reference, site.url, new Map())
  const asked = others.filter(({ name }) => !values.only || values.only === name)
  // Much of a story is waiting: together they take less time than one after the other.
  const rest = await Promise.all(asked.map((engine) => live(engine, site.url, chromium.seen)))
  outcomes.push(...[chromium, ...rest].flatMap((each) => each.outcomes))
} finally {
  site.close()
}
for (const outcome of ['passed', 'failed', 'flaky', 'skipped']) {
  const count = outcomes.filter((it) => it === outcome).length
  if (count > 0) console.log(`  ${count} ${outcome}`)
}
process.exit(outcomes.includes('failed') ? 1 : 0)
