import { attemptLater } from '../guard.ts'

/** Whether the system has a way to pass a link on. */
export const canShare = typeof navigator !== 'undefined' && 'share' in navigator

/** Passes a link on by the system's own means; false where the reader, or the browser, does not want to. */
export function shareLink(title: string, url: string): Promise<boolean> {
  return attemptLater(() => navigator.share({ title, url }))
}
