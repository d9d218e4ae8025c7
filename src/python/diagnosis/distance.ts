/** How far a gradient's entry is from the exact one. What is no number is as far off as can be. */
export function distance(claimed: number, exact: number): number {
  const found = Math.abs(claimed - exact)
  return Number.isNaN(found) ? Infinity : found
}
