import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { read } from './link.ts'
import { clock, deeds, heard, notesIn, notesLink, type Standing } from './talk.ts'

const standing: Standing = { at: 3, hidden: 2, oneByOne: true, blank: false, began: 1.7e12 }

describe('what one window of a talk hears from the other', () => {
  test('is what was said', () => {
    expect(heard({ from: 'audience', standing })).toEqual({ from: 'audience', standing })
    expect(heard({ from: 'audience', standing: null })).toEqual({
      from: 'audience',
      standing: null,
    })
    for (const says of [...deeds, 'hello', 'bye'])
      expect(heard({ from: 'notes', says })).toEqual({ from: 'notes', says })
  })

  test('is nothing where it cannot be understood', () => {
    for (const broken of [
      { ...standing, at: -1 },
      { ...standing, at: 1.5 },
      { ...standing, hidden: '2' },
      { ...standing, began: NaN },
      {},
      3,
    ])
      expect(heard({ from: 'audience', standing: broken })).toBeNull()
    expect(heard({ from: 'notes', says: 'format the disk' })).toBeNull()
    expect(heard({ from: 'somebody', standing })).toBeNull()
    fc.assert(fc.property(fc.anything(), (data) => (heard(data), true)))
  })
})

describe('the link of the notes', () => {
  test('is read back, and leads to the place of the talk', () => {
    const link = notesLink('a1b2', { id: 'trust', step: 'zeros' })
    expect(notesIn(`#${link}`)).toBe('a1b2')
    expect(read(link).place).toEqual({ id: 'trust', step: 'zeros' })
    expect(read(link).problems).toEqual([])
    expect(notesLink('a', { id: 'opening', step: null })).toBe('at=opening&present=notes&talk=a')
  })

  test('is none where the page is meant, and of no talk where that has no name', () => {
    for (const link of ['', 'at=trust', 'present=', 'present=slides&talk=a', '%', '=&='])
      expect(notesIn(link)).toBeNull()
    expect(notesIn('present=notes')).toBe('')
    expect(notesIn('present=notes&talk=<b>')).toBe('')
  })
})

test('a clock shows minutes and seconds, and hours from one on', () => {
  expect([-1, 0, 7_999, 750_000, 3_723_000].map(clock)).toEqual([
    '0:00',
    '0:00',
    '0:07',
    '12:30',
    '1:02:03',
  ])
})
