import { uniform } from '../../math/random.ts'

/** Chooses by a seed: the same for the same seed. */
export class Dice {
  private readonly next: () => number

  constructor(seed: number) {
    const draw = uniform(seed)
    this.next = () => (draw() + 1) / 2
  }

  below(count: number): number {
    return Math.min(count - 1, Math.floor(this.next() * count))
  }

  pick<T>(from: readonly T[]): T {
    return from[this.below(from.length)]!
  }

  chance(share: number): boolean {
    return this.next() < share
  }

  /** Between −2 and 2, with a few digits. */
  number(digits = 3): number {
    return Number((4 * this.next() - 2).toFixed(digits))
  }
}

const ints = [
  '0',
  '1',
  '-1',
  '2',
  '3',
  '-7',
  '10',
  '255',
  '2**31',
  '2**53',
  '-2**63',
  '10**20',
  'True',
  'False',
]
const floats = [
  '0.0',
  '-0.0',
  '1.0',
  '0.5',
  '-2.5',
  '0.1',
  '1e-5',
  '1e16',
  '1.5e300',
  '123456.789',
  '1/3',
  'float("inf")',
  'float("nan")',
  '2.675',
  '-1e-320',
]
const strings = [
  "'abc'",
  "''",
  "'a b c'",
  "'Über'",
  '"it\'s"',
  "'x\\ty\\n'",
  "'%s'",
  "'{}'",
  "'aXbXc'",
  "'  pad '",
]

