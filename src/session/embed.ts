import { opening, pairOf, type Place } from '../lesson/story/places.ts'
import { fieldsOf } from '../writing/fragment.ts'
import { say } from '../words/say.ts'
import type { AddressBar } from './address.ts'
import { oneOf } from './field.ts'

/** What a page elsewhere can show of this one, in a frame. */
export const embeds = {
  figure: { title: say`the figure` },
  check: { title: say`the check` },
  lab: { title: say`the lab` },
} as const

export type EmbedId = keyof typeof embeds

export const embedIds = Object.keys(embeds) as EmbedId[]

/** What stands in a frame, and how. */
export interface Embed {
  readonly part: EmbedId
  /** Null: as the host, or else the system, has it. */
  readonly theme: 'light' | 'dark' | null
  /** Whether there is more than the vectors to be moved. */
  readonly controls: boolean
}

const themes = ['light', 'dark'] as const

/** What a link says of a frame, as fields. */
export const embedFields = {
  embed: oneOf(embeds, 'figure'),
  theme: oneOf(themes, 'light'),
  controls: oneOf(['none'], 'none'),
} as const

/** What a link wants to be shown in a frame; null for the whole page. Reading the link tells of unknown values. */
export function embedIn(fragment: string): Embed | null {
  const fields = fieldsOf(fragment)
  const part = embedIds.find((id) => id === fields.get('embed'))
  if (part === undefined) return null
  const theme = fields.get('theme')
  return {
    part,
    theme: themes.find((known) => known === theme) ?? null,
    controls: fields.get('controls') !== 'none',
  }
}

/** The fields of a frame, before those of the state. */
export function inFrame({ part, theme, controls }: Embed, fragment: string): string {
  return [
    `embed=${part}`,
    ...(theme ? [`theme=${theme}`] : []),
    ...(controls ? [] : ['controls=none']),
    ...(fragment === '' ? [] : [fragment]),
  ].join('&')
}

/** Where the reader of a frame is: the lab and the check have places of their own. */
export function placeIn({ part }: Embed, place: Place): Place {
  if (part === 'lab') return place.id === 'lab' ? place : { id: 'lab', step: null }
  return part === 'check' && pairOf(place.id) !== 'check' ? opening : place
}

/** An address bar whose link goes on saying what the frame shows. */
export function framed(bar: AddressBar, embed: Embed): AddressBar {
  const head = inFrame(embed, '')
  const without = (fragment: string) =>
    fragment.replace(/^#/, '').startsWith(`${head}&`)
      ? fragment.replace(/^#/, '').slice(head.length + 1)
      : fragment
  return {
    ...bar,
    read: () => without(bar.read()),
    replace: (fragment) => bar.replace(inFrame(embed, fragment)),
    push: (fragment) => bar.push(inFrame(embed, fragment)),
  }
}
