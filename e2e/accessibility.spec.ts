// Barriers that axe knows, in every place and both themes; what is heard; how large what is pressed is.
import { AxeBuilder } from '@axe-core/playwright'
import { type Locator, type Page } from '@playwright/test'
import { chapterIds, stepIds } from '../src/lesson/story/places.ts'
import { chooser, found, npy, readText } from './files.ts'
import { field, openLab } from './lab.ts'
import { button, expect, figureOf, open, stepOf, test } from './reader.ts'

type RunOnly = Parameters<AxeBuilder['options']>[0]['runOnly']

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

interface State {
  readonly reach: (page: Page) => Promise<void>
  /** Which parts of the page are in this state, and so are looked at; otherwise all. */
  readonly parts?: readonly string[]
  /** Where: rules and colours are the same on both, so that one of them is enough for most. */
  readonly tag?: '@desk' | '@phone'
}

/** Each chapter at its last step, so that the page has been through all that is above. */
const places = Object.fromEntries(
  chapterIds.map((id, i): [string, State] => [
    `the chapter “${id}”`,
    {
      tag: i % 2 === 0 ? '@desk' : '@phone',
      parts: [`.chapter-${id}`, '.pane', 'header'],
      reach: async (page) => {
        await open(page, `at=${id}.${stepIds(id).at(-1)}`)
        for (const fold of await page.locator(`.chapter-${id} details`).all())
          await fold.evaluate((details) => details.setAttribute('open', ''))
        // What is unfolded above may have pushed it away.
        await stepOf(page, `${id}.${stepIds(id).at(-1)}`).scrollIntoViewIfNeeded()
        await expect(stepOf(page, `${id}.${stepIds(id).at(-1)}`)).toBeInViewport()
      },
    },
  ]),
)

