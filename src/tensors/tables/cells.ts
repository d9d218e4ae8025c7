import { readNumeral } from '../../writing/numeral.ts'

/** How the numbers of a table are written: what parts them, and what stands before their decimals. */
export interface Dialect {
  readonly delimiter: Delimiter
  readonly decimal: '.' | ',' | 'thousands'
}

export type Delimiter = ';' | '\t' | '|' | ',' | ', ' | 'wide' | 'blank' | 'none'

const splitters: Readonly<Record<Delimiter, string | RegExp>> = {
  ';': ';',
  '\t': '\t',
  '|': /[|│┃┆]/,
  ',': ',',
  ', ': /,\s+/,
  wide: /\s{2,}|\t/,
  blank: /\s+/,
  none: '\n',
}

/** The cells of a line, without the blanks around them and the quotation marks. */
export function cellsOf(line: string, delimiter: Delimiter): string[] {
  if (delimiter === 'blank' || delimiter === 'wide') line = line.trim()
  if (delimiter === 'none' && !line.includes('"')) return [line.trim()]
  if (line.includes('"')) return quotedCells(line, delimiter)
  const cells = line.split(splitters[delimiter])
  return delimiter === 'blank' ? cells : cells.map((cell) => cell.trim())
}

const quotedCell = /\s*"([^"]*(?:""[^"]*)*)"\s*/y

function quotedCells(line: string, delimiter: Delimiter): string[] {
  const cells: string[] = []
  const splitter = new RegExp(splitters[delimiter], 'g')
  for (let at = 0; at <= line.length;) {
    quotedCell.lastIndex = at
    const quoted = quotedCell.exec(line)
    splitter.lastIndex = at + (quoted?.[0].length ?? 0)
    if (quoted && delimiter === 'blank') splitter.lastIndex = at + quoted[0].trimEnd().length
    const next = splitter.exec(line)
    const end = next?.index ?? line.length
    cells.push(
      quoted && end <= at + quoted[0].length
        ? (quoted[1] ?? '').replaceAll('""', '"')
        : line.slice(at, end).trim(),
    )
    if (!next) break
    at = end + next[0].length
  }
  return cells
}

/** The number in a cell, or nothing if there is none. */
export function numberIn(cell: string, decimal: Dialect['decimal']): number | undefined {
  if (decimal === '.') return readNumeral(cell)
  if (!cell.includes(','))
    return decimal === ',' && cell.includes('.') ? undefined : readNumeral(cell)
  if (decimal === 'thousands')
    return /^[-+−–]?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d*)?$/.test(cell)
      ? readNumeral(cell.replaceAll(',', ''))
      : undefined
  // Where the comma is the decimal one, points part thousands.
  const whole = /^[-+−–]?[1-9]\d{0,2}(?:\.\d{3})+,\d*$/.test(cell) ? cell.replaceAll('.', '') : cell
  return /^[^.,]*\d,\d[^.,]*$/.test(whole) ? readNumeral(whole.replace(',', '.')) : undefined
}

/** The numbers of one line, if it holds nothing else and is written in one way. */
export function splitNumbers(line: string): readonly number[] | null {
  for (const [delimiter, decimal] of [
    [',', '.'],
    [';', '.'],
    ['blank', '.'],
    [';', ','],
    ['blank', ','],
  ] as const) {
    const cells = cellsOf(line.trim().replace(/[,;]$/, ''), delimiter)
    const values = cells.map((cell) => numberIn(cell, decimal))
    if (cells.length > 1 && values.every((value) => value !== undefined)) return values
  }
  return null
}
