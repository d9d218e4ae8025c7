import { expect, test } from 'vitest'
import old from './golden/oldLinks.json' with { type: 'json' }
import { read } from './link.ts'

// Links that this page has made. They are never edited: whatever changes, they go on working.
test.each(old.map(({ link, place, settings }) => [link, place, settings] as const))(
  '%s still leads to where it led',
  (link, place, settings) => {
    const found = read(link)
    expect(found.problems).toEqual([])
    expect(found.place.id).toBe(place)
    expect(found.settings).toMatchObject(settings)
  },
)
