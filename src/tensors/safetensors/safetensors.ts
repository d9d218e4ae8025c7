import { type Named, stridesOf } from '../array.ts'
import { elementsBy } from '../element.ts'
import type { Reading } from '../found.ts'
import { readSafetensorsHeader, type Tensor } from './header.ts'
import { readingOfArrays } from '../reading.ts'
import type { Source } from '../source.ts'
import { stored } from '../stored.ts'
import { Unreadable } from '../unreadable.ts'
import { counted, quoted, spelled, titled } from '../wording.ts'
import { say } from '../../words/say.ts'
import { listed } from '../../words/sentences.ts'

const elements = elementsBy({
  F64: 'float64',
  F32: 'float32',
  F16: 'float16',
  BF16: 'bfloat16',
  F8_E4M3: 'float8_e4m3fn',
  F8_E5M2: 'float8_e5m2',
  F8_E4M3FNUZ: 'float8_e4m3fnuz',
  F8_E5M2FNUZ: 'float8_e5m2fnuz',
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
 * The tensors of a .safetensors file. Those of unknown types are left out. Rejects with `Unreadable`;
 * of the numbers nothing is read yet.
 */
export async function readSafetensors(source: Source): Promise<Reading> {
  const tensors = await readSafetensorsHeader(source, elements)
  const named = tensors.flatMap(({ name, element, shape, start }): Named[] =>
    element
      ? [
          {
            name,
            array: {
              store: stored(source, element, true),
              offset: start,
              shape,
              strides: stridesOf(shape, element.size),
            },
          },
        ]
      : [],
  )
  const unknown = tensors.filter(({ element }) => !element)
  if (named.length === 0) throw nothingUsable(source.name, unknown)
  const notes = unknown.length > 0 ? [say`Left out: ${reason(unknown)}`] : []
  return readingOfArrays(
    source.name,
    named,
    say`The ${counted(named.length, 'tensor')} of a .safetensors file`,
    notes,
  )
}

function reason([first, ...others]: readonly Tensor[]): string {
  if (!first) return ''
  const [name, dtype] = [quoted(first.name), quoted(first.dtype)]
  if (others.length === 0) return say`${name} has the unknown dtype ${dtype}`
  return others.length === 1
    ? say`${name} has the unknown dtype ${dtype}, and 1 other have an unknown one, too`
    : say`${name} has the unknown dtype ${dtype}, and ${spelled(others.length)} others have an unknown one, too`
}

function nothingUsable(name: string, unknown: readonly Tensor[]): Unreadable {
  if (unknown.length === 0) return new Unreadable(say`${titled(name)} holds no tensors`)
  return new Unreadable(
    say`${titled(name)} holds ${counted(unknown.length, 'tensor')} and none that can be read: ${reason(unknown)}; a tensor must have one of the dtypes ${listed([...elements.keys()])}`,
  )
}
