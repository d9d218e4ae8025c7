import { mended, piecesOf } from '../writing/fragment.ts'
import { languageIds } from '../words/language.ts'
import { chapterIds, opening, placeIds, stepIds, type Place } from '../lesson/story/places.ts'
import { say } from '../words/say.ts'
import { listed } from '../words/sentences.ts'
import { components } from './field.ts'
import { walkFieldIds } from './flow/choices.ts'
import { checks, lessons, ofCheck, type LinkedPair } from './linkedPairs.ts'
import { problemsOfOthers, problemsOfOwn, problemsOfText } from './linkProblems.ts'
import { maxChecked } from './limits.ts'
import { quoted } from './number.ts'
import { checkDimension } from './pane.ts'
import {
  conflict,
  dimension,
  fieldIds,
  fields,
  initial,
  type FieldId,
  type Settings,
} from './settings.ts'
import { noCode, type OwnCode } from './own/code.ts'
import { codeIn } from './own/link.ts'
import { movedBy, type State } from './state.ts'
import { settingsAt } from './scene.ts'
import { carried, resized, wholeOf } from './vectors.ts'

/** What a link says: the place, the settings, and a sentence for each field that could not be read. */
export interface Read {
  readonly place: Place
  readonly settings: Settings
  /** Which pairs the link names: a step leaves these as they are. */
  readonly touched: State['touched']
  /** The reader's own code, still packed; it does not run before the reader says so. */
  readonly own: OwnCode
  readonly problems: readonly string[]
}

/** Longer than any link of ours, and short enough to read without a pause. */
const maxCharacters = 10_000
/** A link that carries vectors is at most so long; longer ones are cut by mailers and chats. */
export const maxWritten = 8192

/**
 * The fragment for a place and these settings, without the #. Fields stand there where they differ from
 * their defaults. Numbers survive the round trip exactly. Vectors that are too long are left out, and
 * their number is told.
 */
export function write({
  place,
  settings,
  own: code = noCode,
}: Pick<State, 'place' | 'settings'> & Partial<Pick<State, 'own'>>): string {
  const at = place.step === null ? place.id : `${place.id}.${place.step}`
  // Two characters are the least that a component takes. A million of them are not even made.
  const fits = (n: number) => n <= maxWritten / 4
  const whole =
    settings.planeCoordinates && fits(dimension(settings))
      ? { ...settings, ...wholeOf(settings) }
      : settings
  const { cx, cy, ownCoordinates } = settings
  const own =
    ownCoordinates && fits(ownCoordinates.n)
      ? wholeOf({ x: cx, y: cy, planeCoordinates: ownCoordinates })
      : { x: cx, y: cy }
  const full = { ...whole, cx: own.x, cy: own.y }
  const unsaid = settingsAt(place)
  // Where the vectors are said, the tangents that are not are those of their dimension: see `settled`.
  const said = !(['x', 'y'] as const).every((id) => textOf(id, full) === textOf(id, unsaid))
  const { dx, dy } = vectorsIn(settings.dx.length)
  const start = said ? { ...unsaid, dx, dy } : unsaid
  // What belongs to vectors that are left out goes with them.
  const left = new Set<FieldId>(settings.point === 'own' ? [] : [checks.x, checks.y])
  const counts: string[] = []
  const leave = ({ x, y, long, more }: LinkedPair, n: number) => {
    for (const id of [x, y, ...more]) left.add(id)
    counts.push(`${long}=${n}`)
  }
  if (!fits(dimension(settings))) leave(lessons, dimension(settings))
  if (settings.point === 'own' && !fits(checkDimension(settings)))
    leave(checks, checkDimension(settings))
  const packed = settings.backward === 'own' ? code.packed : null
  let carriesCode = packed !== null
  const text = () => {
    const last =
      packed === null ? [] : [carriesCode ? `code=${packed}` : `codelong=${packed.length}`]
    const all = [...counts, ...written(full, start, left), ...last]
    // The opening as everybody finds it needs no name.
    return (at === 'opening' && all.length === 0 ? all : [`at=${at}`, ...all]).join('&')
  }
  if (text().length > maxWritten) carriesCode = false
  if (text().length > maxWritten && !left.has('cx')) leave(checks, checkDimension(settings))
  if (text().length > maxWritten && !left.has('x')) leave(lessons, dimension(settings))
  return text()
}

