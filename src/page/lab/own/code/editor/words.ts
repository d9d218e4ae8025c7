import { Decoration, MatchDecorator } from '@codemirror/view'
import { matched } from './matched.ts'

/** Names by which people call x, y and their gradients. */
const names: readonly (readonly [RegExp, string])[] = [
  [/^(x|x1|a|u)$/, 'cm-x'],
  [/^(y|x2|b|v)$/, 'cm-y'],
  [/^(grad_x|gx|dx|x_grad|grad_x1)$/, 'cm-gradient-x'],
  [/^(grad_y|gy|dy|y_grad|grad_x2)$/, 'cm-gradient-y'],
]

/** Gives these names the colours that they have everywhere on the page. */
export const colouredNames = matched(
  new MatchDecorator({
    regexp: /\b[a-z]\w{0,7}\b/g,
    decorate: (add, from, to, [name]) => {
      const found = names.find(([pattern]) => pattern.test(name))
      if (found) add(from, to, Decoration.mark({ class: found[1] }))
    },
  }),
)
