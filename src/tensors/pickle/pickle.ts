import type { Reading } from '../found.ts'
import { NotReadable, unpickle } from './machine.ts'
import { namedArrays } from '../places.ts'
import { readingOfArrays } from '../reading.ts'
import { bytesOf, viewOf } from '../slices.ts'
import type { Source } from '../source.ts'
import { builderFor, type Storage } from './torch.ts'
import { isItems, treeOf, type Value } from './values.ts'
import { Unreadable } from '../unreadable.ts'
import { counted, spelled, titled } from '../wording.ts'
import type { Member } from '../zip/archive.ts'
import { say } from '../../words/say.ts'

/** A pickle is read as a whole; the tensors of a .pt file are not in it. */
const longestPickle = 256 * 2 ** 20
/** The first number in files of PyTorch before 1.6, at the byte where it begins. */
const oldMagic = '\x80\x02\x8a\nl\xfc\x9cF\xf9 j\xa8P\x19.'

const instead = say`save one array with numpy.save(…, allow_pickle=False), or tensors with save_file from safetensors or torch.save(model.state_dict(), …)`

/** Whether this file of an archive makes it one of PyTorch. */
export const isTorch = (name: string) => /^(?:[^/]*\/)?data\.pkl$/.test(name)

/** Whether a file begins as a pickle does. */
export function isPickle(head: string): boolean {
  return ['\x80\x02', '\x80\x03', '\x80\x04', '\x80\x05'].some((magic) => head.startsWith(magic))
}

/** The tensors of a .pt file, which is a ZIP archive with a pickle and the numbers. Rejects with `Unreadable`. */
export async function readTorch(source: Source, members: readonly Member[]): Promise<Reading> {
  const pickle = members.find(({ name }) => isTorch(name))
  const folder = pickle?.name.slice(0, -'data.pkl'.length) ?? ''
  const order = members.find(({ name }) => name === `${folder}byteorder`)
  const little = !order || text(await whole(await order.source(), 16)) !== 'big'
  const storages = new Map<string, Storage>()
  for (const { name, source: open } of members) {
    if (!name.startsWith(`${folder}data/`)) continue
    const from = await open()
    storages.set(name.slice(folder.length + 5), { source: from, start: 0, size: from.size })
  }
  const bytes = pickle ? await whole(await pickle.source(), longestPickle) : new Uint8Array()
  return readable(source, () => {
    const { value } = unpickle(
      bytes,
      0,
      builderFor((key) => storages.get(key) ?? null, little),
    )
    return readingOf(source.name, value, ofPyTorch)
  })
}

/** What a pickle holds by itself: arrays of NumPy, lists of numbers, or tensors of an old PyTorch. Rejects with `Unreadable`. */
export async function readPickle(source: Source): Promise<Reading> {
  const bytes = await bytesOf(source, 0, Math.min(source.size, longestPickle))
  return readable(source, async () => {
    if (text(bytes.subarray(0, oldMagic.length)) === oldMagic) return readOldTorch(source, bytes)
    const { value, end } = unpickle(
      bytes,
      0,
      builderFor(() => null, true),
    )
    if (end < source.size)
      throw new NotReadable(say`${counted(source.size - end, 'byte')} come after it`)
    return readingOf(source.name, value, ofPickle)
  })
}

/** Five pickles in a row (magic, version, system, content, keys), and then the storages in the keys' order. */
async function readOldTorch(source: Source, bytes: Uint8Array): Promise<Reading> {
  const sizes = new Map<string, number>()
  // Where the storages are is known only behind the content, which tells the sizes of their numbers.
  const first = builderFor((key, size) => {
    sizes.set(key, size)
    return { source, start: 0, size: Infinity }
  }, true)
  const values: Value[] = []
  const starts: number[] = [0]
  for (let i = 0; i < 5; i++) {
    const { value, end } = unpickle(bytes, starts[i] ?? 0, first)
    values.push(value)
    starts.push(end)
  }
  const [, , , content = 0, , behind = 0] = starts
  const storages = new Map<string, Storage>()
  let at = behind
  for (const key of isItems(values[4]) ? values[4].items.map(String) : []) {
    if (at + 8 > source.size) throw new NotReadable(say`it ends before its numbers`)
    const count = viewOf(await bytesOf(source, at, at + 8)).getBigInt64(0, true)
    const size = Number(count) * (sizes.get(key) ?? 0)
    if (at + 8 + size > source.size) throw new NotReadable(say`it ends before its numbers`)
    storages.set(key, { source, start: at + 8, size })
    at += 8 + size
  }
  const { value } = unpickle(
    bytes,
    content,
    builderFor((key) => storages.get(key) ?? null, true),
  )
  return readingOf(source.name, value, ofPyTorch)
}

const text = (bytes: Uint8Array) => String.fromCharCode(...bytes).trim()

async function whole(source: Source, most: number): Promise<Uint8Array> {
  if (source.size > most)
    throw new Unreadable(
      say`${titled(source.name)} has ${counted(source.size, 'byte')}; it must be at most ${spelled(most)}`,
    )
  return bytesOf(source, 0, source.size)
}

/** Runs the machine; where it stops, a sentence says why and what to do instead. */
async function readable(source: Source, run: () => Reading | Promise<Reading>): Promise<Reading> {
  try {
    return await run()
  } catch (error) {
    if (!(error instanceof NotReadable)) throw error
    throw new Unreadable(
      say`${titled(source.name)} is a pickle, which is a program and is not run here, and ${error.message}; ${instead}`,
    )
  }
}

const ofPyTorch = (n: number) =>
  n === 1
    ? say`The 1 tensor of a file of PyTorch`
    : say`The ${spelled(n)} tensors of a file of PyTorch`

const ofPickle = (n: number) =>
  n === 1 ? say`The 1 array of a pickle` : say`The ${spelled(n)} arrays of a pickle`

function readingOf(name: string, value: Value, sentence: (n: number) => string): Reading {
  const notes: string[] = []
  const arrays = namedArrays(treeOf(value), notes)
  if (arrays.length === 0) throw new NotReadable(say`it holds no arrays of numbers`)
  return readingOfArrays(name, arrays, sentence(arrays.length), notes)
}
