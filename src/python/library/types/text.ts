import { inscribe, search, throughAll } from '../../../torch/core/budget.ts'
import { PyList, PyTuple } from '../../objects/collections.ts'
import { stringType, type Keywords, type Value } from '../../objects/object.ts'
import { getAttribute } from '../../runtime/attributes.ts'
import { nameOfType, raised, typeError, valueError } from '../../runtime/errors.ts'
import { format } from '../../runtime/format.ts'
import { joined, throughPattern } from '../../runtime/joined.ts'
import { itemsOf } from '../../runtime/iterate.ts'
import { intOf } from '../../runtime/operators.ts'
import { getSubscript } from '../../runtime/subscript.ts'
import { repr, text } from '../../runtime/text.ts'
import { methods, type Run } from './method.ts'

const words = (value: string) =>
  value
    .trim()
    .split(/\s+/u)
    .filter((word) => word !== '')

const list = (items: readonly string[]) => new PyList([...items])

function stringOf(value: Value | undefined): string {
  if (typeof value === 'string') return value
  throw typeError(`expected str, not ${nameOfType(value ?? null)}`)
}

function countOf(value: Value | undefined, fallback: number): number {
  return value === undefined ? fallback : Number(intOf(value) ?? fallback)
}

/** Characters to take off at the ends; blanks if none are given. */
function stripped(
  value: string,
  given: Value | undefined,
  ends: 'both' | 'left' | 'right',
): string {
  const off = given === undefined || given === null ? null : new Set(stringOf(given))
  const gone = (character: string) => (off ? off.has(character) : /\s/u.test(character))
  const characters = [...value]
  let [from, to] = [0, characters.length]
  if (ends !== 'right') while (from < to && gone(characters[from] ?? '')) from++
  if (ends !== 'left') while (to > from && gone(characters[to - 1] ?? '')) to--
  return characters.slice(from, to).join('')
}

function split(value: string, separator: Value | undefined, most: number): readonly string[] {
  if (separator === undefined || separator === null) {
    const all = words(value)
    if (most < 0 || all.length <= most) return all
    let rest = value.trim()
    for (const word of all.slice(0, most)) rest = rest.slice(word.length).trimStart()
    return [...all.slice(0, most), rest]
  }
  const by = stringOf(separator)
  if (by === '') throw valueError('empty separator')
  const all = value.split(by)
  return most < 0 || all.length <= most + 1
    ? all
    : [...all.slice(0, most), all.slice(most).join(by)]
}

function padded(value: string, args: readonly Value[], where: 'left' | 'right' | 'center'): string {
  const width = countOf(args[0], 0)
  inscribe(width)
  const fill = args[1] === undefined ? ' ' : stringOf(args[1])
  if ([...fill].length !== 1)
    throw typeError('The fill character must be exactly one character long')
  if (where === 'left') return value.padEnd(width, fill)
  if (where === 'right') return value.padStart(width, fill)
  const missing = Math.max(0, width - value.length)
  const left = Math.floor(missing / 2) + (missing & width & 1)
  return fill.repeat(left) + value + fill.repeat(missing - left)
}

/** The pieces between what is looked for, with something else between them. */
function replaced(value: string, from: string, to: string, most: Value | undefined): string {
  if (from !== '') return joined(split(value, from, countOf(most, -1)), to)
  // Nothing stands before each character, and at the end.
  const characters = [...value]
  const turns = most === undefined ? Infinity : countOf(most, -1)
  const count = turns < 0 ? Infinity : turns
  return joined(
    [...characters, ''].flatMap((character, i) => (i < count ? [to, character] : [character])),
  )
}

function affix(given: Value | undefined, test: (part: string) => boolean): boolean {
  if (given instanceof PyTuple) return given.items.some((each) => test(stringOf(each)))
  return test(stringOf(given))
}

const capitalized = (value: string) => value.charAt(0).toUpperCase() + value.slice(1).toLowerCase()