/** Writes expressions of Python's, many of which fail. */
export function pythonExpression(dice: Dice, depth = 2): string {
  const number = (): string =>
    depth > 0 && dice.chance(0.5)
      ? dice.chance(0.15)
        ? `(${number0()} ** ${dice.pick(['2', '0.5', '-1', '0', '3', '-0.5'])})`
        : `(${number0()} ${dice.pick(['+', '-', '*', '/', '//', '%'])} ${number0()})`
      : number0()
  const number0 = () => dice.pick(dice.chance(0.5) ? ints : floats)
  const text = () => dice.pick(strings)
  const item = () => dice.pick([number0, text, () => 'None'])()
  const items = () => Array.from({ length: dice.below(5) }, item).join(', ')
  const list = () =>
    dice.pick([
      () => `[${items()}]`,
      () => `list(range(${dice.below(9)}))`,
      () => `(${number0()}, ${item()})`,
      () => `[${number0()}, ${number0()}, ${number0()}]`,
    ])()
  const index = () =>
    dice.pick(['0', '-1', '1', '7', '1:', ':-1', '::2', '::-1', '-3:2', '5:1:-2', '1:3'])
  const spec = () =>
    `${dice.pick(['', '>', '<', '^', '*^', '0', '+', ' '])}${dice.pick(['', '8', '12'])}${dice.pick(['', ',', '_'])}${dice.pick(['', '.0', '.2', '.4', '.10'])}${dice.pick(['', 'f', 'e', 'g', 'd', 's', '%', 'x', 'b'])}`
  const all: readonly (() => string)[] = [
    number,
    number,
    () =>
      `${number()} ${dice.pick(['<', '<=', '>', '>=', '==', '!=', 'is', 'in'])} ${dice.pick([number0, text, list])()}`,
    () => `${number0()} < ${number0()} <= ${number0()}`,
    () =>
      `${dice.pick(['int', 'float', 'str', 'bool', 'repr', 'abs', 'round', 'list', 'tuple', 'len', 'type'])}(${dice.pick([number0, text, list])()})${dice.chance(0.1) ? '.__name__' : ''}`,
    () => `round(${dice.pick(floats)}, ${dice.pick(['0', '1', '2', '-1', 'None'])})`,
    () => `${list()}[${index()}]`,
    () => `${text()}[${index()}]`,
    () =>
      `${text()}.${dice.pick(['upper()', 'split()', "split('X')", 'strip()', "replace('a', 'z')", "join(['1', '2'])", 'title()', "startswith('a')", "find('b')", "ljust(6) + '|'", 'center(9)', 'zfill(5)', "count('a')", 'isdigit()', "partition('X')", 'capitalize()', 'swapcase()'])}`,
    () => `f"{${number0().replaceAll('"', "'")}:${spec()}}"`,
    () => `format(${dice.pick(floats)}, '${spec()}')`,
    () =>
      `'%${dice.pick(['d', '.3f', 's', 'r', 'e', '05d', '8.2f', '-6s|', 'g', 'x'])}' % (${dice.pick([number0, text])()},)`,
    () => `'{} {0} {1:>4}'.format(${number0()}, ${text()})`,
    () => `'{:${spec()}}'.format(${dice.pick([number0, text])()})`,
    () =>
      `${dice.pick(['sum', 'min', 'max', 'sorted', 'any', 'all', 'set', 'tuple', 'list'])}(${list()})`,
    () =>
      `${list()} ${dice.pick(['+', '*', '==', '<'])} ${dice.pick([list, () => dice.pick(['0', '2', '-1', '1.5', 'True'])])()}`,
    () =>
      `[${dice.pick(['i', 'i * 2', 'str(i)', '(i, j)', '-i'])} for i in ${list()}${dice.chance(0.4) ? ' for j in range(2)' : ''}${dice.chance(0.3) ? ' if i' : ''}]`,
    () =>
      `{${dice.pick(['i', 'str(i)'])}: ${dice.pick(['i', 'i ** 2', '[i]'])} for i in range(${dice.below(4)})}`,
    () => `{${dice.pick(ints)}: 'a', ${dice.pick([...ints, ...strings])}: 'b'}`,
    () => `dict(a=${number0()}, b=${text()})[${dice.pick(["'a'", "'c'", '0'])}]`,
    () => `(lambda a, b=${number0()}, *c: (a, b, c))(${items()})`,
    () =>
      `list(${dice.pick(['zip', 'enumerate', 'reversed', 'map'])}(${dice.pick([() => list(), () => `${list()}, ${list()}`, () => `str, ${list()}`])()}))`,
    () =>
      `math.${dice.pick(['sqrt', 'exp', 'log', 'sin', 'floor', 'ceil', 'atan', 'fabs', 'erf', 'log10', 'isnan', 'tanh', 'acos'])}(${number0()})`,
    () => `${number0()} ${dice.pick(['and', 'or'])} ${dice.pick([number0, text])()}`,
    () => `not ${dice.pick([number0, text, list])()}`,
    () =>
      `${text()} ${dice.pick(['+', '*', '%', '<', 'in'])} ${dice.pick([text, () => dice.pick(['0', '2', '-1', '1.5'])])()}`,
    () => `(${number0()} if ${number0()} else ${text()})`,
    () => `isinstance(${item()}, ${dice.pick(['int', 'float', 'str', '(int, str)', 'bool'])})`,
    () => `divmod(${number0()}, ${number0()})`,
    () =>
      `${dice.pick(ints)} ${dice.pick(['&', '|', '^', '<<', '>>'])} ${dice.pick(['0', '1', '3', '70', '-2', '1.5'])}`,
    () => `-${number0()} ** ${dice.pick(['2', '0.5', '-1'])}`,
    () => `undefined_${dice.below(3)}`,
    () =>
      `(${item()}).${dice.pick(['foo', 'real', 'append', 'is_integer()', 'bit_length()', 'items'])}`,
    () => `(${item()})(${items()})`,
  ]
  return dice.pick(all)()
}

/** A program that prints what expressions give, or how they fail. */
export function pythonProgram(seed: number, count: number): string {
  const dice = new Dice(seed)
  const lines = Array.from({ length: count }, () => {
    const expression = pythonExpression(dice)
    return `show(lambda: ${expression})`
  })
  return `import math

def show(value):
    try:
        print(repr(value()))
    except Exception as error:
        print(type(error).__name__, error)

${lines.join('\n')}
`
}
