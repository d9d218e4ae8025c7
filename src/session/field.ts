import { count } from '../figure/words/format.ts'
import { say } from '../words/say.ts'
import { listed } from '../words/sentences.ts'
import { plain as plainCharacters } from '../writing/characters.ts'
import { plain, quoted, readNumber, type Reading } from './number.ts'

/** One setting: its default, how it is written in a link, and how it is read from a link or a form. */
export interface Field<T> {
  readonly initial: T
  /** Exact: reading what was written gives the same value. */
  readonly write: (value: T) => string
  /** The problem of a text that cannot be read, without the field's name in front. */
  readonly read: (text: string) => Reading<T>
}

/** One of a registry's ids, or of a list of them. */
export function oneOf<Id extends string>(
  registry: readonly Id[] | Readonly<Record<Id, unknown>>,
  initial: NoInfer<Id>,
): Field<Id> {
  const ids = Array.isArray(registry)
    ? (registry as readonly Id[])
    : (Object.keys(registry) as Id[])
  return {
    initial,
    write: (id) => id,
    read: (text) => {
      const value = ids.find((id) => id === text)
      if (value === undefined)
        return { problem: say`${quoted(text)} is not known; it can be ${fewOf(ids)}` }
      return { value }
    },
  }
}

/** Names one after another; of many the first ones, and how many more there are. */
function fewOf(ids: readonly string[]): string {
  return ids.length <= 9
    ? listed(ids)
    : say`${listed(ids.slice(0, 3))}, or one of ${ids.length - 3} others`
}

/** A number that meets a condition; `allowed` ends the sentence when it does not. */
export function number(
  initial: number,
  allowed: string,
  meets: (value: number) => boolean,
): Field<number> {
  return {
    initial,
    write: plain,
    read: (text) => {
      const reading = readNumber(text)
      if ('problem' in reading) return { problem: say`${reading.problem}; it must be ${allowed}` }
      if (!meets(reading.value))
        return { problem: say`${quoted(text)} is out of range; it must be ${allowed}` }
      return reading
    },
  }
}

/** A whole number from `least` to `most`. */
export function whole(initial: number, least: number, most: number): Field<number> {
  const allowed = say`a whole number from ${least} to ${most}`
  const any = number(initial, allowed, (value) => value >= least && value <= most)
  return {
    ...any,
    read: (text) => {
      const reading = any.read(text)
      return 'problem' in reading || Number.isInteger(reading.value)
        ? reading
        : { problem: say`${quoted(text)} is not whole; it must be ${allowed}` }
    },
  }
}

/** Some of a registry's ids, separated by commas, in the registry's order. */
export function someOf<Registry extends object>(
  registry: Registry,
): Field<readonly (keyof Registry & string)[]> {
  type Id = keyof Registry & string
  const ids = Object.keys(registry) as Id[]
  return {
    initial: [],
    write: (chosen) => chosen.join(','),
    read: (text) => {
      const named = text === '' ? [] : text.split(',')
      const unknown = named.find((name) => !ids.some((id) => id === name))
      if (unknown !== undefined)
        return {
          problem: say`${quoted(unknown)} is not known; it can be some of ${listed(ids)}, separated by commas`,
        }
      return { value: ids.filter((id) => named.includes(id)) }
    },
  }
}

/** So many numbers, separated by commas. `allowed` ends the sentence when a condition is not met. */
export function numbers(
  initial: readonly number[],
  allowed: string,
  meets: (value: readonly number[]) => boolean,
): Field<readonly number[]> {
  const any = vector(initial, allowed, meets)
  return {
    ...any,
    read: (text) => {
      const count = text.split(',').length
      return count === initial.length
        ? any.read(text)
        : { problem: say`${quoted(text)} has ${components(count)}; it must be ${allowed}` }
    },
  }
}

/** Any number of numbers, separated by commas. */
export function vector(
  initial: readonly number[],
  allowed: string,
  meets: (value: readonly number[]) => boolean,
): Field<readonly number[]> {
  return {
    initial,
    write: (values) => values.map(plain).join(','),
    read: (text) => {
      const values: number[] = []
      for (const [i, part] of text.split(',').entries()) {
        const reading = readComponent(part)
        if ('problem' in reading)
          return { problem: say`component ${i} ${reading.problem}; it must be ${allowed}` }
        values.push(reading.value)
      }
      if (!meets(values))
        return { problem: say`${quoted(text)} is out of range; it must be ${allowed}` }
      return { value: values }
    },
  }
}

/** A blank in it could have parted two numbers, or have come into one. */
function readComponent(text: string): Reading<number> {
  return /[\d.]\s+[-+.]?\d/.test(plainCharacters(text))
    ? { problem: say`${quoted(text)} could be one number or two` }
    : readNumber(text)
}

/** Any number of vectors, separated by semicolons. `allowed` ends the sentence when a condition is not met. */
export function vectors(
  allowed: string,
  meets: (value: readonly number[]) => boolean,
): Field<readonly (readonly number[])[]> {
  const one = vector([], allowed, meets)
  return {
    initial: [],
    write: (list) => list.map(one.write).join(';'),
    read: (text) => {
      const list: (readonly number[])[] = []
      for (const [j, part] of (text === '' ? [] : text.split(';')).entries()) {
        const reading = one.read(part)
        if ('problem' in reading) return { problem: say`vector ${j + 1}: ${reading.problem}` }
        list.push(reading.value)
      }
      return { value: list }
    },
  }
}

/** A field that the page fills in by itself as long as nobody else does: null, in a link `auto`. */
export function orAuto<T>(field: Field<T>): Field<T | null> {
  return {
    initial: null,
    write: (value) => (value === null ? 'auto' : field.write(value)),
    read: (text) => (text === 'auto' ? { value: null } : field.read(text)),
  }
}

/** So many components, in words. */
export function components(n: number): string {
  return n === 1 ? say`1 component` : say`${count(n)} components`
}
