/** Stages of gradcheck that are about gradients, and not about an error on the way. */
export const aboutGradients = [
  'jacobian',
  'not_reentrant',
  'not_multiplied_by_grad_output',
  'expected_zero',
  'undefined_grad_raises',
  'undefined_grad_nonzero',
] as const
