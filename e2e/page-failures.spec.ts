// What browsers, networks and readers do to a page: nothing of it takes the page with it.
import { type Page } from '@playwright/test'
import { readText } from './files.ts'
import { wrongIds } from '../src/gradcheck/mutants.ts'
import { chapterIds, placeIds } from '../src/lesson/story/places.ts'
import { button, expect, expectTruth, linkOf, open, settled, test, vector, drag } from './reader.ts'

const failed = (page: Page) => page.locator('.failed')
const menu = async (page: Page, item: string) => {
  await button(page, 'Menu').click()
  await button(page, item).click()
  await page.keyboard.press('Escape')
}
/** Tries again whatever has failed, in closed menus, too, until nothing has. */
const tryAgain = (page: Page) =>
  expect(async () => {
    await failed(page)
      .getByRole('button', { name: 'Try again', includeHidden: true })
      .evaluateAll((all) => {
        for (const again of all) (again as HTMLButtonElement).click()
      })
    await expect(failed(page)).toHaveCount(0, { timeout: 1000 })
  }).toPass()

/** Goes down the page, so that all that waits to be seen is made. */
const throughAll = async (page: Page) => {
  for (const id of placeIds) {
    await page.evaluate((at) => {
      location.hash = `at=${at}`
    }, id)
    await expect(
      page.locator(id === 'lab' ? '#gradcheck' : `[id^="at-${id}"]`).first(),
    ).toBeVisible()
  }
}

test.describe('a page in translation', { tag: '@desk' }, () => {
  /** Stands in for a browser that translates: words become elements of its own, those that come later, too. */
  const translate = (page: Page) =>
    page.evaluate(() => {
      const left = (node: Node) => {
        const element = node.parentElement
        return !element?.translate || element.closest('font, script, style, code, pre, option')
      }
      const words = (root: Node) => {
        const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
        const found: Text[] = []
        while (walker.nextNode()) found.push(walker.currentNode as Text)
        for (const text of found) {
          if (!/\p{L}{2}/u.test(text.data) || left(text)) continue
          const [outer, inner] = [document.createElement('font'), document.createElement('font')]
          inner.textContent = text.data.replace(/\p{L}{3,}/gu, (word) => `ü${word}`)
          outer.append(inner)
          text.replaceWith(outer)
        }
      }
      words(document.body)
      let waiting: ReturnType<typeof setTimeout>
      new MutationObserver(() => {
        clearTimeout(waiting)
        waiting = setTimeout(() => words(document.body), 50)
      }).observe(document.body, { childList: true, subtree: true, characterData: true })
    })

  test('The reader has the story translated, and it goes on', async ({ page }) => {
    await open(page)
    await translate(page)
    await page.getByRole('button', { name: /backward\(\)/ }).click()
    await expect(page.getByTestId('verdict-zeros')).toHaveText('success!')
    await drag(page.getByTestId('handle-x'), { x: -80, y: -80 })
    await expect(page.getByTestId('verdict-zeros')).toHaveText('failure...')
    await expect(page.getByTestId('verdict-posted')).toHaveText('success!')
    await throughAll(page)
    await page.evaluate(() => {
      location.hash = 'at=alike.ball'
    })
    const ball = page.locator('#at-alike-ball')
    // The link is read, and then the page goes there.
    await expect(ball).toBeInViewport()
    await ball.getByRole('button', { name: '3D' }).click()
    await expect(page.getByRole('application', { name: /.pace/ })).toBeVisible()
    await expectTruth(page, 3)
    await expect(failed(page)).toHaveCount(0)
  })

  test('The reader has the lab translated, and no verdict is of something else', async ({
    page,
  }) => {
    await open(page, 'at=lab')
    await translate(page)
    const point = page.locator('.lab select').first()
    for (const [backward, at, verdict] of [
      ['zeros', 'ones', 'success!'],
      ['zeros', 'random', 'failure...'],
      ['correct', 'random', 'success!'],
      [wrongIds[1] ?? 'zeros', 'random', 'failure...'],
    ] as const) {
      await point.selectOption(at)
      await page.locator('.backward-panel select').selectOption(backward)
      await expect(page.getByTestId('verdict')).toHaveText(verdict)
      await expect(page.locator('.panel-note')).not.toBeEmpty()
    }
    for (const tab of await page.getByRole('tab').all()) await tab.click()
    await expect(failed(page)).toHaveCount(0)
  })
})

test('The reader’s browser refuses the address after a hundred writes, and the figure goes on @desk', async ({
  page,
}) => {
  // As Safari does, but for good.
  await page.addInitScript(() => {
    let writes = 0
    const { replaceState } = history
    history.replaceState = function refusing(...given) {
      if (++writes > 20) throw new DOMException('The operation is insecure.', 'SecurityError')
      replaceState.apply(this, given)
    }
  })
  await open(page, 'x=2,0.5&y=0.75,1.5')
  for (let i = 0; i < 25; i++) {
    await page.getByTestId('handle-x').focus()
    await page.keyboard.press('ArrowUp')
  }
  const before = await vector(page, 'x')
  await drag(page.getByTestId('handle-x'), { x: 0, y: -40 }, { steps: 60 })
  expect((await vector(page, 'x'))[1]).toBeGreaterThan(before[1] ?? NaN)
  await expectTruth(page)
})

