// What is heard: a browser’s own tree, and not the document; what is spoken by the way, and the pitch of S.
import { chapterIds, stepIds } from '../src/lesson/story/places.ts'
import {
  button,
  centreOf,
  drag,
  edit,
  expect,
  figureOf,
  heardFrom,
  inMenu,
  noticeOf,
  open,
  settled,
  statusOf,
  test,
  value,
} from './reader.ts'

test('The reader who listens finds the heading of every step, near the window and far from it @desk', async ({
  page,
}) => {
  test.slow()
  const client = await page.context().newCDPSession(page)
  await client.send('Accessibility.enable')
  await open(page)
  // Once all has been laid out, what is far off the window need not be.
  await expect(page.locator('#story')).toHaveAttribute('data-kept', '', { timeout: 60_000 })
  const { nodes } = await client.send('Accessibility.getFullAXTree')
  const named = (role: string) =>
    nodes.flatMap((node) =>
      !node.ignored && node.role?.value === role ? [String(node.name?.value ?? '')] : [],
    )
  expect(named('region')).not.toContain('')
  const headings = await page.locator('.step :is(h2, h3)').allTextContents()
  expect(headings.length).toBeGreaterThan(chapterIds.flatMap(stepIds).length)
  expect(named('heading')).toEqual(expect.arrayContaining(headings))
})

