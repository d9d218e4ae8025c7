import { expect, test } from 'vitest'
import { anywhere, programs, reportAt } from './testing/corpus.ts'

/* Programs that no change of a line makes right: the line is named all the same, where it is sure which it is. */

const reportOf = (name: string) => {
  const program = programs[name]!
  return { program, ...reportAt(program, { point: anywhere(program) }) }
}

test.each([
  ['cos_eps_tiny_ignored', '1e-8'],
  ['cos_clamp_ignored', 'torch.clamp('],
  ['cos_saves_float', '.item()'],
  ['cos_returns_float', '.item()'],
  ['cos_keyword_apply', 'eps=1e-6'],
])('of %s it is the one with %s', (name, written) => {
  const { diagnosis, repair, source } = reportOf(name)
  expect(repair).toBeNull()
  expect(source.split('\n')[diagnosis!.line! - 1]).toContain(written)
  expect(diagnosis!.sentence).toContain(`(line ${diagnosis!.line})`)
})

test.each([
  ['cos_eps_ignored', '+ EPS'],
  ['cos_norm_clamp_ignored', 'clamp_min(1e-3)'],
])('of %s both with %s are named', (name, written) => {
  const { diagnosis, source } = reportOf(name)
  const lines = source.split('\n').flatMap((line, i) => (line.includes(written) ? [i + 1] : []))
  expect(diagnosis!.sentence).toContain(`(lines ${lines.join(' and ')})`)
  expect(diagnosis!.line).toBeUndefined()
})

test('what is saved and then changed in place is changed in a copy, in both lines', () => {
  const { repair } = reportOf('cos_saved_normalised_in_place')
  expect(repair?.lines.map(({ after }) => after.trim())).toEqual(['u = u.div(nx)', 'v = v.div(ny)'])
})
