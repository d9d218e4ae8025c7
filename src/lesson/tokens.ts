/** What a word of a program stands for, if it stands for a part of the lesson. */
export const tokens: Readonly<Record<string, string>> = {
  x: 'x',
  y: 'y',
  grad_x: 'gradient-x',
  grad_y: 'gradient-y',
  'x.grad': 'gradient-x',
  'y.grad': 'gradient-y',
}
