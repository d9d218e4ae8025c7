/** How a notebook begins: it is JSON, and these are its fields. */
const begins = /^\ufeff?\s*\{\s*"(?:cells|metadata|nbformat|nbformat_minor)"\s*:/
/** Cells that are in another language, or write a file. */
const foreign = /^\s*%%(?!time|capture|prun)/

/** Whether a text that begins so may be a Jupyter notebook. */
export function mayBeNotebook(head: string): boolean {
  return begins.test(head)
}

/** The code of a Jupyter notebook, cell by cell; null if the text is none. */
export function notebookCode(text: string): string | null {
  if (!mayBeNotebook(text)) return null
  const cells = fieldOf(parsed(text.replace(/^\ufeff/, '')), 'cells')
  if (!Array.isArray(cells)) return null
  const codes = cells
    .filter((cell) => fieldOf(cell, 'cell_type') === 'code')
    .map((cell) => sourceOf(fieldOf(cell, 'source')).trimEnd())
    .filter((code) => code.trim() !== '' && !foreign.test(code))
  return codes.length === 0 ? '' : `${codes.join('\n\n')}\n`
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? (value as Record<string, unknown>)[name]
    : undefined
}

/** A cell is one text, or a list of lines that keep their ends. */
function sourceOf(source: unknown): string {
  const lines: unknown[] = Array.isArray(source) ? source : [source]
  return lines.filter((line) => typeof line === 'string').join('')
}
