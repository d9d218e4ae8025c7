import { describe, expect, test } from 'vitest'
import { derivation, chainIds } from '../derivation.ts'
import type { Chain } from '../line.ts'
import { overlays } from '../../figure/overlays.ts'
import { parts } from '../parts.ts'
import type { Catalogue } from '../../words/catalogue.ts'
import { catalogue as german } from '../../words/de/index.ts'
import { catalogue as chinese } from '../../words/zh/index.ts'
import { captions } from './captions.ts'
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

/** All that a step says in its text and below the figure where the paper has no colours. */
function saidWithoutColour(step: Step): readonly string[] {
  const prose = blocksOf(step).flatMap((block) =>
    block.kind === 'prose' || block.kind === 'try'
      ? [saidOn('blank', block.text, block.textOn)]
      : [],
  )
  const { caption = '', captionOn, captionMoved = '', captionBefore = '' } = step
  return [...prose, saidOn('blank', caption, captionOn), captionMoved, captionBefore].filter(
    (text) => text !== '',
  )
}

/** What a catalogue says for an English sentence; values stay where the sentence has them. */
const translated =
  ({ story: sentences }: Catalogue) =>
  (text: string): string => {
    const known = Object.entries(sentences).find(([english]) => {
      const parts = english
        .split(/\{\d+\}/)
        .map((part) => part.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`))
      return new RegExp(`^${parts.join('.+')}$`).test(text)
    })
    if (!known) throw new Error(`no translation of “${text}”`)
    return known[1]
  }

/** Each language, and its words for colours. */
const speech: readonly (readonly [(text: string) => string, RegExp])[] = [
  [
    (text) => text,
    /colou?r|\b(?:green|red|blue|orange|warm|cold|dark|darker|light|lighter|shaded)\b/i,
  ],
  [
    translated(german),
    /farb|färb|(?<!\p{L})(?:grün|rot|blau|orange|warm|kalt|dunk(?:el|l)|hell|schattiert)(?:e[mnrs]?)?(?!\p{L})/iu,
  ],
  [translated(chinese), /色|绿|红|蓝|橙|暖|冷|阴影|[越更](?:深|浅|暗|亮)/],
]

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

  test.each(steps)(
    '%s speaks of no colour where the paper has none, in each language',
    (_, step) => {
      for (const text of saidWithoutColour(step))
        for (const [inLanguage, colours] of speech) expect(inLanguage(text)).not.toMatch(colours)
    },
  )

  test('speaks of colours where the paper has them, in each language', () => {
    const { caption } = captions.colour
    for (const [inLanguage, colours] of speech) expect(inLanguage(caption)).toMatch(colours)
  })

  test.each([
    ['trust.zeros', captions.turnedAway],
    ['flow.follow', captions.beforeWalk],
  ])('%s says “%s” before or after a move', (name, caption) => {
    const said = steps.flatMap(([of, step]) => (of === name ? saidWithoutColour(step) : []))
    expect(said).toContain(caption)
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
