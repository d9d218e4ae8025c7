import { expect, test } from 'vitest'
import { tikz } from './tikz.ts'

const colours = {
  x: 'rgb(0, 114, 178)',
  y: 'rgb(194, 80, 10)',
  gradientX: 'rgb(0, 128, 94)',
  gradientY: 'rgb(168, 68, 127)',
}
const sketch = {
  x: [2, 0],
  y: [0, 1],
  gradientX: [0, 0.5],
  gradientY: [1, 0],
  gradientScale: 2,
  angle: Math.PI / 2,
} as const

test('the plane in TikZ has both vectors, both gradients, and the factor', () => {
  const text = tikz(sketch, colours)
  expect(text).toContain('\\definecolor{vecx}{RGB}{0,114,178}')
  expect(text).toContain('\\draw[->, thick, vecx] (0,0) -- (1,0)')
  expect(text).toContain('\\draw[->, thick, vecy] (0,0) -- (0,0.5)')
  // The gradients, twice as long as they are, in units of the longer vector.
  expect(text).toContain('gradx] (1,0) -- (1,0.5)')
  expect(text).toContain('grady] (0,0.5) -- (1,0.5)')
  expect(text).toContain('drawn 2 times as long')
  expect(text).toContain('arc[start angle=0, delta angle=90')
  expect(text.match(/\\begin/g)).toHaveLength(1)
})

test('numbers are as TeX reads them, however small or large, and what is not there is not drawn', () => {
  const text = tikz(
    {
      ...sketch,
      x: [1e-30, 2e-30],
      y: [2e-30, 4e-30],
      gradientX: [0, 0],
      gradientY: [0, 0],
      angle: 0,
    },
    colours,
  )
  expect(text).not.toMatch(/\d[eE][-+]?\d|NaN|Infinity/)
  expect(text).not.toContain('nabla')
})
