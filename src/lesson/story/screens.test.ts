import { describe, expect, test } from 'vitest'
import { chapterIds, chapters, placeIds, stepIds } from './places.ts'
import { screenAt, screens } from './screens.ts'

describe('the screens of a talk', () => {
  test('are the opening, once more with zeros, and each step of each chapter', () => {
    const names = screens.map(({ place }) => [place.id, place.step].filter(Boolean).join('.'))
    const steps = chapterIds.flatMap((id) => stepIds(id).map((step) => `${id}.${step}`))
    expect(names).toEqual(['opening', 'opening.zeros', ...steps])
  })

  test.each(screens.map((screen): [string, typeof screen] => [screen.title, screen]))(
    '“%s” has a note for the teacher, and a part to begin with',
    (_, { note, parts, blocks }) => {
      expect(note).toMatch(/^[A-Z].{60,}[.?]$/s)
      expect(parts).toBeGreaterThan(0)
      if (blocks) expect(parts).toBe(blocks.length)
    },
  )

  test('are found by their place, a chapter at its first step, and the lab at the beginning', () => {
    screens.forEach(({ place }, at) => expect(screenAt(place)).toBe(at))
    for (const id of chapterIds)
      expect(screenAt({ id, step: null })).toBe(screenAt({ id, step: chapters[id].steps[0].id }))
    expect(placeIds).toContain('lab')
    expect(screenAt({ id: 'lab', step: 'map' })).toBe(0)
  })
})
