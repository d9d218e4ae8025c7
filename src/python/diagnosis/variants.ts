import { norm } from '../../math/vec.ts'
import type { Place } from '../probe/probe.ts'
import { entriesOf } from './coefficients.ts'
import type { InputIndex } from './evidence.ts'
import type { CosineForward } from './forward.ts'
import { groupsOf } from './groups.ts'

/** The right formula with another norm, or with lengths or sums over other entries. */
export interface Variant {
  readonly id: string
  readonly gradient: (place: Place, input: InputIndex) => number[]
}

/** A number for each entry. */
type Rule = (place: Place, i: number) => number
/** The entries that a length or a sum at an entry is taken over. */
type Over = (i: number) => readonly number[]
type Norm = (values: readonly number[]) => number

const taxicab: Norm = (values) => values.reduce((sum, value) => sum + Math.abs(value), 0)
const largest: Norm = (values) => Math.max(...values.map(Math.abs))

export function variantsOf({ shape, groups }: CosineForward): Variant[] {
  const own: Over = (i) => groups.find((group) => group.includes(i)) ?? []
  const [whole = []] = groupsOf(shape, 'whole')
  const crossing = [groupsOf(shape, 'rows'), groupsOf(shape, 'columns')].find(
    ([first]) => first?.join() !== groups[0]?.join(),
  )
  const others: Over[] =
    groups.length === 1
      ? []
      : [() => whole, (i) => crossing?.find((each) => each.includes(i)) ?? []]
  const rightLengths = lengths(own, norm)
  return [
    ...[taxicab, largest].flatMap((of) => withNorms('l1_norm', lengths(own, of))),
    ...others.flatMap((over) => withNorms('wrong_dim_norm', lengths(over, norm))),
    ...others.flatMap((over) =>
      [true, false].map((each) =>
        variant(
          'wrong_dim_sum',
          { product: rightLengths, square: rightLengths },
          summed(over, rightLengths, each),
        ),
      ),
    ),
  ]

  /** In the product, in the square, or in both; with S as it is, and with S by the same norms. */
  function withNorms(id: string, by: Pairs): Variant[] {
    return [rightLengths, by].flatMap((of) =>
      [
        { product: by, square: by },
        { product: rightLengths, square: by },
        { product: by, square: rightLengths },
      ].map((lengths) => variant(id, lengths, summed(own, of, true))),
    )
  }
}

type Pairs = readonly [x: Rule, y: Rule]

function lengths(over: Over, of: Norm): Pairs {
  return [
    ({ x }, i) => of(entriesOf(x.values, over(i))),
    ({ y }, i) => of(entriesOf(y.values, over(i))),
  ]
}

/** ⟨x, y⟩ over some entries, each product divided by the lengths at its own place, or all by those at i. */
function summed(over: Over, [lengthX, lengthY]: Pairs, each: boolean): Rule {
  return (place, i) =>
    over(i).reduce((sum, k) => {
      const at = each ? k : i
      const product = (place.x.values[k] ?? NaN) * (place.y.values[k] ?? NaN)
      return sum + product / (lengthX(place, at) * lengthY(place, at))
    }, 0)
}

/** The lengths in both places of the formula. */
interface Lengths {
  readonly product: Pairs
  readonly square: Pairs
}

function variant(id: string, { product, square }: Lengths, s: Rule): Variant {
  return {
    id,
    gradient: (place, input) => {
      const { x, y } = place
      const [own, other] = input === 0 ? [x.values, y.values] : [y.values, x.values]
      return Array.from(own, (value, i) => {
        const length = square[input](place, i)
        const both = product[0](place, i) * product[1](place, i)
        return (other[i] ?? NaN) / both - (s(place, i) * value) / length ** 2
      })
    },
  }
}
