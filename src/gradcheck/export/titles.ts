import type { BackwardId } from '../backwards.ts'

/** What each backward does, for the files: those are in English, whatever language the page is in. */
export const titles: Readonly<Record<BackwardId, string>> = {
  correct: 'The post’s backward(), which is right.',
  zeros: 'Returns zeros, whatever x and y are.',
  sign_flip: 'Adds the second term where it should subtract.',
  drop_second: 'Forgets the second term.',
  drop_norms: 'Forgets to divide by the norms.',
  swapped: 'Returns the two gradients in the wrong order.',
  'scale_1e-3': 'Is too long by a thousandth.',
  'scale_1e-4': 'Is too long by a ten-thousandth.',
  'scale_1e-6': 'Is too long by a millionth.',
  ignore_grad_output: 'Forgets to multiply by grad_output.',
  norm_not_squared: 'Divides by the norm where its square belongs.',
  product_for_both: 'Divides both terms by the product of the norms.',
  alt_formula_y: 'Follows the post’s second box, misprint included.',
  negated: 'Points the opposite way.',
  other_norm: 'Divides by the norm of the other vector.',
  one_entry_off: 'Is 5 % too large in the first entry for x.',
  reversed_x: 'Returns the entries for x in reverse order.',
  grad_output_squared: 'Multiplies by grad_output twice.',
  none_for_x: 'Returns None for x.',
}
