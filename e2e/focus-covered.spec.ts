// What has the focus is seen: neither the header, nor the pane, nor another tip lies over all of it.
import { chapterIds, stepIds } from '../src/lesson/story/places.ts'
import { expect, open, rest, test } from './reader.ts'

// Each place at a step, and in the lab each tab: what is gone to by Tab there, and back by Shift and Tab.
for (const at of [
  'opening',
  ...chapterIds.map((id) => `${id}.${stepIds(id).at(-1)}`),
  'lab',
  'lab.map&point=random&n=3',
])
  test(`Nothing covers what has the focus at ${at}`, async ({ page }) => {
    test.slow()
    await open(page, `at=${at}`)
    const step = page.locator(`[data-step="${at}"]`)
    if ((await step.count()) > 0) await step.getByRole('heading').first().focus()
    const covered: string[] = []
    let seen = 0
    for (const key of ['Tab', 'Shift+Tab'])
      for (let i = 0; i < 24; i++) {
        await page.keyboard.press(key)
        // What comes near is laid out, and may push it out of sight for a moment.
        await rest(page, 6)
        const { name, free } = await page.evaluate(freeShare)
        if (free === null) continue
        seen += 1
        if (free === 0) covered.push(`${key}: ${name}`)
      }
    expect(covered).toEqual([])
    expect(seen).toBeGreaterThan(20)
  })

/** How much of what has the focus is hit where it stands; null if nothing has it, or it is for listening alone. */
function freeShare(): { name: string; free: number | null } {
  const element = document.activeElement
  if (!(element instanceof HTMLElement) || element === document.body)
    return { name: '', free: null }
  const name = `${element.tagName}.${element.className} ${element.getAttribute('aria-label') ?? element.innerText}`
  if (element.closest('.visually-hidden')) return { name, free: null }
  const { left, top, width, height } = element.getBoundingClientRect()
  // What lies over it and what lies in it, such as a label over its field, are told apart by who holds whom.
  const own = (hit: Element | null) =>
    hit !== null &&
    (element.contains(hit) || hit.contains(element) || hit.closest('label')?.contains(element))
  const steps = [0.08, 0.3, 0.5, 0.7, 0.92]
  const hits = steps.flatMap((u) =>
    steps.map((v) => own(document.elementFromPoint(left + u * width, top + v * height))),
  )
  return { name: name.slice(0, 80), free: hits.filter(Boolean).length / hits.length }
}
