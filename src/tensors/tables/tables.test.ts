import { describe, expect, test } from 'vitest'
import { read } from '../read.ts'
import { fromText } from '../source.ts'
import { refusal, vectors } from '../testing/reading.ts'

const one = [['a', [1, 2, 3]]]
const rows = [
  ['row 0', [1, 2, 3]],
  ['row 1', [4, 5, 6]],
]
const columns = [
  ['column 0', [1, 3, 5]],
  ['column 1', [2, 4, 6]],
]
const named = [
  ['x', [1, 3]],
  ['y', [2, 4]],
]

/** The entries of all readings, the likeliest first. */
async function readings(text: string): Promise<readonly unknown[]> {
  const { readings } = await read(fromText('a', text))
  return Promise.all(
    readings.map(({ vectors }) =>
      Promise.all(vectors.map(async (one) => [one.name, [...(await one.load())]])),
    ),
  )
}

/** What was left out or decided, and what the buttons beside it say. */
async function notes(text: string): Promise<readonly string[]> {
  const found = await read(fromText('a', text))
  return found.notes.map(
    ({ sentence, instead }) => sentence + (instead ? ` [${instead.label}]` : ''),
  )
}

describe('a table without names', () => {
  test.each([
    ['1 2 3', one],
    ['1,2,3\n', one],
    ['1, 2, 3,\n', one],
    ['1;2;3', one],
    ['1\t2\t3', one],
    ['\n\n  1\n\n2\n3  \n\n', one],
    ['1,\n2,\n3\n', one],
    ...[',', ';', '\t', '|'].flatMap((mark) =>
      ['1,2,3\n4,5,6,,\n', '1,2,3,\n4,5,6,,\n', '1,2,3,,\n4,5,6,,\n', '1,2,3,,\n4,5,6\n'].map(
        (text) => [text.replaceAll(',', mark), rows] as [string, typeof rows],
      ),
    ),
    ['| 1 | 2 | 3 |\n| 4 | 5 | 6 | |\n', rows],
    ['1\r2\r3', one],
    ['1\u00a02\u30003', one],
    ['7', [['a', [7]]]],
    ['1 2 3\n4 5 6', rows],
    ['1,2,3\r\n4,5,6\r\n', rows],
    ['1;2;3\n4;5;6', rows],
    ['1|2|3\n4|5|6', rows],
    ['|1|2|3|\n|4|5|6|', rows],
    ['"1","2","3"\n"4","5","6"', rows],
    ['sep=|\n1|2|3\n4|5|6', rows],
    ['# made today\n1,2,3\n// and here\n4,5,6', rows],
    ['1 2\n3 4\n5 6', columns],
    ['1,2\n3,4\n5,6\n', columns],
    [
      '1 2\n3 4',
      [
        ['row 0', [1, 2]],
        ['row 1', [3, 4]],
      ],
    ],
    ['1 2', [['a', [1, 2]]]],
    ['1\n2', [['a', [1, 2]]]],
    [
      '1 2 3\n4 5 6\n7 8 9',
      [
        ['row 0', [1, 2, 3]],
        ['row 1', [4, 5, 6]],
        ['row 2', [7, 8, 9]],
      ],
    ],
  ])('%j', async (text, found) => expect(await vectors(text)).toEqual(found))
})

describe('a line of names makes the columns vectors', () => {
  test.each([
    ['x,y\n1,2\n3,4', named],
    ['x y\n1 2\n3 4', named],
    ['"x";"y"\n1;2\n3;4', named],
    ['\n"x","y",\n\n1,2,\n3,4,\n', named],
    ['# x y\n1 2\n3 4', named],
    [
      'X,Y\n1,2\n3,4',
      [
        ['X', [1, 3]],
        ['Y', [2, 4]],
      ],
    ],
    [
      'x,y\n1,2',
      [
        ['x', [1]],
        ['y', [2]],
      ],
    ],
    [
      'my x, my y\n1,2\n3,4\n5,6',
      [
        ['my x', [1, 3, 5]],
        ['my y', [2, 4, 6]],
      ],
    ],
    [
      'x,x\n1,2\n3,4',
      [
        ['x', [1, 3]],
        ['x (2)', [2, 4]],
      ],
    ],
    ['x\n1\n2\n3', [['x', [1, 2, 3]]]],
    [
      'r,s,t\n1,2,3\n4,5,6',
      [
        ['r', [1, 4]],
        ['s', [2, 5]],
        ['t', [3, 6]],
      ],
    ],
    [
      '"a ""b"", c",y\n1,2\n3,4',
      [
        ['a "b", c', [1, 3]],
        ['y', [2, 4]],
      ],
    ],
  ])('%j', async (text, found) => expect(await vectors(text)).toEqual(found))

  test('and the rows are one press away', async () => {
    const found = await read(fromText('a', 'x,y,z\n1,2,3\n4,5,6'))
    const [note] = found.notes
    expect(note).toMatchObject({
      sentence: 'The 3 columns of a table, each a vector',
      instead: { label: 'Read the rows instead' },
    })
    const { vectors: others } = note!.instead!.reading()
    expect(others.map(({ name }) => name)).toEqual(['row 0', 'row 1'])
    expect([...(await others[1]!.load())]).toEqual([4, 5, 6])
  })

  test.each([
    ['of components', 'd1,d2,d3\n1,2,3\n4,5,6'],
    ['above one line', 'r,s,t\n1,2,3'],
    ['that are numbers', '0,1,2\n0.5,1.5,2.5\n3.5,4.5,5.5'],
  ])('names %s may mean either', async (_, text) => expect(await readings(text)).toHaveLength(2))
})

