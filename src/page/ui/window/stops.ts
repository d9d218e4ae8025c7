/** What can have the focus, by Tab or by a script. */
export const focusable =
  'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), summary, [tabindex]'

export const isThere = (element: Element) =>
  element.isConnected && element.checkVisibility({ visibilityProperty: true })

/** What Tab goes to in there, in order. */
export const stopsIn = (box: Element) =>
  [...box.querySelectorAll<HTMLElement>(focusable)].filter(
    (element) => element.tabIndex >= 0 && isThere(element),
  )
