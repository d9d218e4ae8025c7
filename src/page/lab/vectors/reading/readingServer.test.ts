import { describe, expect, test } from 'vitest'
import {
  choiceOf,
  keeping,
  pickedOf,
  type Answer,
  type Ask,
  type Choice,
  type Findings,
} from './reading.ts'
import { createReader } from './readingServer.ts'

/** Asks one thing after the other, and gives the last answers of a kind. */
function asked() {
  const heard: Answer[] = []
  const waiting: (() => void)[] = []
  const ask = createReader((answer) => {
    heard.push(answer)
    for (const wake of waiting.splice(0)) wake()
  })
  const last = async <Kind extends Answer['kind']>(kind: Kind) => {
    for (;;) {
      const found = heard.findLast((each) => each.kind === kind)
      if (found) return found as Extract<Answer, { kind: Kind }>
      // oxlint-disable-next-line no-await-in-loop
      await new Promise<void>((wake) => waiting.push(wake))
    }
  }
  return {
    ask: (question: Ask) => {
      heard.length = 0
      ask(question)
    },
    heard,
    last,
  }
}

const text = (content: string, name = 'the text') => ({ name, text: content })
const open = (...origins: { name: string; text: string; typed?: boolean }[]): Ask => ({
  kind: 'open',
  origins,
  n: 2,
})

/** What stands once something else was found, if these were chosen before. */
const chosenIn = (findings: Findings, before: Findings, x: Choice, y: Choice) => {
  const still = (choice: Choice) => choiceOf(findings, pickedOf(before, choice))
  return keeping(findings, { x: still(x), y: still(y) }, 2)
}

