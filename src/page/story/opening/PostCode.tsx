import { memo, type UIEvent } from 'react'
import { pointOf } from '../../../session/pane.ts'
import type { State } from '../../../session/state.ts'
import type { Vec } from '../../../math/vec.ts'
import { useFollowed } from '../../store/useStoreEffect.ts'
import { litCode } from '../../ui/Code.tsx'
import { say } from '../../../words/say.ts'

interface CodeLine {
  readonly kind?: 'removed' | 'added' | 'changed' | 'given' | 'omitted'
  readonly text: string
}

/** What is heard before a line that differs from the post's. */
const heard = {
  removed: say`removed:`,
  added: say`added:`,
  changed: say`changed:`,
  given: null,
  omitted: null,
} as const

/** The two lines of the post's backward() that make the gradient. Post, section “Verification”. */
const gradient = [
  '        grad_x = y / norm_product - (s / (x_norm * x_norm)) * x',
  '        grad_y = x / norm_product - (s / (y_norm * y_norm)) * y',
]
const zerosLike = ['        grad_x = torch.zeros_like(x)', '        grad_y = torch.zeros_like(y)']

const ones = (name: string) => `${name} = torch.ones(16, 1, dtype=torch.double, requires_grad=True)`

/** The line that makes a vector: the post's own, or the one with the reader's numbers. */
function made(name: string, v: Vec): CodeLine {
  if (v.length === 16 && v.every((entry) => entry === 1)) return { kind: 'given', text: ones(name) }
  const entry = (i: number) => `[${(v[i] ?? 0).toFixed(2)}]`
  const shown =
    v.length > 3
      ? `${entry(0)}, ${entry(1)}, …, ${entry(v.length - 1)}`
      : v.map((_, i) => entry(i)).join(', ')
  return { kind: 'changed', text: `${name} = torch.tensor([${shown}], …)` }
}

/** The lines for x and y, as a text that changes only when they do. */
function vectorsKey(state: State): string {
  const { x, y } = pointOf(state.settings)
  return JSON.stringify([made('x', x), made('y', y)])
}

/** Lines end in dots where there is no room for them, until they are scrolled to. */
function unfold({ currentTarget }: UIEvent<HTMLElement>) {
  currentTarget.toggleAttribute('data-scrolled', currentTarget.scrollLeft > 0)
}

/** The post's program in short: what it checks, and where. With zeros in its place as a difference. */
export function PostCode({ zeros }: { readonly zeros: boolean }) {
  const vectors = JSON.parse(useFollowed(vectorsKey, { rate: 'often' })) as readonly CodeLine[]
  const lines: readonly CodeLine[] = [
    { text: 'class CosineSimilarity(Function):' },
    { text: '    def backward(ctx, grad_output):   …' },
    ...gradient.map((text): CodeLine => (zeros ? { kind: 'removed', text } : { text })),
    ...(zeros ? zerosLike.map((text): CodeLine => ({ kind: 'added', text })) : []),
    { kind: 'omitted', text: '        …' },
    ...vectors,
    { text: 'gradcheck(CosineSimilarity.apply, [x, y], eps=1e-6, atol=1e-4)' },
  ]
  const longest = lines.reduce((wide, { text }) => (text.length > wide.length ? text : wide), '')
  return (
    <pre
      className="post-code"
      role="group"
      aria-label={say`The post’s program`}
      dir="ltr"
      translate="no"
      data-wide={longest}
      // Its lines can be wider than their place, and must then be scrollable by keys.
      tabIndex={0}
      onScroll={unfold}
    >
      {lines.map(({ kind, text }, i) => (
        // The lines of a program are what their places are.
        // oxlint-disable-next-line react/no-array-index-key
        <Line key={i} text={text} {...(kind ? { kind } : {})} />
      ))}
    </pre>
  )
}

/** A line by itself: while x is dragged two lines change, and the others are not rendered again. */
const Line = memo(function Line({ kind, text }: CodeLine) {
  return (
    <code className={kind ? `code-line ${kind}` : 'code-line'} data-line-of-code>
      {kind && heard[kind] && <span className="visually-hidden">{`${heard[kind]} `}</span>}
      {kind === 'removed' ? text : litCode(text)}
    </code>
  )
})
