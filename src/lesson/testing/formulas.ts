import { derivation } from '../derivation.ts'
import { outline } from '../story/outline.ts'
import { chapters } from '../story/places.ts'
import { ways } from '../tangents.ts'

/** The TeX of every formula that the lesson has, wherever it stands; each once. */
export function formulas(): readonly string[] {
  return [...new Set(within([chapters, derivation, outline, ways]))]
}

function within(value: unknown, key = ''): readonly string[] {
  if (typeof value === 'string')
    return key === 'tex' ? [value] : [...value.matchAll(/\$([^$]+)\$/g)].map(([, tex]) => tex ?? '')
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inside]) => within(inside, name))
}
