import { useEffect } from 'react'
import { focusable, isThere, stopsIn } from './stops.ts'

/** Where something stood that had the focus: the boxes around it, the nearest first, and its place among what can be focused there. */
interface Place {
  readonly element: HTMLElement
  readonly boxes: readonly (readonly [box: Element, index: number])[]
}

function placeOf(element: HTMLElement): Place {
  const boxes: Element[] = []
  for (let box = element.parentElement; box && box !== document.body; box = box.parentElement) {
    boxes.push(box)
    // Beyond a step or a part of the page the reader would be somewhere else.
    if (box.matches('main, aside, header, [data-step], .announcer')) break
  }
  // Looked for once, in the largest: a step holds thousands of elements.
  const largest = boxes.at(-1)
  const targets = largest ? stopsIn(largest) : []
  const before = targets.slice(0, Math.max(0, targets.indexOf(element)))
  return {
    element,
    boxes: boxes.map((box) => [box, before.filter((target) => box.contains(target)).length]),
  }
}

/** What stands where it stood, or before it where nothing does. */
function heirOf({ boxes }: Place): HTMLElement | null {
  for (const [box, index] of boxes) {
    const targets = isThere(box) ? stopsIn(box) : []
    const heir = targets[Math.max(0, Math.min(index, targets.length - 1))]
    if (heir) return heir
  }
  return null
}

/** What had the focus before, or what stands where it stood: a menu closes when the focus leaves it. */
function backTo(from: HTMLElement | Place | null): HTMLElement | null {
  const element = from && 'element' in from ? from.element : from
  if (element && isThere(element)) return element
  return from && 'element' in from ? heirOf(from) : null
}

/** So long, in milliseconds, what the reader did may take to have its effect. */
const late = 400

/**
 * The focus never falls to the body. A button that goes when it is pressed, or cannot be pressed any more, and a field
 * that goes by what is typed into it, pass it on to what stands in their place; what stood alone gives it back to where it came
 * from. A tip leaves it to its paper.
 */
export function useFocusKept(): void {
  useEffect(() => {
    /** What has the focus, as it stood when it got it; and what had it before. */
    let held: Place | null = null
    let before: HTMLElement | Place | null = null
    /** Whether a pointer is pressing, and what it has given the focus to. */
    let isPressing = false
    let pressed: Place | null = null
    const timers = new Set<ReturnType<typeof setTimeout>>()
    /** The paper of the tip that has the focus, and what holds it. */
    let papers: readonly HTMLElement[] = []

    const keep = (place: Place, from: typeof before, wasHidden: boolean) => {
      const { element } = place
      if (document.activeElement !== document.body) return
      if (isThere(element) && element.matches(focusable)) {
        // From what is still there the focus went because it was sent, unless it was hidden while a part of the page came.
        if (wasHidden) element.focus({ preventScroll: true })
        return
      }
      const heir = heirOf(place) ?? backTo(from)
      heir?.focus({ preventScroll: true })
    }
    const keepSoon = (place: Place, from: typeof before, wasHidden = false) => {
      requestAnimationFrame(() => requestAnimationFrame(() => keep(place, from, wasHidden)))
      const timer = setTimeout(() => {
        timers.delete(timer)
        keep(place, from, wasHidden)
      }, late)
      timers.add(timer)
    }

    const onFocusIn = ({ target }: FocusEvent) => {
      const paper =
        target instanceof Element ? target.closest<HTMLElement>('[role=application]') : null
      const pane = paper?.closest<HTMLElement>('[tabindex="-1"]')
      papers = paper ? [paper, ...(pane ? [pane] : [])] : []
      // What is on a paper has its own way, and a drag that begins there asks for no layout.
      held = target instanceof HTMLElement && !paper ? placeOf(target) : null
      if (isPressing) pressed = held
    }
    const onFocusOut = ({ target, relatedTarget }: FocusEvent) => {
      if (!(target instanceof HTMLElement)) return
      const [left, place, from] = [papers, held, before]
      before = place?.element === target ? place : target
      if (relatedTarget !== null) return
      // A tip that goes, such as that of a step which is scrolled away, leaves its reader at the paper.
      const stay = () => {
        if (document.activeElement === document.body && !isThere(target))
          left.find(isThere)?.focus({ preventScroll: true })
      }
      if (left.length > 0) requestAnimationFrame(() => requestAnimationFrame(stay))
      else if (place?.element === target) keepSoon(place, from, !isThere(target))
    }
    const onClick = ({ target }: MouseEvent) => {
      const button = target instanceof Element ? target.closest<HTMLElement>(focusable) : null
      // The press has just looked for its place.
      const known = pressed?.element === button ? pressed : null
      isPressing = false
      pressed = null
      if (button && document.activeElement === button) keepSoon(known ?? placeOf(button), before)
    }
    const onPress = () => {
      isPressing = true
      pressed = null
    }
    // Not every browser says that what is taken away has lost the focus.
    const onDone = () => {
      if (held) keepSoon(held, before)
    }
    document.addEventListener('focusin', onFocusIn)
    document.addEventListener('focusout', onFocusOut)
    document.addEventListener('pointerdown', onPress, true)
    // Before the button's own listener, which may take it away.
    document.addEventListener('click', onClick, true)
    document.addEventListener('keydown', onDone, true)
    document.addEventListener('change', onDone, true)
    return () => {
      document.removeEventListener('focusin', onFocusIn)
      document.removeEventListener('focusout', onFocusOut)
      document.removeEventListener('pointerdown', onPress, true)
      document.removeEventListener('click', onClick, true)
      document.removeEventListener('keydown', onDone, true)
      document.removeEventListener('change', onDone, true)
      for (const timer of timers) clearTimeout(timer)
    }
  }, [])
}
