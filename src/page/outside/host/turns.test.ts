import { expect, test, vi } from 'vitest'
import { idly } from './turns.ts'

test('What is pressing comes before what was there first, and what is called off never', async () => {
  vi.stubGlobal('requestIdleCallback', (call: () => void) => setTimeout(call))
  const done: string[] = []
  idly.add(() => done.push('first'))
  const callOff = idly.add(() => done.push('called off'))
  idly.add(() => done.push('pressing'), true)
  idly.add(() => {
    done.push('last')
    idly.add(() => done.push('pressing, of the last'), true)
    idly.add(() => done.push('of the last'))
  })
  callOff()
  await vi.waitFor(() => expect(done).toHaveLength(5))
  expect(done).toEqual(['pressing', 'first', 'last', 'pressing, of the last', 'of the last'])
  vi.unstubAllGlobals()
})

test('All that waits can be done at once, and is not done again', async () => {
  vi.stubGlobal('requestIdleCallback', (call: () => void) => setTimeout(call))
  const done: string[] = []
  idly.add(() => done.push('one'))
  idly.add(() => done.push('pressing'), true)
  idly.doAll()
  expect(done).toEqual(['pressing', 'one'])
  await new Promise((rest) => setTimeout(rest, 20))
  expect(done).toHaveLength(2)
  vi.unstubAllGlobals()
})
