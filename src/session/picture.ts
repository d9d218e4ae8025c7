/*
 * A picture carries the state that it shows, as the fragment of a link, so that it can be brought back. Whatever is
 * in a file that somebody dropped is read by the rule of links: nothing of it is ever evaluated.
 */

const name = 'cosgrad-state'

/** The namespace of what is ours in a picture. */
export const namespace = 'urn:cosgrad'

/** The fragment, as it stands in the metadata of an SVG. */
export function metadataOf(fragment: string): string {
  return `${name}:${encodeURIComponent(fragment)}`
}

/** The fragment in the text of an SVG of ours; null for any other. */
export function fragmentIn(svg: string): string | null {
  const found = new RegExp(`${name}:([\\w.~!*'()%-]*)`).exec(svg)
  if (!found) return null
  try {
    return decodeURIComponent(found[1] ?? '')
  } catch {
    return null
  }
}
