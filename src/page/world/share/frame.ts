import { embeds, type Embed, type EmbedId } from '../../../session/embed.ts'
import { say } from '../../../words/say.ts'

/** So high a frame stands until it has told its host how high it is, in pixels. */
const heights: Readonly<Record<EmbedId, number>> = { figure: 420, check: 560, lab: 900 }

/** The HTML with which a page elsewhere shows a part of this one. */
export function frameOf({ part }: Embed, address: string): string {
  const title = say`Cosgrad: ${embeds[part].title}, to be moved by hand`
  return `<iframe src="${escaped(address)}" title="${title}" loading="lazy" allow="clipboard-write; fullscreen" style="width: 100%; height: ${heights[part]}px; border: 0"></iframe>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
}
