import type { Pair, Vec } from '../math/vec.ts'
import { listing } from '../gradcheck/listing.ts'

/** A program that computes S and both gradients at given vectors, and prints them on three lines. */
interface Program {
  readonly title: string
  /** The file that it is, for those who save it. */
  readonly file: string
  readonly text: (vectors: Pair<string>) => string
}

/** Longer vectors are not written into a program: it reads them from the file that the page saves. */
export const maxWritten = 64

/** The programs. A new one goes here, and appears as a tab. */
export const programs = {
  pytorch: {
    title: 'PyTorch',
    file: 'cosine_similarity_torch.py',
    text: ({ x, y }) => `import torch


${listing}


x = torch.tensor(${x}, dtype=torch.float64, requires_grad=True)
y = torch.tensor(${y}, dtype=torch.float64, requires_grad=True)
s = CosineSimilarity.apply(x, y)
s.backward()
print(s.item())
print(x.grad.tolist())
print(y.grad.tolist())
`,
  },
  numpy: {
    title: 'NumPy',
    file: 'cosine_similarity_numpy.py',
    text: ({ x, y }) => `import numpy as np


def cosine_similarity(x, y):
    """S, and its gradient in x and in y."""
    x_norm, y_norm = np.linalg.norm(x), np.linalg.norm(y)
    p = x_norm * y_norm
    s = np.dot(x, y) / p
    grad_x = y / p - (s / x_norm**2) * x
    grad_y = x / p - (s / y_norm**2) * y
    return s, grad_x, grad_y


x = np.array(${x}, dtype=np.float64)
y = np.array(${y}, dtype=np.float64)
s, grad_x, grad_y = cosine_similarity(x, y)
print(float(s))
print(grad_x.tolist())
print(grad_y.tolist())
`,
  },
  jax: {
    title: 'JAX',
    file: 'cosine_similarity_jax.py',
    text: ({ x, y }) => `import jax
import jax.numpy as jnp

jax.config.update("jax_enable_x64", True)


def cosine_similarity(x, y):
    return jnp.dot(x, y) / (jnp.linalg.norm(x) * jnp.linalg.norm(y))


x = jnp.array(${x}, dtype=jnp.float64)
y = jnp.array(${y}, dtype=jnp.float64)
s, (grad_x, grad_y) = jax.value_and_grad(cosine_similarity, argnums=(0, 1))(x, y)
print(float(s))
print(grad_x.tolist())
print(grad_y.tolist())
`,
  },
  typescript: {
    title: 'TypeScript',
    file: 'cosine-similarity.ts',
    text: ({
      x,
      y,
    }) => `const dot = (u: number[], v: number[]) => u.reduce((sum, ui, i) => sum + ui * v[i]!, 0)
const norm = (u: number[]) => Math.sqrt(dot(u, u))

/** S, and its gradient in x and in y. */
function cosineSimilarity(x: number[], y: number[]) {
  const p = norm(x) * norm(y)
  const s = dot(x, y) / p
  const grad_x = x.map((xi, i) => y[i]! / p - (s / dot(x, x)) * xi)
  const grad_y = y.map((yi, i) => x[i]! / p - (s / dot(y, y)) * yi)
  return { s, grad_x, grad_y }
}

const x = ${x}
const y = ${y}
const { s, grad_x, grad_y } = cosineSimilarity(x, y)
console.log(s)
console.log(JSON.stringify(grad_x))
console.log(JSON.stringify(grad_y))
`,
  },
} as const satisfies Record<string, Program>

export type ProgramId = keyof typeof programs

/** A program with these vectors in it, every digit of them; with none, they come from a file. */
export function programText(id: ProgramId, vectors: Pair | null): string {
  const { text }: Program = programs[id]
  if (vectors) return text({ x: list(vectors.x), y: list(vectors.y) })
  if (id === 'typescript')
    return text({ x: 'JSON.parse(process.argv[2]!)', y: 'JSON.parse(process.argv[3]!)' })
  const loaded = 'np.load("x-and-y.npy")'
  const program = text({ x: `${loaded}[0]`, y: `${loaded}[1]` })
  return program.includes('import numpy') ? program : `import numpy as np\n${program}`
}

/** As Python, JSON and TypeScript all read it. */
function list(v: Vec): string {
  return `[${v.map((entry) => String(entry).replace(/^(-?\d+)$/, '$1.0')).join(', ')}]`
}
