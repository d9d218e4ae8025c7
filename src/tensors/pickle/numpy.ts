import { elementsBy } from '../element.ts'
import { type Builder, NotReadable } from './machine.ts'
import { fromBytes } from '../source.ts'
import { type NumberArray, stridesOf } from '../array.ts'
import { stored } from '../stored.ts'
import { numpyTypes } from '../npy/types.ts'
import { isItems, type Value, wholes } from './values.ts'
import { say } from '../../words/say.ts'

const elements = elementsBy(numpyTypes)

const functions =
  /^(?:numpy(?:\._?core)?\.(?:multiarray\.)?(?:_reconstruct|scalar|dtype|ndarray)|numpy\._?core\.numeric\._frombuffer|_codecs\.encode|(?:builtins|__builtin__)\.bytearray)$/

export const isNumPy = (name: string) => functions.test(name)

/** What the pickles of NumPy's arrays, numbers and types call. */
export const numpy: Builder = {
  call(name, args) {
    const [first = null, second] = args
    if (name === '_codecs.encode') {
      if (typeof first !== 'string') throw new NotReadable(say`it encodes what is no text`)
      return Uint8Array.from(first, (character) => character.charCodeAt(0))
    }
    if (name.endsWith('.dtype')) return { kind: 'other', what: `dtype ${String(first)}` }
    if (name.endsWith('.bytearray')) return first
    if (name.endsWith('.scalar')) return scalarOf(first, second)
    if (name.endsWith('._frombuffer'))
      return { kind: 'array', array: arrayIn(first, second, args[2], args[3] === 'F') }
    return { kind: 'array', array: null }
  },
  build(made, state) {
    if (typeof made !== 'object' || made === null || made instanceof Uint8Array || !isItems(state))
      return
    if (made.kind === 'other') made.state = state
    if (made.kind !== 'array' || made.array) return
    const [, shape, type, fortran, bytes] = state.items
    made.array = arrayIn(bytes, type, shape, fortran === true)
  },
}

function arrayIn(
  bytes: Value | undefined,
  type: Value | undefined,
  shape: Value | undefined,
  fortran: boolean,
): NumberArray {
  const lengths = wholes(shape)
  if (!lengths || !(bytes instanceof Uint8Array))
    throw new NotReadable(say`an array in it holds Python objects`)
  const { element, little } = typeOf(type)
  const count = lengths.includes(0) ? 0 : lengths.reduce((product, n) => product * n, 1)
  if (count * element.size !== bytes.length)
    throw new NotReadable(say`an array in it has not as many bytes as its shape`)
  const store = stored(fromBytes('the array', bytes), element, little)
  return { store, offset: 0, shape: lengths, strides: stridesOf(lengths, element.size, fortran) }
}

/** The element and the byte order of a dtype: its name, and the order that was its state. */
function typeOf(type: Value | undefined) {
  const known = typeof type === 'object' && type !== null && 'what' in type ? type : null
  const [, order = '', code = ''] = /^dtype ([<>=|]?)(.*)$/.exec(known?.what ?? '') ?? []
  const element = elements.get(code)
  if (!element)
    throw new NotReadable(
      say`an array in it has the dtype ${code || say`of nothing known`}, which is not read`,
    )
  const [, state] = isItems(known?.state) ? known.state.items : []
  return { element, little: order !== '>' && state !== '>' }
}

function scalarOf(type: Value, bytes: Value | undefined): Value {
  if (!(bytes instanceof Uint8Array)) return { kind: 'other', what: say`a scalar` }
  const { element, little } = typeOf(type)
  if (bytes.length !== element.size)
    throw new NotReadable(say`a number in it has not as many bytes as its type`)
  return element.read(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), 0, little)
}
