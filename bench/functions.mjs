import { readFile } from 'node:fs/promises'
import { SourceMap } from 'node:module'
import { basename, join } from 'node:path'

/**
 * A function as the profiler names it: where it begins in a script that the page loaded.
 *
 * @typedef {{ functionName: string, url: string, lineNumber: number, columnNumber: number }} Frame
 * @typedef {{ id: number, callFrame: Frame, children?: number[] }} Node
 */

/** Microseconds between two samples; one that took longer waited for another program, and counts so much at most. */
const [between, most] = [50, 150]

/**
 * What the scripts of a page spend their time on while something is done, by function: ms of its own, and with what it calls.
 *
 * @param {import('@playwright/test').Page} page
 * @param {() => Promise<unknown>} does
 * @param {string} assets the folder of the scripts and their source maps
 * @returns {Promise<{ name: string, own: number, all: number }[]>} the costliest first
 */
export async function functionsOf(page, does, assets) {
  const session = await page.context().newCDPSession(page)
  await session.send('Profiler.enable')
  await session.send('Profiler.setSamplingInterval', { interval: between })
  await session.send('Profiler.start')
  await does()
  const { profile } = await session.send('Profiler.stop')
  await session.detach()

  /** @type {Map<number, Node>} */
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]))
  /** @type {Map<number, number>} */
  const parents = new Map()
  for (const { id, children = [] } of nodes.values())
    for (const child of children) parents.set(child, id)
  const named = await names(assets, [...nodes.values()])

  /** @type {Map<string, { name: string, own: number, all: number }>} */
  const found = new Map()
  const { samples = [], timeDeltas = [] } = profile
  for (const [i, sample] of samples.entries()) {
    const ms = Math.min(most, timeDeltas[i] ?? 0) / 1e3
    if (/^\((idle|program|root)\)/.test(nodes.get(sample)?.callFrame.functionName ?? '')) continue
    const seen = new Set()
    for (let id = /** @type {number | undefined} */ (sample); id; id = parents.get(id)) {
      const name = named.get(id) ?? ''
      const entry = found.get(name) ?? { name, own: 0, all: 0 }
      found.set(name, entry)
      if (id === sample) entry.own += ms
      if (!seen.has(name)) entry.all += ms
      seen.add(name)
    }
  }
  return [...found.values()].sort((a, b) => b.own - a.own)
}

/**
 * Functions by the names that the source gives them, and where they begin there.
 *
 * @param {string} assets
 * @param {readonly Node[]} nodes
 */
async function names(assets, nodes) {
  /** @type {Map<string, Promise<SourceMap | null>>} */
  const maps = new Map()
  const mapOf = (/** @type {string} */ url) => {
    const file = join(assets, `${basename(new URL(url).pathname)}.map`)
    const map =
      maps.get(url) ??
      readFile(file, 'utf8').then(
        (text) => new SourceMap(JSON.parse(text)),
        () => null,
      )
    maps.set(url, map)
    return map
  }
  /** @type {Map<number, string>} */
  const named = new Map()
  for (const { id, callFrame } of nodes) {
    const { functionName, url, lineNumber, columnNumber } = callFrame
    const entry = /^https?:/.test(url)
      ? (await mapOf(url))?.findEntry(lineNumber, columnNumber)
      : undefined
    if (entry && 'originalSource' in entry) {
      const { originalSource, originalLine, name } =
        /** @type {{ originalSource: string, originalLine: number, name?: string }} */ (entry)
      const file = originalSource.replace(/^(?:\.\.\/)*/, '').replace(/^.*node_modules\//, '')
      named.set(id, `${name ?? functionName} ${file}:${originalLine + 1}`)
    } else named.set(id, functionName || '(a script)')
  }
  return named
}
