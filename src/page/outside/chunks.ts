/** Milliseconds before a chunk that did not come is asked for once more. */
const pause = 400

/** Asks for a chunk, and once more if it does not come: connections fail, and so do deployments. */
export async function fetched<Module>(load: () => Promise<Module>): Promise<Module> {
  try {
    return await load()
  } catch {
    await new Promise((done) => setTimeout(done, pause))
    return load()
  }
}

/** Runs something when the page is at rest, so that it is there before it is needed. */
export function whenIdle(call: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(call, { timeout: 4000 })
  else setTimeout(call, 1500)
}
