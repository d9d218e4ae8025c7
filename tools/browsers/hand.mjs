// What a reader's hand does in any browser. The two drivers, playwright.mjs and webkitgtk.mjs, do it each in its own way;
// whatever is only asked of the page is asked here, in the same words for both.
import { setTimeout as pause } from 'node:timers/promises'

/** @typedef {string | readonly [css: string, name: string]} Target the first in sight of these elements, or the first that has this name */
/** @typedef {{ x: number, y: number }} Spot in CSS pixels */
/**
 * @typedef {object} Driver
 * @property {(url: string) => Promise<void>} go loads it afresh
 * @property {<A, R>(ask: (of: A) => R, of: A) => Promise<Awaited<R>>} ask a function that knows nothing but `of`
 * @property {<A, R>(target: Target, ask: (element: any, of: A) => R, of?: A) => Promise<R>} on the same of an element
 * @property {(target: Target) => Promise<void>} press
 * @property {(target: Target, by: Spot, options?: { hold?: boolean }) => Promise<void>} drag
 * @property {() => Promise<void>} release
 * @property {(...keys: readonly string[]) => Promise<void>} key to what has the focus, by the names of Playwright
 * @property {(text: string) => Promise<void>} type
 * @property {(target: Target, path: string) => Promise<void>} give a file to a field
 * @property {(width: number, height: number) => Promise<void>} size of the window's inside
 * @property {() => Promise<Uint8Array>} picture
 * @property {() => Promise<void>} close
 */

/**
 * The element that is meant; runs in the page.
 *
 * @param {Target} target
 */
export function find(target) {
  const [css, name] = typeof target === 'string' ? [target, undefined] : target
  const all = [...document.querySelectorAll(css)]
  /** @param {Element} element */
  const nameOf = (element) =>
    (
      element.getAttribute('aria-label') ??
      Reflect.get(element, 'labels')?.[0]?.textContent ??
      element.textContent ??
      ''
    )
      .replace(/\s+/g, ' ')
      .trim()
  const named = name === undefined ? all : all.filter((element) => nameOf(element) === name)
  return (
    named.find((element) => element.checkVisibility({ visibilityProperty: true })) ??
    named[0] ??
    null
  )
}

/**
 * Brings an element into sight, waits until it stands still, and gives the middle of it; runs in the page.
 *
 * @param {Element} element
 * @returns {Promise<Spot>}
 */
export async function middle(element) {
  let [x, y] = [NaN, NaN]
  for (let still = 0, looks = 0; still < 3 && looks < 300; looks++) {
    element.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' })
    const box = element.getBoundingClientRect()
    const now = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
    still = now.x === x && now.y === y && box.width > 0 ? still + 1 : 0
    ;({ x, y } = now)
    await new Promise(requestAnimationFrame)
  }
  return { x, y }
}

/**
 * Asks again until there is an answer.
 *
 * @template R
 * @param {string} what is waited for
 * @param {() => Promise<R>} ask
 * @returns {Promise<NonNullable<R>>}
 */
export async function until(what, ask) {
  const end = Date.now() + 60_000
  for (;;) {
    const answer = await ask()
    if (answer) return answer
    if (Date.now() > end) throw new Error(`${what} did not come within a minute`)
    await pause(60)
  }
}

/**
 * What a promise gives, unless that takes too long.
 *
 * @template R
 * @param {number} milliseconds
 * @param {Promise<R>} promise
 * @returns {Promise<R>}
 */
export async function within(milliseconds, promise) {
  const over = new AbortController()
  try {
    return await Promise.race([
      promise,
      pause(milliseconds, undefined, over).then(() => {
        throw new Error(`no end within ${milliseconds / 1000} s`)
      }),
    ])
  } finally {
    over.abort()
  }
}

/** Whether the page is ready: taken over by React, formulas in sight set, tips heard. Runs in the page. */
function ready() {
  // What is far from the window has its turn later.
  const parts = [...document.querySelectorAll('.header, .opening, .pane, [data-step]')].filter(
    (part) => {
      const { top, bottom } = part.getBoundingClientRect()
      return bottom > 0 && top < innerHeight
    },
  )
  const place = document.querySelector('.story-foot, [aria-label=gradcheck], .presenter')
  const surface = document.querySelector('.surface')
  return (
    Boolean(place && document.querySelector('.announcer')) &&
    parts.every((part) => Object.keys(part).some((key) => key.startsWith('__reactFiber'))) &&
    [...document.querySelectorAll('.formula.plain')].every(
      (formula) => !formula.checkVisibility({ contentVisibilityAuto: true }),
    ) &&
    (!surface || '__zoom' in surface) &&
    document.fonts.status === 'loaded'
  )
}

/** What is wrong to see, whatever was done: numbers that are none, and a page wider than its window. Runs in the page. */
function faults() {
  /** @type {string[]} */
  const wrong = [...(Reflect.get(globalThis, 'complaints') ?? ['nobody listens to the console'])]
  for (const element of document.querySelectorAll('svg, svg *, data')) {
    if (element.closest('.katex')) continue
    for (const { name, value } of element.attributes)
      if (/\b(?:NaN|undefined)\b/.test(value))
        wrong.push(`${element.tagName} has ${name}="${value}"`)
  }
  for (const { textContent } of document.querySelectorAll('.failed')) wrong.push(`${textContent}`)
  const { scrollWidth, clientWidth } = document.documentElement
  if (scrollWidth > clientWidth) wrong.push(`the page is ${scrollWidth} px wide in ${clientWidth}`)
  return wrong
}

/** @param {Driver} driver @param {string} site the address at which the page is served */
export function handOf(driver, site) {
  /** @type {Set<string>} */
  const complaints = new Set()

  /** Nothing moves any more. */
  const rest = () =>
    driver.ask(async () => {
      let last = NaN
      for (let still = 0; still < 6; still = scrollY === last ? still + 1 : 0) {
        last = scrollY
        await new Promise(requestAnimationFrame)
      }
    }, null)

  const look = async () => {
    for (const fault of await driver.ask(faults, null)) complaints.add(fault)
  }

  const settled = async () => {
    await until('the page', () => driver.ask(ready, null))
    await rest()
  }

  let opened = false
  return {
    ...driver,
    rest,
    settled,
    /** What went wrong since the last time. */
    async complaints() {
      await look()
      const all = [...complaints]
      complaints.clear()
      return all
    },
    /** Until the page has taken the window's new size: the figure does so in the next frame. @param {number} width @param {number} height */
    async size(width, height) {
      await driver.size(width, height)
      await rest()
    },
    /** @param {string} link @param {string} [folder] of a language */
    async open(link, folder = '') {
      if (opened) await look()
      opened = true
      await driver.go(`${site}${folder}${link && `#${link}`}`)
      await settled()
    },
  }
}

/** @typedef {ReturnType<typeof handOf>} Hand */
