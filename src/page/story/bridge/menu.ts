import type { Session } from '../../../session/session.ts'
import { isCovered, keepInSight } from '../../ui/window/inSight.ts'
import { isThere, stopsIn } from '../../ui/window/stops.ts'
import { elementId } from '../navigation.ts'
import { paneId, whereLeft } from './bridge.ts'

/*
 * From wherever the reader is to the menu and back, by keys. In the document the menu stands before all of the text, so by
 * Tab she would leave the step that she reads.
 */

export const menuButtonId = 'menu-button'

/** Since she came to the menu by its key: what had the focus before, if anything had it. */
let visit: { readonly from: WeakRef<HTMLElement> | null } | null = null

/** The button of the menu; in a frame and in a talk there is none. */
function menuButton(): HTMLElement | null {
  const button = document.getElementById(menuButtonId)
  return button && isThere(button) && !button.closest('[inert]') ? button : null
}

/** The menu with its button. */
const menu = () => menuButton()?.parentElement ?? null

export const isInMenu = () => menu()?.contains(document.activeElement) ?? false

/** Whether she stands at the button that the key has led to, and nothing is open. */
export function isAtMenuByKey(): boolean {
  const button = menuButton()
  return visit !== null && button === document.activeElement && button?.ariaExpanded !== 'true'
}

/** Whoever leaves the menu by another way has come elsewhere. */
export function followMenu(): void {
  if (visit && !isInMenu()) visit = null
}

/**
 * To the menu. Nothing scrolls, so the same step is read.
 *
 * @returns whether there is one.
 */
export function goToMenu(): boolean {
  const button = menuButton()
  if (!button) return false
  const { activeElement: before, body } = document
  const had = before instanceof HTMLElement && before !== body
  visit = { from: had ? new WeakRef(before) : null }
  button.focus({ preventScroll: true })
  return true
}

/** From the menu to what had the focus before; where nothing had it, to what is in sight of the step that is read. */
export function leaveMenu(session: Session): boolean {
  const left = visit?.from?.deref()
  const target = left && isThere(left) ? left : inSight(session)
  if (!target) return false
  target.focus({ preventScroll: true })
  if (!target.closest(`#${paneId}`)) keepInSight(target)
  return true
}

function inSight({ store }: Session): HTMLElement | null {
  const { place } = store.getState()
  const left = whereLeft(place)
  if (left && !isCovered(left)) return left
  const text = document.getElementById(elementId(place)) ?? document.getElementById(place.id)
  return (text && stopsIn(text).find((stop) => !isCovered(stop))) ?? left
}
