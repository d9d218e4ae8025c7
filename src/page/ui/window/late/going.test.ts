import { expect, test } from 'vitest'
import { createSession } from '../../../../session/session.ts'
import { arrive, change, type State } from '../../../../session/state.ts'
import { addWriter } from '../../../store/rates/writers.ts'
import { createGoing, whileThere } from './going.ts'

const inLab = ({ place }: State) => place.id === 'lab'
const goTo = (id: 'lab' | 'alike') => (state: State) => arrive(state, { id, step: null })
const atolOf = ({ settings }: State) => settings.atol

test('A part of the page that is not shown stands still, and goes on when it is shown again', () => {
  const session = createSession()
  session.act(goTo('lab'))
  const part = whileThere(session, inLab).session
  const heard: number[] = []
  part.store.subscribe((state) => heard.push(atolOf(state)))
  session.act((state) => change(state, { atol: 1 }))
  session.act(goTo('alike'))
  session.act((state) => change(state, { atol: 2 }))
  expect(heard).toEqual([1])
  expect(part.store.getState().place.id).toBe('lab')
  expect(atolOf(part.store.getState())).toBe(1)
  session.act(goTo('lab'))
  expect(heard).toEqual([1, 2])
  expect(atolOf(part.store.getState())).toBe(2)
})

test('What is left for good hears of nothing, also where its like is shown again', () => {
  const session = createSession()
  session.act(goTo('lab'))
  const { session: part, end } = whileThere(session, inLab)
  const heard: State[] = []
  part.store.subscribe((state) => heard.push(state))
  end()
  session.act((state) => change(state, { atol: 1 }))
  session.act(goTo('alike'))
  session.act(goTo('lab'))
  expect(heard).toEqual([])
})

test('Who has left keeps no listener of the page', () => {
  const session = createSession()
  let listeners = 0
  const { subscribe } = session.store
  const counted: typeof session = {
    ...session,
    store: {
      ...session.store,
      subscribe: (hear) => {
        listeners++
        const end = subscribe(hear)
        return () => {
          listeners--
          end()
        }
      },
    },
  }
  for (let visit = 0; visit < 3; visit++) {
    const { session: part, end } = whileThere(counted, () => true)
    const heard: string[] = []
    const leave = [
      addWriter(part.store, 'frame', () => heard.push('frame')),
      addWriter(part.store, 'often', () => heard.push('often')),
      addWriter(part.store, 'rest', () => heard.push('rest')),
    ]
    session.act((state) => change(state, { atol: visit + 1 }))
    expect(heard).toEqual(['frame', 'often', 'rest'])
    expect(listeners).toBe(1)
    end()
    for (const each of leave) each()
    expect(listeners).toBe(0)
  }
})

test('A piece that has gone is not asked to go again', () => {
  const going = createGoing()
  const one = { atOnce: true, go: () => {} }
  const other = { atOnce: false, go: () => {} }
  const take = going.add(one)
  going.add(other)
  take()
  expect(going.pieces()).toEqual([other])
})
