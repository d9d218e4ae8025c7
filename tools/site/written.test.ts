import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import * as ids from '../../src/gradcheck/ids.ts'
import * as frames from '../../src/lesson/story/frames.ts'
import { written } from './written.ts'

const path = (name: string) => fileURLToPath(new URL(`../../src/${name}.ts`, import.meta.url))
/** What the build has in the place of a module. */
async function text(name: string): Promise<string | null> {
  const { load } = written('en')
  if (typeof load !== 'function') throw new TypeError('written loads by a plain function')
  return (await load.call({} as never, path(name))) as string | null
}
const exportsOf = (module: object) =>
  Object.entries(module).map(([name, value]) => `export const ${name} = ${JSON.stringify(value)}`)

describe('a module of numbers and texts alone', () => {
  test.each([
    ['gradcheck/ids', ids],
    ['lesson/story/frames', frames],
  ])('is written out as it is once it has run: %s', async (name, module) => {
    const lines = (await text(name))?.split('\n') ?? []
    expect(lines.sort()).toEqual(exportsOf(module).sort())
  })

  test('has nothing in it that the written text would lose', () => {
    for (const module of [ids, frames])
      for (const value of Object.values(module))
        expect(JSON.parse(JSON.stringify(value))).toEqual(value)
  })

  test('leaves other modules to the build', async () =>
    expect(await text('gradcheck/backwards')).toBeNull())
})
