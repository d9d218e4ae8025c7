import { Decoration, MatchDecorator } from '@codemirror/view'
import { matched } from './matched.ts'

/** Marks where a line that is too long may go on in the next row, before a word has to be broken. */
export const breaks = matched(
  new MatchDecorator({
    regexp: /[.,([{=](?=[^\s)\]}])/g,
    decoration: Decoration.mark({ class: 'cm-break' }),
  }),
)
