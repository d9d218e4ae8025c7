import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { fromBytes, fromText } from './source.ts'
import { vectors } from './testing/reading.ts'
import { Unreadable } from './unreadable.ts'

const script = fileURLToPath(new URL('../../tools/tensors.py', import.meta.url))
const run = (interpreter: string, ...args: readonly string[]) =>
  spawnSync(interpreter, args, { encoding: 'utf8', timeout: 120_000, maxBuffer: 2 ** 28 })
/** A Python that has all that makes the cases: the one in the path, or the system's own. */
const python = ['python3', '/usr/bin/python3'].find(
  (each) => run(each, '-c', 'import numpy, pandas, torch').status === 0,
)

interface Case {
  readonly name: string
  readonly text?: string
  readonly bytes?: string
  /** As Python writes them; null where it has to be refused. */
  readonly vectors: readonly (readonly string[])[] | null
}

const number = (text: string) => Number(text.replace('inf', 'Infinity').replace('nan', 'NaN'))

// The project's tests need no Python; where there is one, what it prints and saves is read.
test.skipIf(!python)(
  'what Python prints and saves is read as Python has it',
  { timeout: 120_000 },
  async () => {
    const seed = process.env['COSGRAD_SEED'] ?? '7'
    const { stdout, stderr, status } = run(python ?? '', script, '300', seed)
    expect(status, stderr).toBe(0)
    const cases = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Case)
    expect(cases).toHaveLength(300)
    for (const { name, text, bytes, vectors: expected } of cases) {
      const source =
        text === undefined
          ? fromBytes(
              'a',
              Uint8Array.from(atob(bytes ?? ''), (c) => c.charCodeAt(0)),
            )
          : fromText('a', text)
      const found = await vectors(source).catch((error: unknown) => {
        if (error instanceof Unreadable) return error.message
        throw error
      })
      const label = `${name}: ${text ?? ''}`
      if (expected === null)
        expect(found, label).toMatch(/left out when this was printed; print all of them/)
      else
        expect(
          typeof found === 'string' ? found : found.map(([, entries]) => entries.map((n) => n + 0)),
          label,
        ).toEqual(expected.map((vector) => vector.map((entry) => number(entry) + 0)))
    }
  },
)
