import { keepAddress, type AddressBar, type Since } from './address.ts'
import { embedIn, framed, placeIn, type Embed } from './embed.ts'
import { read } from './link.ts'
import type { Session } from './session.ts'
import { begin, type State } from './state.ts'
import { notesIn } from './talk.ts'

/** What a link leads to. */
export interface Arrival {
  readonly state: State
  /** What of the page stands in a frame; null for all of it. */
  readonly embed: Embed | null
  /** The talk whose notes are to be shown in place of the page; null for the page. */
  readonly notes: string | null
}

/** Where a fragment leads, whatever is in it. */
export function arrivalAt(fragment: string): Arrival {
  const embed = embedIn(fragment)
  const { settings, place, touched, own, problems } = read(fragment)
  const there = embed ? placeIn(embed, place) : place
  const notes = embed ? null : notesIn(fragment)
  return { embed, notes, state: begin(settings, problems.join('\n') || null, there, touched, own) }
}

/** Keeps the link and the state the same, in a frame and out of it. See `keepAddress`. */
export function followAddress(
  session: Session,
  bar: AddressBar,
  embed: Embed | null,
  moved: (state: State) => void,
  since: Since,
): void {
  if (embed)
    keepAddress(session, framed(bar, embed), moved, since, (place) => placeIn(embed, place))
  else keepAddress(session, bar, moved, since)
}
