import { useEffect } from 'react'
import { highlight } from '../../session/state.ts'
import { useSession } from './session.tsx'

const any = '[data-term], [data-part], [data-names]'

function partOf(target: EventTarget | null): string | null {
  const element = target instanceof Element ? target.closest<HTMLElement | SVGElement>(any) : null
  return element?.dataset['term'] ?? element?.dataset['part'] ?? element?.dataset['names'] ?? null
}

/**
 * One selection for the whole page: what is pointed at, or was tapped, lights up wherever it stands,
 * in formulas, figure, numbers and code. Nobody calls anybody: a part is an id.
 */
export function useHighlight(): void {
  const { store, act } = useSession()
  useEffect(() => {
    /** A tap stays until another one, or Escape. */
    let tapped = false
    /** Whether what is lit is what the mouse points at. */
    let pointed = false
    const point = (event: PointerEvent) => {
      const { gesture, highlighted } = store.getState()
      if (event.pointerType !== 'mouse' || gesture !== null || tapped) return
      const part = partOf(event.target)
      // A mouse that lies still takes nothing from those who walk by keys.
      if (part === highlighted || (part === null && !pointed)) return
      pointed = part !== null
      act((state) => highlight(state, part))
    }
    const tap = (event: MouseEvent) => {
      const control =
        event.target instanceof Element && event.target.closest('button, input, select, a')
      if (control) return
      const part = partOf(event.target)
      tapped = part !== null && !(tapped && part === store.getState().highlighted)
      act((state) => highlight(state, tapped ? part : null))
    }
    const release = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || store.getState().highlighted === null) return
      tapped = false
      act((state) => highlight(state, null))
    }
    let shown: string | null = null
    const show = (part: string | null) => {
      for (const element of document.querySelectorAll('[data-lit]'))
        element.removeAttribute('data-lit')
      document.body.toggleAttribute('data-highlighting', part !== null)
      if (part === null) return
      const same = (attribute: string) => `[data-${attribute}="${CSS.escape(part)}"]`
      for (const element of document.querySelectorAll(
        ['term', 'part', 'names'].map(same).join(', '),
      ))
        element.setAttribute('data-lit', '')
    }
    const stop = store.subscribe(({ highlighted, place }, before) => {
      if (highlighted === shown && (highlighted === null || place === before.place)) return
      shown = highlighted
      show(highlighted)
    })
    document.addEventListener('pointerover', point)
    document.addEventListener('click', tap)
    document.addEventListener('keydown', release)
    return () => {
      stop()
      document.removeEventListener('pointerover', point)
      document.removeEventListener('click', tap)
      document.removeEventListener('keydown', release)
    }
  }, [store, act])
}