/** "{} {name:.2f}".format(…). */
function formatted(pattern: string, args: readonly Value[], keywords: Keywords): string {
  throughPattern(pattern)
  let next = 0
  let manual = false
  return pattern.replace(
    /\{\{|\}\}|\{([^{}!:]*)(?:!([rsa]))?(?::((?:[^{}]|\{[^{}]*\})*))?\}/g,
    (whole: string, field?: string, conversion?: string, spec?: string) => {
      if (whole === '{{') return '{'
      if (whole === '}}') return '}'
      const value = fieldOf(field ?? '')
      const how = (spec ?? '').replace(/\{([^{}]*)\}/g, (_, inner: string) => text(fieldOf(inner)))
      return format(
        conversion === 'r' ? repr(value) : conversion === 's' ? text(value) : value,
        how,
      )
    },
  )

  function fieldOf(field: string): Value {
    const [name = '', ...path] = field.split(/(?=[.[])/)
    let value: Value | undefined
    if (name === '' ? manual : /^\d/.test(name) && next > 0)
      throw valueError(
        name === ''
          ? 'cannot switch from manual field specification to automatic field numbering'
          : 'cannot switch from automatic field numbering to manual field specification',
      )
    manual ||= /^\d/.test(name)
    if (name === '') value = args[next++]
    else if (/^\d+$/.test(name)) value = args[Number(name)]
    else value = keywords?.get(name)
    if (value === undefined) {
      if (name === '' || /^\d+$/.test(name))
        throw raised('IndexError', 'Replacement index out of range for positional args tuple')
      throw raised('KeyError', name)
    }
    for (const step of path)
      value = step.startsWith('.')
        ? getAttribute(value, step.slice(1))
        : getSubscript(value, keyOf(step.slice(1, -1)))
    return value
  }
}

const keyOf = (written: string): Value => (/^\d+$/.test(written) ? Number(written) : written)

/** Methods that are told how long what they read and what they make is. */
function textMethods(all: Readonly<Record<string, Run<string>>>): void {
  const telling = Object.entries(all).map(([name, run]): [string, Run<string>] => [
    name,
    (self, args, keywords) => {
      const [part] = args
      throughAll(self.length)
      if (typeof part === 'string') search(self, part)
      const made = run(self, args, keywords)
      if (typeof made === 'string') inscribe(made.length)
      return made
    },
  ])
  methods<string>(stringType, Object.fromEntries(telling))
}

/** Methods of str. */
export function installText(): void {
  textMethods({
    upper: (self) => self.toUpperCase(),
    lower: (self) => self.toLowerCase(),
    title: (self) => self.replace(/\p{L}+/gu, capitalized),
    capitalize: capitalized,
    swapcase: (self) =>
      [...self].map((c) => (c === c.toUpperCase() ? c.toLowerCase() : c.toUpperCase())).join(''),
    strip: (self, [off]) => stripped(self, off, 'both'),
    lstrip: (self, [off]) => stripped(self, off, 'left'),
    rstrip: (self, [off]) => stripped(self, off, 'right'),
    split: (self, [by, most], keywords) =>
      list(split(self, by ?? keywords?.get('sep'), countOf(most ?? keywords?.get('maxsplit'), -1))),
    rsplit: (self, [by]) => list(split(self, by, -1)),
    splitlines: (self) => list(self.replace(/\n$/, '').split('\n')),
    join: (self, [items]) =>
      joined(
        itemsOf(items ?? null).map((item, i) => {
          if (typeof item === 'string') return item
          throw typeError(`sequence item ${i}: expected str instance, ${nameOfType(item)} found`)
        }),
        self,
      ),
    replace: (self, [from, to, most]) => replaced(self, stringOf(from), stringOf(to), most),
    startswith: (self, [start]) => affix(start, (part) => self.startsWith(part)),
    endswith: (self, [end]) => affix(end, (part) => self.endsWith(part)),
    removeprefix: (self, [start]) =>
      self.startsWith(stringOf(start)) ? self.slice(stringOf(start).length) : self,
    removesuffix: (self, [end]) =>
      self.endsWith(stringOf(end)) ? self.slice(0, self.length - stringOf(end).length) : self,
    find: (self, [part]) => self.indexOf(stringOf(part)),
    rfind: (self, [part]) => self.lastIndexOf(stringOf(part)),
    index: (self, [part]) => {
      const at = self.indexOf(stringOf(part))
      if (at < 0) throw valueError('substring not found')
      return at
    },
    count: (self, [part]) => self.split(stringOf(part)).length - 1,
    ljust: (self, args) => padded(self, args, 'left'),
    rjust: (self, args) => padded(self, args, 'right'),
    center: (self, args) => padded(self, args, 'center'),
    zfill: (self, [width]) => {
      const sign = /^[-+]/.exec(self)?.[0] ?? ''
      const to = countOf(width, 0)
      inscribe(to)
      return sign + self.slice(sign.length).padStart(to - sign.length, '0')
    },
    isdigit: (self) => /^\p{Nd}+$/u.test(self),
    isnumeric: (self) => /^\p{N}+$/u.test(self),
    isalpha: (self) => /^\p{L}+$/u.test(self),
    isalnum: (self) => /^[\p{L}\p{N}]+$/u.test(self),
    isspace: (self) => /^\s+$/u.test(self),
    isupper: (self) => self !== self.toLowerCase() && self === self.toUpperCase(),
    islower: (self) => self !== self.toUpperCase() && self === self.toLowerCase(),
    isidentifier: (self) => /^[\p{L}_][\p{L}\p{N}_]*$/u.test(self),
    partition: (self, [by]) => {
      const at = self.indexOf(stringOf(by))
      return new PyTuple(
        at < 0
          ? [self, '', '']
          : [self.slice(0, at), stringOf(by), self.slice(at + stringOf(by).length)],
      )
    },
    expandtabs: (self) => self.replaceAll('\t', '        '),
    format: formatted,
  })
}