describe('what was brought', () => {
  test('is listed in the order in which it stands there, with the first two as x and y', async () => {
    const { ask, last } = asked()
    ask(open(text('[[1, 2, 3], [4, 5, 6], [7, 8, 9]]')))
    const { findings } = await last('found')
    expect(findings.candidates.map(({ name }) => name)).toEqual(['row 0', 'row 1', 'row 2'])
    expect([findings.x, findings.y]).toEqual([0, 1])
    ask({ kind: 'prepare', x: 2, y: 0, present: { x: [], y: [] } })
    const { ready } = await last('ready')
    expect([[...ready.x], [...ready.y], ready.names]).toEqual([
      [7, 8, 9],
      [1, 2, 3],
      { x: 'row 2', y: 'row 0' },
    ])
  })

  test('is told of without a number where it is in no list', async () => {
    const { ask, last } = asked()
    ask(open(text('1 2 3\n4 5 6', 'the pasted text')))
    await last('found')
    ask(open(text('1 2\n', 'the pasted text'), text('x y z', 'the pasted text')))
    const { sentence } = await last('refused')
    expect(sentence).toMatch(/^the pasted text\b(?! \d)/)
  })

  test('is told to be a program where it is one, with its text', async () => {
    const program = 'import torch\n\ndef f(x, y):\n    return (x * y).sum()\n'
    const cells = (...source: string[]) =>
      JSON.stringify({ cells: source.map((code) => ({ cell_type: 'code', source: code })) })
    const plain = 'print(1)\n'
    for (const [name, content, found] of [
      ['mine.py', program, program],
      ['mine.PY', plain, plain],
      ['the text', `x = [1, 2, 3]\n${program.replace('x * y', '[1, two]')}`, null],
      ['mine.ipynb', cells(program), program],
      // The numbers in a notebook are none that anybody brings.
      ['mine.txt', cells('x = [1, 2, 3]\ny = [4, 5, 6]'), 'x = [1, 2, 3]\ny = [4, 5, 6]\n'],
    ] as const) {
      const { ask, last } = asked()
      ask(open(text(content, name)))
      // oxlint-disable-next-line no-await-in-loop
      const refused = await last('refused')
      expect(refused.sentence).toBe(
        `${name} is a program, not vectors; its place is the editor, under “Yours”`,
      )
      expect(refused.program).toBe(found ?? content)
    }
  })

  test('is vectors where a program holds nothing else, and a slip in numbers stays one', async () => {
    const { ask, last } = asked()
    ask(open(text('import numpy as np\nx = np.array([1., 2.])\ny = np.array([3., 4.])\n', 'a.py')))
    expect((await last('found')).findings.count).toBe(2)
    ask(open(text('>>> import torch\n>>> torch.ones(2)\ntensor([1., one])\n')))
    expect((await last('refused')).program).toBeNull()
    ask(
      open(text(JSON.stringify({ cells: [{ cell_type: 'markdown', source: 'def' }] }), 'n.ipynb')),
    )
    const { sentence, program } = await last('refused')
    expect([sentence, program]).toEqual([
      'n.ipynb is a notebook, not vectors, and none of its cells holds code',
      null,
    ])
  })

  test('is named by its source where there are several', async () => {
    const { ask, last } = asked()
    ask(open(text('1 2 3\n4 5 6', 'a.txt'), text('7 8 9\n1 2 3', 'b.txt')))
    const { findings } = await last('found')
    expect(findings.candidates.map(({ name }) => name)).toEqual([
      'row 0 of a.txt',
      'row 1 of a.txt',
      'row 0 of b.txt',
      'row 1 of b.txt',
    ])
  })

  test('is taken away one by one, and what was chosen of the others stays chosen', async () => {
    const { ask, last } = asked()
    ask(open(text('1 2\n3 4', 'a.txt'), text('5 6\n7 8', 'b.txt'), text('9 8\n7 6', 'c.txt')))
    const { findings: all } = await last('found')
    ask({ kind: 'without', sources: [1], n: 2 })
    const { findings } = await last('found')
    expect(findings.sources.map(({ name }) => name)).toEqual(['a.txt', 'c.txt'])
    expect(findings.candidates.map(({ name }) => name)).toEqual([
      'row 0 of a.txt',
      'row 1 of a.txt',
      'row 0 of c.txt',
      'row 1 of c.txt',
    ])
    const chosen = (x: Choice, y: Choice) => chosenIn(findings, all, x, y)
    expect(chosen(1, 4)).toEqual({ x: 1, y: 2 })
    expect(chosen('present', 5)).toEqual({ x: 'present', y: 3 })
    // What went with it is chosen anew.
    expect(chosen(2, 0)).toEqual({ x: 3, y: 0 })
    ask({ kind: 'without', sources: [1, 0], n: 2 })
    expect((await last('found')).findings.candidates.map(({ name }) => name)).toEqual([
      'row 0',
      'row 1',
    ])
  })

  test('comes back where it stood, as it was meant, and is chosen as it was', async () => {
    const { ask, last } = asked()
    ask(open(text('1 2\n3 4', 'a.txt')))
    await last('found')
    ask(open(text('5 6\n7 8', 'b.txt'), text('9 8\n7 6', 'c.txt')))
    const { findings: all } = await last('found')
    ask({ kind: 'without', sources: [1], n: 2 })
    const { findings: fewer } = await last('found')
    expect([fewer.x, fewer.y]).toEqual([2, 3])
    ask({ kind: 'without', sources: [], n: 2 })
    const { findings } = await last('found')
    expect(findings).toEqual(all)
    expect(chosenIn(findings, all, 3, 1)).toEqual({ x: 3, y: 1 })
  })

  test('that is meant otherwise has other vectors: of these none was chosen', async () => {
    const { ask, last } = asked()
    ask(open(text('id,a,b\n1,0.5,2\n2,4,5\n', 'a.csv'), text('1 2\n3 4', 'b.txt')))
    const { findings: all } = await last('found')
    const note = all.sources[0]?.notes.findIndex(({ instead }) => instead) ?? -1
    ask({ kind: 'instead', source: 0, note, n: 2 })
    const { findings } = await last('found')
    const places = [0, 1, 2, 3].map((at) => choiceOf(findings, pickedOf(all, at)))
    expect(places).toEqual([null, null, 2, 3])
  })

  test('that can be meant in two ways is nothing until the reader says which', async () => {
    const { ask, last } = asked()
    ask(open(text('1,5\n2,5\n3,5')))
    const { findings } = await last('found')
    const [source] = findings.sources
    expect(findings.count).toBe(0)
    expect(source?.way).toBeNull()
    expect(source?.ways.length).toBeGreaterThan(1)
    const decimal = source?.ways.findIndex(({ first }) => first[0]?.entries[0] === 1.5) ?? -1
    expect(decimal).toBeGreaterThanOrEqual(0)
    ask({ kind: 'mean', source: 0, way: decimal, n: 3 })
    const meant = (await last('found')).findings
    expect(meant.count).toBe(1)
    expect([meant.x, meant.y]).toEqual([0, 'present'])
  })

  test('says what was left out, and takes it in again', async () => {
    const { ask, last } = asked()
    ask(open(text('id,a,b,c\n1,0.5,2,3\n2,4,5,6\n')))
    const { findings } = await last('found')
    const notes = findings.sources[0]?.notes ?? []
    const note = notes.findIndex(({ sentence, instead }) => /id/.test(sentence) && instead)
    expect(note).toBeGreaterThanOrEqual(0)
    const width = findings.candidates[0]?.entries ?? 0
    ask({ kind: 'instead', source: 0, note, n: 2 })
    expect((await last('found')).findings.candidates[0]?.entries).toBe(width + 1)
  })

  test('is compared with x: the nearest and the farthest', async () => {
    const { ask, last } = asked()
    ask(open(text('[[1, 0], [0, 1], [2, 0.1], [-1, 0]]')))
    await last('found')
    ask({ kind: 'neighbour', which: 'nearest', x: 0, present: { x: [], y: [] } })
    expect((await last('neighbour')).index).toBe(2)
    ask({ kind: 'neighbour', which: 'farthest', x: 0, present: { x: [], y: [] } })
    expect(await last('neighbour')).toMatchObject({ index: 3, similarity: -1, compared: 3 })
  })

  test('of very many is found by name', async () => {
    const { ask, last } = asked()
    const words = Array.from({ length: 3000 }, (_, i) => `word${i} ${i + 1} 1 2`).join('\n')
    ask(open(text(words)))
    expect((await last('found')).findings).toMatchObject({ count: 3000 })
    ask({ kind: 'find', typed: 'word2718' })
    expect((await last('matches')).matches[0]).toEqual({ index: 2718, name: 'word2718' })
  })

  test('that cannot be read is told, and takes nothing of the rest with it', async () => {
    const { ask, last } = asked()
    ask(open(text('nothing here'), text('[1, 2]\n[3, 4]')))
    expect((await last('refused')).sentence).toContain('the text')
    expect((await last('found')).findings.count).toBe(2)
  })
})