test('The reader who listens meets no empty number and no “metric” in any place @desk', async ({
  page,
}) => {
  test.slow()
  const client = await page.context().newCDPSession(page)
  await client.send('Accessibility.enable')
  const wrong = async () => {
    const { nodes } = await client.send('Accessibility.getFullAXTree')
    const heard = nodes.flatMap(({ ignored, name, value, description }) =>
      ignored ? [] : [name, value, description].map((each) => String(each?.value ?? '')),
    )
    // Or the tree itself is empty.
    expect(heard.length).toBeGreaterThan(100)
    return heard.filter((text) => /0000000|\bmetric\b|NaN|\bundefined,|\[object/.test(text))
  }
  const places = chapterIds.flatMap((id) => stepIds(id).map((step) => `${id}.${step}`))
  await open(page, 'formulas=values&lines=on')
  for (const place of ['opening', ...places, 'lab']) {
    await edit(page, `at=${place}&formulas=values&lines=on`)
    await page.evaluate(() => {
      for (const fold of document.querySelectorAll('main details')) fold.setAttribute('open', '')
    })
    await settled(page)
    expect(await wrong(), place).toEqual([])
  }
  for (const tab of await page.getByRole('tab').all()) {
    await tab.click()
    await settled(page)
    expect(await wrong(), (await tab.textContent()) ?? '').toEqual([])
  }
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

test('Numbers are heard by the names of what they are, and the answer to the guess is not among them @desk', async ({
  page,
}) => {
  await open(page, 'at=alike&x=2,1&y=1,2')
  const numbers = page.getByRole('group', { name: 'Numbers of x and y' })
  for (const name of ['norm of x', 'norm of y', 'norm of the gradient in x of S'])
    await expect(numbers.getByRole('img', { name, exact: true })).toHaveCount(1)
  await open(page, 'at=direction&x=2,1&y=1,2')
  const inX = numbers.getByRole('img', { name: 'gradient in x of S', exact: true })
  await expect(inX).toHaveCount(0)
  await expect(numbers.getByRole('img', { name: 'gradient in y of S', exact: true })).toHaveCount(1)
  await button(page, 'Look').click()
  await expect(inX).toHaveCount(1)
})

test('A card is heard by its name and its state, without the two codes in one @desk', async ({
  page,
}) => {
  await open(page, 'at=trust.wrong')
  const cards = page.getByRole('list', { name: 'Wrong backwards' }).getByRole('button')
  await expect(cards.first()).toHaveAccessibleName(/ (?:caught|passes)$/)
  for (const name of await cards.evaluateAll((all) =>
    all.map(({ dataset }) => dataset['backward'] ?? ''),
  ))
    await expect(page.locator(`.cards [data-backward=${name}]`)).toHaveAccessibleName(
      /^[^*/=()]+ (?:caught|passes)$/,
    )
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

test('The reader guesses by keys, and hears where and on which side @desk', async ({ page }) => {
  await page.clock.install()
  await open(page, 'at=direction&x=1,0&y=0,1')
  await page.clock.pauseAt(Date.now() + 60_000)
  const heard = statusOf(page)
  const said = await heardFrom(heard)
  const end = page.getByTestId('handle-guess')
  // It points toward 7 o'clock when she comes; two presses are one gesture if no pause is between them.
  await end.press('Shift+]')
  await end.press('Shift+]')
  await page.clock.runFor(500)
  expect(await said.jsonValue()).toEqual([])
  await page.clock.runFor(500)
  const turned = 'Your guess points toward 8 o’clock, 0.516 long, turned 30° clockwise.'
  await expect(heard).toHaveText(turned)
  await end.press('+')
  await page.clock.runFor(1000)
  const longer = 'Your guess points toward 8 o’clock, 0.542 long.'
  await expect(heard).toHaveText(longer)
  await end.press('Shift+ArrowRight')
  await page.clock.runFor(1000)
  await expect(heard).toHaveText(
    /^Your guess points toward \d+ o’clock, .* turned .*° counterclockwise\.$/,
  )
  // One sentence a gesture, and nothing of the gradient.
  expect(await said.jsonValue()).toEqual([turned, longer, expect.not.stringContaining('gradient')])
  await end.press('g')
  await expect(heard).toHaveText(
    /^x points .* to be guessed\. Your guess points toward \d+ o’clock/,
  )
  await end.press('r')
  await expect(heard).toHaveText(/^x is .* to be guessed\. Your guess points toward \d+ o’clock/)
  // What she looks at before it was told is told by the verdict alone.
  await end.press(']')
  await button(page, 'Look').click()
  await page.clock.runFor(1000)
  await expect(heard).toHaveText(
    /^\d+° off\. Your guess lies counterclockwise of the gradient, which points toward 12 o’clock\./,
  )
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

test('The pitch is a tone of the browser, which follows S and is silent when the drag is over @desk', async ({
  page,
}) => {
  // The browser's own sound, listened to.
  await page.addInitScript(() => {
    const Own = window.GainNode
    Object.assign(window, {
      GainNode: class extends Own {
        constructor(context: AudioContext, options?: GainOptions) {
          super(context, options)
          const ear = new AnalyserNode(context, { fftSize: 4096 })
          this.connect(ear)
          Object.assign(window, { ear })
        }
      },
    })
  })
  /** What is heard just now: how loud, and which of the tones that can be told apart is loudest, in Hz. */
  const heard = () =>
    page.evaluate(() => {
      const ear = Reflect.get(window, 'ear') as AnalyserNode
      const { frequencyBinCount, context } = ear
      const wave = new Float32Array(ear.fftSize)
      ear.getFloatTimeDomainData(wave)
      const tones = new Float32Array(frequencyBinCount)
      ear.getFloatFrequencyData(tones)
      const loudest = tones.reduce((best, each, i) => (each > (tones[best] ?? 0) ? i : best), 0)
      return {
        state: context.state,
        loud: Math.max(...wave.map(Math.abs)),
        tone: (loudest * context.sampleRate) / ear.fftSize,
        // So far apart are two tones that can be told apart.
        apart: context.sampleRate / ear.fftSize,
      }
    })
  const expectTone = async () => {
    const tone = 440 * 4 ** (await value(page, 'similarity'))
    await expect
      .poll(async () => {
        const now = await heard()
        return now.loud > 0.01 && Math.abs(now.tone - tone) < 1.5 * now.apart
      }, `a tone of ${tone} Hz`)
      .toBe(true)
  }
  await open(page, 'at=alike&x=2,0&y=0,1')
  await inMenu(page, (menu) => menu.getByRole('checkbox', { name: /as a pitch/ }).check())
  await page.waitForLoadState('networkidle')
  const x = page.getByTestId('handle-x')
  await drag(x, { x: -40, y: -60 }, { hold: true })
  await expectTone()
  const { x: left, y: top } = await centreOf(x)
  await page.mouse.move(left + 90, top + 120, { steps: 4 })
  await expectTone()
  await page.mouse.up()
  await expect.poll(async () => (await heard()).state).toBe('suspended')
  // And it begins again.
  await drag(x, { x: -40, y: -60 }, { hold: true })
  await expectTone()
  await page.mouse.up()
  await expect.poll(async () => (await heard()).state).toBe('suspended')
})

test('The reader who listens makes the misprint look right by keys, and hears the slopes and what she found @desk', async ({
  page,
}) => {
  await open(page, 'at=calculus.misprint&x=2,0.5&y=1,2&dy=2,-0.96')
  const heard = statusOf(page)
  const end = page.getByTestId('handle-dy')
  await end.press('Alt+ArrowDown')
  await expect(heard).toHaveText(/^The true slope is [−\d.]+; as printed it is [−\d.]+\.$/)
  const name = () => end.getAttribute('aria-label')
  for (let presses = 0; presses < 20 && (await name()) !== 'ỹ = (2, −1)'; presses++)
    await end.press('Alt+ArrowDown')
  await expect(heard).toHaveText('Found: ỹ ⊥ y.')
})

test('How far a search is does not interrupt who listens; what it found is said once @desk', async ({
  page,
}) => {
  await open(page, 'at=lab.map&point=random&n=3')
  const found = page.locator('.power-strongest').getByRole('status')
  const said = await heardFrom(found)
  await expect(found).toHaveText('')
  await button(page, 'Strongest point').click()
  await expect(button(page, 'Go there')).toBeVisible()
  expect(await said.jsonValue()).toEqual([expect.stringMatching(/ of \d+ /)])
})
