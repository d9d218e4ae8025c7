/** Work beside the page, in a worker or, where none can be had, in the page itself. */
export interface Beside<In> {
  readonly send: (message: In) => void
  /** Ends it: no word comes after that, so the answer to an old question cannot arrive. */
  readonly stop: () => void
}

/** What a worker does, done in the page. */
export type Here<In, Out> = (hear: (word: Out) => void) => Beside<In>

interface BesideOptions<In, Out> {
  /** A worker that nobody else uses; rejected where there is none. */
  readonly worker: () => Promise<Worker>
  readonly here: () => Promise<Here<In, Out>>
  readonly hear: (word: Out) => void
  /** It has ended by itself, and says no more. */
  readonly failed: () => void
}

/** Milliseconds after which a worker that does not say a word is given up. */
const patience = 20_000

/**
 * Starts work beside the page. A worker that could not be started is replaced by the page's own thread,
 * which is sent again whatever that worker was sent; one that spoke and then fails has failed.
 */
export function beside<In, Out>({
  worker,
  here,
  hear,
  failed,
}: BesideOptions<In, Out>): Beside<In> {
  /** What was sent before a word came back. */
  const sent: In[] = []
  let heard = false
  let over = false
  let silence: ReturnType<typeof setTimeout> | undefined
  /** What takes the messages; null until it is there. */
  let end: Beside<In> | null = null

  const stop = () => {
    over = true
    clearTimeout(silence)
    end?.stop()
  }
  const fail = () => {
    if (over) return
    stop()
    failed()
  }
  const take = (word: Out) => {
    heard = true
    sent.length = 0
    clearTimeout(silence)
    if (!over) hear(word)
  }
  const begin = (next: Beside<In>) => {
    if (over) return next.stop()
    end = next
    for (const message of sent) next.send(message)
    return undefined
  }
  const inThePage = () => {
    if (over) return
    clearTimeout(silence)
    end = null
    here().then((start) => begin(start(take)), fail)
  }
  const lose = (made: Worker) => {
    made.terminate()
    if (heard) fail()
    else inThePage()
  }
  const attach = (made: Worker) => {
    made.addEventListener('message', ({ data }: MessageEvent<Out>) => take(data))
    made.addEventListener('error', (event) => {
      event.preventDefault()
      lose(made)
    })
    begin({
      send: (message) => {
        made.postMessage(message)
        clearTimeout(silence)
        silence = setTimeout(() => lose(made), patience)
      },
      stop: () => made.terminate(),
    })
  }
  worker().then(attach, inThePage)

  return {
    send: (message) => {
      if (!heard) sent.push(message)
      end?.send(message)
    },
    stop,
  }
}
