// What holds after whatever was done.
import { type Page } from '@playwright/test'
import { cosineSimilarity, gradient } from '../../src/math/cosine.ts'

/** Vectors of more components are coordinates of longer ones, and are left alone. */
const most = 1024

/** What is wrong with the page now, one sentence each. */
export async function complaintsAbout(page: Page): Promise<string[]> {
  const seen = await page.evaluate(() => {
    const value = (id: string) =>
      document.querySelector<HTMLDataElement>(`.numbers data[data-testid="${id}"]`)?.value ?? null
    return {
      blank: (document.getElementById('root')?.children.length ?? 0) === 0,
      failed: [...document.querySelectorAll('.failed')].map(({ textContent }) => textContent ?? ''),
      wide: document.documentElement.scrollWidth - innerWidth,
      noNumbers: [
        ...document.querySelectorAll(
          '[d*=NaN], [d*=Infinity], [transform*=NaN], [x*=NaN], [cx*=NaN]',
        ),
      ].map(({ outerHTML }) => outerHTML.slice(0, 120)),
      verdict: document.querySelector('[data-testid=verdict]')?.textContent ?? null,
      x: value('x'),
      y: value('y'),
      similarity: value('similarity'),
      gradientX: value('gradient-x'),
      gradientY: value('gradient-y'),
    }
  })
  const found: string[] = []
  if (seen.blank) found.push('the page is blank')
  for (const text of seen.failed) found.push(`a part failed: ${text}`)
  if (seen.wide > 1) found.push(`the page is ${seen.wide} pixels wider than the window`)
  for (const html of seen.noNumbers) found.push(`no number in ${html}`)
  if (
    seen.verdict &&
    !/^(success!|failure\.\.\.|checking …|unfinished|not run|not checked)$/.test(seen.verdict)
  )
    found.push(`the verdict reads ${seen.verdict}`)
  const [x, y] = [numbers(seen.x), numbers(seen.y)]
  if (x && y && x.length === y.length && x.length <= most) {
    if (Number(seen.similarity) !== cosineSimilarity(x, y))
      found.push(`similarity is ${seen.similarity} at x = ${seen.x}, y = ${seen.y}`)
    const exact = gradient(x, y)
    for (const [name, shown, value] of [
      ['gradient-x', seen.gradientX, exact.x],
      ['gradient-y', seen.gradientY, exact.y],
    ] as const)
      if (numbers(shown)?.some((entry, i) => entry !== value[i]))
        found.push(`${name} is ${shown} at x = ${seen.x}, y = ${seen.y}`)
  }
  return found
}

function numbers(text: string | null): number[] | null {
  return text === null || text === '' ? null : text.split(',').map(Number)
}

/** What a reload must bring back. */
export function stateOf(page: Page): Promise<Record<string, string | null>> {
  return page.evaluate(() => {
    const value = (id: string) =>
      document.querySelector<HTMLDataElement>(`.numbers data[data-testid="${id}"]`)?.value ?? null
    return { hash: location.hash, x: value('x'), y: value('y'), similarity: value('similarity') }
  })
}