describe('an index or id column', () => {
  test.each([
    [
      'id,d1,d2\n7,1,2\n9,3,4',
      [
        ['id 7', [1, 2]],
        ['id 9', [3, 4]],
      ],
    ],
    [',x,y\n0,1,2\n1,3,4', named],
    ['     x    y\n0    1    2\n1    3    4', named],
    ['"x" "y"\n"1" 1 2\n"2" 3 4', named],
    ['      x  y\nid      \n5     1  2\n9     3  4', named],
    [
      '0 0.5 1.5\n1 2.5 3.5\n2 4.5 5.5',
      [
        ['column 0', [0.5, 2.5, 4.5]],
        ['column 1', [1.5, 3.5, 5.5]],
      ],
    ],
    [
      '0,0.5,1.5,2\n1,2.5,3.5,4\n2,4.5,5.5,6',
      [
        ['row 0', [0.5, 1.5, 2]],
        ['row 1', [2.5, 3.5, 4]],
        ['row 2', [4.5, 5.5, 6]],
      ],
    ],
    ['0    0.5\n1    1.5\nName: x, dtype: float64', [['x', [0.5, 1.5]]]],
    [
      'x,y\n0,0.5\n1,1.5\n2,2.5',
      [
        ['x', [0, 1, 2]],
        ['y', [0.5, 1.5, 2.5]],
      ],
    ],
    [
      '0 1 2\n1 2 3\n2 3 4',
      [
        ['row 0', [0, 1, 2]],
        ['row 1', [1, 2, 3]],
        ['row 2', [2, 3, 4]],
      ],
    ],
  ])('%j', async (text, found) => expect(await vectors(text)).toEqual(found))

  test.each([
    [
      'd1,d2,d3,id\n1,2,3,7\n4,5,6,9',
      [
        ['id 7', [1, 2, 3]],
        ['id 9', [4, 5, 6]],
      ],
    ],
    [
      'step,a,b\n0,0.5,1\n1,1.5,2\n2,2.5,3',
      [
        ['a', [0.5, 1.5, 2.5]],
        ['b', [1, 2, 3]],
      ],
    ],
    [
      'id,d1,d2,d3,class\n7,1,2,3,0\n9,4,5,6,1',
      [
        ['id 7', [1, 2, 3]],
        ['id 9', [4, 5, 6]],
      ],
    ],
  ])('%j', async (text, found) => expect(await vectors(text)).toEqual(found))

  test('and what is beside numbered components, too', async () =>
    expect(await notes('id,d1,d2,d3,class\n7,1,2,3,0\n9,4,5,6,1')).toEqual([
      'The first column “id” numbers the rows and is left out [Take it in]',
      'Left out beside the components: “class” [Take it in]',
      'The 2 rows of a table, each a vector [Read the columns instead]',
    ]))

  test('is left out and said, and can be taken in', async () => {
    const found = await read(fromText('a', 'id,d1,d2\n7,1,2\n9,3,4'))
    const [note] = found.notes
    expect(note).toMatchObject({
      sentence: 'The first column “id” numbers the rows and is left out',
      instead: { label: 'Take it in' },
    })
    const { vectors: whole } = note!.instead!.reading()
    expect([...(await whole[0]!.load())]).toEqual([7, 1, 2])
  })

  test('that counts from 1 may be one or not', async () =>
    expect(await readings('1 0.5\n2 0.25\n3 0.1')).toEqual([
      [['a', [0.5, 0.25, 0.1]]],
      [
        ['row 0', [1, 0.5]],
        ['row 1', [2, 0.25]],
        ['row 2', [3, 0.1]],
      ],
    ]))
})