describe('what is called off', () => {
  const silence = async () => new Promise<void>((go) => setTimeout(go, 50))
  /** So many that reading and comparing them takes a while. */
  const many = Array.from({ length: 3000 }, (_, i) => `word${i} ${i + 1} 1 2`).join('\n')
  const nearest: Ask = { kind: 'neighbour', which: 'nearest', x: 0, present: { x: [], y: [] } }

  test('with the list: no neighbour is told of what was discarded, and no problem', async () => {
    const { ask, last, heard } = asked()
    ask(open(text(many)))
    await last('found')
    ask(nearest)
    ask({ ...nearest, x: 'present', present: { x: [1, 2], y: [] } })
    ask({ kind: 'without', sources: [0], n: 2 })
    expect((await last('found')).findings.count).toBe(0)
    await silence()
    expect(heard.map(({ kind }) => kind)).toEqual(['found'])
    // What undo brings back can be asked again.
    ask({ kind: 'without', sources: [], n: 2 })
    expect((await last('found')).findings.count).toBe(3000)
    ask(nearest)
    expect(await last('neighbour')).toMatchObject({ x: 0 })
  })

  test('goes on where something else was taken away', async () => {
    const { ask, last } = asked()
    ask(open(text(many), text('[1, 2]', 'b.csv')))
    await last('found')
    ask(nearest)
    ask({ kind: 'without', sources: [1], n: 2 })
    expect(await last('neighbour')).toMatchObject({ x: 0 })
  })

  test('by a press leaves what was read before, also what waits for undo', async () => {
    const { ask, last, heard } = asked()
    ask(open(text('[[1, 2], [3, 4]]', 'a.csv')))
    await last('found')
    ask({ kind: 'without', sources: [0], n: 2 })
    await last('found')
    ask(open(text(many, 'b.txt')))
    ask({ kind: 'cancel', n: 2 })
    expect((await last('found')).findings.sources).toEqual([])
    await silence()
    expect(heard.filter(({ kind }) => kind !== 'progress')).toHaveLength(1)
    ask({ kind: 'without', sources: [], n: 2 })
    const { findings } = await last('found')
    expect(findings.sources.map(({ name }) => name)).toEqual(['a.csv'])
    // The next one takes the place of what was called off.
    ask(open(text('[[5, 6]]', 'c.csv')))
    expect((await last('found')).findings.sources.map(({ id }) => id)).toEqual([0, 1])
  })
})

