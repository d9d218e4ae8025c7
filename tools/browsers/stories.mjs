// The main stories, as a reader lives them, told once for all browsers. Each gives what there was to see: numbers in full
// precision, verdicts, sentences. What depends on pixels of a font is left out, or drawn to the grid.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { until } from './hand.mjs'
import {
  numbers,
  text,
  unfold,
  said,
  tested,
  verdict,
  focus,
  linked,
  choose,
  paste,
  fromMenu,
} from './ways.mjs'

/** @typedef {import('./hand.mjs').Hand} Hand */
/** @typedef {{ title: string, live: (hand: Hand) => Promise<Record<string, unknown>> }} Story */

/** Places with what they show: numbers of the pane, and the verdict of a check. */
const links = [
  'at=alike&x=2,0.5&y=0.75,1.5',
  'at=alike.ball&x=1.6,-0.7,0.9&y=0.5,1.2,1.1',
  'at=alike&x=1e-200,3e-200&y=1e200,2e200',
  'at=alike&x=1,2,3,4,5&y=1,2,3,4,5.000000000001',
  'at=lab&point=random&n=64',
  'at=lab&point=random&n=64&backward=norm_not_squared&dtype=float32',
  'at=lab&point=near-zero&n=9&mode=fast',
]

const code = `import torch

class CosineSimilarity(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, y):
        ctx.save_for_backward(x, y)
        return torch.sum(x * y, dim=0, keepdim=True) / (x.norm() * y.norm())

    @staticmethod
    def backward(ctx, grad_output):
        x, y = ctx.saved_tensors
        return torch.zeros_like(x), torch.zeros_like(y)
`

/** @type {readonly Story[]} */
export const stories = [
  ...links.map((link) => ({
    title: `The link #${link}`,
    live: async (/** @type {Hand} */ hand) => {
      await hand.open(link)
      return {
        ...(await numbers(hand)),
        verdict: link.startsWith('at=lab') ? await verdict(hand) : null,
      }
    },
  })),
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
    title: 'Vectors pasted, and undone',
    live: async (hand) => {
      await hand.open('at=lab')
      await paste(hand, 'tensor([[0.5, -1.25, 3.0, 0.1], [1.0, 2.0, -0.75, -0.3]])')
      await hand.press(['button', 'Use these vectors'])
      await said(hand, '.notice', /4 components/)
      const used = { ...(await numbers(hand)), verdict: await verdict(hand) }
      await fromMenu(hand, 'Undo')
      return { used, undone: await numbers(hand) }
    },
  },
  {
    title: 'Components and tolerances typed',
    live: async (hand) => {
      await hand.open('at=lab&point=own&cx=1,2&cy=2,1')
      await unfold(hand, ['button', 'settings'])
      await unfold(hand, ['summary', 'Component by component'])
      /** @type {[import('./hand.mjs').Target, string][]} */
      const fields = [
        ['.components input', '-1.25'],
        [['input', 'rtol'], '1e-7'],
      ]
      for (const [field, number] of fields) {
        await focus(hand, field)
        await hand.key('Control+a')
        await hand.type(number)
        await hand.key('Enter')
      }
      const link = await linked(hand, /rtol=1e-7/)
      return { link, ...(await numbers(hand)), verdict: await verdict(hand) }
    },
  },
  {
    title: 'A file brought to the check',
    live: async (hand) => {
      const folder = mkdtempSync(join(tmpdir(), 'cosgrad-file-'))
      const file = join(folder, 'mine.csv')
      writeFileSync(file, 'id,a,b,c\n1,0.5,2,-1\n2,2,4,5\n')
      try {
        await hand.open('at=lab')
        await hand.give('input[type=file][aria-label=vectors], label input[type=file]', file)
        await hand.press(['button', 'Use these vectors'])
        await said(hand, '.notice', /3 components/)
        return { ...(await numbers(hand)), verdict: await verdict(hand) }
      } finally {
        rmSync(folder, { recursive: true })
      }
    },
  },
  {
    title: 'The lab: a wrong backward chosen, and caught',
    live: async (hand) => {
      await hand.open('at=lab&point=random')
      const right = await verdict(hand)
      await choose(hand, ['select', 'backward'], 'zeros')
      const wrong = await said(hand, tested('verdict'), /failure/)
      const message = await text(
        hand,
        '[aria-label=gradcheck] pre, [aria-label=gradcheck] .message',
      )
      return { right, wrong, message, link: await linked(hand, /backward=zeros/) }
    },
  },
  {
    title: 'The reader’s own code, pasted and diagnosed',
    live: async (hand) => {
      await hand.open('at=lab&point=random&backward=own')
      await said(hand, '[role=textbox][aria-label="your code"]', /class/)
      await focus(hand, '[role=textbox][aria-label="your code"]')
      await hand.key('Control+a')
      await paste(hand, code)
      const failed = await said(hand, tested('verdict'), /failure/)
      const diagnosis = await said(hand, tested('diagnosis'), /\S/)
      await hand.key('Control+a')
      await paste(hand, code.replace(/ {8}return torch\.zeros.*\n/, '        return x +\n'))
      const refused = await said(hand, '[role=alert]', /[Ll]ine/)
      return { failed, diagnosis, refused }
    },
  },
  {
    title: 'The map of a check, its ring moved by keys',
    live: async (hand) => {
      await hand.open('at=lab.map')
      const ring = '[aria-label="point of the check"][role=slider]'
      const told = () =>
        hand.ask((css) => document.querySelector(css)?.getAttribute('aria-valuetext'), ring)
      const before = await until('the map', told)
      await focus(hand, ring)
      await hand.key('ArrowRight', 'ArrowRight', 'ArrowRight')
      const after = await until('the move', async () => {
        const now = await told()
        return now === before ? null : now
      })
      return { before, after, verdict: await verdict(hand) }
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
    title: 'Theme: dark, and dark again after a reload',
    live: async (hand) => {
      await hand.open('at=alike')
      const ground = () => hand.ask(() => getComputedStyle(document.body).backgroundColor, null)
      const seen = [await ground()]
      await hand.press(['button', 'Menu'])
      await hand.press(['.menu label', 'dark'])
      seen.push(await ground())
      await hand.open('at=alike')
      seen.push(await ground())
      await hand.ask(() => localStorage.clear(), null)
      return { darkens: seen[0] !== seen[1], keeps: seen[1] === seen[2] }
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
