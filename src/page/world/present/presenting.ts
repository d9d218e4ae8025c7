import { useEffect, useSyncExternalStore } from 'react'
import { attempt } from '../../outside/guard.ts'

let presenting = false
const listeners = new Set<() => void>()

function become(now: boolean): void {
  if (presenting === now) return
  presenting = now
  for (const changed of listeners) changed()
}

const enlarge = () => void document.documentElement.requestFullscreen?.().catch(() => {})
const shrink = () => void document.exitFullscreen().catch(() => {})

/** One step a screen, for a room; as large as the browser allows. */
export function present(): void {
  become(true)
  attempt(enlarge)
}

/** The whole screen, or back to the window; a browser gives it up when it opens another one. */
export function toggleFullScreen(): void {
  attempt(document.fullscreenElement ? shrink : enlarge)
}

/** Back to the page, where the presenter has come to. */
export function leave(): void {
  become(false)
  if (document.fullscreenElement) attempt(shrink)
}

/** Whether keys are for what has the focus, or for whoever stands before a room. */
export function isTaken(event: KeyboardEvent): boolean {
  const { target } = event
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return true
  return (
    target instanceof Element &&
    target.closest(
      'input, select, textarea, [contenteditable=true], .surface, [role=slider], dialog',
    ) !== null
  )
}

/** Whether one step a screen is shown; P begins it anywhere on the page, and in no part of it that stands alone. */
export function usePresenting(canBegin: boolean): boolean {
  useEffect(() => {
    if (!canBegin) return undefined
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'p' || event.shiftKey || isTaken(event) || presenting) return
      event.preventDefault()
      present()
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [canBegin])
  return useSyncExternalStore(
    (changed) => {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
    () => presenting,
    () => false,
  )
}
