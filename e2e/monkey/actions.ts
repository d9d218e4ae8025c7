// What a monkey does to the page: plain data, so that a run can be repeated and shortened.
import { listing } from '../../src/gradcheck/listing.ts'
import { placeIds, stepIds } from '../../src/lesson/story/places.ts'
import { uniform } from '../../src/math/random.ts'

export type Action =
  | { readonly do: 'link'; readonly fragment: string }
  | {
      readonly do: 'drag'
      readonly tip: string
      readonly by: readonly [number, number]
      readonly escape: boolean
    }
  | { readonly do: 'key'; readonly tip: string; readonly key: string }
  /** The button, select or field at this share of all that can be seen. */
  | { readonly do: 'press'; readonly share: number }
  | { readonly do: 'choose'; readonly share: number; readonly option: number }
  | { readonly do: 'type'; readonly share: number; readonly text: string }
  | { readonly do: 'code'; readonly text: string }
  | { readonly do: 'paste'; readonly text: string }
  | { readonly do: 'scroll'; readonly by: number }
  | { readonly do: 'wheel'; readonly by: number; readonly ctrl: boolean }
  | { readonly do: 'shortcut'; readonly key: string }
  | { readonly do: 'history'; readonly by: 1 | -1 }
  | { readonly do: 'resize'; readonly width: number; readonly height: number }
  | { readonly do: 'theme'; readonly dark: boolean }
  | { readonly do: 'reload' }

const tips = ['x', 'y', 'guess', 'dx', 'dy']
const keys = [
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  'Shift+ArrowUp',
  'Alt+ArrowLeft',
  'Escape',
  'Tab',
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
const sizes = [
  [1280, 800],
  [1920, 1080],
  [390, 844],
  [844, 390],
  [320, 256],
  [640, 400],
  [1024, 768],
] as const
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
]

/** So many actions, the same for the same seed. */
export function actionsOf(seed: number, count: number): Action[] {
  const next = uniform(seed)
  // From 0 to below 1.
  const random = () => (next() + 1) / 2
  const one = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  const places = placeIds.flatMap((id) => [id, ...stepIds(id).map((step) => `${id}.${step}`)])
  const span = (size: number) => Math.round((random() - 0.5) * 2 * size)
  const makers: readonly (readonly [weight: number, make: () => Action])[] = [
    [8, () => ({ do: 'link', fragment: `at=${one(places)}` })],
    [3, () => ({ do: 'link', fragment: one(fragments) })],
    [
      16,
      () => ({ do: 'drag', tip: one(tips), by: [span(300), span(300)], escape: random() < 0.15 }),
    ],
    [10, () => ({ do: 'key', tip: one(tips), key: one(keys) })],
    [22, () => ({ do: 'press', share: random() })],
    [6, () => ({ do: 'choose', share: random(), option: Math.floor(random() * 30) })],
    [8, () => ({ do: 'type', share: random(), text: one(texts) })],
    [
      2,
      () => ({ do: 'code', text: one(['x = ', 'return', '    ', 'def f(', '"', '# é'] as const) }),
    ],
    [3, () => ({ do: 'paste', text: one(pasted) })],
    [8, () => ({ do: 'scroll', by: span(2500) })],
    [3, () => ({ do: 'wheel', by: span(400), ctrl: random() < 0.5 })],
    [6, () => ({ do: 'shortcut', key: one(shortcuts) })],
    [3, () => ({ do: 'history', by: random() < 0.7 ? -1 : 1 })],
    [
      2,
      () => {
        const [width, height] = one(sizes)
        return { do: 'resize', width, height }
      },
    ],
    [1, () => ({ do: 'theme', dark: random() < 0.5 })],
    [1, () => ({ do: 'reload' })],
  ]
  const all = makers.reduce((sum, [weight]) => sum + weight, 0)
  return Array.from({ length: count }, () => {
    let at = random() * all
    for (const [weight, make] of makers) if ((at -= weight) < 0) return make()
    return { do: 'reload' }
  })
}
