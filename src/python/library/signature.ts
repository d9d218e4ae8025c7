import { PyList, PyTuple } from '../objects/collections.ts'
import { FixedKeywords, type Keywords, type Native, type Value } from '../objects/object.ts'
import { typeError } from '../runtime/errors.ts'

/** Arguments by the place of their parameter; undefined where nothing was given. */
export type Arguments = readonly (Value | undefined)[]

interface Signature {
  readonly names: readonly string[]
  /** How many can be given by place. */
  readonly positional: number
  readonly required: number
  /** The parameter that takes all further places, such as sizes that are given one by one. */
  readonly rest: number
  /** No arguments at all. */
  readonly blank: (Value | undefined)[]
}

/** Other names by which NumPy knows some parameters; PyTorch takes these as well. */
const aliases: Readonly<Record<string, readonly string[]>> = {
  dim: ['axis'],
  keepdim: ['keepdims'],
  input: ['x', 'a'],
  other: ['x2'],
}

/** Reads `input, dim=None, *, dtype=None`; a name with a star in front takes all further places. */
function signature(text: string): Signature {
  const parts = text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const names: string[] = []
  let positional = -1
  let required = 0
  let rest = -1
  for (const part of parts) {
    if (part === '*') {
      positional = names.length
      continue
    }
    const name = part.replace(/^\*/, '').replace(/=.*$/, '')
    if (part.startsWith('*')) rest = names.length
    else if (!part.includes('=') && positional < 0) required = names.length + 1
    names.push(name)
    if (part.startsWith('*')) positional = names.length
  }
  return {
    names,
    positional: positional < 0 ? names.length : positional,
    required,
    rest,
    blank: names.map(() => undefined),
  }
}

/**
 * A function that takes its arguments by place or by name.
 *
 * @param text its parameters, as Python writes them; what stands behind = is only read as there being a default.
 */
export function native(name: string, text: string, run: (args: Arguments) => Value): Native {
  const shape = signature(text)
  return (args, keywords) => {
    if (
      keywords === null &&
      shape.rest < 0 &&
      args.length >= shape.required &&
      args.length <= shape.positional
    )
      return run(args)
    return run(bound(name, shape, args, keywords))
  }
}

function bound(
  name: string,
  shape: Signature,
  args: readonly Value[],
  keywords: Keywords,
): Arguments {
  const { names, positional, required, rest } = shape
  if (keywords instanceof FixedKeywords && rest < 0) {
    const { plan } = keywords
    if (plan?.of === shape && plan.count === args.length)
      return planned(shape, args, keywords, plan.places)
  }
  const values = shape.blank.slice()
  const places = rest < 0 ? positional : rest
  if (args.length > places && rest < 0)
    throw typeError(
      positional === 0
        ? `${name}() takes no arguments (${args.length} given)`
        : `${name}() takes ${positional} positional arguments but ${args.length} were given`,
    )
  for (let i = 0; i < Math.min(args.length, places); i++) values[i] = args[i]
  if (rest >= 0) values[rest] = restOf(args.slice(rest))
  for (const [key, value] of keywords ?? []) {
    const at = placeOf(names, key)
    if (at < 0) throw typeError(`${name}() got an unexpected keyword argument '${key}'`)
    if (values[at] !== undefined && !(at === rest && args.length <= rest))
      throw typeError(`${name}() got multiple values for argument '${key}'`)
    values[at] = value
  }
  for (let i = 0; i < required; i++)
    if (values[i] === undefined)
      throw typeError(`${name}() missing 1 required positional arguments: "${names[i]}"`)
  if (keywords instanceof FixedKeywords)
    keywords.plan = {
      of: shape,
      count: args.length,
      places: [...keywords.keys()].map((key) => placeOf(names, key)),
    }
  return values
}

/** As a call before this one was found to be in order. */
function planned(
  { blank }: Signature,
  args: readonly Value[],
  keywords: FixedKeywords,
  places: readonly number[],
): Arguments {
  const values = blank.slice()
  for (let i = 0; i < args.length; i++) values[i] = args[i]
  let k = 0
  for (const value of keywords.values()) values[places[k++] ?? 0] = value
  return values
}

function placeOf(names: readonly string[], key: string): number {
  const own = names.indexOf(key)
  if (own >= 0) return own
  return names.findIndex((name) => Object.hasOwn(aliases, name) && aliases[name]?.includes(key))
}

/** Sizes one by one are as good as a tuple of them. */
function restOf(items: readonly Value[]): Value | undefined {
  const [only] = items
  if (items.length === 1 && (only instanceof PyTuple || only instanceof PyList)) return only
  return items.length === 0 ? undefined : new PyTuple(items)
}