/** Whether a fragment holds the vectors as well, and not their number alone. */
export function holdsVectors(fragment: string): boolean {
  return !/(?:^|&)c?long=/.test(fragment)
}

/** The fields that differ from those of `start`. */
function written(settings: Settings, start: Settings, left: ReadonlySet<FieldId>): string[] {
  const same = (id: FieldId) => textOf(id, settings) === textOf(id, start)
  // Of two vectors both stand there, or none.
  const alone = (id: FieldId) =>
    [lessons, checks].every(({ x, y }) => (id !== x && id !== y) || (same(x) && same(y))) &&
    // Where a link says that the check has a pair of its own, it says which.
    !((id === checks.x || id === checks.y) && !same('point'))
  return fieldIds
    .filter((id) => !left.has(id) && !(same(id) && alone(id)))
    .map((id) => `${id}=${textOf(id, settings)}`)
}

/** The vectors of the lesson in n dimensions: those of the plane, filled up with zeros. */
function vectorsIn(n: number): Pick<Settings, 'x' | 'y' | 'dx' | 'dy'> {
  const { x, y, dx, dy } = initial
  return { x: resized(x, n), y: resized(y, n), dx: resized(dx, n), dy: resized(dy, n) }
}

/**
 * Reads a fragment, with or without the #. Never throws and evaluates nothing. Unknown fields are
 * ignored, missing ones have their defaults, and one that cannot be read keeps its default. Of two vectors
 * with different numbers of components only one can be.
 */
export function read(fragment: string): Read {
  if (fragment.length > maxCharacters)
    return {
      place: opening,
      settings: initial,
      touched: { lesson: false, check: false },
      own: noCode,
      problems: [
        say`The link has ${fragment.length} characters; at most ${maxCharacters} can be read.`,
      ],
    }
  const problems: string[] = []
  const { fragment: text, note } = mended(fragment)
  if (note) problems.push(note)
  const pieces = piecesOf(text)
  // The last of a name wins.
  const found = new Map(pieces)
  problems.push(...problemsOfText(pieces, text), ...problemsOfOthers(found))
  let given: Partial<Settings> = {}
  for (const id of fieldIds) {
    const value = found.get(id)
    if (value === undefined || value === null) continue
    const reading = fields[id].read(value)
    if ('problem' in reading) problems.push(say`${id}: ${reading.problem}. Its default stays.`)
    else given = { ...given, [id]: reading.value }
  }
  const asked = found.get('lang')
  if (
    asked !== undefined &&
    asked !== null &&
    !languageIds.some((id) => asked.toLowerCase().startsWith(id))
  )
    problems.push(
      say`lang: ${quoted(asked)} is no language of this page; it has ${listed(languageIds)}.`,
    )
  // In the plane the defaults of x and y are known; anywhere else y follows x.
  given = ofOneLength(given, lessons, problems)
  given = ofOneLength(given, checks, problems)
  const own = codeIn(found, problems)
  if (own.packed !== null) given = { ...given, backward: 'own' }
  const touched = movedBy(given)
  const place = placeIn(found, given, problems)
  const settings = settled(given, settingsAt(place), problems)
  problems.push(...problemsOfOwn(found, given, settings))
  for (const { x, y, long } of [lessons, checks]) {
    const missing = found.get(long)
    if (missing && /^\d{1,9}$/.test(missing) && !given[x] && !given[y])
      problems.push(
        say`${x} and ${y}: the link holds the settings alone, because ${components(Number(missing))} are too many for it. Bring the vectors again; here are the defaults.`,
      )
  }
  return { place, settings, touched, own, problems }
}

