const shownWhole = 1000
const shownAtEachEnd = 3

/** A column as PyTorch prints tensors: four decimals, one notation for all, long ones abbreviated. */
export function formatTensor(entries: readonly number[]): string {
  const print = notation(entries)
  const shown =
    entries.length <= shownWhole
      ? entries.map(print)
      : [
          ...entries.slice(0, shownAtEachEnd).map(print),
          '...',
          ...entries.slice(-shownAtEachEnd).map(print),
        ]
  return `[${shown.join(', ')}]`
}

/** How to print each of some entries: fixed point, unless that would hide digits, as of huge, tiny or unlike sizes. */
export function notation(column: readonly number[]): (entry: number) => string {
  const sizes = column.map(Math.abs).filter((size) => size > 0 && size < Infinity)
  const most = sizes.reduce((a, b) => Math.max(a, b), 0)
  const least = sizes.reduce((a, b) => Math.min(a, b), Infinity)
  const scientific = sizes.length > 0 && (most / least > 1000 || most > 1e8 || least < 1e-4)
  return (entry) => {
    if (Number.isNaN(entry)) return 'nan'
    if (!Number.isFinite(entry)) return entry > 0 ? 'inf' : '-inf'
    return scientific ? entry.toExponential(4) : entry.toFixed(4)
  }
}
