// Barriers that axe knows, in every place and both themes; what is heard; how large what is pressed is.
import { AxeBuilder } from '@axe-core/playwright'
import { type Page } from '@playwright/test'
import { chapterIds, stepIds } from '../src/lesson/story/places.ts'
import { chooser, found, npy, readText } from './files.ts'
import { field, openLab } from './lab.ts'
import {
  button,
  drag,
  expect,
  figureOf,
  inMenu,
  noticeOf,
  open,
  statusOf,
  stepOf,
  test,
  value,
} from './reader.ts'

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
  'the lab, with a failed check, its table, a field that cannot be read, and a notice': {
    reach: async (page) => {
      await openLab(page, 'point=random&backward=zeros')
      await page.getByText('entries as a table').click()
      await page.getByText('The message', { exact: true }).click()
      await field(page, 'eps').fill('abc')
      await expect(noticeOf(page)).toContainText('eps:')
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
      await expect(page.getByRole('alert')).toContainText('SyntaxError')
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

test('The reader hears one sentence when a drag has come to rest, and none before @desk', async ({
  page,
}) => {
  await page.clock.install()
  await open(page, 'x=2,0.5&y=0.75,1.5')
  await page.evaluate(() => {
    const heard: string[] = []
    Object.assign(window, { heard })
    for (const live of document.querySelectorAll('[role=status], [role=alert], [aria-live]'))
      new MutationObserver(() => {
        const text = live.textContent ?? ''
        if (text !== '' && text !== heard.at(-1)) heard.push(text)
      }).observe(live, { childList: true, characterData: true, subtree: true })
  })
  const heard = () => page.evaluate(() => Reflect.get(window, 'heard') as string[])
  const x = page.getByTestId('handle-x')
  // The page's clock stands still during the drag, however slow this machine is.
  await page.clock.pauseAt(Date.now() + 60_000)
  await drag(x, { x: -60, y: -30 }, { hold: true })
  await page.clock.runFor(200)
  expect(await heard()).toEqual([])
  await page.mouse.up()
  await page.clock.runFor(2000)
  // What matters: S, and the gradient's length and turn. Where x is, its name says.
  expect(await heard()).toEqual([
    expect.stringMatching(
      /^S 0\.\d+, angle [\d.]+°; the gradient in x is 0\.\d+ long, turned [\d.]+° (?:counter)?clockwise$/,
    ),
  ])
  await expect(x).toHaveAccessibleName(/^x = \(/)
  // And it is not said again.
  await page.clock.runFor(10_000)
  expect(await heard()).toHaveLength(1)
})

test('The reader asks for all of the figure once more, and where its arrows point @desk', async ({
  page,
}) => {
  await open(page, 'at=alike&x=1,0&y=0,1')
  const heard = statusOf(page)
  const x = page.getByTestId('handle-x')
  await x.press('g')
  // The gradient in x stands at its tip and points up, to y.
  await expect(heard).toHaveText(
    'x points toward 3 o’clock, y toward 12 o’clock. The gradient in x, at its tip, points toward 12 o’clock, 1 long. The gradient in y, at its tip, points toward 3 o’clock, 1 long.',
  )
  await x.press('r')
  await expect(heard).toHaveText(/x is \(1, 0\).*y is \(0, 1\).*at right angles/)
  // The same once more is heard once more: it differs by a space that nobody sees.
  const first = await heard.textContent()
  await figureOf(page).getByRole('application').press('r')
  await expect.poll(() => heard.textContent()).not.toBe(first)
  expect((await heard.textContent())?.trim()).toBe(first?.trim())
  // In the guess nothing is given away.
  await open(page, 'at=direction')
  await x.press('g')
  await expect(heard).toHaveText(/to be guessed/)
  await expect(heard).not.toHaveText(/gradient in x, at its tip/)
})

test('Each thing that is moved tells its keys @desk', async ({ page }) => {
  await open(page, 'at=calculus.misprint')
  for (const part of ['x', 'y', 'dx', 'dy'])
    await expect(page.getByTestId(`handle-${part}`), part).toHaveAccessibleDescription(
      /Arrow keys move/,
    )
  await expect(figureOf(page).getByRole('application')).toHaveAccessibleDescription(
    /Arrow keys move the paper.*R says all of the figure/,
  )
  await open(page, 'at=direction')
  await expect(page.getByTestId('handle-guess')).toHaveAccessibleDescription(/brackets turn it/)
  await open(page, 'at=alike.ball')
  await expect(page.getByTestId('handle-x')).toHaveAccessibleDescription(/Page Up/)
  await open(page, 'at=lab.map')
  await expect(page.getByTestId('power-point')).toHaveAccessibleDescription(/Arrow keys move it/)
})

test('What was said is gone after a while, and what still stands is not read again @desk', async ({
  page,
}) => {
  await page.clock.install()
  await open(page, 'at=alike&x=2,0.5&y=0.75,1.5')
  const region = statusOf(page)
  // What is new in it is read, and nothing else.
  await expect(region).toHaveAttribute('aria-atomic', 'false')
  await page.getByTestId('handle-x').press('ArrowUp')
  await page.clock.runFor(1000)
  await expect(region).toHaveText(/^S 0/)
  await page.keyboard.press('ControlOrMeta+z')
  await page.clock.runFor(1000)
  await expect(noticeOf(page)).toContainText('Undone')
  await page.clock.runFor(30_000)
  await expect(region).toHaveText('')
})

test('The reader hears S as a pitch while she drags, if she has asked for it @desk', async ({
  page,
}) => {
  // In the place of the browser's sound: what would be heard.
  await page.addInitScript(() => {
    const tones: number[] = []
    const loud: number[] = []
    class Param {
      readonly list: number[]
      constructor(list: number[]) {
        this.list = list
      }
      setTargetAtTime(value: number) {
        this.list.push(value)
      }
    }
    class Node {
      frequency = new Param(tones)
      gain = new Param(loud)
      connect<T>(to: T): T {
        return to
      }
      start() {}
    }
    Object.assign(window, {
      tones,
      loud,
      AudioContext: class {
        currentTime = 0
        state = 'running'
        destination = new Node()
      },
      OscillatorNode: Node,
      GainNode: Node,
    })
  })
  const heard = (which: 'tones' | 'loud') =>
    page.evaluate((name) => Reflect.get(window, name) as number[], which)
  await open(page, 'at=alike&x=2,0&y=0,1')
  const x = page.getByTestId('handle-x')
  await drag(x, { x: -40, y: -40 })
  expect(await heard('tones')).toEqual([])
  await inMenu(page, (menu) => menu.getByRole('checkbox', { name: /as a pitch/ }).check())
  await page.waitForLoadState('networkidle')
  await drag(x, { x: -40, y: -60 })
  const tones = await heard('tones')
  expect(tones.length).toBeGreaterThan(2)
  // The more alike the two are, the higher it is: two octaves up for S = 1.
  expect(tones).toEqual(tones.toSorted((a, b) => a - b))
  expect(tones.at(-1)).toBeCloseTo(440 * 4 ** (await value(page, 'similarity')), 6)
  expect((await heard('loud')).at(-1)).toBe(0)
  // The browser remembers it, and a link does not carry it.
  expect(page.url()).not.toContain('pitch')
  await page.reload()
  await open(page, 'at=alike&x=2,0&y=0,1')
  await inMenu(page, async (menu) =>
    expect(menu.getByRole('checkbox', { name: /as a pitch/ })).toBeChecked(),
  )
})

test('The page speaks from one place only @desk', async ({ page }) => {
  for (const at of ['opening', 'trust.why', 'lab']) {
    await open(page, `at=${at}`)
    const live = page.locator(
      '[aria-live]:not([aria-live=off]), [role=status], [role=alert], [role=log], output',
    )
    await expect(live, at).toHaveCount(1)
  }
})

for (const at of ['opening', 'alike.ball', 'trust.why', 'lab'])
  test(`The reader finds every target as large as a finger at ${at} @phone`, async ({ page }) => {
    await open(page, `at=${at}`)
    const small = await page
      .locator('button, select, input, summary, textarea')
      .evaluateAll((targets) =>
        targets.flatMap((target) => {
          if (!target.checkVisibility({ visibilityProperty: true })) return []
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
