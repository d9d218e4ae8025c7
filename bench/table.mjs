/**
 * Prints a title and aligned columns: words to the left, figures to the right.
 *
 * @param {string} title
 * @param {readonly string[]} head
 * @param {readonly (readonly string[])[]} rows
 * @param {...string} notes sentences below the table
 */
export function printTable(title, head, rows, ...notes) {
  const widths = head.map((_, i) => Math.max(...[head, ...rows].map((row) => row[i]?.length ?? 0)))
  /** @param {readonly string[]} row */
  const line = (row) =>
    row
      .map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
      .join('   ')
      .trimEnd()
  const lines = [title, '', line(head), ...rows.map(line), '', ...notes]
  console.log(lines.map((text) => (text ? `  ${text}` : '')).join('\n'), '\n')
}

/** @param {number} value */
export const times = (value) => `${value.toFixed(2)} ×`
