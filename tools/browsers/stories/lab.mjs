// The lab: the check, its map, what is brought to it.
import { until } from '../hand.mjs'
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
  bring,
  fromMenu,
} from '../ways.mjs'

const message = '[aria-label=gradcheck] pre, [aria-label=gradcheck] .message'
const editor = '[role=textbox][aria-label="your code"]'

const code = `import torch

class CosineSimilarity(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, y):
        ctx.save_for_backward(x, y)
        return torch.sum(x * y, dim=0, keepdim=True) / (x.norm() * y.norm())

    @staticmethod
    def backward(ctx, grad_output):
        x, y = ctx.saved_tensors
        norm_product = x.norm() * y.norm()
        s = torch.sum(x * y, dim=0, keepdim=True) / norm_product
        grad_x = y / norm_product - (s / x.norm()) * x
        grad_y = x / norm_product - (s / (y.norm() * y.norm())) * y
        return grad_output * grad_x, grad_output * grad_y
`

/** Two vectors of 300 components, as NumPy writes them in float32. */
function npy() {
  const shape = "{'descr': '<f4', 'fortran_order': False, 'shape': (2, 300), }"
  const head = `\x93NUMPY\x01\x00v\x00${shape.padEnd(117)}\n`
  const values = Float32Array.from({ length: 600 }, (_, i) => (((i * 37) % 101) - 50) / 64)
  return Buffer.concat([Buffer.from(head, 'latin1'), Buffer.from(values.buffer)])
}

/** @type {readonly [name: string, content: string | Uint8Array, used: RegExp][]} */
const files = [
  ['mine.csv', 'id,a,b,c\n1,0.5,2,-1\n2,2,4,5\n', /3 components/],
  ['mine.npy', npy(), /300 components/],
]

/** @type {readonly import('../stories.mjs').Story[]} */
export const stories = [
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
      /** @type {[import('../hand.mjs').Target, string][]} */
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
    title: 'Files brought to the check: CSV and .npy',
    live: async (hand) => {
      const seen = []
      for (const [name, content, used] of files) {
        await hand.open('at=lab')
        await bring(hand, name, content, used)
        seen.push(await numbers(hand), await verdict(hand))
      }
      return { seen }
    },
  },
  {
    title: 'The lab: a wrong backward chosen and caught, slow and fast',
    live: async (hand) => {
      await hand.open('at=lab&point=random')
      const right = await verdict(hand)
      await choose(hand, ['select', 'backward'], 'zeros')
      const wrong = await said(hand, tested('verdict'), /failure/)
      const slow = await text(hand, message)
      await unfold(hand, ['button', 'settings'])
      await choose(hand, ['select', 'mode'], 'fast')
      const fast = await said(hand, message, /fast mode/)
      return { right, wrong, slow, fast, link: await linked(hand, /backward=zeros.*mode=fast/) }
    },
  },
  {
    title: 'The reader’s own code, pasted, diagnosed and repaired',
    live: async (hand) => {
      await hand.open('at=lab&point=random&backward=own')
      await said(hand, editor, /class/)
      await focus(hand, editor)
      await hand.key('Control+a')
      await paste(hand, code)
      const failed = await said(hand, tested('verdict'), /failure/)
      const diagnosis = await said(hand, tested('diagnosis'), /\S/)
      await hand.press('.own-findings .primary')
      const repaired = await said(hand, tested('verdict'), /success/)
      await focus(hand, editor)
      await hand.key('Control+a')
      await paste(hand, code.replace(/return grad_output.*/, 'return grad_x +'))
      const refused = await said(hand, '[role=alert]', /[Ll]ine/)
      return { failed, diagnosis, repaired, refused }
    },
  },
  {
    title: 'The map of a check, its ring moved by keys',
    live: async (hand) => {
      await hand.open('at=lab.map')
      const ring = '[aria-label="point of the check"][role=slider]'
      const told = () =>
        hand.ask((css) => document.querySelector(css)?.getAttribute('aria-valuetext'), ring)
      const seen = [await until('the map', told)]
      await focus(hand, ring)
      while (seen.length < 4) {
        await hand.key('ArrowRight')
        const moved = await until('the move', async () => {
          const now = await told()
          return now === seen.at(-1) ? null : now
        })
        seen.push(moved)
      }
      return { seen, verdict: await verdict(hand) }
    },
  },
]
