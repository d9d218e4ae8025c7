import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { beside, type Here } from './beside.ts'

/** A worker whose every move is in the test's hand. */
class FakeWorker extends EventTarget {
  readonly got: string[] = []
  ended = false
  postMessage(message: string) {
    this.got.push(message)
  }
  terminate() {
    this.ended = true
  }
  says(data: string) {
    this.dispatchEvent(new MessageEvent('message', { data }))
  }
  dies() {
    this.dispatchEvent(new Event('error', { cancelable: true }))
  }
}

const made = () => {
  const worker = new FakeWorker()
  const inPage: string[] = []
  const heard: string[] = []
  const failed = vi.fn<() => void>()
  const here: Here<string, string> = (hear) => ({
    send: (message) => {
      inPage.push(message)
      hear(`here: ${message}`)
    },
    stop: () => {},
  })
  const start = (ask: () => Promise<Worker> = async () => worker as unknown as Worker) =>
    beside<string, string>({
      worker: ask,
      here: async () => here,
      hear: (word) => void heard.push(word),
      failed,
    })
  return { worker, inPage, heard, failed, start }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())
const settled = () => vi.advanceTimersByTimeAsync(0)

describe('work beside the page', () => {
  test('goes to a worker, whose words are heard', async () => {
    const { worker, heard, start } = made()
    const work = start()
    work.send('a')
    await settled()
    work.send('b')
    worker.says('done')
    expect(worker.got).toEqual(['a', 'b'])
    expect(heard).toEqual(['done'])
  })

  test('is done in the page where there are no workers', async () => {
    const { inPage, heard, start } = made()
    const work = start(() => Promise.reject(new Error('refused')))
    work.send('a')
    await settled()
    work.send('b')
    expect(inPage).toEqual(['a', 'b'])
    expect(heard).toEqual(['here: a', 'here: b'])
  })

  test('is taken over by the page where a worker dies before it spoke', async () => {
    const { worker, inPage, failed, start } = made()
    const work = start()
    work.send('a')
    await settled()
    worker.dies()
    await settled()
    expect([inPage, failed.mock.calls.length]).toEqual([['a'], 0])
  })

  test('is taken over by the page where a worker never speaks', async () => {
    const { worker, inPage, start } = made()
    start().send('a')
    await settled()
    await vi.advanceTimersByTimeAsync(60_000)
    expect([worker.ended, inPage]).toEqual([true, ['a']])
  })

  test('has failed where a worker dies after it spoke, and says no more', async () => {
    const { worker, inPage, heard, failed, start } = made()
    start().send('a')
    await settled()
    worker.says('half')
    worker.dies()
    worker.says('late')
    await settled()
    expect([inPage, heard, failed.mock.calls.length]).toEqual([[], ['half'], 1])
  })

  test('that was stopped says nothing more, and its worker ends, even if it comes late', async () => {
    const { worker, heard, failed, start } = made()
    const work = start()
    work.send('a')
    work.stop()
    await settled()
    worker.says('late')
    worker.dies()
    await vi.advanceTimersByTimeAsync(60_000)
    expect([worker.ended, heard, failed.mock.calls.length]).toEqual([true, [], 0])
  })

  test('has failed where neither a worker nor the page can do it', async () => {
    const failed = vi.fn<() => void>()
    beside({
      worker: () => Promise.reject(new Error('refused')),
      here: () => Promise.reject(new Error('did not come')),
      hear: () => {},
      failed,
    })
    await settled()
    expect(failed).toHaveBeenCalledOnce()
  })
})
