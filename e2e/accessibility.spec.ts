import { AxeBuilder } from '@axe-core/playwright'
import { type Page } from '@playwright/test'
import { chooser, entries, file, found, npy } from './files.ts'
import { button, checkOf, drag, expect, figureOf, open, statusOf, test } from './reader.ts'

type RunOnly = Parameters<AxeBuilder['options']>[0]['runOnly']

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

interface State {
  readonly reach: (page: Page) => Promise<void>
  /** Which parts of the page are in this state, and so are looked at; otherwise all. */
  readonly parts?: readonly string[]
  /** Where: rules and colours are the same on both, so that one of them is enough for most. */
  readonly tag?: '@desk' | '@phone'
}

const check = '[aria-label="gradcheck"]'
const figure = '[aria-label="Figure"]'
const strip = '[aria-label="Components"]'
const own = '[aria-label="Your own x and y"]'

/** Space with all that can be drawn and chosen there. */
async function openSpace(page: Page) {
  await open(page, 'x=1.5,0.5,1.2&y=0.75,1.5,-0.5&show=terms,span,tangent,drop&enlarge=5')
  await figureOf(page).getByText('more', { exact: true }).click()
  await expect(figureOf(page).getByRole('checkbox', { checked: true })).toHaveCount(4)
}

/** The span of so many components that the strip has all its buttons, and a file that waits. */
async function openSpan(page: Page) {
  const n = 70
  await open(page, `x=${entries(n, 3).map(Math.fround)}&y=${entries(n, 4).map(Math.fround)}`)
  await expect(page.getByRole('button', { name: /\[\d+\]$/ })).toHaveCount(4)
  await chooser(page).setInputFiles(npy('mine.npy', [entries(9, 3), entries(9, 4)]))
  await expect(found(page)).toContainText('length')
}

const states: Record<string, State> = {
  'the first view': { reach: (page) => open(page) },
  'the list of keys': {
    tag: '@desk',
    reach: async (page) => {
      await open(page)
      await button(page, 'Keys').click()
      await expect(page.getByRole('dialog')).toBeVisible()
    },
  },
  'a failed check, its table, a field that cannot be read, and a notice': {
    parts: [check, figure, 'header'],
    tag: '@desk',
    reach: async (page) => {
      await open(page, 'point=random&backward=zeros')
      await checkOf(page).getByText('entries as a table').click()
      await expect(checkOf(page).getByRole('table')).toBeVisible()
      const eps = checkOf(page).getByRole('textbox', { name: 'eps' })
      await eps.fill('abc')
      await expect(statusOf(page)).toContainText('eps:')
      await expect(eps).toHaveAttribute('aria-invalid', 'true')
      await expect(page.getByTestId('verdict')).toHaveText('failure...')
    },
  },
  'a check that proves little, and parallel vectors': {
    parts: [check, figure],
    tag: '@phone',
    reach: async (page) => {
      await open(page, 'atol=1000&rtol=1&x=0.5,0.5&y=1.5,1.5&enlarge=5')
      await expect(checkOf(page)).toContainText('This point proves little')
      await expect(figureOf(page).getByText('x ∥ y')).toBeVisible()
    },
  },
  'space with all that can be drawn there, and its other options': {
    parts: ['header', figure],
    tag: '@phone',
    reach: openSpace,
  },
  'the span, its strip, and a file that was read and waits': {
    parts: [figure, strip, own],
    tag: '@desk',
    reach: openSpan,
  },
  'formulas with values, a proof of every line, and a part that is lit': {
    parts: ['.chain', '.trials', '.experiment', '.programs'],
    tag: '@desk',
    reach: async (page) => {
      await open(page, 'formulas=both')
      await page.getByRole('button', { name: /^Try every line/ }).click()
      await expect(page.getByRole('button', { name: 'show me where' }).first()).toBeAttached()
      await page.getByRole('listbox', { name: 'Parts of the formula' }).first().focus()
      await expect(page.locator('[data-lit]').first()).toBeVisible()
    },
  },
  'a check in float32 that warns, a map over the plane, the microscope’s table and the matrices': {
    parts: [check, '.mutants', '.power', '.microscope', '.second-order'],
    tag: '@desk',
    reach: async (page) => {
      await open(page, 'dtype=float32&point=random&n=3&map=plane')
      await expect(checkOf(page).getByRole('list', { name: 'Warnings' })).toBeVisible()
      await page.getByRole('region', { name: 'Power map' }).scrollIntoViewIfNeeded()
      await expect(page.getByRole('button', { name: /^point of the check/ })).toBeVisible()
      await page.getByRole('region', { name: 'Precision microscope' }).scrollIntoViewIfNeeded()
      await page.getByText('The four curves as a table').click()
      await page.getByText('What differs').first().click()
      await page.getByText('The repaired function', { exact: true }).click()
    },
  },
  'a file that cannot be read': {
    parts: [figure, own],
    tag: '@phone',
    reach: async (page) => {
      await open(page)
      await chooser(page).setInputFiles(file('empty.npy'))
      await expect(statusOf(page)).toContainText('empty.npy is empty')
    },
  },
}

