import {
  brain,
  e4m3fn,
  e4m3fnuz,
  e5m2,
  e5m2fnuz,
  type FloatFormat,
  fromBits,
  half,
} from './float.ts'

/** A type that numbers have in a file. */
export interface Element {
  /** As NumPy and PyTorch call it. */
  readonly name: string
  /** Bytes of one number. */
  readonly size: number
  /** The number at a byte, as the nearest double. */
  readonly read: (view: DataView, at: number, little: boolean) => number
}

const float8 = (name: string, format: FloatFormat): Element => ({
  name,
  size: 1,
  read: (view, at) => fromBits(view.getUint8(at), format),
})
const float16 = (name: string, format: FloatFormat): Element => ({
  name,
  size: 2,
  read: (view, at, little) => fromBits(view.getUint16(at, little), format),
})

const elements: readonly Element[] = [
  { name: 'float64', size: 8, read: (view, at, little) => view.getFloat64(at, little) },
  { name: 'float32', size: 4, read: (view, at, little) => view.getFloat32(at, little) },
  float16('float16', half),
  float16('bfloat16', brain),
  float8('float8_e4m3fn', e4m3fn),
  float8('float8_e5m2', e5m2),
  float8('float8_e4m3fnuz', e4m3fnuz),
  float8('float8_e5m2fnuz', e5m2fnuz),
  { name: 'int8', size: 1, read: (view, at) => view.getInt8(at) },
  { name: 'int16', size: 2, read: (view, at, little) => view.getInt16(at, little) },
  { name: 'int32', size: 4, read: (view, at, little) => view.getInt32(at, little) },
  { name: 'int64', size: 8, read: (view, at, little) => Number(view.getBigInt64(at, little)) },
  { name: 'uint8', size: 1, read: (view, at) => view.getUint8(at) },
  { name: 'uint16', size: 2, read: (view, at, little) => view.getUint16(at, little) },
  { name: 'uint32', size: 4, read: (view, at, little) => view.getUint32(at, little) },
  { name: 'uint64', size: 8, read: (view, at, little) => Number(view.getBigUint64(at, little)) },
  { name: 'bool', size: 1, read: (view, at) => (view.getUint8(at) === 0 ? 0 : 1) },
]

const names = new Map(elements.map((element) => [element.name, element]))

/** The element of this name, as NumPy and PyTorch call it. */
export function elementNamed(name: string): Element | undefined {
  return names.get(name)
}

/** The elements by what a format calls them: its codes, each beside the name of the element. */
export function elementsBy(codes: Readonly<Record<string, string>>): ReadonlyMap<string, Element> {
  return new Map(
    Object.entries(codes).flatMap(([code, name]) => {
      const element = names.get(name)
      return element ? [[code, element] as const] : []
    }),
  )
}
