import { Refusal } from '../../torch/core/error.ts'
import { PyModule, PyObject, PyType, type Value } from '../objects/object.ts'
import { findAttribute } from './attributes.ts'
import { raised } from './errors.ts'
import { say } from '../../words/say.ts'

/** What can be imported, by its dotted name. */
const modules = new Map<string, PyModule>()

export function registerModule(module: PyModule): PyModule {
  modules.set(module.name, module)
  return module
}

/** What to use in the place of a module that is not there. */
const replacements: Readonly<Record<string, string>> = {
  numpy: say`use the torch function that does the same`,
  scipy: say`use the torch function that does the same`,
  sklearn: say`use the torch function that does the same`,
  pandas: say`write the numbers into the program`,
  matplotlib: say`leave the drawing out`,
  PIL: say`write the numbers into the program`,
  cv2: say`write the numbers into the program`,
  os: say`leave it out: there is no system here`,
  sys: say`leave it out: there is no system here`,
  subprocess: say`leave it out: there is no system here`,
  threading: say`leave it out: there is no system here`,
  multiprocessing: say`leave it out: there is no system here`,
  time: say`leave it out: there is no clock here`,
  datetime: say`leave it out: there is no clock here`,
  io: say`write the numbers into the program: a page has no files`,
  pathlib: say`write the numbers into the program: a page has no files`,
  json: say`write the numbers into the program: a page has no files`,
  pickle: say`write the numbers into the program: a page has no files`,
  glob: say`write the numbers into the program: a page has no files`,
  shutil: say`write the numbers into the program: a page has no files`,
  tempfile: say`write the numbers into the program: a page has no files`,
  csv: say`write the numbers into the program: a page has no files`,
  requests: say`write the numbers into the program: nothing leaves the page`,
  urllib: say`write the numbers into the program: nothing leaves the page`,
  socket: say`write the numbers into the program: nothing leaves the page`,
  http: say`write the numbers into the program: nothing leaves the page`,
  huggingface_hub: say`write the numbers into the program: nothing leaves the page`,
  transformers: say`paste the function itself: nothing leaves the page`,
  torchvision: say`write the numbers into the program`,
  triton: say`use torch operations: there is no compiler here`,
  importlib: say`import by name at the top`,
  inspect: say`leave it out`,
  ctypes: say`use torch operations`,
  random: say`use torch.rand and torch.randn with torch.manual_seed`,
  asyncio: say`call the function directly`,
  dataclasses: say`write a class with __init__`,
  enum: say`use plain constants`,
  abc: say`use a plain class`,
  collections: say`use a list or a dict`,
  itertools: say`use a loop`,
  logging: say`use print`,
  argparse: say`write the values into the program`,
  pytest: say`leave the tests out`,
  unittest: say`leave the tests out`,
  tqdm: say`loop without it`,
}

/** A module, or something in one, that is not there: no more than its name, until it is used. */
class Unavailable extends PyModule {
  constructor(name: string) {
    super(name, new Map(), () => insteadOf(name))
  }
}

function insteadOf(name: string): string {
  const root = name.split('.')[0] ?? name
  return (
    (Object.hasOwn(replacements, root) ? replacements[root] : undefined) ??
    say`paste the code of it that you use`
  )
}

/** What comes out of a module that is not there, as long as nobody uses it. */
export class UnavailableName extends PyObject {
  readonly name: string
  readonly instead: string

  constructor(name: string, instead: string) {
    super()
    this.name = name
    this.instead = instead
  }

  get type(): PyType {
    throw new Refusal(say`${this.name} is not known here; ${this.instead}.`)
  }
}

/** `import name`: the module itself, or the first part of its name. */
export function importModule(name: string, whole: boolean): PyModule {
  const found = find(name)
  if (whole || !name.includes('.')) return found
  return find(name.split('.')[0] ?? name)
}

function find(name: string): PyModule {
  const known = modules.get(name)
  if (known) return known
  const root = name.split('.')[0] ?? name
  if (isMisspelt(root)) throw raised('ModuleNotFoundError', `No module named '${root}'`)
  return new Unavailable(name)
}

/** Whether a name looks like one of ours with a slip: then Python would not find it either. */
function isMisspelt(name: string): boolean {
  if (Object.hasOwn(replacements, name)) return false
  const roots = new Set([...modules.keys()].map((each) => each.split('.')[0] ?? each))
  return [...roots, 'numpy'].some(
    (root) => root.length > 3 && root !== name && slips(root, name) === 1,
  )
}

/** 1 if one letter is added, left out, changed, or exchanged with the next; else more. */
function slips(a: string, b: string): number {
  let start = 0
  while (start < a.length && a[start] === b[start]) start++
  const [restA, restB] = [a.slice(start), b.slice(start)]
  const swapped = restA.length > 1 && `${restA[1]}${restA[0]}${restA.slice(2)}` === restB
  const one =
    restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1)
  return swapped || one ? 1 : 2
}

/** `from module import name`. */
export function importFrom(module: string, name: string): Value {
  if (module.startsWith('.'))
    return new UnavailableName(name, say`paste the code of it that you use`)
  const found = find(module)
  if (found instanceof Unavailable)
    return new UnavailableName(`${module}.${name}`, insteadOf(module))
  try {
    const value = findAttribute(found, name)
    if (value !== undefined) return value
    const inside = modules.get(`${module}.${name}`)
    if (inside) return inside
  } catch (thrown) {
    if (thrown instanceof Refusal)
      return new UnavailableName(`${module}.${name}`, say`use what is known of PyTorch here`)
    throw thrown
  }
  throw raised('ImportError', `cannot import name '${name}' from '${module}' (unknown location)`)
}

/** `from module import *`. */
export function starNames(module: string): readonly (readonly [string, Value])[] {
  const found = find(module)
  if (found instanceof Unavailable) return []
  return [...found.attributes].filter(([name]) => !name.startsWith('_'))
}