/** Takes out the one of two vectors that does not go with the other. */
function ofOneLength(
  given: Partial<Settings>,
  { x, y }: LinkedPair,
  problems: string[],
): Partial<Settings> {
  const [u, v] = [given[x], given[y]] as [
    readonly number[] | undefined,
    readonly number[] | undefined,
  ]
  const start = (initial[x] as readonly number[]).length
  // With one vector alone the other has its default, in the plane; elsewhere it follows.
  if (!u || !v || u.length === v.length) return given
  const [blamed, count, other, right] =
    v.length === start
      ? ([x, u.length, y, v.length] as const)
      : ([y, v.length, x, u.length] as const)
  problems.push(
    say`${blamed}: has ${components(count)} and ${other} has ${right}; both must have the same number. Its default stays.`,
  )
  const { [blamed]: _wrong, ...others } = given
  return others
}

/** The settings that a link gives, the others at their defaults, all in one dimension. */
function settled(given: Partial<Settings>, unsaid: Settings, problems: string[]): Settings {
  const named = given.x ?? given.y
  const start = named ? { ...unsaid, ...vectorsIn(named.length) } : unsaid
  const { pair, planeCoordinates } = carried({ x: given.x ?? start.x, y: given.y ?? start.y })
  const n = pair.x.length
  let rest = given
  // Given vectors stand where they are put only beside a y of their length.
  const strange = rest.given?.find((v) => v.length !== n)
  for (const [id, count] of [
    ['dx', rest.dx?.length],
    ['dy', rest.dy?.length],
    ['given', strange?.length],
  ] as const) {
    if (count === undefined || count === n) continue
    problems.push(say`${id}: has ${components(count)} and x has ${n}. Its default stays.`)
    const { [id]: _wrong, ...others } = rest
    rest = others
  }
  const alone = given.cx ?? given.cy
  const ones = alone?.map(() => 1)
  const own = carried(
    { x: given.cx ?? ones ?? start.cx, y: given.cy ?? ones ?? start.cy },
    maxChecked,
  )
  const settings: Settings = {
    ...start,
    dx: resized(start.dx, n),
    dy: resized(start.dy, n),
    ...rest,
    ...pair,
    planeCoordinates,
    cx: own.pair.x,
    cy: own.pair.y,
    ownCoordinates: own.planeCoordinates,
  }
  const clash = conflict(settings)
  if (!clash) return settings
  problems.push(say`${clash.field}: ${clash.problem}. Its default stays.`)
  return { ...settings, [clash.field]: initial[clash.field] }
}

/** The place that a link names, or else the one that its fields are about. */
function placeIn(
  found: ReadonlyMap<string, string | null>,
  given: Partial<Settings>,
  problems: string[],
): Place {
  const at = found.get('at')
  if (typeof at === 'string') {
    const [name = '', ...rest] = at.toLowerCase().split('.')
    const step = rest.length > 0 ? rest.join('.') : undefined
    const id = placeIds.find((known) => known === name)
    if (id === undefined)
      problems.push(say`at: ${quoted(at)} is no place; it can be ${listed(placeIds)}.`)
    else if (step === undefined || stepIds(id).includes(step)) return { id, step: step ?? null }
    else {
      const steps = stepIds(id)
      problems.push(
        say`at: ${quoted(step)} is no step of ${id}; it can be ${listed(steps)}. The link leads to its beginning.`,
      )
      return { id, step: null }
    }
  }
  const ids = fieldIds.filter((id) => found.has(id))
  if (found.has('code')) return { id: 'lab', step: null }
  if (ids.some((id) => ofCheck.has(id))) return { id: 'lab', step: null }
  // Its fields are about a walk.
  if (ids.some((id) => walkFieldIds.some((field) => field === id)))
    return { id: 'flow', step: null }
  if (ids.length > 0 || found.has('long')) return { id: chapterIds[0] ?? 'opening', step: null }
  return given.x ? { id: 'alike', step: null } : opening
}

/** Typed loosely, because a field's writer belongs to its own value. */
function textOf(id: FieldId, settings: Settings): string {
  const field = fields[id] as { write: (value: Settings[FieldId]) => string }
  return field.write(settings[id])
}
