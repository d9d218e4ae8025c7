import { expect, test } from 'vitest'
import { fragmentIn, metadataOf } from './picture.ts'

test('a picture brings back the state that it carries', () => {
  for (const fragment of [
    '',
    'at=alike&x=1e-300,2&y=3,4',
    'at=trust.zeros&code=a+b/c==',
    'x=<&>"é',
  ])
    expect(fragmentIn(`<svg><metadata><a>${metadataOf(fragment)}</a></metadata></svg>`)).toBe(
      fragment,
    )
})

test('a picture of somebody else carries none', () => {
  expect(fragmentIn('<svg/>')).toBeNull()
  expect(fragmentIn('cosgrad-state:%E0%A4%A')).toBeNull()
})