const states: Record<string, State> = {
  'the opening, with both verdicts': {
    parts: ['.opening', '.pane', 'header', '.announcer'],
    reach: async (page) => {
      await open(page)
      await page.getByRole('button', { name: /return zeros/ }).click()
      await expect(page.getByTestId('verdict-zeros')).toBeVisible()
    },
  },
  ...places,
  'the menu and the list of keys': {
    tag: '@desk',
    parts: ['header', 'dialog'],
    reach: async (page) => {
      await open(page, 'at=alike')
      await button(page, 'Menu').click()
      await button(page, 'Keys').click()
      await expect(page.getByRole('dialog')).toBeVisible()
    },
  },
  'space with all that can be drawn there, and its options': {
    parts: ['.pane'],
    tag: '@phone',
    reach: async (page) => {
      await open(
        page,
        'at=alike.ball&x=1.5,0.5,1.2&y=0.75,1.5,-0.5&show=terms,span,tangent,drop&enlarge=5',
      )
      await button(page, 'more').click()
      await expect(figureOf(page).getByRole('checkbox').first()).toBeVisible()
    },
  },
  'the lab, with a failed check, its table, and a field that cannot be read': {
    reach: async (page) => {
      await openLab(page, 'point=random&backward=zeros')
      await page.getByText('entries as a table').click()
      await page.getByText('The message', { exact: true }).click()
      await field(page, 'eps').fill('abc')
      await expect(page.getByText(/^eps: “abc”/).first()).toBeVisible()
      await expect(page.getByTestId('verdict')).toHaveText('failure...')
    },
  },
  'the lab, with a check in float32 that proves little': {
    tag: '@desk',
    parts: ['.lab-result'],
    reach: async (page) => {
      await openLab(page, 'atol=1000&rtol=1&dtype=float32')
      await expect(page.getByText('This point proves little')).toBeVisible()
    },
  },
  ...Object.fromEntries(
    stepIds('lab').map((id): [string, State] => [
      `the lab’s tab “${id}”`,
      {
        tag: '@desk',
        parts: ['.tabs'],
        reach: async (page) => {
          await open(page, `at=lab.${id}&point=random&n=3`)
          await expect(page.getByRole('tabpanel').locator('> *').first()).toBeVisible()
        },
      },
    ]),
  ),
  'the lab with the reader’s own code, a mistake in it, and where to test it': {
    parts: ['.backward-panel', '.lab-result', '.lab-open'],
    reach: async (page) => {
      await open(page, 'at=lab&backward=own&point=random&n=4')
      await page.getByRole('textbox', { name: 'your code' }).press('ControlOrMeta+End')
      await page.keyboard.type('x = y +')
      await expect(page.locator('.own-said .problem')).toContainText('SyntaxError')
    },
  },
  'what was read, and what can be meant in two ways': {
    parts: ['.vectors'],
    tag: '@desk',
    reach: async (page) => {
      await open(page, 'at=lab')
      await chooser(page).setInputFiles(
        npy('mine.npy', [
          [1, 2],
          [3, 4],
          [5, 6],
        ]),
      )
      await expect(found(page)).toContainText('length')
      await readText(page, '1,5\n2,5\n3,5')
      await expect(found(page).getByRole('group', { name: 'How it is meant' })).toBeVisible()
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
  for (const part of parts) if ((await page.locator(part).count()) > 0) axe.include(part)
  const { violations: all } = await axe.analyze()
  return all.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
  )
}

test('The reader hears where the tips are, by their names @desk', async ({ page }) => {
  await open(page, 'x=1.25,-0.5&y=-3,1e-7')
  await expect(page.getByTestId('handle-x')).toHaveAccessibleName('x = (1.25, −0.5)')
  await expect(page.getByTestId('handle-y')).toHaveAccessibleName(/^y = \(−3, 1e[-−]7\)$/)
  // The whole figure in words belongs to the figure; a tip tells its keys.
  await expect(figureOf(page).getByRole('application')).toHaveAccessibleDescription(
    /x is \(1\.25, −0\.5\), of length 1\.35\..*angle between them.*S is/,
  )
  await expect(page.getByTestId('handle-x')).toHaveAccessibleDescription(/Arrow keys move it/)
  await page.getByTestId('handle-x').press('Shift+ArrowUp')
  await expect(page.getByTestId('handle-x')).not.toHaveAccessibleName('x = (1.25, −0.5)')
})

test('The reader who listens is not told the gradient that she is to guess @desk', async ({
  page,
}) => {
  await open(page, 'at=direction')
  const figure = figureOf(page).getByRole('application')
  await expect(figure).toHaveAccessibleDescription(/to be guessed/)
  await expect(figure).not.toHaveAccessibleDescription(/at right angles/)
  await button(page, 'Look').click()
  await expect(figure).toHaveAccessibleDescription(/at right angles/)
})

test('The page speaks from one place only @desk', async ({ page }) => {
  for (const at of ['opening', 'trust.why', 'flow', 'flow.practice&batch=5', 'lab']) {
    await open(page, `at=${at}`)
    const live = page.locator(
      '[aria-live]:not([aria-live=off]), [role=status], [role=alert], [role=log], output',
    )
    await expect(live, at).toHaveCount(1)
  }
})

/** What somebody opens first; null: it is looked at as it comes. */
const opened: readonly { readonly at: string; readonly opens: ((page: Page) => Locator) | null }[] =
  [
    ...['opening', 'alike.ball', 'trust.why', 'lab'].map((at) => ({ at, opens: null })),
    { at: 'lab', opens: (page) => page.getByRole('button', { name: /^Vectors/ }) },
    { at: 'alike', opens: (page) => figureOf(page).getByRole('button', { name: /^more/ }) },
  ]

for (const { at, opens } of opened)
  test(`The reader finds every target as large as a finger at ${at}${opens ? ', opened' : ''} @phone`, async ({
    page,
  }) => {
    await open(page, `at=${at}`)
    if (opens) {
      await opens(page).tap()
      await expect(opens(page)).toHaveAttribute('aria-expanded', 'true')
    }
    const small = await page
      .locator('button, select, input, summary, textarea, a[href]')
      .evaluateAll((targets) =>
        targets.flatMap((target) => {
          if (!target.checkVisibility({ visibilityProperty: true })) return []
          // A link within a sentence is as high as its line.
          if (target.matches('a') && getComputedStyle(target).display === 'inline') return []
          // What is inside a label is taken by the label, too.
          const taken = target.matches('[type=checkbox], [type=file], [role=switch]')
            ? (target.closest('label, .switch') ?? target)
            : target
          const { width, height, right, bottom } = taken.getBoundingClientRect()
          if (right < 0 || bottom < 0 || width <= 1) return []
          const name = target.getAttribute('aria-label') ?? target.textContent
          // Half a pixel is rounding.
          return width >= 43.5 && height >= 43.5 ? [] : [`${name}: ${width} × ${height}`]
        }),
      )
    expect(small).toEqual([])
  })
