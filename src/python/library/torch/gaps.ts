import type { Value } from '../../objects/object.ts'

/** What to use in the place of something that PyTorch has and this has not. */
const instead: Readonly<Record<string, string>> = {
  load: 'write the numbers into the program: a page has no files',
  save: 'leave it out: a page has no files',
  hub: 'paste the function itself: nothing leaves the page',
  from_numpy: 'use torch.tensor with a list',
  compile: 'call the function itself: there is no compiler here',
  jit: 'call the function itself: there is no compiler here',
  distributed: 'use the CPU, where the same code can be checked',
  cuda: 'use the CPU, where the same code can be checked',
  half: 'use torch.float64, in which a check can be trusted',
  float16: 'use torch.float64, in which a check can be trusted',
  bfloat16: 'use torch.float64, in which a check can be trusted',
  complex64: 'gradients of real functions are checked here',
  complex128: 'gradients of real functions are checked here',
  sparse: 'use dense tensors',
}

/** What to say of a name that PyTorch has and this has not; undefined for one that PyTorch has not either. */
export function gap(known: ReadonlySet<string>, names: ReadonlyMap<string, Value>) {
  return (name: string): string | undefined => {
    if (!known.has(name) || names.has(name)) return undefined
    if (Object.hasOwn(instead, name)) return instead[name]
    return 'write it with the operations that are: sums, products, norms, exp, where and their likes'
  }
}
