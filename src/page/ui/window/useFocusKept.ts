import { useEffect } from 'react'

const focusable =
  'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), summary, [tabindex]'

const isThere = (element: Element) =>
  element.isConnected && element.checkVisibility({ visibilityProperty: true })

const targetsIn = (box: Element) =>
  [...box.querySelectorAll<HTMLElement>(focusable)].filter(
    (element) => element.tabIndex >= 0 && isThere(element),
  )

/** Where a pressed button stood: the boxes around it, the nearest first, and its place among what can be focused there. */
interface Place {
  readonly button: HTMLElement
  readonly boxes: readonly (readonly [box: Element, index: number])[]
}

function placeOf(button: HTMLElement): Place {
  const boxes: [Element, number][] = []
  for (let box = button.parentElement; box && box !== document.body; box = box.parentElement) {
    boxes.push([box, targetsIn(box).indexOf(button)])
    // Beyond a step or a part of the page the reader would be somewhere else.
    if (box.matches('main, aside, header, [data-step], .announcer')) break
  }
  return { button, boxes }
}

/** What stands where the button stood, or before it where nothing does. */
function heirOf({ boxes }: Place): HTMLElement | null {
  for (const [box, index] of boxes) {
    const targets = isThere(box) ? targetsIn(box) : []
    const heir = targets[Math.min(index, targets.length - 1)]
    if (heir) return heir
  }
  return null
}

/** So long, in milliseconds, a press may take to have its effect. */
const late = 400

/**
 * The focus never falls to the body: a button that goes when it is pressed, or cannot be pressed any more, passes
 * it on to what stands in its place; one that stood alone gives it back to where it came from.
 */
export function useFocusKept(): void {
  useEffect(() => {
    let before: Element | null = null
    const timers = new Set<ReturnType<typeof setTimeout>>()
    /** The paper of the tip that has the focus, and what holds it. */
    let papers: readonly HTMLElement[] = []
    const onFocusIn = ({ target }: FocusEvent) => {
      const paper =
        target instanceof Element ? target.closest<HTMLElement>('[role=application]') : null
      const pane = paper?.closest<HTMLElement>('[tabindex="-1"]')
      papers = paper ? [paper, ...(pane ? [pane] : [])] : []
    }
    const onFocusOut = ({ target, relatedTarget }: FocusEvent) => {
      if (!(target instanceof HTMLElement)) return
      before = target
      const left = papers
      // A tip that goes, such as that of a step which is scrolled away, leaves its reader at the paper.
      const stay = () => {
        if (document.activeElement === document.body && !isThere(target))
          left.find(isThere)?.focus({ preventScroll: true })
      }
      if (left.length > 0 && relatedTarget === null)
        requestAnimationFrame(() => requestAnimationFrame(stay))
    }
    const onClick = ({ target }: MouseEvent) => {
      const button = target instanceof Element ? target.closest<HTMLElement>(focusable) : null
      if (!button || document.activeElement !== button) return
      const place = placeOf(button)
      const from = before
      const keep = () => {
        // From a button that is still there the focus went because it was sent.
        if (
          document.activeElement !== document.body ||
          (isThere(button) && button.matches(focusable))
        )
          return
        const back = from instanceof HTMLElement && isThere(from) ? from : null
        const heir = heirOf(place) ?? back
        heir?.focus({ preventScroll: true })
      }
      requestAnimationFrame(() => requestAnimationFrame(keep))
      const timer = setTimeout(() => {
        timers.delete(timer)
        keep()
      }, late)
      timers.add(timer)
    }
    document.addEventListener('focusin', onFocusIn)
    document.addEventListener('focusout', onFocusOut)
    // Before the button's own listener, which may take it away.
    document.addEventListener('click', onClick, true)
    return () => {
      document.removeEventListener('focusin', onFocusIn)
      document.removeEventListener('focusout', onFocusOut)
      document.removeEventListener('click', onClick, true)
      for (const timer of timers) clearTimeout(timer)
    }
  }, [])
}
