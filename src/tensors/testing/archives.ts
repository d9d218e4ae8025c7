import { strToU8, zipSync, type Zippable } from 'fflate'
import { bytes, littleEndian } from './files.ts'

/** A ZIP archive of these files, stored or deflated. */
export function zip(
  files: Readonly<Record<string, Uint8Array | string>>,
  level: 0 | 6 = 0,
): Uint8Array {
  const entries = Object.entries(files).map(([name, content]) => [
    name,
    typeof content === 'string' ? strToU8(content) : content,
  ])
  return zipSync(Object.fromEntries(entries) as Zippable, { level })
}

/** The same bytes with some others at a place. */
export function patched(file: Uint8Array, at: number, ...others: readonly number[]): Uint8Array {
  const copy = file.slice()
  copy.set(others, at)
  return copy
}

/** Where a sequence of bytes stands, from `from` on. */
export function find(file: Uint8Array, wanted: string, from = 0): number {
  return Array.from(file, (byte) => String.fromCharCode(byte))
    .join('')
    .indexOf(wanted, from)
}

/** A pickle of protocol 2: opcodes as characters, and texts as Python writes them. */
export function pickle(...parts: readonly (string | number | ArrayLike<number>)[]): Uint8Array {
  return bytes('\x80\x02', ...parts)
}

/** BINUNICODE. */
export function unicode(text: string): Uint8Array {
  const encoded = strToU8(text)
  return bytes('X', littleEndian(encoded.length, 4), encoded)
}

/** A tensor in the pickle of a .pt file, of the storage with this key. */
export function tensor(
  type: string,
  key: string,
  size: number,
  shape: readonly number[],
  strides: readonly number[],
  offset = 0,
) {
  const whole = (n: number) => bytes('J', littleEndian(n, 4))
  const tuple = (items: readonly number[]) => bytes('(', ...items.map(whole), 't')
  return bytes(
    'ctorch._utils\n_rebuild_tensor_v2\n((',
    unicode('storage'),
    `ctorch\n${type}\n`,
    unicode(key),
    unicode('cpu'),
    whole(size),
    'tQ',
    whole(offset),
    tuple(shape),
    tuple(strides),
    '\x89ccollections\nOrderedDict\n)RtR',
  )
}
