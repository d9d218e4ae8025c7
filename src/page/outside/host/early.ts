/** What public/begin.js keeps for the page until it hears it. */
type Early = 'click' | 'paste' | 'drop'

/** Says that the page hears something from now on: what was kept of it is done again in a moment, in its order. */
export function hears(type: Early): void {
  dispatchEvent(new CustomEvent('hears', { detail: type }))
}
