import { batches } from '../python/batches.ts'

/** Shapes in which pasted code gets x and y, as functions of how many components these have. */
interface Layout {
  readonly title: string
  /** Null where so many components do not make this shape. */
  readonly shape: (n: number) => readonly number[] | null
}

const rows = (b: number): Layout => ({
  title: `(${b}, n/${b}), a batch of ${b}`,
  shape: (n) => (n % b === 0 && n > b ? [b, n / b] : null),
})

type BatchId = `${(typeof batches)[number]}n`

const inBatches = Object.fromEntries(batches.map((b) => [`${b}n`, rows(b)])) as Readonly<
  Record<BatchId, Layout>
>

export const layouts = {
  n: { title: '(n,), a vector', shape: (n) => [n] },
  n1: { title: '(n, 1), a column', shape: (n) => [n, 1] },
  '1n': { title: '(1, n), a row', shape: (n) => [1, n] },
  ...inBatches,
} satisfies Readonly<Record<string, Layout>>

export type LayoutId = keyof typeof layouts

/** The layout that gives as many components this shape; null if none does. */
export function layoutOf(shape: readonly number[]): LayoutId | null {
  const n = shape.reduce((product, size) => product * size, 1)
  return layoutIds.find((id) => layouts[id].shape(n)?.join() === shape.join()) ?? null
}

export const layoutIds = Object.keys(layouts) as LayoutId[]

/** The shape of n components; that of a vector where they do not make the one that was chosen. */
export function shapeOf(layout: LayoutId, n: number): readonly number[] {
  return layouts[layout].shape(n) ?? [n]
}
