/** Bytes one after the other: texts as one byte a character. */
export function bytes(...parts: readonly (string | number | ArrayLike<number>)[]): Uint8Array {
  return Uint8Array.from(
    parts.flatMap((part) => {
      if (typeof part === 'number') return [part]
      return typeof part === 'string' ? [...part].map((c) => c.charCodeAt(0)) : Array.from(part)
    }),
  )
}

/** A whole number as `size` bytes, the lowest first. */
export function littleEndian(value: number | bigint, size: number): readonly number[] {
  return Array.from({ length: size }, (_, i) =>
    Number((BigInt.asUintN(64, BigInt(value)) >> BigInt(8 * i)) & 0xffn),
  )
}

/** A number as an element of a type: how `DataView` writes it, the lowest byte first. */
export const writers: Readonly<Record<string, (value: number) => readonly number[]>> = {
  f8: (value) => [...new Uint8Array(Float64Array.of(value).buffer)],
  f4: (value) => [...new Uint8Array(Float32Array.of(value).buffer)],
  i1: (value) => littleEndian(value, 1),
  i2: (value) => littleEndian(value, 2),
  i4: (value) => littleEndian(value, 4),
  i8: (value) => littleEndian(value, 8),
  u1: (value) => littleEndian(value, 1),
  u2: (value) => littleEndian(value, 2),
  u4: (value) => littleEndian(value, 4),
  u8: (value) => littleEndian(value, 8),
  b1: (value) => [value],
}

/** A .npy file with a header of one's own. */
export function npyOf(header: string, data: ArrayLike<number>, version = 1): Uint8Array {
  const length = littleEndian(header.length, version === 1 ? 2 : 4)
  return bytes('\x93NUMPY', version, 0, length, header, data)
}

/** A .npy file as numpy.save writes it; the data are in the order of the file. */
export function npy(
  descr: string,
  shape: readonly number[],
  data: ArrayLike<number>,
  { fortran = false, version = 1 } = {},
): Uint8Array {
  const lengths = shape.length === 1 ? `${shape[0]},` : shape.join(', ')
  const header = `{'descr': '${descr}', 'fortran_order': ${fortran ? 'True' : 'False'}, 'shape': (${lengths}), }`
  return npyOf(`${header.padEnd(117)}\n`, data, version)
}

/** A .npy file of doubles. */
export function npyOfDoubles(shape: readonly number[], values: readonly number[]): Uint8Array {
  return npy('<f8', shape, new Uint8Array(Float64Array.from(values).buffer))
}

/** A .safetensors file with a header of one's own. */
export function safetensorsOf(header: string, data: ArrayLike<number> = []): Uint8Array {
  const encoded = new TextEncoder().encode(header)
  return bytes(littleEndian(encoded.length, 8), encoded, data)
}

export interface Stored {
  readonly dtype: string
  readonly shape: readonly number[]
  readonly data: ArrayLike<number>
}

/** A .safetensors file as save_file writes it. */
export function safetensors(tensors: Readonly<Record<string, Stored>>): Uint8Array {
  let end = 0
  const header = Object.entries(tensors).map(([name, { dtype, shape, data }]) => {
    const begin = end
    end += data.length
    return [name, { dtype, shape, data_offsets: [begin, end] }] as const
  })
  const all = Object.values(tensors).flatMap(({ data }) => Array.from(data))
  return safetensorsOf(
    JSON.stringify(Object.fromEntries([['__metadata__', { format: 'pt' }], ...header])),
    all,
  )
}
