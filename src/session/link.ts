import { conflict, fieldIds, fields, initial, type FieldId, type Shared } from './shared.ts'

/** What a link says: the settings, and a sentence for each field that could not be read. */
export interface Read {
  readonly shared: Shared
  readonly problems: readonly string[]
}

const always: ReadonlySet<FieldId> = new Set(['x', 'y'])
/** Longer than any link of ours, and short enough to read without a pause. */
const mostCharacters = 10_000

/**
 * The fragment for these settings, without the #: x and y always, the others where they differ from
 * their defaults. Numbers survive the round trip exactly.
 */
export function write(shared: Shared): string {
  return fieldIds
    .map((id) => [id, written(id, shared)] as const)
    .filter(([id, text]) => always.has(id) || text !== written(id, initial))
    .map(([id, text]) => `${id}=${text}`)
    .join('&')
}

/**
 * Reads a fragment, with or without the #. Never throws and evaluates nothing. Unknown fields are
 * ignored, missing ones have their defaults, and one that cannot be read keeps its default.
 */
export function read(fragment: string): Read {
  if (fragment.length > mostCharacters)
    return {
      shared: initial,
      problems: [
        `The link has ${fragment.length} characters; at most ${mostCharacters} can be read.`,
      ],
    }
  const problems: string[] = []
  let shared = initial
  for (const [id, text] of pairs(fragment)) {
    if (text === null) {
      problems.push(`${id}: the %-signs of the link cannot be decoded; its default stays.`)
      continue
    }
    const reading = fields[id].read(text)
    if ('problem' in reading) problems.push(`${id}: ${reading.problem}. Its default stays.`)
    else shared = { ...shared, [id]: reading.value }
  }
  const clash = conflict(shared)
  if (clash) {
    problems.push(`${clash.field}: ${clash.problem}. Its default stays.`)
    shared = { ...shared, [clash.field]: initial[clash.field] }
  }
  return { shared, problems }
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
function written(id: FieldId, shared: Shared): string {
  const field = fields[id] as { write: (value: Shared[FieldId]) => string }
  return field.write(shared[id])
}