for (const [state, { reach, parts = [], tag }] of Object.entries(states))
  test(
    `The reader meets no barrier that axe knows in ${state}`,
    tag ? { tag } : {},
    async ({ page }) => {
      test.slow()
      await reach(page)
      // Axe takes what a sticky part covers for text on top of that part; at the top nothing is covered.
      await page.evaluate(() => scrollTo(0, 0))
      expect(await violations(page, parts, rules)).toEqual([])
      // Of all that axe looks at, colours alone differ in the dark.
      await page.emulateMedia({ colorScheme: 'dark' })
      expect(await violations(page, parts, { type: 'rule', values: ['color-contrast'] })).toEqual(
        [],
      )
    },
  )

async function violations(page: Page, parts: readonly string[], runOnly: RunOnly) {
  // The page has no frames, and without looking for them axe takes half the time.
  const axe = new AxeBuilder({ page })
    .setLegacyMode()
    .options({ ...(runOnly && { runOnly }), resultTypes: ['violations'] })
  for (const part of parts) axe.include(part)
  const { violations } = await axe.analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
  )
}

test('The reader hears where the tips are, by their names @desk', async ({ page }) => {
  await open(page, 'x=1.25,-0.5&y=-3,1e-7')
  await expect(page.getByTestId('handle-x')).toHaveAccessibleName('x = (1.25, −0.5)')
  await expect(page.getByTestId('handle-y')).toHaveAccessibleName(/^y = \(−3, 1e[-−]7\)$/)
  await expect(page.getByTestId('handle-x')).toHaveAccessibleDescription(
    /x is \(1\.25, −0\.5\), of length 1\.35\..*angle between them.*S is/,
  )
  await page.getByTestId('handle-x').press('Shift+ArrowUp')
  await expect(page.getByTestId('handle-x')).not.toHaveAccessibleName('x = (1.25, −0.5)')
})

test('The reader hears one sentence when a drag has come to rest, and none before @desk', async ({
  page,
}) => {
  await page.clock.install()
  await open(page)
  await page.evaluate(() => {
    const heard: string[] = []
    Object.assign(window, { heard })
    for (const live of document.querySelectorAll('[role=status], [role=alert], [aria-live]'))
      new MutationObserver(() => {
        const text = live.textContent ?? ''
        if (text !== '' && text !== heard.at(-1)) heard.push(text)
      }).observe(live, { childList: true, characterData: true, subtree: true })
  })
  const heard = () => page.evaluate(() => (window as unknown as { heard: string[] }).heard)
  const x = page.getByTestId('handle-x')
  // The page's clock stands still during the drag, however slow this machine is.
  await page.clock.pauseAt(Date.now() + 60_000)
  await drag(x, { x: -60, y: -30 }, { hold: true })
  await page.clock.runFor(200)
  expect(await heard()).toEqual([])
  await page.mouse.up()
  await page.clock.runFor(2000)
  const words = `x at ${(await x.getAttribute('aria-label'))?.replace('x = ', '')}, S 0.`
  expect(await heard()).toEqual([expect.stringContaining(words)])
  // And it is not said again.
  await page.clock.runFor(10_000)
  expect(await heard()).toHaveLength(1)

  // The page speaks from one place only.
  const live = await page
    .locator('[aria-live]:not([aria-live=off]), [role=status], [role=alert], [role=log], output')
    .evaluateAll((all) =>
      all.map((one) => `${one.tagName.toLowerCase()} ${one.getAttribute('data-testid') ?? ''}`),
    )
  expect(live).toEqual(['div '])
})