describe('what is brought once something waits', () => {
  test('is refused with its sentence alone, and nothing is listed anew', async () => {
    const { ask, last, heard } = asked()
    ask(open(text('[[1, 2], [3, 4]]')))
    await last('found')
    ask(open(text('1,2,3\n4,5', 'ragged.csv')))
    expect((await last('refused')).sentence).toMatch(/^ragged\.csv: line 2 has 2 numbers/)
    ask({ kind: 'prepare', x: 1, y: 0, present: { x: [], y: [] } })
    expect([...(await last('ready')).ready.x]).toEqual([3, 4])
    expect(heard.some(({ kind }) => kind === 'found')).toBe(false)
  })

  test('is told apart by a number, if texts have one name', async () => {
    const { ask, last } = asked()
    ask(open(text('1 2'), text('[3, x', 'a.csv'), text('3 4'), text('5 6')))
    const { findings } = await last('found')
    const names = ['the text', 'the text 2', 'the text 3']
    expect(findings.sources.map(({ name }) => name)).toEqual(names)
    expect(new Set(findings.candidates.map(({ name }) => name)).size).toBe(3)
  })

  test('is told as read or as refused to the form in which it stands, with the place that is to blame', async () => {
    const { ask, heard, last } = asked()
    ask(open({ ...text('[1, 2, 3]\n[4, five, 6]'), typed: true }))
    const { typed, at } = await last('refused')
    expect({ typed, at }).toEqual({ typed: true, at: 14 })
    ask(open({ ...text('1 2\n3 4'), typed: true }))
    await last('found')
    expect(heard.filter(({ kind }) => kind !== 'progress').map(({ kind }) => kind)).toEqual([
      'read',
      'found',
    ])
    ask(open(text('hello')))
    expect((await last('refused')).typed).toBe(false)
    ask(open({ ...text(' \n'), typed: true }))
    expect((await last('refused')).sentence).toMatch(/nothing in it but white space/)
  })

  test('leaves what the reader has chosen where it is still there', async () => {
    const { ask, last } = asked()
    ask(open(text('[[1, 2], [3, 4], [5, 6]]')))
    await last('found')
    ask(open(text('[[7, 8], [9, 10]]', 'more.txt')))
    const { findings } = await last('found')
    expect([findings.x, findings.y]).toEqual([3, 4])
    const kept = (x: Choice | null, y: Choice | null) => {
      const choices = keeping(findings, { x, y }, 2)
      return [choices.x, choices.y]
    }
    expect(kept(null, null)).toEqual([3, 4])
    expect(kept(2, 0)).toEqual([2, 0])
    expect(kept('present', 1)).toEqual(['present', 1])
    expect(kept(2, null)).toEqual([2, 4])
    expect(kept(null, 2)).toEqual([4, 2])
  })
})
