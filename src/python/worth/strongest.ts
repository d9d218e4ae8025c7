import { number } from '../../gradcheck/export/python.ts'
import { clearly, room, type Search } from '../../gradcheck/strongest.ts'
import { uniform } from '../../math/random.ts'
import { numelOf } from '../../torch/core/shape.ts'
import { settled, type FullSetting, type Numbers, type OwnSetting } from '../check/setting.ts'
import { prepare } from '../check/subject.ts'
import { clean } from '../text/clean.ts'
import { judged, type JudgedMutant, type Worth } from './judging.ts'
import { mutantsOf } from './mutants.ts'

/** Where should this be tested? The vectors say in which shapes; tolerances and step are kept. */
export interface OwnStrengthQuestion {
  readonly source: string
  readonly setting: OwnSetting
  /** The same seed has the same answer. */
  readonly seed?: number
}

/** A place at which a check of the pasted code is worth most. */
export interface OwnStrength {
  readonly x: Numbers
  readonly y: Numbers
  /** How many mutants are clearly caught there, of so many that there are. */
  readonly caught: number
  readonly all: number
  /** How many are clearly caught at the reader’s own vectors; null if a right backward would fail there. */
  readonly here: number | null
  /** The one that is caught by the smallest margin, and how many times its difference is what is allowed. */
  readonly weakest: JudgedMutant | null
  readonly margin: number
  /** Those that are not clearly caught there. */
  readonly missed: readonly JudgedMutant[]
  /** Python to paste into a test of the reader’s own. */
  readonly code: string
}

/** So many places are drawn of each shape. */
const draws = 10

/** Lengths that are tried: where one vector is longer than the other, more mistakes make a difference. */
const sizes = [
  [1, 1],
  [0.5, 2],
  [2, 0.5],
  [0.1, 0.3],
] as const

/**
 * Looks for vectors at which most mutants of the pasted code are clearly caught while the exact derivative passes
 * with room to spare, and among such vectors for those where the weakest is caught by the largest margin. In slow mode.
 *
 * Yields how far it is. Null if the code cannot be checked, has no backward of its own, or if the exact derivative has
 * nowhere enough room.
 */
export function* ownStrongest({
  source,
  setting,
  seed = 1,
}: OwnStrengthQuestion): Generator<Search, OwnStrength | null> {
  const full: FullSetting = { ...settled(setting), fastMode: false }
  const prepared = prepare(clean(source).text, full.entry)
  if ('verdict' in prepared) return null
  const { subject } = prepared
  const mutants = mutantsOf(subject, full.x.shape)
  if (mutants.length === 0) return null
  const next = uniform(seed)
  const places = shapesNear(full).flatMap(([x, y]) =>
    Array.from({ length: draws }, (_, k) => {
      const [a, b] = sizes[k % sizes.length] ?? sizes[0]
      return { ...full, x: drawn(next, x, a), y: drawn(next, y, b) }
    }),
  )
  let best: { readonly place: FullSetting; readonly strength: Strength } | null = null
  const own = yield* strengthAt(full, 0)
  for (const [i, place] of places.entries()) {
    const strength = yield* strengthAt(place, i + 1)
    if (strength && (best === null || compare(strength, best.strength) > 0))
      best = { place, strength }
  }
  if (best === null) return null
  const { place, strength } = best
  return {
    ...strength,
    x: place.x,
    y: place.y,
    all: mutants.length,
    here: own?.caught ?? null,
    code: pythonOf(place, subject.entry),
  }

  function* strengthAt(at: FullSetting, done: number): Generator<Search, Strength | null> {
    const slices = judged(subject, mutants, at)
    let slice = slices.next()
    for (; !slice.done; slice = slices.next()) yield { done, all: places.length + 1 }
    return slice.value && strengthOf(slice.value)
  }
}

type Strength = Pick<OwnStrength, 'caught' | 'weakest' | 'margin' | 'missed'>

/** Null where a right backward has not enough room. */
function strengthOf({ used, mutants }: Worth): Strength | null {
  if (!(used <= room)) return null
  const caught = mutants.filter(({ ok, ratio }) => !ok && ratio >= clearly)
  const weakest = caught.reduce<JudgedMutant | null>(
    (least, each) => (least === null || each.ratio < least.ratio ? each : least),
    null,
  )
  return {
    caught: caught.length,
    weakest,
    margin: weakest?.ratio ?? Infinity,
    missed: mutants.filter((each) => !caught.includes(each)),
  }
}

const compare = (a: Strength, b: Strength): number =>
  a.caught - b.caught || Math.sign(a.margin - b.margin)

/** The reader’s shapes where they are small, and smaller ones of the same layout. */
function shapesNear({ x, y }: FullSetting): [x: readonly number[], y: readonly number[]][] {
  const longest = Math.max(1, ...x.shape, ...y.shape)
  const sized = (n: number) =>
    [x, y].map(({ shape }) => shape.map((size) => (size === longest ? n : size)))
  const found = (longest > 4 ? [3, 5] : [longest]).map(sized)
  if (longest > 5 && longest <= 16) found.push(sized(longest))
  return found.map(([a = [], b = []]) => [a, b])
}

/** Numbers with two digits behind the point, none of them 0, about so large. */
function drawn(next: () => number, shape: readonly number[], size: number): Numbers {
  const values = Array.from({ length: numelOf(shape) }, () => {
    const value = Number((2 * size * next()).toFixed(2))
    return value === 0 ? Number((size / 2).toFixed(2)) : value
  })
  return { shape, values }
}

function pythonOf({ x, y, dtype, requiresGrad, eps, atol, rtol }: FullSetting, entry: string) {
  const tensor = ({ shape, values }: Numbers, wanted: boolean) =>
    `torch.tensor(${nested(shape, Array.from(values))}, dtype=torch.${dtype}${wanted ? ', requires_grad=True' : ''})`
  return `x = ${tensor(x, requiresGrad[0])}
y = ${tensor(y, requiresGrad[1])}
assert torch.autograd.gradcheck(${entry}, (x, y), eps=${tolerance(eps)}, atol=${tolerance(atol)}, rtol=${tolerance(rtol)})
`
}

/** 1e-6 is easier to read than 0.000001. */
const tolerance = (value: number): string =>
  value > 0 && value < 1e-2 ? value.toExponential() : number(value)

/** Numbers in as many brackets as the shape has dimensions. */
function nested(shape: readonly number[], values: readonly number[]): string {
  const [length, ...inner] = shape
  if (length === undefined) return number(values[0] ?? NaN)
  const size = values.length / Math.max(1, length)
  const parts = Array.from({ length }, (_, i) =>
    nested(inner, values.slice(i * size, (i + 1) * size)),
  )
  return `[${parts.join(', ')}]`
}
