import { divide } from '../division.ts'
import { type Element, elementsBy } from '../element.ts'
import type { Found } from '../found.ts'
import { type NpyHeader, readNpyHeader } from './header.ts'
import { loadRun, type Run } from '../run.ts'
import type { Source } from '../source.ts'
import { Unreadable } from '../unreadable.ts'
import { counted, quoted, spelled, spelledShape, titled } from '../wording.ts'

const elements = elementsBy({
  f8: 'float64',
  f4: 'float32',
  f2: 'float16',
  i1: 'int8',
  i2: 'int16',
  i4: 'int32',
  i8: 'int64',
  u1: 'uint8',
  u2: 'uint16',
  u4: 'uint32',
  u8: 'uint64',
  b1: 'bool',
})

/**
 * The vectors of a .npy file: the array itself if it has the shape (n,), (1, n) or (n, 1), the two
 * rows if it has (2, n). Rejects with `Unreadable`; of the numbers nothing is read yet.
 */
export async function readNpy(source: Source): Promise<readonly Found[]> {
  const name = titled(source.name)
  const header = await readNpyHeader(source)
  const { fortran, shape, start } = header
  const { element, little } = typeOf(name, header.descr)
  const division = divide(name, shape)
  requireSize(source, header, element)

  const found = (name: string, shape: readonly number[], run: Run): Found => ({
    name,
    entries: run.entries,
    type: element.name,
    shape,
    load: (progress) => loadRun(source, run, progress),
  })
  const entries = Math.max(...shape)
  const run = { start, entries, step: 1, element, little }
  if (division === 'vector') return [found(source.name, shape, run)]
  return [0, 1].map((row) =>
    found(`row ${row + 1} of ${source.name}`, [entries], {
      ...run,
      // Fortran's order is column by column: the rows take turns.
      start: start + row * element.size * (fortran ? 1 : entries),
      step: fortran ? 2 : 1,
    }),
  )
}

const allowed = 'save float, int, uint or bool numbers instead, for example as numpy.float64'

/** The element and the byte order that a descr such as “<f8” stands for. */
function typeOf(name: string, descr: NpyHeader['descr']) {
  if (typeof descr !== 'string') {
    throw new Unreadable(
      `${name} has a structured dtype, of several fields; save one field by itself, as numbers`,
    )
  }
  const [, order = '', code = ''] = /^([<>=|]?)(.*)$/s.exec(descr) ?? []
  const element = elements.get(code)
  if (element) return { element, little: order !== '>' }
  if (code.startsWith('O')) {
    throw new Unreadable(
      `${name} is an array of Python objects, so it holds a pickle, which is a program and is not ` +
        'run here; save numbers with a float dtype, for example array.astype(numpy.float64)',
    )
  }
  if (code.startsWith('c')) {
    throw new Unreadable(
      `${name} has complex numbers (dtype ${quoted(descr)}); ` +
        'save their real and imaginary parts by themselves',
    )
  }
  const kind = /^[USa]/.test(code) ? 'text' : 'no numbers that can be read'
  throw new Unreadable(`${name} holds ${kind} (dtype ${quoted(descr)}); ${allowed}`)
}

function requireSize({ name, size }: Source, { shape, start }: NpyHeader, element: Element): void {
  const promised = shape.reduce((product, n) => product * n, element.size)
  const there = size - start
  if (there === promised) return
  const promise = `${counted(promised, 'byte')} of numbers, ${spelledShape(shape)} of ${element.name},`
  throw new Unreadable(
    there < promised
      ? `${titled(name)} is cut short: its header promises ${promise} and ${spelled(there)} are there`
      : `${titled(name)} has ${counted(there - promised, 'byte')} too many at its end: ` +
          `its header promises ${promise} and ${spelled(there)} are there`,
  )
}