test.describe('without workers', { tag: '@desk' }, () => {
  for (const [how, script] of [
    ['none', () => Reflect.deleteProperty(globalThis, 'Worker')],
    [
      'refused',
      () => {
        globalThis.Worker = function refused() {
          throw new DOMException('refused', 'SecurityError')
        } as unknown as typeof Worker
      },
    ],
  ] as const)
    test(`The reader’s browser has workers: ${how}; and every place works`, async ({ page }) => {
      await page.addInitScript(script)
      await open(page)
      await throughAll(page)
      await expect(failed(page)).toHaveCount(0)
      await open(page, 'at=lab.map&point=random&n=5')
      await page.getByRole('button', { name: 'Strongest point' }).click()
      await expect(page.getByRole('button', { name: 'Go there' })).toBeVisible()
      await readText(page, '[1, 2, 3]\n[3, 2, 1]')
      await page.getByRole('button', { name: 'Use these vectors' }).click()
      await expect(page.locator('data[data-testid="x"]')).toHaveAttribute('value', '1,2,3')
    })
})

test.describe('a part of the page that does not arrive', { tag: '@desk' }, () => {
  test.use({ foreseen: /assets|dynamically imported|Failed to load|preload/ })

  test('The formulas do not come: the text stands, and they can be asked for again', async ({
    page,
  }) => {
    await page.route(/katex.*\.js/, (route) => route.abort())
    // Formulas with values in them are set anew.
    await page.goto('#at=calculus&x=2,0.5&y=0.75,1.5&formulas=values')
    const again = page.locator('.story-foot').getByRole('button', { name: 'Try again' })
    await expect(again).toBeAttached()
    await drag(page.getByTestId('handle-x'), { x: 0, y: -40 })
    await expectTruth(page)
    await page.unroute(/katex.*\.js/)
    await again.click()
    await expect(page.locator('.katex').first()).toBeAttached()
  })

  for (const [part, at, there] of [
    ['Chapters', 'at=trust.zeros', '[data-step="trust.zeros"]'],
    ['Lab', 'at=lab', '#gradcheck'],
    ['charts', 'at=reach.precision', '.microscope'],
    ['charts', 'at=trust.wrong', '.caught-paper'],
  ] as const)
    test(`What ${at} needs does not come: a sentence says so, and it can be asked for again`, async ({
      page,
    }) => {
      const asked = new RegExp(`assets/${part}-.*\\.(js|css)`)
      await page.route(asked, (route) => route.abort())
      await page.goto(`#${at}`)
      await expect(failed(page).first()).toContainText('The rest of the page goes on.')
      await expect(page.getByRole('banner')).toBeVisible()
      await page.unroute(asked)
      await failed(page).getByRole('button', { name: 'Try again' }).first().click()
      await expect(page.locator(there).first()).toBeAttached()
    })
})

test.describe('late answers', { tag: '@desk' }, () => {
  const seek = (page: Page) => page.getByRole('button', { name: 'Strongest point' })

  test('The reader asks for a strong point and changes eps: the old answer never comes', async ({
    page,
  }) => {
    await open(page, 'at=lab.map&point=random&n=16')
    await seek(page).click()
    await button(page, 'settings').click()
    await page.getByLabel('eps', { exact: true }).fill('1e-5')
    await page.keyboard.press('Enter')
    await expect(page.getByTestId('verdict')).not.toBeEmpty()
    await expect.poll(() => linkOf(page)).toMatchObject({ point: 'random', eps: '1e-5' })
    await expect(page.getByRole('button', { name: 'Go there' })).toHaveCount(0)
  })

  test('The reader undoes while a strong point is sought, and can still redo', async ({ page }) => {
    await open(page, 'at=lab.map&point=random&n=16')
    await page.getByLabel('n', { exact: true }).fill('9')
    await page.keyboard.press('Enter')
    await seek(page).click()
    await menu(page, 'Undo')
    await expect(page.getByLabel('n', { exact: true })).toHaveValue('16')
    await menu(page, 'Redo')
    await expect(page.getByLabel('n', { exact: true })).toHaveValue('9')
  })
})

test('The reader maps 16 components, then asks for 5, 2 and 3 @desk', async ({ page }) => {
  await open(page, 'at=lab.map&map=plane&point=random&n=16')
  for (const n of ['5', '2', '3', '16']) {
    await page.getByLabel('n', { exact: true }).fill(n)
    await page.keyboard.press('Enter')
    await expect(page.getByTestId('verdict')).toHaveText('success!')
    expect(await vector(page, 'x')).toHaveLength(Number(n))
  }
  await expect(failed(page)).toHaveCount(0)
})

