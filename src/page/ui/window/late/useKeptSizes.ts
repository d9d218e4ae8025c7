import { useEffect } from 'react'
import { idly } from '../../../outside/host/turns.ts'
import { whenStill } from '../still/keepStill.ts'

/** Milliseconds until it is looked again whether all steps are there. */
const pause = 300

/**
 * Marks the text once all of it has been laid out at its width: then steps that are far off the screen keep their
 * sizes, and cost nothing whatever changes. Another width is laid out first. While something is held, browsers do not
 * look at each frame whether such a step comes near: what tells that looks by itself (`still/watcher.ts`). Nor do they
 * go through the steps of chapters that are far off.
 *
 * @param steps how many there will be.
 */
export function useKeptSizes(steps: number): void {
  useEffect(() => {
    const text = document.getElementById('story')
    if (!text) return undefined
    let width = NaN
    let callOff = () => {}
    const wait = () => {
      callOff = idly.add(keep)
    }
    const keep = () => {
      const laid = text.querySelectorAll('.step[data-laid="all"]')
      if (laid.length >= steps) return text.setAttribute('data-kept', '')
      const timer = setTimeout(wait, pause)
      callOff = () => clearTimeout(timer)
      return undefined
    }
    const watch = new ResizeObserver(() => {
      if (text.clientWidth === width) return
      width = text.clientWidth
      text.removeAttribute('data-kept')
      callOff()
      wait()
    })
    watch.observe(text)
    const leaveOut = (still: boolean) => {
      const chapters = [...text.querySelectorAll<HTMLElement>('.chapter')]
      const heights = chapters.map((each) =>
        still ? `${each.getBoundingClientRect().height}px` : '',
      )
      for (const [i, height] of heights.entries())
        chapters[i]?.style.setProperty('contain-intrinsic-block-size', height)
      const marked = still ? '[data-near="false"]' : '[data-still]'
      for (const part of text.querySelectorAll(`:is(.chapter, .step)${marked}`))
        part.toggleAttribute('data-still', still)
    }
    const endStill = whenStill(leaveOut)
    return () => {
      endStill()
      leaveOut(false)
      callOff()
      watch.disconnect()
      text.removeAttribute('data-kept')
    }
  }, [steps])
}
