import { fromBrain, fromHalf } from './half.ts'

/** A type that numbers have in a file. */
export interface Element {
  /** As NumPy and PyTorch call it. */
  readonly name: string
  /** Bytes of one number. */
  readonly size: number
  /** The number at a byte, as the nearest double. */
  readonly read: (view: DataView, at: number, little: boolean) => number
}

const elements: readonly Element[] = [
  { name: 'float64', size: 8, read: (view, at, little) => view.getFloat64(at, little) },
  { name: 'float32', size: 4, read: (view, at, little) => view.getFloat32(at, little) },
  { name: 'float16', size: 2, read: (view, at, little) => fromHalf(view.getUint16(at, little)) },
  { name: 'bfloat16', size: 2, read: (view, at, little) => fromBrain(view.getUint16(at, little)) },
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

/** The elements by what a format calls them: its codes, each beside the name of the element. */
export function elementsBy(codes: Readonly<Record<string, string>>): ReadonlyMap<string, Element> {
  const names = new Map(elements.map((element) => [element.name, element]))
  return new Map(
    Object.entries(codes).flatMap(([code, name]) => {
      const element = names.get(name)
      return element ? [[code, element] as const] : []
    }),
  )
}
