import type { Reading } from '../found.ts'
import { listOf } from '../list.ts'
import { vectorsOf } from '../array.ts'
import type { Text } from './place.ts'
import { splitNumbers } from '../tables/cells.ts'
import { namedArrays } from '../places.ts'
import { vectorOf } from '../tree.ts'
import { mended } from '../../writing/fragment.ts'
import { say } from '../../words/say.ts'

const names = ['x', 'y', 'dx', 'dy', 'cx', 'cy']

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** The vectors in a link of this page, as it stands in a text; null if there is none. */
export function readLink({ name, content }: Text): Reading | null {
  const [, fragment = ''] = /#([^\s"'<>]*?\b[xy](?:=|%3D)[^\s"'<>]*)/i.exec(content) ?? []
  const fields = new Map(
    mended(fragment)
      .fragment.split('&')
      .map((field) => field.split('=').map(decoded) as [string, string]),
  )
  const found = names.flatMap((each) => {
    const values = splitNumbers(`${fields.get(each) ?? ''},`)
    return values ? [[each, vectorOf(values)] as const] : []
  })
  if (!found.some(([each]) => each === 'x' || each === 'y')) return null
  const named = namedArrays({ kind: 'record', fields: found }, [])
  return {
    sentence: say`A link of this page`,
    notes: [],
    vectors: listOf(
      named.map((each) => vectorsOf(each)),
      name,
    ),
  }
}
