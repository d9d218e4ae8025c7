/** A link to vectors of so many components. @param {number} n */
function many(n) {
  const entries = (/** @type {number} */ step) =>
    Array.from({ length: n }, (_, i) => ((i * step) % 9) - 4 || 1)
  return `x=${entries(2)}&y=${entries(5)}`
}

/**
 * Where a drag is measured: the fragment of the link, and how many times the bare scene it may cost.
 *
 * @type {readonly { name: string, at: string, budget: number }[]}
 */
export const views = [
  { name: 'opening, zeros', at: '#at=opening.zeros', budget: 1.5 },
  { name: 'plane', at: '#at=alike', budget: 1.3 },
  {
    name: 'calculus, lines checked',
    at: '#at=calculus.lines&formulas=values&lines=on',
    budget: 1.5,
  },
  { name: 'trust, all cards', at: '#at=trust.wrong', budget: 1.5 },
  { name: 'direction', at: '#at=direction.y', budget: 1.5 },
  { name: 'walk', at: '#at=flow', budget: 1.5 },
  { name: 'reach, clamp', at: '#at=reach.clamp', budget: 1.5 },
  { name: 'lab, walk', at: '#at=lab.flow&point=figure', budget: 1.5 },
  { name: 'space', at: '#at=alike&x=1.6,1,0.9&y=-0.4,1.5,1.6', budget: 2 },
  { name: 'span, n = 5', at: `#at=alike&${many(5)}`, budget: 1.4 },
  { name: 'span, n = 768', at: `#at=alike&${many(768)}`, budget: 1.4 },
]
