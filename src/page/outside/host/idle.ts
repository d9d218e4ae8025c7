/** Milliseconds: after so long even a busy page does what has waited for its rest. */
const patience = 4000

/** Calls when the page has nothing else to do. */
export function whenIdle(call: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(call, { timeout: patience })
  else whenPunctual(call)
}

/** Milliseconds between two looks, and by how much a timer is late where a long task stood in its way. */
const look = 50
const late = 50

/** The same for Safari, which does not tell: a timer comes in time where nothing else goes on. */
function whenPunctual(call: () => void, since = performance.now()): void {
  const asked = performance.now()
  setTimeout(() => {
    const now = performance.now()
    if (now - asked < look + late || now - since > patience) call()
    else whenPunctual(call, since)
  }, look)
}
