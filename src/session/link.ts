import { components } from './field.ts'
import {
  conflict,
  dimension,
  fieldIds,
  fields,
  initial,
  type FieldId,
  type Settings,
} from './settings.ts'
import { carried, resized, wholeOf } from './vectors.ts'

/** What a link says: the settings, and a sentence for each field that could not be read. */
export interface Read {
  readonly settings: Settings
  readonly problems: readonly string[]
}

/** Says in a link of how many components the vectors were that it could not hold. */
const long = /(?:^#?|&)long=(\d{1,9})(?:&|$)/
const ofVectors: ReadonlySet<FieldId> = new Set(['x', 'y', 'dx', 'dy', 'view', 'camera', 'turn'])
const always: ReadonlySet<FieldId> = new Set(['x', 'y'])
/** Longer than any link of ours, and short enough to read without a pause. */
const maxCharacters = 10_000
/** A link that carries vectors is at most so long; longer ones are cut by mailers and chats. */
export const maxWritten = 8192

/**
 * The fragment for these settings, without the #: x and y always, the others where they differ from
 * their defaults. Numbers survive the round trip exactly. Vectors that are too long are left out.
 */
export function write(settings: Settings): string {
  // Two characters are the least that a component takes.
  if (dimension(settings) <= maxWritten / 4) {
    const whole = written({ ...settings, ...wholeOf(settings) }, fieldIds)
    if (whole.length <= maxWritten) return whole
  }
  // What belongs to the vectors alone goes with them, and their number stays, to tell what is missing.
  const rest = fieldIds.filter((id) => !ofVectors.has(id))
  return [`long=${dimension(settings)}`, written(settings, rest)].filter(Boolean).join('&')
}

/** Whether the link holds x and y, too, and not the other settings alone. */
export function holdsVectors(fragment: string): boolean {
  return fragment.startsWith('x=')
}

function written(settings: Settings, ids: readonly FieldId[]): string {
  const start = defaults(settings.dx.length)
  return ids
    .map((id) => [id, text(id, settings)] as const)
    .filter(([id, value]) => always.has(id) || value !== text(id, start))
    .map(([id, value]) => `${id}=${value}`)
    .join('&')
}

/** The defaults in n dimensions: those of the plane, filled up with zeros. */
function defaults(n: number): Settings {
  const { x, y, dx, dy } = initial
  return {
    ...initial,
    x: resized(x, n),
    y: resized(y, n),
    dx: resized(dx, n),
    dy: resized(dy, n),
  }
}

/**
 * Reads a fragment, with or without the #. Never throws and evaluates nothing. Unknown fields are
 * ignored, missing ones have their defaults, and one that cannot be read keeps its default. Of x and
 * y with different numbers of components only one can be.
 */
export function read(fragment: string): Read {
  if (fragment.length > maxCharacters)
    return {
      settings: initial,
      problems: [
        `The link has ${fragment.length} characters; at most ${maxCharacters} can be read.`,
      ],
    }
  const problems: string[] = []
  let given: Partial<Settings> = {}
  for (const [id, value] of pairs(fragment)) {
    if (value === null) {
      problems.push(`${id}: the %-signs of the link cannot be decoded; its default stays.`)
      continue
    }
    const reading = fields[id].read(value)
    if ('problem' in reading) problems.push(`${id}: ${reading.problem}. Its default stays.`)
    else given = { ...given, [id]: reading.value }
  }
  if (given.x && given.y && given.x.length !== given.y.length) {
    // In the plane the defaults are known; anywhere else y follows x.
    const [blamed, right] =
      given.y.length === initial.x.length ? (['x', given.y] as const) : (['y', given.x] as const)
    problems.push(
      `${blamed}: has ${components(given[blamed]?.length ?? 0)} and ${blamed === 'x' ? 'y' : 'x'} has ${right.length}; both must have the same number. Its default stays.`,
    )
    const { [blamed]: _wrong, ...others } = given
    given = others
  }
  const start = defaults((given.x ?? given.y ?? initial.x).length)
  const { pair, embedding } = carried({ x: given.x ?? start.x, y: given.y ?? start.y })
  const n = pair.x.length
  for (const id of ['dx', 'dy'] as const) {
    const count = given[id]?.length
    if (count === undefined || count === n) continue
    problems.push(`${id}: has ${components(count)} and x has ${n}. Its default stays.`)
    const { [id]: _wrong, ...others } = given
    given = others
  }
  let settings: Settings = { ...defaults(n), ...given, ...pair, embedding }
  const clash = conflict(settings)
  if (clash) {
    problems.push(`${clash.field}: ${clash.problem}. Its default stays.`)
    settings = { ...settings, [clash.field]: initial[clash.field] }
  }
  const missing = long.exec(fragment)?.[1]
  if (missing !== undefined && !given.x && !given.y)
    problems.push(
      `x and y: the link holds the settings alone, because ${components(Number(missing))} are too many for it. Bring the vectors again; here are the defaults.`,
    )
  return { settings, problems }
}

/** The known fields of a fragment; null where the text cannot be decoded. The last of a name wins. */
function pairs(fragment: string): Map<FieldId, string | null> {
  const found = new Map<FieldId, string | null>()
  for (const piece of fragment.replace(/^#/, '').split('&')) {
    const [name = '', ...rest] = piece.split('=')
    const id = fieldIds.find((known) => known === name)
    if (id !== undefined) found.set(id, decoded(rest.join('=')))
  }
  return found
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}

/** Typed loosely, because a field's writer belongs to its own value. */
function text(id: FieldId, settings: Settings): string {
  const field = fields[id] as { write: (value: Settings[FieldId]) => string }
  return field.write(settings[id])
}
