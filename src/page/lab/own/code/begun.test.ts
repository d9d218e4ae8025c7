import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { noCode } from '../../../../session/own/code.ts'
import { allowCode, pasteCode, typeCode, writeCode } from '../../../../session/own/edit.ts'
import { createSession } from '../../../../session/session.ts'
import { begin, redo, undo } from '../../../../session/state.ts'
import { isMine, rememberCode, start, storedCode } from './begun.ts'

const kept = new Map<string, string>()

beforeEach(() => {
  kept.clear()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => kept.set(key, text),
    removeItem: (key: string) => kept.delete(key),
  })
})
afterEach(() => vi.unstubAllGlobals())

/** A page, in a browser that remembers this text of yesterday. */
function visit(yesterday: string | null, own = noCode) {
  if (yesterday !== null) kept.set('own code', yesterday)
  const session = createSession(begin(undefined, null, undefined, undefined, own))
  rememberCode(session.store)
  return session
}

const pasted = (text: string) => (state: ReturnType<typeof begin>) =>
  pasteCode(state, text, storedCode() ?? start)

describe('what the browser remembers of the code', () => {
  test('goes back and forth with undo and redo, also where no editor is open', () => {
    const { act } = visit('of yesterday')
    act(pasted('of today'))
    expect(storedCode()).toBe('of today')
    act(undo)
    expect(storedCode()).toBe('of yesterday')
    act(redo)
    expect(storedCode()).toBe('of today')
  })

  test('is nothing once undo has brought the page’s own class back', () => {
    const { act } = visit(null)
    act((state) => writeCode(state, start, null))
    act(pasted('of today'))
    expect(storedCode()).toBe('of today')
    act(undo)
    expect(storedCode()).toBeNull()
  })

  test('is what is typed', () => {
    const { act } = visit(null)
    act((state) => writeCode(state, start, null))
    act((state) => typeCode(state, 'typed', null))
    expect(storedCode()).toBe('typed')
  })

  test('stays where an editor opens, whatever it opens with', () => {
    const { act } = visit('of yesterday', { ...noCode, packed: 'damaged', allowed: false })
    // The link's code was damaged: the page's own class stands there instead.
    act((state) => allowCode(writeCode(state, start, null)))
    expect(storedCode()).toBe('of yesterday')
  })

  test('is not what a link brought, before the reader has made it her own', () => {
    const { act } = visit('mine', { ...noCode, packed: 'abc', allowed: false })
    act((state) => writeCode(state, 'theirs', 'abc'))
    expect(storedCode()).toBe('mine')
    act(allowCode)
    expect(storedCode()).toBe('mine')
    act((state) => typeCode(state, 'theirs, changed', 'def'))
    expect(storedCode()).toBe('theirs, changed')
  })

  test('is what each of two tabs wrote last, and what stood there on an earlier visit', () => {
    const [one, other] = [visit('of yesterday'), visit('of yesterday')]
    const type = ({ act }: typeof one, ...texts: readonly string[]) => {
      for (const text of texts) act((state) => typeCode(state, text, null))
    }
    for (const { act } of [one, other]) act((state) => writeCode(state, 'of yesterday', null))
    type(one, 'one', 'one, more')
    type(other, 'other', 'other, more')
    expect(['one, more', 'other, more', 'of yesterday'].map(isMine)).toEqual([true, true, true])
    expect(isMine('theirs')).toBe(false)
    type(one, 'one, and more')
    expect(['one, and more', 'other, more'].map(isMine)).toEqual([true, true])
  })

  test('of former codes holds the newest, in what a browser has room for', () => {
    const long = (i: number) => `${i}`.padEnd(60_000, '#')
    for (let i = 0; i < 6; i++) {
      const { act } = visit(null)
      act((state) => writeCode(state, start, null))
      act((state) => typeCode(state, long(i), null))
    }
    expect([0, 1, 2, 3, 4, 5].map((i) => isMine(long(i)))).toEqual([
      false,
      false,
      true,
      true,
      true,
      true,
    ])
  })

  test('may be damaged, and is nobody’s then', () => {
    visit('mine')
    kept.set('own code before', '{')
    expect([isMine('mine'), isMine('{')]).toEqual([true, false])
  })
})
