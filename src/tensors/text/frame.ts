import { type Place, problemAt, spelledPlace } from './tokens.ts'

/** What is open in a text of arrays: the text itself, or what a bracket opened. */
export interface BracketFrame {
  /**
   * A call becomes options, such as “dtype=float32”, with its first comma; what stands between
   * brackets in them is ignored.
   */
  kind: 'text' | 'list' | 'call' | 'options' | 'ignored' | 'object'
  readonly opener: string
  readonly closer: string
  readonly at: Readonly<Place>
  /** Nothing came since it began, or since its last comma. */
  fresh: boolean
  /** Some of its values have a comma between them. */
  commas: boolean
  /** Some have none. */
  blanks: boolean
}

/** Notes that a value begins. Throws `Unreadable` if a comma is missing before it. */
export function addValue(frame: BracketFrame, place: Readonly<Place>): void {
  if (!frame.fresh) frame.blanks = true
  frame.fresh = false
  requireOneWay(frame, place)
}

/** Notes a comma. Throws `Unreadable` if there is nothing before it. */
export function addComma(frame: BracketFrame, place: Readonly<Place>, character: string): void {
  if (frame.fresh) throw problemAt(place, character, 'has nothing before it')
  frame.fresh = true
  frame.commas = true
  requireOneWay(frame, place)
}

/** “[1,5 2,5]” would be read as four numbers, and is meant as two. */
function requireOneWay(frame: BracketFrame, place: Readonly<Place>): void {
  if (frame.kind !== 'list' || !frame.commas || !frame.blanks) return
  throw problemAt(
    frame.at,
    frame.opener,
    'opens a list in which only some values have a comma between them, ' +
      `up to ${spelledPlace(place)}; all must have one or none, and decimals a point, as in 1.5`,
  )
}
