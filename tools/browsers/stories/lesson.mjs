// The lesson: opening, chapters, figure.
import { until } from '../hand.mjs'
import { numbers, text, said, tested, focus, linked, fromMenu } from '../ways.mjs'

/** @type {readonly import('../stories.mjs').Story[]} */
export const stories = [
  {
    title: 'The opening: zeros pass, and fail once x is dragged, by pointer and by keys',
    live: async (hand) => {
      await hand.open('')
      const posted = await said(hand, tested('verdict-posted'), /\S/)
      await hand.press('.opening-start .primary')
      const zeros = await said(hand, tested('verdict-zeros'), /\S/)
      const before = await numbers(hand)
      await hand.drag(tested('handle-x'), { x: -40, y: -50 }, { hold: true })
      const held = await said(hand, tested('verdict-zeros'), /failure/)
      await hand.release()
      await hand.press('.opening-moved .actions button')
      const back = await said(hand, tested('verdict-zeros'), /success/)
      await focus(hand, tested('handle-x'))
      await hand.key('ArrowUp', 'ArrowUp', 'Shift+ArrowLeft')
      const byKeys = await said(hand, tested('verdict-zeros'), /failure/)
      return { posted, zeros, held, back, byKeys, before, after: await numbers(hand) }
    },
  },
  {
    title: 'Chapter 1: x dragged on the grid, moved by keys, undone and done again',
    live: async (hand) => {
      await hand.open('at=alike&snap=grid')
      const seen = [await numbers(hand)]
      await hand.drag(tested('handle-x'), { x: -170, y: -90 })
      seen.push(await numbers(hand))
      await focus(hand, tested('handle-y'))
      await hand.key('ArrowUp', '[')
      seen.push(await numbers(hand))
      await hand.key('Control+z')
      await hand.key('Control+z')
      seen.push(await numbers(hand))
      await fromMenu(hand, 'Undo')
      seen.push(await numbers(hand))
      await fromMenu(hand, 'Redo')
      return { seen: [...seen, await numbers(hand)] }
    },
  },
  {
    title: 'The story: steps by keys, and the link follows',
    live: async (hand) => {
      await hand.open('at=alike.length')
      const places = []
      for (const place of ['alike.angle', 'alike.ball', 'alike.span']) {
        await hand.key('Shift+PageDown')
        places.push(await linked(hand, new RegExp(place.replace('.', '\\.'))))
        await hand.settled()
      }
      await hand.key('Shift+PageUp')
      return { places, back: await linked(hand, /alike\.ball/), ...(await numbers(hand)) }
    },
  },
  {
    title: 'Chapter 4: values in the formulas, and lines that are checked',
    live: async (hand) => {
      await hand.open('at=calculus.lines&x=2,0.5&y=0.75,1.5&lines=on&formulas=both')
      const line = '[data-line="similarity-quotient"]'
      await until('a value', () => text(hand, `${line} .katex [data-value]`))
      const lines = await hand.ask(
        () =>
          [...document.querySelectorAll('[data-line]')].map((line) => [
            line.getAttribute('data-line'),
            line.getAttribute('data-holds'),
            line.querySelector('[data-testid=residual]')?.getAttribute('value') ?? null,
          ]),
        null,
      )
      const values = await hand.ask(
        (css) => [...document.querySelectorAll(css)].map((value) => value.textContent),
        `${line} .katex [data-value]`,
      )
      return { lines, values }
    },
  },
  {
    title: 'Space: turned by keys and by pointer',
    live: async (hand) => {
      await hand.open('at=alike.ball&x=1.5,0.5,1.2&y=0.75,1.5,-0.5&turn=1,0,0,0')
      await focus(hand, '.figure [role=application]')
      await hand.key('ArrowLeft', 'ArrowLeft', 'ArrowUp')
      const turned = await linked(hand, /turn=(?!1,0,0,0)/)
      await hand.drag('.figure .surface', { x: 60, y: 30 })
      await until('the turn', async () => {
        const now = await hand.ask(() => location.hash, null)
        return now !== turned
      })
      return { turned, ...(await numbers(hand)) }
    },
  },
  {
    title: 'The span of five components: y moved by keys',
    live: async (hand) => {
      await hand.open('at=alike.span&x=1,-0.5,2,0.25,1.5&y=0.75,1.5,-0.5,2,-1')
      const before = await numbers(hand)
      await focus(hand, tested('handle-y'))
      await hand.key(']', ']')
      const off = await hand.ask(
        (css) => Number(document.querySelector(css)?.getAttribute('value')) < 1e-14,
        tested('off-plane'),
      )
      return { before, after: await numbers(hand), off }
    },
  },
  {
    title: 'The walk along the gradient',
    live: async (hand) => {
      await hand.open('at=flow.follow')
      for (let i = 0; i < 3; i++) await hand.press(['[aria-label="gradient flow"] button', 'Step'])
      const walked = await until('the step', async () => {
        const step = await hand.ask(
          (css) => document.querySelector(css)?.getAttribute('value'),
          tested('flow-step'),
        )
        return step === '3' ? numbers(hand) : null
      })
      return walked
    },
  },
]
