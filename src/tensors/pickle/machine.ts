import { isItems, type Value } from './values.ts'
import { say } from '../../words/say.ts'

/** Why a pickle is not read: a part of a sentence. */
export class NotReadable extends Error {}

/** What stands for a call and for the state of what was made: they build, and throw `NotReadable`. */
export interface Builder {
  readonly call: (name: string, args: readonly Value[]) => Value
  readonly build: (made: Value, state: Value) => void
}

type Stack = Value[]

/** The machine of Python's pickles, as far as tensors need it. */
interface Machine {
  readonly view: DataView
  at: number
  stack: Stack
  /** What was on the stack before each mark. */
  readonly marks: Stack[]
  readonly memo: Map<number, Value>
  readonly builder: Builder
}

const most = 50_000_000

/**
 * Reads one pickle from a byte on: what it says, and the byte behind it. It is a program, and nothing of
 * it is executed: calls go to the builder, which knows a few by name. Throws `NotReadable`.
 */
export function unpickle(
  bytes: Uint8Array,
  start: number,
  builder: Builder,
): { value: Value; end: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const machine: Machine = { view, at: start, stack: [], marks: [], memo: new Map(), builder }
  try {
    for (let steps = 0; steps < most; steps++) {
      const code = view.getUint8(machine.at++)
      if (code === stop) return { value: pop(machine), end: machine.at }
      const run = instructions[code]
      if (!run)
        throw new NotReadable(
          say`it has the instruction ${code} at byte ${machine.at - 1}, which no tensor needs`,
        )
      run(machine)
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw new NotReadable(say`it ends before it is complete`)
  }
  throw new NotReadable(say`it has too many instructions`)
}

const stop = 0x2e

function pop({ stack }: Machine): Value {
  const value = stack.pop()
  if (value === undefined) throw new NotReadable(say`it takes what is not there`)
  return value
}

function top({ stack }: Machine): Value {
  const value = stack[stack.length - 1]
  if (value === undefined) throw new NotReadable(say`it takes what is not there`)
  return value
}

/** All that came since the last mark. */
function sinceMark(machine: Machine): Value[] {
  const before = machine.marks.pop()
  if (!before) throw new NotReadable(say`it takes what is not there`)
  const { stack } = machine
  machine.stack = before
  return stack
}

function take(machine: Machine, length: number): Uint8Array {
  const { view, at } = machine
  if (length > view.byteLength - at) throw new RangeError('beyond the end')
  machine.at += length
  return new Uint8Array(view.buffer, view.byteOffset + at, length)
}

function unsigned(machine: Machine, bytes: 1 | 2 | 4 | 8): number {
  const { view, at } = machine
  machine.at += bytes
  if (bytes === 1) return view.getUint8(at)
  if (bytes === 2) return view.getUint16(at, true)
  return bytes === 4 ? view.getUint32(at, true) : Number(view.getBigUint64(at, true))
}

const utf8 = new TextDecoder()
const latin1 = new TextDecoder('latin1')

function line(machine: Machine): string {
  const { view } = machine
  const start = machine.at
  while (view.getUint8(machine.at) !== 10) machine.at++
  return latin1.decode(new Uint8Array(view.buffer, view.byteOffset + start, machine.at++ - start))
}

/** A whole number of any length, the lowest byte first, negative where its highest bit is set. */
function long(bytes: Uint8Array): number {
  let value = 0n
  for (const byte of bytes.toReversed()) value = (value << 8n) | BigInt(byte)
  return Number(BigInt.asIntN(8 * bytes.length, value))
}

function addAll(target: Value, items: readonly Value[]): void {
  if (isItems(target)) for (const item of items) target.items.push(item)
  else throw new NotReadable(say`it appends to what is no list`)
}

function setAll(target: Value, items: readonly Value[]): void {
  if (
    typeof target !== 'object' ||
    target === null ||
    !('entries' in target) ||
    target instanceof Uint8Array
  )
    throw new NotReadable(say`it sets items of what is no dictionary`)
  for (let i = 0; i + 1 < items.length; i += 2)
    target.entries.push([items[i] ?? null, items[i + 1] ?? null])
}

function call(machine: Machine, target: Value, args: Value): Value {
  if (
    typeof target !== 'object' ||
    target === null ||
    !('kind' in target) ||
    target.kind !== 'global'
  )
    throw new NotReadable(say`it calls what is no function`)
  return machine.builder.call(target.name, isItems(args) ? args.items : [])
}

/** Pushes what is read; the reading may itself put another stack in place. */
const push = (read: (machine: Machine) => Value) => (machine: Machine) => {
  const value = read(machine)
  machine.stack.push(value)
}
const remember = (read: (machine: Machine) => number) => (machine: Machine) =>
  void machine.memo.set(read(machine), top(machine))
const recall = (bytes: 1 | 4) =>
  push((machine) => {
    const value = machine.memo.get(unsigned(machine, bytes))
    if (value === undefined) throw new NotReadable(say`it recalls what it never kept`)
    return value
  })
const tuple = (count: number) =>
  push((machine) => ({
    kind: 'tuple',
    items: Array.from({ length: count }, () => pop(machine)).reverse(),
  }))

/** What each instruction does, by its byte; those of the oldest pickles, which are texts, are left out. */
const instructions: Readonly<Record<number, (machine: Machine) => void>> = {
  0x80: (machine) => void unsigned(machine, 1), // PROTO
  0x95: (machine) => void unsigned(machine, 8), // FRAME
  0x28: (machine) => {
    machine.marks.push(machine.stack)
    machine.stack = []
  }, // MARK
  0x30: (machine) => void pop(machine), // POP
  0x4e: push(() => null), // NONE
  0x88: push(() => true), // NEWTRUE
  0x89: push(() => false), // NEWFALSE
  0x4a: push((machine) => unsigned(machine, 4) | 0), // BININT
  0x4b: push((machine) => unsigned(machine, 1)), // BININT1
  0x4d: push((machine) => unsigned(machine, 2)), // BININT2
  0x8a: push((machine) => long(take(machine, unsigned(machine, 1)))), // LONG1
  0x47: push((machine) => {
    machine.at += 8
    return machine.view.getFloat64(machine.at - 8, false)
  }), // BINFLOAT
  0x58: push((machine) => utf8.decode(take(machine, unsigned(machine, 4)))), // BINUNICODE
  0x8c: push((machine) => utf8.decode(take(machine, unsigned(machine, 1)))), // SHORT_BINUNICODE
  0x8d: push((machine) => utf8.decode(take(machine, unsigned(machine, 8)))), // BINUNICODE8
  0x54: push((machine) => latin1.decode(take(machine, unsigned(machine, 4)))), // BINSTRING
  0x55: push((machine) => latin1.decode(take(machine, unsigned(machine, 1)))), // SHORT_BINSTRING
  0x42: push((machine) => take(machine, unsigned(machine, 4))), // BINBYTES
  0x43: push((machine) => take(machine, unsigned(machine, 1))), // SHORT_BINBYTES
  0x8e: push((machine) => take(machine, unsigned(machine, 8))), // BINBYTES8
  0x96: push((machine) => take(machine, unsigned(machine, 8))), // BYTEARRAY8
  0x5d: push(() => ({ kind: 'list', items: [] })), // EMPTY_LIST
  0x7d: push(() => ({ kind: 'dict', entries: [] })), // EMPTY_DICT
  0x8f: push(() => ({ kind: 'set', items: [] })), // EMPTY_SET
  0x29: tuple(0), // EMPTY_TUPLE
  0x85: tuple(1), // TUPLE1
  0x86: tuple(2), // TUPLE2
  0x87: tuple(3), // TUPLE3
  0x74: push((machine) => ({ kind: 'tuple', items: sinceMark(machine) })), // TUPLE
  0x61: (machine) => {
    const item = pop(machine)
    addAll(top(machine), [item])
  }, // APPEND
  0x65: (machine) => {
    const items = sinceMark(machine)
    addAll(top(machine), items)
  }, // APPENDS
  0x90: (machine) => {
    const items = sinceMark(machine)
    addAll(top(machine), items)
  }, // ADDITEMS
  0x73: (machine) => {
    const value = pop(machine)
    const key = pop(machine)
    setAll(top(machine), [key, value])
  }, // SETITEM
  0x75: (machine) => {
    const items = sinceMark(machine)
    setAll(top(machine), items)
  }, // SETITEMS
  0x71: remember((machine) => unsigned(machine, 1)), // BINPUT
  0x72: remember((machine) => unsigned(machine, 4)), // LONG_BINPUT
  0x94: remember(({ memo }) => memo.size), // MEMOIZE
  0x68: recall(1), // BINGET
  0x6a: recall(4), // LONG_BINGET
  0x63: push((machine) => ({ kind: 'global', name: `${line(machine)}.${line(machine)}` })), // GLOBAL
  0x93: push((machine) => {
    const name = pop(machine)
    return { kind: 'global', name: `${String(pop(machine))}.${String(name)}` }
  }), // STACK_GLOBAL
  0x51: push((machine) => ({ kind: 'outside', id: pop(machine) })), // BINPERSID
  0x52: push((machine) => {
    const args = pop(machine)
    return call(machine, pop(machine), args)
  }), // REDUCE
  0x81: push((machine) => {
    const args = pop(machine)
    return call(machine, pop(machine), args)
  }), // NEWOBJ
  0x62: (machine) => {
    const state = pop(machine)
    machine.builder.build(top(machine), state)
  }, // BUILD
}
