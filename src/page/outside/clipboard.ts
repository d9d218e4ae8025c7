import { attempt, attemptLater } from './guard.ts'

/** Copies a text; false where the browser keeps the clipboard shut. */
export async function copy(text: string): Promise<boolean> {
  return (await attemptLater(() => navigator.clipboard.writeText(text))) || copyBySelection(text)
}

/** A command of the document, which works without a permission, such as in a frame. */
function copyBySelection(text: string): boolean {
  const field = document.createElement('textarea')
  field.value = text
  field.setAttribute('readonly', '')
  field.className = 'visually-hidden'
  const focused = document.activeElement
  document.body.append(field)
  field.select()
  let copied = false
  attempt(() => {
    copied = document.execCommand('copy')
  })
  field.remove()
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true })
  return copied
}
