import { expect, test } from 'vitest'
import { find, type Match } from './find.ts'
import { read } from './read.ts'
import { fromText } from './source.ts'

async function found(text: string, typed: string, most?: number): Promise<readonly Match[]> {
  const search = find(await read(fromText('a', text)), typed, most)
  for (;;) {
    const { done, value } = search.next()
    if (done) return value
  }
}

const words = 'queen 1 2\nking 3 4\nKing 5 6\nkingdom 7 8\nviking 9 1\n3 4 5\n'

test('a vector is found by its name: the exact ones first, then what begins so, then what holds it', async () => {
  expect((await found(words, ' king ')).map(({ name }) => name)).toEqual([
    'king',
    'King',
    'kingdom',
    'viking',
  ])
  expect(await found(words, 'king', 2)).toEqual([
    { index: 1, name: 'king' },
    { index: 2, name: 'King' },
  ])
  expect(await found(words, 'nobody')).toEqual([])
})

test('and by its number, from 0, before those of which it is the name', async () =>
  expect(await found(words, '3')).toEqual([
    { index: 3, name: 'kingdom' },
    { index: 5, name: '3' },
  ]))

test('among 400,000 words, in slices, without making them', async () => {
  const text = Array.from({ length: 400_000 }, (_, i) => `w${i} ${i} 1`).join('\n')
  const vectors = await read(fromText('a', text))
  const search = find(vectors, 'w399999')
  let slices = 0
  let step = search.next()
  for (; !step.done; step = search.next()) slices++
  expect(slices).toBe(19)
  expect(step.value).toEqual([{ index: 399_999, name: 'w399999' }])
  // What was looked at was not kept.
  expect(Object.keys(vectors).filter((key) => /^\d+$/.test(key))).toEqual([])
}, 30_000)
