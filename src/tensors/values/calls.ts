import type { Frame } from './frames.ts'
import { abridged, problemAt, type Text } from '../text/place.ts'
import { fromNumerals, type Tree, wholeNumbers } from '../tree.ts'
import { say } from '../../words/say.ts'

/** Functions that only wrap numbers, in the languages from which people copy. */
const wrappers = new RegExp(
  String.raw`^(?:[A-Za-z_]\w*\.|[A-Za-z_]\w*::)*(?:` +
    [
      String.raw`(?:as|masked_|recarray|rec\.|nd|device)?array|\w*tensor|matrix|mat|parameter|variable|series|index`,
      String.raw`(?:u?int|b?float|double|bool|complex|long|half|single)_?\d*(?:_t|array)?(?:\.(?:from|of))?`,
      String.raw`(?:ordered|default)?dict|namespace|record|set|frozenset|ndarray|constant|convert_to_tensor`,
      String.raw`array\.(?:from|of)|c|list|tuple|vector|\w*array_?of|list_?of|vec!?|new|dtype|print|disp|display`,
    ].join('|') +
    String.raw`)$`,
  'i',
)
/** Those of them that take numbers side by side. */
const sideBySide = /(?:^|[.:])(?:c|of|list|vector|tuple|\w*array_?of|list_?of|vec!?)$/i
const sizes = /(?:^|\.)size$/i
/** Classes that print themselves with names: dataclasses, outputs of models, results of SciPy. */
const printed = /^(?:torch\.return_types\.\w+|(?:[A-Za-z_]\w*\.)*[A-Z]\w*)$/

/** Whether a call of this function may hold numbers; nothing is computed here. */
export function isCall(name: string): boolean {
  return wrappers.test(name) || sizes.test(name) || printed.test(name)
}

export function refuseCall(text: Text, at: number, name: string): never {
  throw problemAt(
    text,
    at,
    name,
    (it) =>
      say`${it} cannot stand before “(”: nothing is computed here, and only array(…) and tensor(…) are read`,
  )
}

/** Whether an argument of this name is a value, and not an option such as dtype=float32. */
export function isValue({ call }: Frame, key: string): boolean {
  if (/^(?:data|numpy|object|values|indices|fields)$/.test(key)) return true
  return sideBySide.test(call) || !wrappers.test(call)
}

/** What a call stands for: `whole` is the list of its arguments without a name. Throws `Unreadable`. */
export function valueOf(text: Text, frame: Frame, whole: Tree): Tree {
  const { call, count, fields, at, closer } = frame
  const field = (name: string) => fields.find(([key]) => key === name)?.[1]
  if (sizes.test(call)) return { kind: 'other', what: say`the size ${call}`, size: true }
  if (!wrappers.test(call) && closer === ')')
    return count === 0 && fields.length > 0
      ? { kind: 'record', fields }
      : refuseCall(text, at, call)
  if (field('indices'))
    throw problemAt(text, at, call, (it) => say`${it} is sparse; print x.to_dense() instead`)
  const named = field('data') ?? field('numpy') ?? field('object')
  if (named) return named
  // Consoles print the arrays in arrays so.
  if (call.endsWith('Array') && frame.shape?.length === 0 && count === 1)
    throw abridged(text, at, text.content.slice(at, at + call.length + 6).split(')', 1)[0] ?? call)
  if (count === 1)
    return frame.columns.length > 0 ? byFields(only(whole), frame.columns) : only(whole)
  if (count > 0 && sideBySide.test(call)) return whole
  if (count === 0 && sideBySide.test(call) && fields.length > 0)
    return fromNumerals(fields.map(([, value]) => value)) ?? { kind: 'record', fields }
  if (count === 0 && /dict|namespace|dtype|record/i.test(call)) return { kind: 'record', fields }
  throw problemAt(text, at, call, (it) =>
    count === 0
      ? say`${it} holds nothing`
      : say`${it} has ${count} arguments, and only the first can be read`,
  )
}

/** The fields of a structured array of NumPy, which prints its records as tuples. */
function byFields(whole: Tree, names: readonly string[]): Tree {
  if (whole.kind !== 'array' || whole.array.shape.length !== 2) return whole
  const { shape, strides, offset } = whole.array
  const field = (i: number): Tree => ({
    kind: 'array',
    array: {
      ...whole.array,
      shape: shape.slice(0, 1),
      strides: strides.slice(0, 1),
      offset: offset + i,
    },
  })
  return { kind: 'record', fields: names.slice(0, shape[1]).map((name, i) => [name, field(i)]) }
}

/** The one item of a list of one. */
export function only(whole: Tree): Tree {
  if (whole.kind === 'list') return whole.items[0] ?? whole
  if (whole.kind !== 'array') return whole
  const { shape, strides, store, offset } = whole.array
  if (shape.length > 1)
    return {
      kind: 'array',
      array: { ...whole.array, shape: shape.slice(1), strides: strides.slice(1) },
    }
  return { kind: 'number', value: store.at?.(offset) ?? NaN }
}

/** Whether these are the sizes of an array, as prints put them beside it: (3,) [1. 2. 3.]. */
export function isShapeOf(sizes: Tree, tree: Tree): boolean {
  if (sizes.kind === 'other') return sizes.size === true
  const lengths = sizes.kind === 'number' ? [sizes.value] : wholeNumbers(sizes)
  if (tree.kind !== 'array' || !lengths || lengths.length !== tree.array.shape.length) return false
  return lengths.every((n, i) => n === tree.array.shape[i])
}
