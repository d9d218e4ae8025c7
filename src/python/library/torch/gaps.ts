import type { Value } from '../../objects/object.ts'
import { say } from '../../../words/say.ts'

/** What to use in the place of something that PyTorch has and this has not. */
const instead: Readonly<Record<string, string>> = {
  load: say`write the numbers into the program: a page has no files`,
  save: say`leave it out: a page has no files`,
  hub: say`paste the function itself: nothing leaves the page`,
  from_numpy: say`use torch.tensor with a list`,
  compile: say`call the function itself: there is no compiler here`,
  jit: say`call the function itself: there is no compiler here`,
  distributed: say`use the CPU, where the same code can be checked`,
  cuda: say`use the CPU, where the same code can be checked`,
  half: say`use torch.float64, in which a check can be trusted`,
  float16: say`use torch.float64, in which a check can be trusted`,
  bfloat16: say`use torch.float64, in which a check can be trusted`,
  complex64: say`gradients of real functions are checked here`,
  complex128: say`gradients of real functions are checked here`,
  sparse: say`use dense tensors`,
}

/** What to say of a name that PyTorch has and this has not; undefined for one that PyTorch has not either. */
export function gap(known: ReadonlySet<string>, names: ReadonlyMap<string, Value>) {
  return (name: string): string | undefined => {
    if (!known.has(name) || names.has(name)) return undefined
    if (Object.hasOwn(instead, name)) return instead[name]
    return say`write it with the operations that are: sums, products, norms, exp, where and their likes`
  }
}