describe('a column of words names the rows', () => {
  const words = [
    ['king', [1, 2, 3]],
    ['queen', [4, 5, 6]],
  ]
  test.each([
    ['king,1,2,3\nqueen,4,5,6', words],
    ['word,d1,d2,d3\nking,1,2,3\nqueen,4,5,6', words],
    ['"king";1;2;3\n"queen";4;5;6', words],
    ['d1,d2,d3,word\n1,2,3,king\n4,5,6,queen', words],
    ['id,word,d1,d2,d3\n8,king,1,2,3\n9,queen,4,5,6', words],
    ['       a  b  c\nking   1  2  3\nqueen  4  5  6', words],
    ['text,embedding\nking,"[1, 2, 3]"\nqueen,"[4, 5, 6]"', words],
    ['text,embedding\nking,"[1 2\n 3]"\nqueen,"[4 5\n 6]"', words],
    ['text\tembedding\nking\t{1,2,3}\nqueen\t{4,5,6}', words],
    ['text;embedding\nking;1, 2, 3\nqueen;4, 5, 6', words],
    [
      'text,u,v\nking,"[1, 2]","[3]"',
      [
        ['king, u', [1, 2]],
        ['king, v', [3]],
      ],
    ],
    [
      '"a, b",1,2,3\n1984,4,5,6\nc,7,8,9',
      [
        ['a, b', [1, 2, 3]],
        ['1984', [4, 5, 6]],
        ['c', [7, 8, 9]],
      ],
    ],
    [
      'king,1,2,3\nking,4,5,6',
      [
        ['king', [1, 2, 3]],
        ['king (2)', [4, 5, 6]],
      ],
    ],
  ])('%j', async (text, found) => expect(await vectors(text)).toEqual(found))

  test('further ones are left out, and said', async () =>
    expect(await notes('word,d1,d2,kind\nking,1,2,m\nqueen,4,5,f')).toEqual([
      'Columns of words are left out: “kind”',
      'The 2 rows of a table, each a vector [Read the columns instead]',
    ]))

  test('beside named columns, an index of words may mean either', async () => {
    expect(await readings('      a  b  c\nking  1  2  3\nfoo   4  5  6')).toHaveLength(2)
    expect(await vectors('      x  y\nking  1  2\nfoo   3  4')).toEqual(named)
  })
})

describe('commas', () => {
  test.each([
    [
      '0,5;1,5\n2,5;3,5',
      [
        ['row 0', [0.5, 1.5]],
        ['row 1', [2.5, 3.5]],
      ],
    ],
    [
      '0,5\t1,5\n2,5\t3,5',
      [
        ['row 0', [0.5, 1.5]],
        ['row 1', [2.5, 3.5]],
      ],
    ],
    ['1,5 2,5', [['a', [1.5, 2.5]]]],
    [
      'x;y\n0,5;1\n2;3,25',
      [
        ['x', [0.5, 2]],
        ['y', [1, 3.25]],
      ],
    ],
    ['−0,5;1,5', [['a', [-0.5, 1.5]]]],
    ['1.234,5;2.345,6', [['a', [1234.5, 2345.6]]]],
    ['king | 0,1 | 0,2 | 0,3', [['king', [0.1, 0.2, 0.3]]]],
    [
      '"1,234.5","2"\n"3","4,000"',
      [
        ['row 0', [1234.5, 2]],
        ['row 1', [3, 4000]],
      ],
    ],
  ])('that can only be decimal ones, or part thousands, are read so: %j', async (text, found) => {
    expect(await vectors(text)).toEqual(found)
    expect(await readings(text)).toHaveLength(1)
  })

  test.each([
    ['1,5\n2,5\n3,5', [[1.5, 2.5, 3.5]]],
    ['0,1\n0,25\n-0,3', [[0.1, 0.25, -0.3]]],
    [
      '1,2\n3,4',
      [
        [1, 2],
        [3, 4],
      ],
    ],
    [
      '1,25\n2,5\n-3,75',
      [
        [1, 2, -3],
        [25, 5, 75],
      ],
    ],
    [
      '1,234;5,678\n2,345;6,789',
      [
        [1.234, 5.678],
        [2.345, 6.789],
      ],
    ],
    ['0,1, 0,2, 0,3', [[0.1, 0.2, 0.3]]],
  ])('that could be others are asked about: %j', async (text, likeliest) => {
    const all = (await readings(text)) as readonly (readonly [string, number[]][])[]
    expect(all.length).toBeGreaterThan(1)
    expect(all[0]!.map(([, entries]) => entries)).toEqual(likeliest)
  })

  test.each(['1, 2\n3, 4', '1.5,2\n3,4', 'x,y\n1,5\n2,5', '1,2,3\n4,5,6'])(
    'and others are not: %j',
    async (text) =>
      expect((await readings(text)).every((each) => JSON.stringify(each) !== '[]')).toBe(true),
  )
})

