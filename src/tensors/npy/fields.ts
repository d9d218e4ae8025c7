import type { Element } from '../element.ts'
import type { Literal } from './literal.ts'
import { Unreadable } from '../unreadable.ts'
import { quoted } from '../wording.ts'
import { say } from '../../words/say.ts'

/** A field of a structured array. */
export interface Field {
  readonly name: string
  readonly type: { readonly element: Element; readonly little: boolean }
  /** Its byte in a record. */
  readonly offset: number
  /** The shape that it has in each record; () for one number. */
  readonly shape: readonly number[]
}

/**
 * The fields of a structured dtype, such as [('x', '<f8'), ('y', '<f4', (3,))], and the bytes of a
 * record. Throws `Unreadable` for anything else.
 */
export function fieldsOf(
  name: string,
  descr: Literal,
  typeOf: (code: string) => Field['type'],
): { fields: readonly Field[]; size: number } {
  let size = 0
  const fields = list(descr).flatMap((each): Field[] => {
    const [title, code, lengths] = list(each)
    // A field may have a title beside its name.
    const [, key = title] = typeof title === 'string' ? [] : list(title)
    const shape = lengths === undefined ? [] : list(lengths)
    const offset = size
    if (typeof key !== 'string' || typeof code !== 'string' || !shape.every(isLength))
      throw new Unreadable(
        say`${name} has a structured dtype with a field that is no plain number, ${quoted(String(key))}; save one field by itself, as numbers`,
      )
    // What only fills up a record has no name.
    const padding = key === '' ? /^\|?V(\d+)$/.exec(code)?.[1] : undefined
    if (padding !== undefined) {
      size += Number(padding)
      return []
    }
    const type = typeOf(code)
    if (type.element.name === 'longdouble')
      throw new Unreadable(
        say`${name} has long doubles in its field ${quoted(key)}; save it by itself, as float64`,
      )
    size += type.element.size * shape.reduce((product, n) => product * n, 1)
    return [{ name: key, type, offset, shape }]
  })
  if (fields.length === 0) throw new Unreadable(say`${name} has a structured dtype without fields`)
  return { fields, size }
}

function list(literal: Literal | undefined): readonly Literal[] {
  if (typeof literal !== 'object') return literal === undefined ? [] : [literal]
  return 'tuple' in literal ? literal.tuple : literal
}

function isLength(n: Literal): n is number {
  return typeof n === 'number' && n >= 0
}
