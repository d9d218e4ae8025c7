import { divisionOf } from '../division.ts'
import { elementsBy } from '../element.ts'
import { type Found, maxEntries } from '../found.ts'
import { loadRun } from '../run.ts'
import { readSafetensorsHeader, type Tensor } from './header.ts'
import type { Source } from '../source.ts'
import { Unreadable } from '../unreadable.ts'
import { counted, quoted, spelled, titled } from '../wording.ts'

const elements = elementsBy({
  F64: 'float64',
  F32: 'float32',
  F16: 'float16',
  BF16: 'bfloat16',
  I8: 'int8',
  I16: 'int16',
  I32: 'int32',
  I64: 'int64',
  U8: 'uint8',
  U16: 'uint16',
  U32: 'uint32',
  U64: 'uint64',
  BOOL: 'bool',
})

/** Whether these are the first bytes, one a character: a length of 8 bytes, and then the header. */
export function isSafetensors(head: string): boolean {
  // No text has two NULs there, and no header is so long that it has none.
  return head.slice(6, 9) === '\0\0{'
}

/**
 * The tensors of a .safetensors file, each flattened; after a single one of shape (2, n) also its
 * rows. Too large ones and unknown types are left out. Rejects with `Unreadable`; of the numbers
 * nothing is read yet.
 */
export async function readSafetensors(source: Source): Promise<readonly Found[]> {
  const tensors = await readSafetensorsHeader(source, elements)
  const few = (entries: number) => entries >= 1 && entries <= maxEntries
  const usable = tensors.filter(({ element, entries }) => element && few(entries))
  const whole = usable.flatMap((tensor) => part(source, tensor, tensor.name, 0, tensor.entries))
  // Two rows may be few enough where both together are not.
  const [only, ...others] = usable.length > 0 ? usable : tensors.filter(({ element }) => element)
  if (only && others.length === 0 && divisionOf(only.shape) === 'rows' && few(only.entries / 2)) {
    const rows = [0, 1].flatMap((row) =>
      part(source, only, `${only.name} row ${row + 1}`, (row * only.entries) / 2, only.entries / 2),
    )
    return [...whole, ...rows]
  }
  if (whole.length === 0) throw nothingUsable(source.name, tensors)
  return whole
}

/** Some of a tensor's entries, as a vector; none if its type is unknown. */
function part(
  source: Source,
  { element, start, shape, entries: all }: Tensor,
  name: string,
  first: number,
  entries: number,
): readonly Found[] {
  if (!element) return []
  const run = { start: start + first * element.size, entries, step: 1, element, little: true }
  return [
    {
      name,
      entries,
      type: element.name,
      shape: entries === all ? shape : [entries],
      load: (progress) => loadRun(source, run, progress),
    },
  ]
}

function nothingUsable(name: string, tensors: readonly Tensor[]): Unreadable {
  if (tensors.length === 0) return new Unreadable(`${titled(name)} holds no tensors`)
  const unknown = tensors.filter(({ element }) => !element)
  const empty = tensors.filter(({ element, entries }) => element && entries === 0)
  const large = tensors.filter(({ element, entries }) => element && entries > 0)
  const reasons = [
    ...large
      .slice(0, 1)
      .map((t) => `${quoted(t.name)} has ${spelled(t.entries)} entries, too many`),
    ...empty.slice(0, 1).map((t) => `${quoted(t.name)} has no entries`),
    ...unknown.slice(0, 1).map((t) => `${quoted(t.name)} has the unknown dtype ${quoted(t.dtype)}`),
  ]
  return new Unreadable(
    `${titled(name)} holds ${counted(tensors.length, 'tensor')} and none that can be read: ` +
      `${reasons.join('; ')}; a tensor must have 1 to ${spelled(maxEntries)} entries, ` +
      `and one of the dtypes ${[...elements.keys()].join(', ')}`,
  )
}
