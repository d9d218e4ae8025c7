// What a monkey does to the page: plain data, so that a run can be repeated and shortened.
import { Buffer } from 'node:buffer'
import { listing } from '../../src/gradcheck/listing.ts'
import { placeIds, stepIds } from '../../src/lesson/story/places.ts'
import { uniform } from '../../src/math/random.ts'
import { embedIds } from '../../src/session/embed.ts'
import { fieldIds, fields } from '../../src/session/settings.ts'
import { languageIds } from '../../src/words/language.ts'
import { npy, safetensors } from '../files.ts'

export type Action =
  | { readonly do: 'link'; readonly fragment: string }
  /** Opens the page afresh: in a language, or a part of it as in a frame. */
  | { readonly do: 'open'; readonly path: string; readonly fragment: string }
  /** Pulls a handle that can be seen, with the mouse or a finger, and may change its mind. */
  | {
      readonly do: 'pull'
      readonly share: number
      readonly by: readonly [number, number]
      readonly escape: boolean
    }
  /** Pulls at the paper, or swipes over it, from a share of its width and height. */
  | {
      readonly do: 'swipe'
      readonly from: readonly [number, number]
      readonly by: readonly [number, number]
    }
  /** Two fingers over the paper; without fingers the same is the wheel. */
  | { readonly do: 'pinch'; readonly factor: number }
  | { readonly do: 'key'; readonly share: number; readonly key: string }
  /** Goes on by Tab, or back, and presses a key on what has the focus then: whatever can be reached without a pointer. */
  | { readonly do: 'walk'; readonly stops: number; readonly back: boolean; readonly key: string }
  /** Presses somewhere on a chart, a map or a formula, not on a button. */
  | { readonly do: 'tap'; readonly share: number; readonly at: readonly [number, number] }
  /** Moves a slider to a share of its way. */
  | { readonly do: 'slide'; readonly share: number; readonly to: number }
  /** The button, select or field at this share of all that can be seen. */
  | { readonly do: 'press'; readonly share: number }
  | { readonly do: 'choose'; readonly share: number; readonly option: number }
  | { readonly do: 'type'; readonly share: number; readonly text: string }
  | { readonly do: 'code'; readonly text: string }
  | { readonly do: 'paste'; readonly text: string }
  /** Files, or a text where there is no name. */
  | { readonly do: 'drop'; readonly name: string; readonly base64: string }
  | { readonly do: 'scroll'; readonly by: number }
  | { readonly do: 'wheel'; readonly by: number; readonly ctrl: boolean }
  | { readonly do: 'shortcut'; readonly key: string }
  | { readonly do: 'history'; readonly by: 1 | -1 }
  | { readonly do: 'resize'; readonly width: number; readonly height: number }
  /** What the system prefers: dark, no motion, colours of its own. */
  | {
      readonly do: 'theme'
      readonly dark: boolean
      readonly still?: boolean
      readonly forced?: boolean
    }
  | { readonly do: 'reload' }

const keys = [
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  'Shift+ArrowUp',
  'Alt+ArrowLeft',
  '[',
  '+',
  '-',
  '0',
  'f',
  'r',
  'g',
  'PageUp',
  'Enter',
  'Space',
  'Escape',
  'Tab',
  'Shift+Tab',
]
const texts = [
  '1',
  '2',
  '0',
  '-3',
  '1,5',
  '1e-6',
  '1e400',
  '1e-320',
  '',
  'abc',
  '0.5',
  '16',
  '7',
  '−2',
  '1e15',
  '300',
]
const fragments = [
  'x=1e308,0&point=figure&map=plane',
  'x=1e-310,1e-310&y=1,1&point=figure',
  'x=1.7e308,1.7e308&y=1,2&point=figure',
  'x=1,2,3&y=-1,-2,-3',
  'x=1,2,3,4,5&y=5,4,3,2,1&at=alike.span',
  'at=lab&point=random&n=130',
  'at=lab&point=near-zero&n=3&dtype=float32',
  'at=lab&point=large&n=9&mode=fast',
  'at=lab.map&point=random&n=3&map=plane',
  'at=lab&backward=own&layout=n1',
  'dx=1e15,1&at=calculus.misprint',
  'x=0,0&y=1,1',
  'eps=1e-300&atol=0&rtol=0&at=lab',
  'at=nowhere.at.all&x=a,b',
  '%E0%A4%A',
]
const pasted = [
  '[1, 2, 3]\n[3, 2, 1]',
  '1,5\n2,5',
  'hello',
  '[[[',
  'tensor([1., 2.], requires_grad=True)',
  `import torch\n${listing}`,
  `${listing}`.replace('(x_norm * x_norm)', 'x_norm'),
  'def f(x, y):\n    return (x - y).abs().sum()',
]
const text = (name: string, content: string) => ({ name, buffer: Buffer.from(content) })
const dropped = [
  npy('two.npy', [
    [1, 2, 3],
    [3, 2, 1],
  ]),
  npy('cut.npy', [[1, 2]]),
  safetensors('model.safetensors', { a: [1, 2, 3, 4], b: [4, 3, 2, 1] }),
  text('table.csv', 'id,a,b\n1,0.5,2\n2,4,5\n'),
  text('vectors.json', '{"x": [1, -2], "y": [0.5, 3]}'),
  text('empty.npy', ''),
  text('broken.safetensors', 'no tensors at all'),
  text('notes.txt', 'nothing to see'),
  text('', '[1, 2]\n[2, 1]'),
].map(({ name, buffer }, i) => ({
  name,
  base64: buffer.subarray(0, i === 1 ? 90 : buffer.length).toString('base64'),
}))
const pressed = [
  'Enter',
  'Space',
  'Escape',
  'ArrowDown',
  'ArrowUp',
  'ArrowRight',
  'ArrowLeft',
  'Home',
  'End',
  'PageUp',
  'PageDown',
]
const sizes = [
  [1280, 800],
  [1920, 1080],
  [390, 844],
  [844, 390],
  [320, 256],
  [640, 400],
  [1024, 768],
] as const
/** Where each language stands: English at the root. */
const paths = languageIds.map((id) => (id === 'en' ? '' : `${id}/`))
const shortcuts = [
  'ControlOrMeta+z',
  'ControlOrMeta+y',
  'Shift+PageDown',
  'Shift+PageUp',
  't',
  '?',
  'Escape',
  'Home',
  'End',
  'F6',
  'p',
  'p',
  'n',
  'o',
  'b',
  'l',
  'ArrowRight',
  'ArrowLeft',
]

