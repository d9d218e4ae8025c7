import type { Hint } from './frame.ts'
import type { Text } from '../text/place.ts'

/** Lines that only frame a table, or say of what kind it is; what counts in them is a group. */
const frames: readonly RegExp[] = [
  // Rules of psql, Markdown and drawn tables, and the types below a header.
  /^(?=.*[-─━═=]{2})[\s|+:\-=─━═┌┐└┘├┤┬┴┼╞╡╪╭╮╰╯│┆]+$/,
  /^[|│┆\s]*(?:(?:---|<\w+>|[fiu]\d\d|str|bool|list\[\w+\])[|│┆\s]*)+$/,
  /^[[(]\d+ rows?(?: x \d+ columns)?[\])]$/,
  /^# A tibble: .*|^shape: \(.*\)$|^Time: .*ms$|^Freq: \S+$/,
]
/** The last line of a Series of pandas. */
const series = /^(?:Name: (.*?), )?(?:Length: \d+, )?dtype: \w+$/

/** A table without what frames it in a print-out, each character at its place, and what the frame said. */
export function undecorated(text: Text): { text: Text; hint: Omit<Hint, 'source'> } {
  let hint: Omit<Hint, 'source'> = {}
  const lines = text.content.split('\n').map((line) => {
    const shown = line.trim()
    const last = series.exec(shown)
    if (last) hint = { indexed: true, name: last[1] }
    const plain = /[│┆┃]/.test(line) ? line.replace(/[│┆┃]/g, '|') : line
    return last || (shown !== '' && frames.some((frame) => frame.test(shown)))
      ? ' '.repeat(line.length)
      : plain
  })
  return { text: { ...text, content: lines.join('\n') }, hint }
}
