// The page around lesson and lab: links, windows, themes, languages, what leaves it.
import { setTimeout as pause } from 'node:timers/promises'
import { until } from '../hand.mjs'
import {
  numbers,
  text,
  said,
  saved,
  keepSaved,
  verdict,
  tested,
  focus,
  linked,
  fromMenu,
} from '../ways.mjs'

/** @type {readonly import('../stories.mjs').Story[]} */
export const stories = [
  {
    title: 'The link is copied, and opened again',
    live: async (hand) => {
      await hand.open('at=direction.length&x=1,1&y=2,1')
      await focus(hand, tested('handle-x'))
      await hand.key('[')
      const link = await linked(hand, /x=(?!1,1)/)
      const before = await numbers(hand)
      await fromMenu(hand, 'Copy link')
      await said(hand, '.notice', /link/i)
      await hand.open(link.slice(1))
      return { link, before, again: await numbers(hand) }
    },
  },
  {
    title: 'A chapter chosen, then back, and forth again',
    live: async (hand) => {
      await hand.open('at=alike&x=1,2&y=2,1')
      await hand.press('.chapters a[href*=direction]')
      const there = await linked(hand, /at=direction/)
      await hand.settled()
      await hand.ask(() => history.back(), null)
      const back = await linked(hand, /at=alike/)
      await hand.settled()
      const before = await numbers(hand)
      await hand.ask(() => history.forward(), null)
      const forth = await linked(hand, /at=direction/)
      await hand.settled()
      return { there, back, forth, before, after: await numbers(hand) }
    },
  },
  {
    title: 'Taken home: the figure as SVG and PNG, the check as a PyTorch script',
    live: async (hand) => {
      await hand.open('at=lab&point=random&n=6&backward=sign_flip')
      await verdict(hand)
      await keepSaved(hand)
      await hand.press(['button', 'PyTorch script'])
      const script = await saved(hand)
      await fromMenu(hand, 'Save as SVG')
      const svg = await saved(hand)
      await fromMenu(hand, 'Save as PNG')
      const png = await saved(hand)
      const [width, height] = ['width', 'height'].map((name) =>
        Number(new RegExp(`<svg[^>]*? ${name}="(\\d+)"`).exec(svg.text)?.[1]),
      )
      return {
        script,
        svg: { name: svg.name, state: /"at[^"<]*|<state[^]*<\/state>/.exec(svg.text)?.[0] ?? null },
        // The pane is as wide as scrollbars leave it.
        png: {
          ...png,
          text: png.text.replace(`${2 * (width ?? NaN)} x ${2 * (height ?? NaN)}`, 'twice'),
        },
      }
    },
  },
  {
    title: 'On paper: every formula set, a figure for each step, and nothing of it left after',
    live: async (hand) => {
      await hand.open('at=alike&x=1,2,2&y=2,-1,1')
      await hand.ask(() => {
        // What a browser does, but for the paper.
        const print = () => {
          dispatchEvent(new Event('beforeprint'))
          const all = (/** @type {string} */ css) => [...document.querySelectorAll(css)]
          const figures = all('.on-paper').map((figure) =>
            [...figure.querySelectorAll('.surface, [data-part]')].map(
              (part) => part.getAttribute('data-part') ?? part.getAttribute('class'),
            ),
          )
          Reflect.set(globalThis, 'paper', { figures, unset: all('.formula.plain').length })
          dispatchEvent(new Event('afterprint'))
        }
        Object.assign(globalThis, { print })
      }, null)
      // What stands on paper alone comes with all else that is fetched while the page rests.
      /** @type {unknown} */
      let last = 0
      let looks = 0
      await until('the rest of the page', async () => {
        await pause(500)
        const [now, alive] = await hand.ask(
          () => [
            performance.getEntriesByType('resource').length,
            [...document.querySelectorAll('[data-step]')].every((step) =>
              Object.keys(step).some((key) => key.startsWith('__reactFiber')),
            ),
          ],
          null,
        )
        looks = alive && now === last ? looks + 1 : 0
        last = now
        return looks === 10
      })
      await fromMenu(hand, 'Print')
      const paper = await hand.ask(() => Reflect.get(globalThis, 'paper'), null)
      return { ...paper, left: await text(hand, '.on-paper') }
    },
  },
  {
    title: 'On a phone nothing is wider than the window',
    live: async (hand) => {
      await hand.size(390, 844)
      try {
        for (const place of [
          'opening',
          'alike.ball',
          'calculus.lines&formulas=both',
          'trust.wrong',
        ])
          await hand.open(`at=${place}`)
        for (const place of ['lab', 'lab.map', 'lab&backward=own']) await hand.open(`at=${place}`)
        return await numbers(hand)
      } finally {
        await hand.size(1280, 800)
      }
    },
  },
  {
    title: 'Theme: dark, and dark again after a reload, on a phone',
    live: async (hand) => {
      await hand.open('at=alike')
      const ground = () => hand.ask(() => getComputedStyle(document.body).backgroundColor, null)
      const seen = [await ground()]
      await hand.press(['button', 'Menu'])
      await hand.press(['.menu label', 'dark'])
      seen.push(await ground())
      try {
        await hand.size(390, 844)
        for (const place of ['alike', 'lab&backward=own']) {
          await hand.open(`at=${place}`)
          seen.push(await ground())
        }
      } finally {
        await hand.size(1280, 800)
        await hand.ask(() => localStorage.clear(), null)
      }
      return { darkens: seen[0] !== seen[1], keeps: seen.slice(2).every((it) => it === seen[1]) }
    },
  },
  {
    title: 'German and Chinese',
    live: async (hand) => {
      const seen = []
      for (const language of ['de', 'zh']) {
        await hand.open('at=alike', `${language}/`)
        seen.push(await hand.ask(() => [document.documentElement.lang, document.title], null))
        seen.push(await text(hand, '.numbers'))
        await focus(hand, tested('handle-x'))
        await hand.key('ArrowUp')
        seen.push(await numbers(hand))
      }
      return { seen }
    },
  },
  {
    title: 'The presenter: two screens on, one back, and out',
    live: async (hand) => {
      await hand.open('')
      await hand.key('p')
      await said(hand, '.presenter h1', /\S/)
      const screens = []
      for (const key of ['PageDown', 'PageDown', 'PageUp']) {
        const before = await text(hand, '.presenter h1')
        await hand.key(key)
        screens.push(
          await until('the next screen', async () => {
            const now = await text(hand, '.presenter h1')
            return now === before ? null : now
          }),
        )
      }
      await hand.key('Escape')
      await hand.settled()
      return { screens, ...(await numbers(hand)) }
    },
  },
]
