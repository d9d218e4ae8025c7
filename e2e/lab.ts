// What the tests of the lab share.
import { type Page } from '@playwright/test'
import { backwards } from '../src/gradcheck/backwards.ts'
import { gradcheck } from '../src/gradcheck/gradcheck.ts'
import { wrongIds } from '../src/gradcheck/mutants.ts'
import { makePoint, type PointId } from '../src/gradcheck/points.ts'
import { button, open } from './reader.ts'

/** The post's tolerances. */
export const post = { eps: 1e-6, atol: 1e-4, rtol: 1e-3 }
const lesson = { x: [2, 0.5], y: [0.75, 1.5] }
export const pairAt = (point: PointId, n = 16) => makePoint(point, n, 1, { lesson, own: lesson })

/** How many wrong backwards a check catches. */
export const caughtAt = (at: ReturnType<typeof pairAt>, options: typeof post) =>
  wrongIds.filter((id) => !gradcheck(backwards[id], at, options).ok).length

export const verdictOf = (page: Page) => page.getByTestId('verdict')
export const field = (page: Page, name: string) => page.getByLabel(name, { exact: true })

/** Unfolds the fields of the check, wherever they are. */
export async function settings(page: Page): Promise<void> {
  const unfold = button(page, 'settings')
  if ((await unfold.getAttribute('aria-expanded')) === 'false') await unfold.click()
}

/** Opens the lab with all fields of the check unfolded. */
export async function openLab(page: Page, fragment = ''): Promise<void> {
  await open(page, `at=lab${fragment && `&${fragment}`}`)
  await settings(page)
}
