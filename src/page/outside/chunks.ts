import { whenIdle } from './host/idle.ts'

/** Milliseconds before a chunk that did not come is asked for once more. */
const pause = 400

/** A chunk did not come: there is no network, or the site has another version by now. */
export class NotFetched extends Error {}

/** Asks for a chunk, and once more if it does not come: connections fail, and so do deployments. */
export async function fetched<Module>(load: () => Promise<Module>): Promise<Module> {
  try {
    return await load()
  } catch {
    await new Promise((done) => setTimeout(done, pause))
    try {
      return await load()
    } catch (cause) {
      throw new NotFetched('not fetched', { cause })
    }
  }
}

let begin = () => {}
/** The first view stands, and the page is at rest. */
const rested = new Promise<void>((done) => {
  begin = done
})

/** Comes when the first view stands and the page is at rest: from then on it gets what is needed later. */
export function whenRested(): Promise<void> {
  return rested
}

/** What is fetched before it is needed, once the page stands: after that it asks the network for nothing. */
export function fetchAhead(fetchIt: () => void): void {
  void rested.then(() => whenIdle(fetchIt))
}

/** Begins to fetch what is needed later. */
export function beginFetchingAhead(): void {
  whenIdle(() => {
    // For whoever measures what the first view needs.
    performance.mark('fetching ahead')
    begin()
  })
}
