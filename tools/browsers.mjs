// npm run browsers: the main stories in Firefox and in WebKit, with the numbers and verdicts that Chromium shows. A browser
// that is not installed, or does not start, is named and left out.
//   node tools/browsers.mjs [--only NAME] [--story WORD] [--minutes N]
// It ends with 1 where a browser shows something else or complains, and with 2 where a story, or all of it, did not come to its end.
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { differences } from './browsers/compare.mjs'
import { others, reference } from './browsers/engines.mjs'
import { handOf } from './browsers/hand.mjs'
import { stories } from './browsers/stories.mjs'
import { dist, serve } from './serve.mjs'

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    story: { type: 'string', multiple: true, default: [''] },
    minutes: { type: 'string', default: '60' },
  },
})
const told = stories.filter(({ title }) => values.story.some((word) => title.includes(word)))
const end = performance.now() + Number(values.minutes) * 60_000

/** @typedef {{ seen?: unknown, unfinished?: string, complaints: readonly string[] }} Lived */

/** @param {unknown} error */
const reasonOf = (error) =>
  error instanceof Error && error.message ? error.message : String(error)

/**
 * One story, and once more where a busy machine kept it from its end.
 *
 * @param {import('./browsers/stories.mjs').Story} story
 * @param {import('./browsers/hand.mjs').Hand} hand
 * @returns {Promise<Lived>}
 */
async function liveOne(story, hand, again = true) {
  try {
    const seen = await story.live(hand)
    return { seen, complaints: await hand.complaints() }
  } catch (error) {
    const complaints = await hand.complaints().catch(() => [])
    if (again && performance.now() < end) return liveOne(story, hand, false)
    return { unfinished: reasonOf(error), complaints }
  }
}

/** @param {import('./browsers/engines.mjs').Started} started @param {string} url */
async function live({ driver }, url) {
  const hand = handOf(driver, url)
  /** @type {Map<string, Lived>} */
  const lived = new Map()
  try {
    for (const story of told)
      if (performance.now() < end) lived.set(story.title, await liveOne(story, hand))
  } finally {
    await hand.close()
  }
  return lived
}

/** @param {import('./browsers/engines.mjs').Engine} engine */
async function start(engine) {
  try {
    return await engine.start()
  } catch (error) {
    if (engine === reference) throw error
    return `does not start here: ${reasonOf(error).split('\n')[0]}`
  }
}

const watch = fileURLToPath(new URL('browsers/watch.js', import.meta.url))
const site = await serve(dist, { first: watch })
const counts = { wrong: 0, unfinished: 0 }
/** @type {Map<string, Lived> | undefined} */
let expected
try {
  for (const engine of [reference, ...others]) {
    if (engine !== reference && values.only && values.only !== engine.name) continue
    const started = await start(engine)
    if (typeof started === 'string') {
      console.log(`${engine.name}: ${started}`)
      continue
    }
    const lived = await live(started, site.url)
    let [alike, wrong, unfinished] = [0, 0, 0]
    for (const [title, { seen, unfinished: why, complaints }] of lived) {
      const other = expected?.get(title)
      const comparable = why === undefined && other && other.unfinished === undefined
      const wrongs = [...complaints, ...(comparable ? differences(seen, other.seen) : [])]
      if (wrongs.length > 0) wrong++
      else if (why === undefined) alike++
      else unfinished++
      if (wrongs.length === 0 && why === undefined) continue
      console.log(`  ${started.version}: ${title}`)
      for (const what of why === undefined ? wrongs : [why, ...wrongs]) console.log(`    ${what}`)
    }
    const parts = [
      `${alike} of ${told.length} stories ${expected ? 'as in Chromium' : 'without a complaint'}`,
      ...(wrong > 0 ? [`${wrong} wrong`] : []),
      ...(unfinished > 0 ? [`${unfinished} without an end`] : []),
      ...(lived.size < told.length
        ? [`${told.length - lived.size} not told for want of time`]
        : []),
    ]
    console.log(`${started.version}: ${parts.join(', ')}.`)
    counts.wrong += wrong
    counts.unfinished += unfinished
    expected ??= lived
  }
} catch (error) {
  // No difference was seen, since nothing was.
  console.log(`The browsers could not be looked at: ${reasonOf(error)}`)
  counts.unfinished++
} finally {
  site.close()
}
process.exit(counts.wrong > 0 ? 1 : counts.unfinished > 0 ? 2 : 0)
