import { describe, expect, test } from 'vitest'
import { derivation, chainIds } from '../derivation.ts'
import type { Chain } from '../line.ts'
import { overlays } from '../../figure/overlays.ts'
import { parts } from '../parts.ts'
import type { Block, Step } from './chapter.ts'
import { saidOn } from './paper.ts'
import { outline } from './outline.ts'
import { findLine, foldedLines } from './outlineLines.ts'
import { chapterIds, chapters, isChapter, pairOf, placeIds, stepIds, stepOf } from './places.ts'
import { story } from './story.ts'
import { readingMinutes } from './time.ts'
import { inWords } from './words.ts'

const steps = chapterIds.flatMap((id) =>
  story[id].steps.map((step): readonly [string, Step] => [`${id}.${step.id}`, step]),
)
const blocksOf = ({ blocks }: Step): readonly Block[] => blocks

describe('the story', () => {
  test('has steps with names of their own, in chapters with names of their own', () => {
    for (const id of placeIds) expect(new Set(stepIds(id)).size).toBe(stepIds(id).length)
    for (const [name] of steps) expect(name).toMatch(/^[a-z]+\.[a-z]+$/)
  })

  test('begins each chapter with its first step', () => {
    for (const id of chapterIds) expect(stepOf({ id, step: null })).toBe(chapters[id].steps[0])
    expect(stepOf({ id: 'opening', step: null })).toBeNull()
    expect(stepOf({ id: 'lab', step: 'map' })).toBeNull()
  })

  test('has two pairs: the lesson’s up to the calculus, and the check’s for all else', () => {
    expect(placeIds.filter((id) => pairOf(id) === 'lesson')).toEqual([
      'alike',
      'direction',
      'flow',
      'calculus',
    ])
    expect(isChapter('lab')).toBe(false)
  })

  test.each(steps)(
    '%s is about parts that can be shown, and tells a teacher something',
    (_, step) => {
      const drawn = Object.values(overlays).flatMap(({ parts: shown }): readonly string[] => shown)
      for (const part of step.about ?? [])
        expect([...Object.keys(parts), ...drawn, 'norms', 'angle']).toContain(part)
      expect(step.note.length).toBeGreaterThan(60)
      expect(step.blocks.length).toBeGreaterThan(0)
    },
  )

  test.each(steps)('%s speaks of no colour where the paper has none', (_, step) => {
    const said = blocksOf(step).flatMap((block) =>
      block.kind === 'prose' || block.kind === 'try'
        ? [saidOn('blank', block.text, block.textOn)]
        : [],
    )
    for (const text of [...said, saidOn('blank', step.caption ?? '', step.captionOn)])
      expect(text).not.toMatch(
        /colou?r|\b(?:green|red|blue|orange|warm|cold|darker|lighter|shaded)\b/,
      )
  })

  test('shows the matrices, which a phone has in the text alone, before the algebra', () => {
    const [second] = story.reach.steps.filter(({ id }) => id === 'second')
    const kinds = blocksOf(second!).map(({ kind }) => kind)
    expect(kinds.indexOf('widget')).toBeLessThan(kinds.indexOf('chain'))
  })

  test('takes some ten minutes', () => {
    expect(readingMinutes).toBeGreaterThan(5)
    expect(readingMinutes).toBeLessThan(25)
  })
})

describe('the derivation', () => {
  const open = outline.flatMap((item) =>
    item.kind === 'row' ? [item.left, item.line].filter((id) => id !== undefined) : [],
  )
  const folded = outline.flatMap((item) =>
    item.kind === 'fold'
      ? item.items.flatMap((part) =>
          'chain' in part ? foldedLines(part.chain).map(({ id }) => id) : [],
        )
      : [],
  )
  const elsewhere = steps.flatMap(([, step]) =>
    blocksOf(step).flatMap((block) =>
      block.kind === 'chain' ? (derivation[block.chain] as Chain).lines.map(({ id }) => id) : [],
    ),
  )

  test('has as many open lines as the text says', () => {
    const rows = outline.filter(({ kind }) => kind === 'row').length
    expect(story.calculus.steps[0].title).toBe(`${inWords(rows, true)} lines`)
    expect(JSON.stringify(story.calculus.steps[0].blocks)).toContain(
      `${inWords(rows, true)} lines lead`,
    )
  })

  test('stands in the story as a whole, and each of its lines once', () => {
    const all = chainIds.flatMap((id) => derivation[id].lines.map((line): string => line.id))
    expect([...open, ...folded, ...elsewhere].sort()).toEqual(all.sort())
  })

  test('finds a line by its id, and nothing that is none', () => {
    expect(findLine('gradient-left').chain).toBe('gradient')
    expect(() => findLine('nonsense')).toThrow('there is no line “nonsense”')
  })
})

test('counts are words below a hundred, and digits from there on', () => {
  expect([0, 7, 18, 32, 40, 99].map((n) => inWords(n))).toEqual([
    'no',
    'seven',
    'eighteen',
    'thirty-two',
    'forty',
    'ninety-nine',
  ])
  expect(inWords(18, true)).toBe('Eighteen')
  expect(inWords(1536)).toBe('1,536')
})
