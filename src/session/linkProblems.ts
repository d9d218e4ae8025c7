import { say } from '../words/say.ts'
import { listed } from '../words/sentences.ts'
import { decodedOrNull, type Piece } from '../writing/fragment.ts'
import { embedFields } from './embed.ts'
import { components, whole, type Field } from './field.ts'
import { checks, lessons } from './linkedPairs.ts'
import { quoted } from './number.ts'
import { fieldIds, type Settings } from './settings.ts'
import { talkFields } from './talk.ts'

// What is said of a link beside its settings, so that no field of it fails in silence.

type Found = ReadonlyMap<string, string | null>

const count = whole(1, 1, 999_999_999)
/** Fields that hold no setting. */
const others: Readonly<Record<string, Pick<Field<unknown>, 'read'>>> = {
  ...embedFields,
  ...talkFields,
  [lessons.long]: count,
  [checks.long]: count,
}
const known: ReadonlySet<string> = new Set([
  ...fieldIds,
  ...Object.keys(others),
  'at',
  'lang',
  'code',
  'codelong',
])

/** What is wrong with the text of a link, before anything is made of its fields. */
export function problemsOfText(pieces: readonly Piece[], fragment: string): string[] {
  const problems: string[] = []
  const broken = fragment
    .split('&')
    .find((piece) => !/=/.test(piece) && decodedOrNull(piece) === null)
  if (broken !== undefined)
    problems.push(
      say`${quoted(broken)} in the link cannot be decoded and is left out; a %-sign must begin the code of a character, such as %2C.`,
    )
  const found: Found = new Map(pieces)
  for (const id of known) {
    const values = new Set(pieces.flatMap(([name, value]) => (name === id ? [value] : [])))
    if (found.get(id) === null) {
      // Of code it is said that it is damaged.
      if (id !== 'code')
        problems.push(say`${id}: the %-signs of the link cannot be decoded; its default stays.`)
    } else if (values.size > 1)
      problems.push(say`${id}: stands in the link more than once; the last one counts.`)
  }
  return problems
}

/** Fields that hold no setting and cannot be read. */
export function problemsOfOthers(found: Found): string[] {
  return Object.entries(others).flatMap(([id, field]) => {
    const text = found.get(id)
    if (text === undefined || text === null) return []
    const reading = field.read(text)
    return 'problem' in reading ? [say`${id}: ${reading.problem}. Its default stays.`] : []
  })
}

/** What is missing for the check's own pair, or is not used. */
export function problemsOfOwn(
  found: Found,
  given: Partial<Settings>,
  { point }: Settings,
): string[] {
  const { x, y, long } = checks
  const there = [x, y].filter((id) => found.has(id))
  const [only] = there
  if (only === undefined)
    return given.point === 'own' && !found.has(long)
      ? [say`${x} and ${y}: are missing, and point is own. Their defaults stay.`]
      : []
  const unused =
    point === 'own'
      ? []
      : [say`${listed(there)}: used only where point is own; here point is ${point}.`]
  const v = only === x ? given.cx : given.cy
  if (there.length === 2 || !v) return unused
  const missing = only === x ? y : x
  return [
    say`${missing}: is missing, and ${only} has ${components(v.length)}. So all of ${missing} are ones.`,
    ...unused,
  ]
}
