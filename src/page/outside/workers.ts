import { fetchAhead, fetched } from './chunks.ts'

/** A class of workers whose script is part of the page's own chunks: starting one asks the network for nothing. */
export interface WorkerSource {
  /** Starts a worker that waits for its first message, so that the next one is there at once. */
  readonly prepare: () => void
  /** A worker that nobody else uses; rejected where there is none. */
  readonly take: () => Promise<Worker>
}

interface SourceOptions {
  /** Whether it is fetched before it is used. */
  readonly ahead?: boolean
}

export function workerSource(
  load: () => Promise<{ default: new () => Worker }>,
  { ahead = true }: SourceOptions = {},
): WorkerSource {
  let asked: Promise<new () => Worker> | null = null
  const script = () =>
    (asked ??= fetched(load).then(
      (module) => module.default,
      (error: unknown) => {
        asked = null
        throw error
      },
    ))
  /** Started ahead of its use, so that the work begins at once. */
  let spare: Worker | null = null
  const dropSpare = (event: Event) => {
    event.preventDefault()
    spare = null
  }
  const prepare = async () => {
    const Source = await script()
    if (spare) return
    spare = new Source()
    spare.addEventListener('error', dropSpare)
  }
  const prepareQuietly = () => void prepare().catch(() => {})
  // Its script comes ahead; a worker starts when the first job does, since most readers need none.
  if (ahead) fetchAhead(() => void script().catch(() => {}))
  return {
    prepare: prepareQuietly,
    take: async () => {
      const Source = await script()
      const worker = spare ?? new Source()
      worker.removeEventListener('error', dropSpare)
      spare = null
      return worker
    },
  }
}
