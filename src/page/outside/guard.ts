/*
 * The world outside of the page may refuse anything: an address bar that is full, a storage that is
 * switched off, a clipboard that is shut. All that reaches out goes through here, so that a refusal takes
 * nothing with it.
 */

/** Does something outside; false if it was refused. */
export function attempt(effect: () => void): boolean {
  try {
    effect()
    return true
  } catch {
    return false
  }
}

/** Asks something outside; the fallback if it was refused. */
export function ask<T>(question: () => T, fallback: T): T {
  try {
    return question()
  } catch {
    return fallback
  }
}

/** The same for what takes a while; a refusal is false, too. */
export async function attemptLater(effect: () => Promise<void>): Promise<boolean> {
  try {
    await effect()
    return true
  } catch {
    return false
  }
}
