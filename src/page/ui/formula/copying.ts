import { useEffect } from 'react'

/*
 * A formula that is copied is its TeX, once: what KaTeX makes holds it three times, as HTML, as MathML, and as
 * TeX. KaTeX's own copy-tex does the same by setting innerHTML, which the page's policy refuses.
 */

const formulaOf = (node: Node): Element | null =>
  (node instanceof Element ? node : node.parentElement)?.closest('.katex') ?? null

function onCopy(event: ClipboardEvent): void {
  const selection = getSelection()
  const { clipboardData } = event
  if (!selection || selection.isCollapsed || !clipboardData) return
  const range = selection.getRangeAt(0).cloneRange()
  // A formula is taken whole.
  const [first, last] = [formulaOf(range.startContainer), formulaOf(range.endContainer)]
  if (first) range.setStartBefore(first)
  if (last) range.setEndAfter(last)
  const copied = range.cloneContents()
  const formulas = copied.querySelectorAll('.katex')
  if (formulas.length === 0) return
  for (const formula of formulas)
    formula.replaceWith(`$${formula.querySelector('annotation')?.textContent ?? ''}$`)
  clipboardData.setData('text/plain', copied.textContent.replaceAll(/[ \t]*\n\s*/g, '\n').trim())
  event.preventDefault()
}

/** Has formulas copied as TeX. */
export function useCopiedAsTex(): void {
  useEffect(() => {
    document.addEventListener('copy', onCopy)
    return () => document.removeEventListener('copy', onCopy)
  }, [])
}
