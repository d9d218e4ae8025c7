/** How the paper is coloured: for a light theme, for a dark one, or not at all, as with forced colours. */
export type Paper = 'light' | 'dark' | 'blank'

/** What is said otherwise where the paper is not that of a light theme. */
export type Otherwise = Readonly<Partial<Record<Exclude<Paper, 'light'>, string>>>

/** What is true on such paper: where nothing else is to be said, what is said on any. */
export function saidOn(paper: Paper, text: string, otherwise?: Otherwise): string {
  return (paper === 'light' ? undefined : otherwise?.[paper]) ?? text
}
