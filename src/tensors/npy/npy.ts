import { type Named, type NumberArray, type Store, stridesOf, whyNot } from '../array.ts'
import { type Element, elementsBy } from '../element.ts'
import { fieldsOf } from './fields.ts'
import { type NpyHeader, npyMagic, readNpyHeader } from './header.ts'
import { numpyTypes } from './types.ts'
import { longDoubles } from './longdouble.ts'
import { bytesOf } from '../slices.ts'
import type { Source } from '../source.ts'
import { stored } from '../stored.ts'
import { Unreadable } from '../unreadable.ts'
import { counted, quoted, spelled, spelledShape, titled } from '../wording.ts'
import { say } from '../../words/say.ts'
import { listed } from '../../words/sentences.ts'

const elements = elementsBy({
  ...numpyTypes,
  bfloat16: 'bfloat16',
  float8_e4m3fn: 'float8_e4m3fn',
  float8_e5m2: 'float8_e5m2',
  float8_e4m3fnuz: 'float8_e4m3fnuz',
  float8_e5m2fnuz: 'float8_e5m2fnuz',
})

/** A file may hold so many arrays, saved one behind the other. */
const mostArrays = 10_000

/**
 * The arrays of a .npy file: one, or several that were saved one behind the other; of a structured one
 * each field. Rejects with `Unreadable`; of the numbers nothing is read yet.
 */
export async function readNpy(source: Source): Promise<readonly Named[]> {
  const arrays: (readonly Named[])[] = []
  for (let at = 0; at < source.size;) {
    const header = await readNpyHeader(source, at)
    const { named, end } = await arrayAt(source, header)
    arrays.push(named)
    if (end === source.size) break
    await requireAnother(source, header, end, arrays.length)
    at = end
  }
  const [only = []] = arrays
  if (arrays.length === 1) return only
  return arrays.flatMap((named, i) =>
    named.map((each) => ({
      ...each,
      name: listed([say`array ${i}`, each.name].filter(Boolean)),
    })),
  )
}

async function arrayAt(source: Source, { descr, fortran, shape, start }: NpyHeader) {
  const name = titled(source.name)
  const count = shape.includes(0) ? 0 : shape.reduce((product, n) => product * n, 1)
  if (typeof descr !== 'string') {
    const { fields, size } = fieldsOf(name, descr, (code) => typeOf(name, code))
    const end = requireSize(source, start, count * size, shape, say`records`)
    const named = fields.map(({ name, type, offset, shape: inner }): Named => {
      const store = stored(source, type.element, type.little)
      const strides = [...stridesOf(shape, size, fortran), ...stridesOf(inner, type.element.size)]
      return {
        name,
        array: { store, offset: start + offset, shape: [...shape, ...inner], strides },
      }
    })
    return { named, end }
  }
  const { element, little } = typeOf(name, descr)
  const end = requireSize(source, start, count * element.size, shape, element.name)
  const store: Store =
    element.name === 'longdouble'
      ? await longDoubles(source, start, count, element, little)
      : stored(source, element, little)
  const array: NumberArray = {
    store,
    offset: start,
    shape,
    strides: stridesOf(shape, element.size, fortran),
  }
  return { named: [{ name: '', array }], end }
}

const allowed = say`save float, int, uint or bool numbers instead, for example array.astype(numpy.float64)`

/** The element and the byte order that a descr such as “<f8” stands for. */
function typeOf(name: string, descr: string): { element: Element; little: boolean } {
  const [, order = '', code = ''] = /^([<>=|]?)(.*)$/s.exec(descr) ?? []
  const element = elements.get(code)
  const little = order !== '>'
  if (element) return { element, little }
  if (/^f(?:12|16)$/.test(code))
    return { element: { name: 'longdouble', size: Number(code.slice(1)), read: () => NaN }, little }
  if (code.startsWith('O')) {
    throw new Unreadable(
      say`${name} is an array of Python objects, so it holds a pickle, which is a program and is not run here; save numbers with a float dtype, for example array.astype(numpy.float64), and numpy.save(…, allow_pickle=False)`,
    )
  }
  if (code.startsWith('c')) {
    throw new Unreadable(
      say`${name} has complex numbers (dtype ${quoted(descr)}); save their real and imaginary parts by themselves`,
    )
  }
  if (code.startsWith('V')) {
    throw new Unreadable(
      say`${name} has the raw type ${quoted(descr)}, as bfloat16 and float8 are saved, which says nothing about its numbers; save array.astype(numpy.float32) instead`,
    )
  }
  const kind = /^[USa]/.test(code)
    ? say`text`
    : /^[mM]/.test(code)
      ? say`dates or times`
      : say`no numbers that can be read`
  throw new Unreadable(say`${name} holds ${kind} (dtype ${quoted(descr)}); ${allowed}`)
}

/** The byte behind the numbers. Throws `Unreadable` if the file ends before. */
function requireSize(
  source: Source,
  start: number,
  promised: number,
  shape: readonly number[],
  type: string,
): number {
  const there = source.size - start
  if (there >= promised) return start + promised
  const name = titled(source.name)
  throw new Unreadable(
    whyNot(() => name, { shape }) ??
      say`${name} is cut short: its header promises ${counted(promised, 'byte')} of numbers, ${spelledShape(shape)} of ${type}, and ${spelled(there)} are there`,
  )
}

/** Throws `Unreadable` unless another array begins behind the numbers. */
async function requireAnother(
  source: Source,
  header: NpyHeader,
  end: number,
  count: number,
): Promise<void> {
  const bytes = await bytesOf(source, end, Math.min(source.size, end + npyMagic.length))
  const isMagic = String.fromCharCode(...bytes) === npyMagic
  if (isMagic && count < mostArrays) return
  const more = counted(source.size - end, 'byte')
  throw new Unreadable(
    isMagic
      ? say`${titled(source.name)} holds more than ${spelled(mostArrays)} arrays`
      : say`${titled(source.name)} has ${more} too many at its end: its header promises ${counted(end - header.start, 'byte')} of numbers, ${spelledShape(header.shape)}, and ${spelled(source.size - header.start)} are there`,
  )
}
