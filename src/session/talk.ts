import type { Place } from '../lesson/story/places.ts'
import { say } from '../words/say.ts'
import { fieldsOf } from '../writing/fragment.ts'
import { oneOf, type Field } from './field.ts'
import { quoted } from './number.ts'

/*
 * A talk has two windows: the audience's, which shows one step a screen, and the teacher's, which shows the notes. The
 * audience's is the one that counts: it tells where it stands, and the teacher's asks it to do something.
 */

/** Where the audience's window stands. */
export interface Standing {
  /** Which screen it shows, from 0. */
  readonly at: number
  /** How much of this screen it still holds back. */
  readonly hidden: number
  /** Whether each screen comes part by part. */
  readonly oneByOne: boolean
  /** Whether it is black. */
  readonly blank: boolean
  /** When the talk began, in milliseconds since 1970: both windows look at the same clock. */
  readonly began: number
}

/** What can be done in a talk, from either window. */
export const deeds = [
  /** The next part, or the next screen where nothing is held back. */
  'forth',
  'back',
  'first',
  'last',
  /** The next screen, whatever is held back. */
  'next',
  'reveal',
  'one by one',
  'blank',
  'turn',
  'turn back',
  'clock',
] as const

export type Deed = (typeof deeds)[number]

/** What goes from window to window. */
export type Message =
  /** Null: the talk is over, or its window closed. */
  | { readonly from: 'audience'; readonly standing: Standing | null }
  /** `hello`: the notes are there, and ask where the talk stands. */
  | { readonly from: 'notes'; readonly says: Deed | 'hello' | 'bye' }

const words = [...deeds, 'hello', 'bye'] as const

/** What another window said; null for whatever this page does not know. It never throws. */
export function heard(data: unknown): Message | null {
  if (typeof data !== 'object' || data === null || !('from' in data)) return null
  if (data.from === 'notes' && 'says' in data) {
    const says = words.find((word) => word === data.says)
    return says === undefined ? null : { from: 'notes', says }
  }
  if (data.from !== 'audience' || !('standing' in data)) return null
  if (data.standing === null) return { from: 'audience', standing: null }
  const standing = standingIn(data.standing)
  return standing && { from: 'audience', standing }
}

function standingIn(data: unknown): Standing | null {
  const { at, hidden, oneByOne, blank, began } = Object(data) as Record<keyof Standing, unknown>
  const isCount = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 0
  if (!isCount(at) || !isCount(hidden) || typeof began !== 'number' || !Number.isFinite(began))
    return null
  return { at, hidden, oneByOne: oneByOne === true, blank: blank === true, began }
}

/** The name by which the two windows of a talk hear each other. */
export function channelOf(talk: string): string {
  return `cosgrad-talk-${talk}`
}

/** The link of the window with the notes of a talk. */
export function notesLink(talk: string, { id, step }: Place): string {
  return `at=${step === null ? id : `${id}.${step}`}&present=notes&talk=${talk}`
}

/** The talk whose notes a link wants to be shown; '' if it names none, null for a link to the page. */
export function notesIn(fragment: string): string | null {
  const fields = fieldsOf(fragment)
  if (fields.get('present') !== 'notes') return null
  const talk = talkField.read(fields.get('talk') ?? '')
  return 'value' in talk ? talk.value : ''
}

const talkField: Field<string> = {
  initial: '',
  write: (talk) => talk,
  read: (text) =>
    /^[\da-z]{1,24}$/.test(text)
      ? { value: text }
      : {
          problem: say`${quoted(text)} is no name of a talk; it must be 1 to 24 small letters and digits`,
        },
}

/** What a link says of a talk, as fields. */
export const talkFields = { present: oneOf(['notes'], 'notes'), talk: talkField } as const

/** A time that has gone by, in milliseconds, as a clock shows it: 0:07, 12:30, 1:02:03. A negative one is none. */
export function clock(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000))
  const two = (count: number) => String(count).padStart(2, '0')
  const [h, min, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  return h > 0 ? `${h}:${two(min)}:${two(s)}` : `${min}:${two(s)}`
}