test('The worker that reads dies, and the next paste is read @desk', async ({ page }) => {
  await page.addInitScript(() => {
    const { postMessage } = Worker.prototype
    let dead = false
    Worker.prototype.postMessage = function dying(this: Worker, message: { kind?: string }) {
      if (!dead && message.kind === 'open') {
        dead = true
        this.addEventListener('message', () => this.dispatchEvent(new Event('error')), {
          once: true,
        })
      }
      postMessage.call(this, message)
    }
  })
  await open(page, 'at=lab')
  await readText(page, '[1, 2]\n[2, 1]')
  await expect(page.getByRole('alert').or(page.getByRole('status')).first()).toBeAttached()
  await readText(page, '[1, 2, 4]\n[2, 1, 4]')
  await page.getByRole('button', { name: 'Use these vectors' }).click()
  await expect(page.locator('data[data-testid="x"]')).toHaveAttribute('value', '1,2,4')
})

test.describe('offline', { tag: '@desk' }, () => {
  test.use({ foreseen: /favicon|ERR_INTERNET_DISCONNECTED/ })
  test('The reader is cut off after the page has come, and uses all of it', async ({
    page,
    context,
  }) => {
    await open(page)
    await page.waitForLoadState('networkidle')
    const asked: string[] = []
    page.on('request', (request) => {
      // The icon is the browser's own affair.
      if (!/^blob:|favicon/.test(request.url())) asked.push(request.url())
    })
    await context.setOffline(true)
    await throughAll(page)
    for (const tab of await page.getByRole('tab').all()) await tab.click()
    await readText(page, '[1, 2, 3]\n[3, 2, 1]')
    await page.getByRole('button', { name: 'Use these vectors' }).click()
    await expect(page.locator('data[data-testid="x"]')).toHaveAttribute('value', '1,2,3')
    expect(asked).toEqual([])
  })
})

test.describe('from a disk', () => {
  // A browser loads no modules from there, and says so in its console.
  test.use({ foreseen: /file:|ERR_FAILED/ })
  test('The reader opens the file, and is told how to open it @desk', async ({ page }) => {
    await page.goto(new URL('../dist/index.html', import.meta.url).href)
    await expect(page.locator('body')).toContainText('opened as a file')
  })
})

test('In a page from right to left, tuples, fields and formulas read from left to right', async ({
  page,
}) => {
  await open(page, 'x=2,0.5&y=0.75,1.5')
  await page.evaluate(() => {
    document.documentElement.dir = 'rtl'
  })
  const direction = (selector: string) =>
    page.evaluate(
      (found) =>
        [...document.querySelectorAll(found)].map((each) => getComputedStyle(each).direction),
      selector,
    )
  for (const selector of ['data', '.katex', '.figure svg', 'code', 'input'])
    expect(new Set([...(await direction(selector)), 'ltr']), selector).toEqual(new Set(['ltr']))
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThan(
    1,
  )
})

test.describe('a part of the page that fails', { tag: '@desk' }, () => {
  test.use({ foreseen: /on purpose/ })
  for (const [part, at, tag] of [
    ['the header', 'at=alike', 'header'],
    ['the opening', 'at=opening', 'h1'],
    ['the figure', 'at=alike', 'svg'],
    ['this chapter', 'at=alike', 'article'],
    ['the check', 'at=lab', 'section'],
  ] as const)
    test(`${part}: a sentence stands in its place, and the rest goes on`, async ({ page }) => {
      await page.addInitScript((refused) => {
        const { createElement, createElementNS } = document
        const check = (name: string) => {
          if (name === refused && !Reflect.get(globalThis, 'healed'))
            throw new Error(`no ${name}, on purpose`)
        }
        document.createElement = function failing(this: Document, name: string, ...rest: never[]) {
          check(name)
          return createElement.call(this, name, ...rest) as never
        } as typeof createElement
        document.createElementNS = function failing(
          this: Document,
          ns: string,
          name: string,
          ...rest: never[]
        ) {
          check(name)
          return createElementNS.call(this, ns, name, ...rest) as never
        } as typeof createElementNS
      }, tag)
      // What is served is there already, and taken over: here the browser makes all of it.
      await page.route('**/where/', async (route) => {
        const response = await route.fetch()
        const body = (await response.text()).replace(
          /(<div id="root">).*(<\/div>\s*<template)/s,
          '$1$2',
        )
        await route.fulfill({ response, body })
      })
      await page.goto(`#${at}`)
      await expect(failed(page).first()).toContainText('The rest of the page goes on.')
      await page.evaluate(() => Reflect.set(globalThis, 'healed', true))
      await tryAgain(page)
      await settled(page)
      await expect(page.getByRole('banner')).toBeVisible()
    })
})

test('The chapters of this test are those of the story', () => {
  expect(placeIds).toEqual(expect.arrayContaining([...chapterIds]))
})
