import { describe, expect, test } from 'vitest'
import { keepAddress, type AddressBar } from './address.ts'
import { arrivalAt, followAddress } from './arrival.ts'
import { advance, play } from './flow/run.ts'
import { isRunning } from './flow/running.ts'
import { drag } from './gesture.ts'
import { read } from './link.ts'
import { goTo } from './scene.ts'
import { createSession } from './session.ts'
import { begin, change, release } from './state.ts'

/** A window's history, with its clock in the test's hand. */
function barAt(fragment: string) {
  const entries = [fragment]
  let at = 0
  let due = () => {}
  let heard = () => {}
  const bar: AddressBar = {
    read: () => `#${entries[at]}`,
    replace: (next) => {
      entries[at] = next
    },
    push: (next) => {
      entries.splice(at + 1, Infinity, next)
      at++
    },
    later: (call) => {
      due = call
    },
    onChange: (changed) => {
      heard = changed
    },
  }
  return {
    bar,
    entries,
    rest: () => due(),
    back: () => {
      at--
      heard()
    },
    edit: (fragment: string) => {
      entries[at] = fragment
      heard()
    },
  }
}

function pageAt(fragment: string) {
  const { settings, place, touched } = read(fragment)
  const session = createSession(begin(settings, null, place, touched), () => {})
  const window = barAt(fragment)
  keepAddress(session, window.bar, () => {})
  return { ...session, ...window }
}

describe('the address', () => {
  test('of a frame leads to no place that the frame does not show', () => {
    const fragment = 'embed=check&at=opening'
    const { embed, state } = arrivalAt(fragment)
    const session = createSession(state, () => {})
    const { bar, entries, edit } = barAt(fragment)
    followAddress(session, bar, embed, () => {}, { state, fragment: bar.read() })
    edit('at=calculus&sphere=on')
    expect(session.store.getState().place.id).toBe('opening')
    expect(arrivalAt(`embed=check&${entries[0]}`).state.place.id).toBe('opening')
  })

  test('stays as it came until the reader does something', () => {
    const { entries, rest } = pageAt('x=1,2&y=3,4&unknown=1')
    rest()
    expect(entries).toEqual(['x=1,2&y=3,4&unknown=1'])
  })

  test('follows once what moves has come to rest', () => {
    const { act, entries, rest } = pageAt('at=alike')
    act((state) => change(state, { x: [3, 1] }, drag('x')))
    rest()
    expect(entries).toEqual(['at=alike'])
    act(release)
    rest()
    expect(entries[0]).toContain('x=3,1')
  })

  test('stops what plays where another link is followed, and takes no step of it with that link’s pair', () => {
    const { act, store, entries, edit, rest } = pageAt('at=lab.flow&point=random&n=5')
    act(play)
    act((state) => advance(state, 4))
    edit('at=alike')
    expect(isRunning(store.getState())).toBe(false)
    expect(store.getState().announcement).toMatch(/^Stopped at step 4, /)
    act(advance)
    rest()
    expect(store.getState().settings).toMatchObject({ flow: 0, cflow: 0 })
    expect(entries[0]).toBe('at=alike')
  })

  test('has an entry for each place that the reader has gone to, and leads back to it as it was', () => {
    const { act, store, entries, back } = pageAt('')
    act((state) => change(state, { x: [3, 1] }))
    // Before anything was written.
    act((state) => goTo(state, { id: 'trust', step: 'zeros' }))
    expect(entries).toHaveLength(2)
    expect(entries[1]).toContain('at=trust.zeros')
    back()
    expect(store.getState().place.id).toBe('opening')
    expect(store.getState().settings.x).toEqual([3, 1])
  })
})
