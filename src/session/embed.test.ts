import { describe, expect, test } from 'vitest'
import type { AddressBar } from './address.ts'
import { embedIds, embedIn, framed, inFrame, placeIn } from './embed.ts'
import { read } from './link.ts'

describe('what a link wants to be shown in a frame', () => {
  test('is read back as it was written', () => {
    for (const part of embedIds)
      for (const theme of ['light', 'dark', null] as const)
        for (const controls of [true, false]) {
          const embed = { part, theme, controls }
          expect(embedIn(inFrame(embed, 'at=alike&x=1,2&y=3,4'))).toEqual(embed)
        }
  })

  test('changes nothing of what the link says', () => {
    const link = 'at=trust.zeros&point=random&n=5&eps=1e-7'
    const framed = read(inFrame({ part: 'check', theme: 'dark', controls: false }, link))
    expect(framed).toEqual(read(link))
    expect(framed.problems).toEqual([])
  })

  test('is the whole page where it says nothing that is known', () => {
    for (const link of ['', 'at=alike', 'embed=', 'embed=everything', 'embed', '%', '=&='])
      expect(embedIn(link)).toBeNull()
    expect(embedIn('#embed=figure&theme=pink&controls=some')).toEqual({
      part: 'figure',
      theme: null,
      controls: true,
    })
  })

  test('has a place to which it belongs', () => {
    const alike = { id: 'alike', step: null } as const
    const at = (part: 'figure' | 'check' | 'lab') =>
      placeIn({ part, theme: null, controls: true }, alike).id
    expect([at('figure'), at('check'), at('lab')]).toEqual(['alike', 'opening', 'lab'])
  })
})

test('the address bar of a frame goes on saying what it shows', () => {
  let hash = '#embed=figure&theme=dark&at=alike'
  const bar: AddressBar = {
    read: () => hash,
    replace: (fragment) => (hash = `#${fragment}`),
    push: (fragment) => (hash = `#${fragment}`),
    later: (call) => call(),
    onChange: () => {},
  }
  const frame = framed(bar, { part: 'figure', theme: 'dark', controls: true })
  expect(frame.read()).toBe('at=alike')
  frame.replace('at=alike&x=1,2&y=2,1')
  expect(hash).toBe('#embed=figure&theme=dark&at=alike&x=1,2&y=2,1')
  expect(frame.read()).toBe('at=alike&x=1,2&y=2,1')
  frame.push('')
  expect(hash).toBe('#embed=figure&theme=dark')
})
