import { neitherTextNorKnown } from '../foreign.ts'
import type { Note, Progress, Reading } from '../found.ts'
import { problemAt, type Text } from './place.ts'
import { readersFor } from './readers.ts'
import { bytesOf } from '../slices.ts'
import type { Source } from '../source.ts'
import { tidied } from './tidy.ts'
import { Unreadable } from '../unreadable.ts'
import { counted, spelled, titled } from '../wording.ts'
import { readWords, wordVectorLength } from './words.ts'
import { isPlain, plain, withoutUnseen } from '../../writing/characters.ts'
import { say } from '../../words/say.ts'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

/** The most bytes that a text may have, all of which is kept; of word vectors only the words are. */
export const maxText = 100_000_000
export const maxWords = 2_000_000_000

const sliceSize = 2 ** 20
/** In longer lines nobody writes thousands with blanks. */
const longestLine = 10_000
/** So much tells what a text is. */
const headSize = 2 ** 16
/** No session or document is longer; what is longer is data, and as it is. */
const longestDocument = 4_000_000

/** All readings of a text, the likeliest first. Rejects with `Unreadable`. */
export async function readText(
  source: Source,
  encoding: Encoding,
  progress?: Progress,
): Promise<{ readings: readonly Reading[]; notes: readonly Note[] }> {
  const { name, size } = source
  const words = encoding === 'utf-8' ? wordVectorLength(await firstLines(source)) : null
  if (words !== null && size <= maxWords)
    return { readings: [await readWords(source, words, progress)], notes: [] }
  if (size > maxText) {
    throw new Unreadable(
      say`${titled(name)} is a text of ${counted(size, 'byte')}; at most ${spelled(maxText)} can be read (${spelled(maxWords)} of word vectors), and a .npy or .safetensors file may be larger`,
    )
  }
  const { content, notes } = await decoded(source, encoding, (done) => progress?.(done / 5, size))
  if (!/\S/.test(content)) {
    throw new Unreadable(
      say`${titled(name)} has nothing in it but white space; it must hold at least one vector`,
    )
  }
  const tell = (at: number) =>
    progress?.((size * (content.length + 4 * at)) / (5 * content.length), size)
  const text = { name, content: content.length > longestDocument ? content : tidied(content) }
  const refusals: Unreadable[] = []
  const readings =
    (await firstReadable(text, tell, refusals)) ?? (await readPlain(text, tell, refusals))
  if (readings) {
    await progress?.(size, size)
    return { readings, notes: [...notes, ...(text.content === content ? [] : [])] }
  }
  throw refusals[0] ?? neitherTextNorKnown(name)
}

/** Once more with plain characters in the place of those that look like them. */
async function readPlain(
  text: Text,
  tell: (at: number) => void | Promise<void>,
  refusals: Unreadable[],
) {
  if (isPlain(text.content)) return null
  const readings = await firstReadable({ ...text, content: plain(text.content) }, tell, refusals)
  const note = {
    sentence: say`Characters that look like commas, brackets, digits or minus signs were read as these`,
  }
  return readings?.map((reading) => ({ ...reading, notes: [...reading.notes, note] })) ?? null
}

/** The readings of the surest reader that can read it. The refusals of all others are kept. */
async function firstReadable(
  text: Text,
  tell: (at: number) => void | Promise<void>,
  refusals: Unreadable[],
): Promise<readonly Reading[] | null> {
  const lines = text.content.slice(0, headSize).split('\n').slice(0, 200)
  const shown = lines.filter((line) => line.trim() !== '' && !/^\s*(?:#(?!\S*=)|\/\/|%)/.test(line))
  for (const reader of readersFor(text, shown)) {
    try {
      const reading = reader.read(text)
      let step = reading.next()
      while (!step.done) {
        await tell(step.value)
        step = reading.next()
      }
      return step.value
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error
      refusals.push(error)
    }
  }
  return null
}

async function firstLines(source: Source): Promise<string[]> {
  const bytes = await bytesOf(source, 0, Math.min(source.size, headSize))
  const lines = new TextDecoder().decode(bytes).split('\n')
  if (bytes.length < source.size) lines.pop()
  return lines.filter((line) => line.trim() !== '').slice(0, 100)
}

/** The whole text, with line feeds at the ends of its lines. What is not UTF-8 is taken for Windows-1252. */
async function decoded(
  source: Source,
  encoding: Encoding,
  tell: Progress,
): Promise<{ content: string; notes: Note[] }> {
  const { name, size } = source
  const decoder = new TextDecoder(encoding, { fatal: true })
  const pieces: string[] = []
  // Looked at piece by piece, so that nothing takes long at once.
  let [hasNul, hasReturn, allPlain] = [false, false, true]
  try {
    for (let start = 0; start < size; start += sliceSize) {
      const end = Math.min(size, start + sliceSize)
      const piece = decoder.decode(await bytesOf(source, start, end), { stream: end < size })
      pieces.push(piece)
      hasNul ||= piece.includes('\0')
      hasReturn ||= piece.includes('\r')
      allPlain &&= isPlain(piece)
      await tell(end, size)
    }
  } catch (error) {
    if (error instanceof Unreadable || encoding !== 'utf-8')
      throw error instanceof Unreadable ? error : neitherTextNorKnown(name)
    const { content, notes } = await decoded(source, 'windows-1252', tell)
    // oxlint-disable-next-line no-control-regex -- no text of people has them
    if (/[\0-\x08\x0e-\x1a\x1c-\x1f\x7f]/.test(content)) throw neitherTextNorKnown(name)
    return {
      content,
      notes: [...notes, { sentence: say`The text is not UTF-8, and was read as Windows-1252` }],
    }
  }
  if (hasNul) throw neitherTextNorKnown(name)
  const whole = hasReturn ? pieces.join('').replace(/\r\n?/g, '\n') : pieces.join('')
  if (allPlain) return { content: whole, notes: [] }
  const content = withoutUnseen(whole)
  refuseGroups({ name, content })
  return { content, notes: [] }
}

/** Throws `Unreadable` for 1 234 with a blank that does not break: nobody knows whether it is one number. */
function refuseGroups(text: Text): void {
  for (const { index, 0: found } of text.content.matchAll(
    /(?<!\d)\d{1,3}[\u00a0\u202f\u2009]\d{3}(?!\d)/g,
  )) {
    // Between quotation marks it is a part of a text.
    const before = text.content.slice(text.content.lastIndexOf('\n', index) + 1, index)
    if (before.length > longestLine || before.split('"').length % 2 === 0) continue
    const sentence = (it: string) =>
      say`${it} may be one number with a blank between its thousands, or two; write one without it, or two with a comma between them`
    throw problemAt(text, index, found, sentence)
  }
}
