import { distinctNames } from '../distinct.ts'
import type { Progress, Reading } from '../found.ts'
import { type Group, listOf } from '../list.ts'
import { bytesOf } from '../slices.ts'
import type { Source } from '../source.ts'
import { Unreadable } from '../unreadable.ts'
import { counted, quoted, spelled, titled } from '../wording.ts'
import { readNumeral } from '../../writing/numeral.ts'
import { say } from '../../words/say.ts'

/** Bytes that are read at once. */
const sliceSize = 2 ** 20
const lineFeed = 10

/**
 * How many numbers each line has after its word, if a text begins as files of word vectors do (GloVe,
 * word2vec, fastText): a word, which may hold blanks and digits, and numbers, one blank between them;
 * perhaps first a line of counts. Null if it does not.
 */
export function wordVectorLength(lines: readonly string[]): number | null {
  const counts = /^\d+ (\d+)$/.exec(lines[0]?.trimEnd() ?? '')
  const body = lines.slice(counts ? 1 : 0)
  const loose = /[,;|[\](){}"]\s*[-+.\d]|[\p{L}_\]] ?[=:] [-+.\d]/u
  const parts = body.map(partsOf)
  // One blank between two numbers, none before the word, and nothing else that could part them.
  if (body.length < 2 || parts.some((each) => each.includes('') || numbersAtEnd(each) < 2))
    return null
  if (body.some((line) => loose.test(line.replace(/^\S+/, '')))) return null
  // x: 1 2 and y = 3 4 are names and lists.
  if (body.every((line) => /^\S*[\p{L}\p{N}_\])][:=] /u.test(line))) return null
  const length = counts ? Number(counts[1]) : Math.min(...parts.map(numbersAtEnd))
  const fits = parts.every((each) => each.length > length && numbersAtEnd(each) >= length)
  const anyWord = parts.some(([word = '']) => readNumeral(word) === undefined)
  return length > 1 && fits && anyWord ? length : null
}

const partsOf = (line: string) => line.trimEnd().split(/[ \t]/)

/** How many numbers stand at the end of a line; its first part is a word even where it looks like one. */
function numbersAtEnd(parts: readonly string[]): number {
  const last = parts.findLastIndex((part) => readNumeral(part) === undefined)
  return parts.length - 1 - Math.max(0, last)
}

/**
 * Reads word vectors line by line, and keeps of each its word and its place alone, so that the file may
 * be larger than memory. Each number is looked at here, and read again when its vector is loaded.
 * Rejects with `Unreadable`.
 */
export async function readWords(
  source: Source,
  length: number,
  progress?: Progress,
): Promise<Reading> {
  const words: string[] = []
  /** The byte at which each line begins. */
  const places: number[] = []
  let lines = 0
  for (let start = 0; start < source.size;) {
    const bytes = await bytesOf(source, start, Math.min(source.size, start + sliceSize))
    const whole =
      start + bytes.length === source.size ? bytes.length : bytes.lastIndexOf(lineFeed) + 1
    if (whole === 0)
      throw new Unreadable(
        say`${titled(source.name)} has a line of over ${counted(sliceSize, 'byte')}`,
      )
    for (let at = 0; at < whole;) {
      const feed = bytes.indexOf(lineFeed, at)
      const end = feed < 0 ? whole : feed
      const line = decoder.decode(bytes.subarray(at, end))
      lines++
      if (line.trim() !== '' && !(lines === 1 && /^\d+ \d+\s*$/.test(line))) {
        words.push(requireLine(source.name, line, lines, length))
        places.push(start + at)
      }
      at = end + 1
    }
    start += whole
    await progress?.(start, source.size)
  }
  return listed(source, distinctNames(words), [...places, source.size], length)
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: false })

/** The word of a line with as many numbers as it has to have. */
function requireLine(name: string, line: string, number: number, length: number): string {
  const parts = partsOf(line)
  const wrong = parts.slice(-length).find((part) => !Number.isFinite(readNumeral(part)))
  if (parts.length > length && wrong === undefined) return parts.slice(0, -length).join(' ')
  throw new Unreadable(
    parts.length > length
      ? say`${titled(name)}: line ${number}, ${quoted(line)}, must have ${counted(length, 'number')} after its word, and ${quoted(wrong ?? '')} is none`
      : say`${titled(name)}: line ${number}, ${quoted(line)}, must have ${counted(length, 'number')} after its word`,
  )
}

function listed(
  source: Source,
  names: readonly string[],
  places: readonly number[],
  length: number,
): Reading {
  const loadMany: Group['loadMany'] = async (first, count) => {
    const bytes = await bytesOf(source, places[first] ?? 0, places[first + count] ?? source.size)
    const lines = decoder
      .decode(bytes)
      .split('\n')
      .filter((line) => line.trim() !== '')
    return lines.map((line) =>
      Float64Array.from(partsOf(line).slice(-length), (part) => readNumeral(part) ?? NaN),
    )
  }
  const load = async (i: number) => (await loadMany(i, 1))[0] ?? new Float64Array(length)
  const at: Group['at'] = (i) => ({
    name: names[i] ?? '',
    entries: length,
    type: say`text`,
    shape: [length],
    load: () => load(i),
  })
  const vectors = listOf([{ count: names.length, at, loadMany }], source.name)
  const sentence =
    names.length === 1
      ? say`1 word, each with its vector`
      : say`${spelled(names.length)} words, each with its vector`
  return { sentence, notes: [], vectors }
}