/** So many actions, the same for the same seed. */
export function actionsOf(seed: number, count: number): Action[] {
  const next = uniform(seed)
  // From 0 to below 1.
  const random = () => (next() + 1) / 2
  const one = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  const places = placeIds.flatMap((id) => [id, ...stepIds(id).map((step) => `${id}.${step}`)])
  /** What a field can be by its own words, or what it cannot. */
  const valueOf = (id: (typeof fieldIds)[number]) => {
    const reading = fields[id].read('?')
    const known = 'problem' in reading ? /it can be (.*)$/.exec(reading.problem)?.[1] : undefined
    return known && random() < 0.95 ? one(known.split(', ')) : one(texts)
  }
  /** So many components, of a size between the ends of the doubles or, mostly, as people have them. */
  const vectorOf = (n: number) => {
    const size = random() < 0.75 ? 1 : 10 ** span(305)
    return Array.from({ length: n }, () => (span(30) / 10) * size).join(',')
  }
  const edited = () => {
    const n = random() < 0.5 ? 2 : 1 + Math.floor(random() * 7)
    const vectors = random() < 0.6 ? [`x=${vectorOf(n)}`, `y=${vectorOf(n)}`] : []
    const others = Array.from({ length: Math.floor(random() * 4) }, () => {
      const id = one(fieldIds.filter((field) => field !== 'x' && field !== 'y'))
      return `${id}=${valueOf(id)}`
    })
    return [`at=${one(places)}`, ...vectors, ...others].join('&')
  }
  const span = (size: number) => Math.round((random() - 0.5) * 2 * size)
  const makers: readonly (readonly [weight: number, make: () => Action])[] = [
    [8, () => ({ do: 'link', fragment: `at=${one(places)}` })],
    [3, () => ({ do: 'link', fragment: one(fragments) })],
    [6, () => ({ do: 'link', fragment: edited() })],
    [
      3,
      () => ({
        do: 'open',
        path: random() < 0.5 ? '' : one(paths),
        fragment: random() < 0.5 ? edited() : `embed=${one(embedIds)}&${edited()}`,
      }),
    ],
    [
      16,
      () => ({ do: 'pull', share: random(), by: [span(300), span(300)], escape: random() < 0.15 }),
    ],
    [5, () => ({ do: 'swipe', from: [random(), random()], by: [span(200), span(300)] })],
    [2, () => ({ do: 'pinch', factor: 0.4 + 2 * random() })],
    [12, () => ({ do: 'key', share: random(), key: one(keys) })],
    [22, () => ({ do: 'press', share: random() })],
    [
      6,
      () => ({
        do: 'walk',
        stops: 1 + Math.floor(random() * 6),
        back: random() < 0.3,
        key: one(pressed),
      }),
    ],
    [3, () => ({ do: 'tap', share: random(), at: [random(), random()] })],
    [3, () => ({ do: 'slide', share: random(), to: random() })],
    [6, () => ({ do: 'choose', share: random(), option: Math.floor(random() * 30) })],
    [8, () => ({ do: 'type', share: random(), text: one(texts) })],
    [
      2,
      () => ({ do: 'code', text: one(['x = ', 'return', '    ', 'def f(', '"', '# é'] as const) }),
    ],
    [3, () => ({ do: 'paste', text: one(pasted) })],
    [2, () => ({ do: 'drop', ...one(dropped) })],
    [8, () => ({ do: 'scroll', by: span(2500) })],
    [3, () => ({ do: 'wheel', by: span(400), ctrl: random() < 0.5 })],
    [7, () => ({ do: 'shortcut', key: one(shortcuts) })],
    [3, () => ({ do: 'history', by: random() < 0.7 ? -1 : 1 })],
    [
      2,
      () => {
        const [width, height] = one(sizes)
        return { do: 'resize', width, height }
      },
    ],
    [
      1,
      () => ({
        do: 'theme',
        dark: random() < 0.5,
        still: random() < 0.3,
        forced: random() < 0.2,
      }),
    ],
    [1, () => ({ do: 'reload' })],
  ]
  const all = makers.reduce((sum, [weight]) => sum + weight, 0)
  return Array.from({ length: count }, () => {
    let at = random() * all
    for (const [weight, make] of makers) if ((at -= weight) < 0) return make()
    return { do: 'reload' }
  })
}
