import type { Found } from '../found.ts'
import { read } from '../read.ts'
import { fromBytes, fromText, type Source } from '../source.ts'
import { Unreadable } from '../unreadable.ts'

/** A text or bytes as a source by the name of “a”. */
export function sourceOf(content: string | Uint8Array | Source): Source {
  if (typeof content === 'string') return fromText('a', content)
  return content instanceof Uint8Array ? fromBytes('a', content) : content
}

/** All that is found, loaded: names and entries. */
export async function vectors(
  content: string | Uint8Array | Source,
): Promise<readonly (readonly [name: string, entries: readonly number[]])[]> {
  const found = await read(sourceOf(content))
  return Promise.all(found.map(async (one) => [one.name, await entries(one)] as const))
}

async function entries(found: Found): Promise<readonly number[]> {
  const values = await found.load()
  if (values.length !== found.entries) throw new Error('not as many entries as were announced')
  return [...values]
}

/** The sentence with which something is refused, when read or when loaded; any other error is thrown. */
export async function refusal(content: string | Uint8Array | Source): Promise<string> {
  try {
    const all = await vectors(content)
    return `is not refused: ${JSON.stringify(all).slice(0, 200)}`
  } catch (error) {
    if (error instanceof Unreadable) return error.message
    throw error
  }
}
