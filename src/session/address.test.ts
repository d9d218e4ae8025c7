import { expect, test } from 'vitest'
import { keepAddress, type AddressBar } from './address.ts'
import { read } from './link.ts'
import { createSession } from './session.ts'
import { arrive, begin } from './state.ts'

/** A session with an address bar, whose pauses end when they are told to. */
function opened(link: string) {
  const bar = { fragment: link, rest: () => {}, go: (_fragment: string) => {} }
  const { place, settings, touched } = read(link)
  const session = createSession(begin(settings, null, place, touched), () => {})
  const address: AddressBar = {
    read: () => `#${bar.fragment}`,
    replace: (fragment) => {
      bar.fragment = fragment
    },
    later: (call) => {
      bar.rest = call
    },
    onChange: (changed) => {
      bar.go = (fragment) => {
        bar.fragment = fragment
        changed()
      }
    },
  }
  keepAddress(session, address, () => {})
  return { ...session, bar }
}

test('the link follows the place after a pause, and the place follows the link at once', () => {
  const { store, act, bar } = opened('at=alike')
  act((state) => arrive(state, { id: 'trust', step: null }))
  expect(bar.fragment).toBe('at=alike')
  bar.rest()
  expect(bar.fragment).toBe('at=trust')
  bar.go('at=alike.angle')
  expect(store.getState().place).toEqual({ id: 'alike', step: 'angle' })
})

test('the back button leads back, also before the pause is over', () => {
  const { store, act, bar } = opened('at=alike')
  act((state) => arrive(state, { id: 'trust', step: null }))
  bar.go('at=alike')
  expect(store.getState().place).toEqual({ id: 'alike', step: null })
})