const surfaces: Record<string, (page: Page) => Promise<void>> = {
  // With a notice to dismiss, a point to change to, and a message to scroll.
  'the plane': async (page) => {
    await open(page, 'x=0,0&backward=swapped')
    await expect(button(page, 'Dismiss the message')).toBeVisible()
  },
  space: openSpace,
  'the span': openSpan,
}

for (const [name, reach] of Object.entries(surfaces))
  test(`The reader finds every target as large as a finger in ${name} @phone`, async ({ page }) => {
    await reach(page)
    const targets = page.locator('button, select, input, summary, textarea')
    const small = await targets.evaluateAll((targets) =>
      targets.flatMap((target) => {
        // What is inside a label is taken by the label, too.
        const checkbox = target.matches('[type=checkbox]')
        const { width, height } = (
          checkbox ? (target.closest('label') ?? target) : target
        ).getBoundingClientRect()
        const name =
          target.getAttribute('aria-label') ??
          (target as HTMLInputElement).labels?.[0]?.innerText ??
          target.textContent
        // Half a pixel is rounding.
        const large = width >= 43.5 && height >= 43.5
        return large || !target.checkVisibility() ? [] : [`${name}: ${width} × ${height}`]
      }),
    )
    expect(small).toEqual([])
  })

test('The reader taps what she sees: nothing lies on top of anything @phone', async ({ page }) => {
  for (const [link, widths] of [
    ['enlarge=5', [390, 320]],
    ['x=1.5,0.5,1.2&y=0.75,1.5,-0.5&enlarge=5', [390, 320]],
    ['x=1,-0.5,2,0.25,1.5&y=0.75,1.5,-0.5,2,-1&enlarge=5', [390, 320]],
  ] as const) {
    await open(page, link)
    for (const width of widths) {
      await page.setViewportSize({ width, height: 844 })
      await page.evaluate(() => scrollTo(0, 0))
      const covered = await page.locator('button, select').evaluateAll(lyingOn)
      expect(covered, `${link} at ${width} pixels`).toEqual([])
    }
  }
})

/** Runs in the page: what lies on the targets, be it to press or only to read. */
function lyingOn(targets: Element[]): string[] {
  return targets.flatMap((target) => {
    if (!target.checkVisibility()) return []
    if (target.closest('article')) target.scrollIntoView({ block: 'end' })
    const { left, right, top, bottom } = target.getBoundingClientRect()
    const seen = document.elementFromPoint((left + right) / 2, (top + bottom) / 2)
    const name = target.getAttribute('aria-label') ?? target.textContent
    const found = target.contains(seen) ? [] : [`${seen?.tagName} lies on ${name}`]
    // What lets a finger through can still hide what is under it.
    for (const text of target.closest('section')?.querySelectorAll('p') ?? []) {
      const box = text.getBoundingClientRect()
      const apart =
        box.right < left + 2 || box.left > right - 2 || box.bottom < top + 2 || box.top > bottom - 2
      if (box.width > 2 && !apart && !target.closest('label, p, aside, [data-testid]'))
        found.push(`“${text.textContent}” lies on ${name}`)
    }
    return found
  })
}