test('a column in parts of one length may be one vector or several', async () => {
  expect(await readings('1\n2\n\n3\n4')).toEqual([
    [
      ['row 0', [1, 2]],
      ['row 1', [3, 4]],
    ],
    [['a', [1, 2, 3, 4]]],
  ])
  expect(await readings('1\n2\n\n3\n4\n5')).toEqual([[['a', [1, 2, 3, 4, 5]]]])
})

describe('a table is refused', () => {
  test.each([
    [
      '1 2 3\n\n4 5\n',
      'line 3 has 2 numbers, and line 1 has 3; all lines must have the same number',
    ],
    ['1\n2 3', '“2 3” in line 2, column 1 is not a number'],
    ...[',', ', ', ';', '\t', '|', ' '].flatMap((mark) => {
      const lines = (...rows: string[]) => rows.map((row) => row.replaceAll(' ', mark)).join('\n')
      return [
        [lines('1 2 3', '4 5'), 'line 2 has 2 numbers, and line 1 has 3;'],
        [lines('1 2', '3 4 5'), 'line 2 has 3 numbers, and line 1 has 2;'],
        [lines('1 2 3', '4 5 6', '7 8', '9 10 11'), 'line 3 has 2 numbers, and line 1 has 3;'],
        [lines('a b c', '1 2 3', '4 5'), 'line 3 has 2 numbers, and line 2 has 3;'],
        [lines('a b c', '1 2 3', '4 5', '6 7 8'), 'line 3 has 2 numbers, and line 2 has 3;'],
      ]
    }),
    ['1.5,2.5,3.5\n4.5', 'line 2 has 1 number, and line 1 has 3;'],
    ['| 1 | 2 | 3 |\n| 4 | 5 |', 'line 2 has 2 numbers, and line 1 has 3;'],
    ['# of a run\n\n1,2,3,\n4,5,\n', 'line 4 has 2 numbers, and line 3 has 3;'],
    ['1,2,3,4,\n5,6,7', 'line 2 has 3 numbers, and line 1 has 4;'],
    ['1,2,3\n4,5\n6,7,8,', 'line 2 has 2 numbers, and line 1 has 3;'],
    ['1,2,3\n4,5,6,7,,', 'line 2 has 4 numbers, and line 1 has 3;'],
    ['1,,2', 'has an empty cell there; a missing number cannot be read'],
    ['x,y\n1,2\n3,\n5,6', '“3,” in line 3, column 3 has an empty cell there'],
    ['1,5;2.5', 'is not a number'],
    ['1 2\n1,5 x', 'is not a number'],
    ['1 2\n3 abc', '“abc” in line 2, column 3 is not a number'],
    ['1,2,3\n4,5,six', '“six” in line 2, column 5 is not a number'],
    ['1,2,3\n4,NA,6', '“NA” in line 2, column 3 is not a number'],
    ['1,2\n3,4%', '“4%” in line 2, column 3 is not a number'],
    ['1,2\n3,1+2j', '“1+2j” in line 2, column 3 is a complex number'],
    ['1 2\n3 1e400', '“1e400” in line 2, column 3 is beyond the largest double, about 1.8e308'],
    ['text,v\nking,"[1, 2]"\nqueen,"[3, x]"', '“[3, x]” in line 3, column 8 is not a number'],
    [
      'text,v\nking,"[1, 2]"\nqueen,"[3, ..., 4]"',
      '“...” in line 3, column 12 stands for entries that were left out',
    ],
    ['x,y', '“x” in line 1, column 1 is not a number'],
    ['hello world', '“hello” in line 1, column 1 is not a number'],
    ['x,y\nz,w\n1,2', 'is not a number'],
    ['0 1\n... ...\n8 9', '“...” in line 2, column 1 stands for entries that were left out'],
    [
      '1\u00a0234\n5\u00a0678',
      '“1\u00a0234” in line 1, column 1 may be one number with a blank between its thousands, or two',
    ],
  ])('%.40j', async (text, sentence) => expect(await refusal(text)).toContain(sentence))
})

test('a million columns are read, and one more is refused', async () => {
  const line = `${'7,'.repeat(999_999)}7`
  const found = await read(fromText('a', `${line}\n${line}`))
  expect(found.map(({ entries }) => entries)).toEqual([1e6, 1e6])
  expect(await refusal(`${line},7`)).toContain(
    'has a vector of 1,000,001 entries; at most 1,000,000 can be read',
  )
}, 30_000)
