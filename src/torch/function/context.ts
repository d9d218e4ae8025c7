import { TorchError } from '../core/error.ts'
import { Tensor } from '../core/tensor.ts'
import { checkVersion, releasedError } from '../autograd/record.ts'

/** What a value of the pasted language looks like from here. */
export interface Language {
  /** What is in a tuple; null for anything else. */
  readonly tuple: (value: unknown) => readonly unknown[] | null
  /** What is in a list; null for anything else. */
  readonly list: (value: unknown) => readonly unknown[] | null
  readonly isNone: (value: unknown) => boolean
  readonly none: unknown
  /** The name of its type, for messages. */
  readonly typeName: (value: unknown) => string
  /** Whether what was thrown is a RuntimeError, or of a kind that derives from it. */
  readonly isRuntimeError: (thrown: unknown) => boolean
}

interface Saved {
  readonly tensor: Tensor
  readonly version: number
}

/** What `ctx` keeps between forward and backward. */
export class Context {
  /** What the language sees of it. */
  face: unknown = null
  needsInputGrad: readonly boolean[] = []
  /** What was given to `save_for_backward`; it takes effect when forward ends. */
  toSave: readonly unknown[] | null = null
  nonDifferentiable: readonly unknown[] = none
  dirty: readonly unknown[] = none
  /** Whether a gradient that is not there is handed to backward as zeros. */
  materializes = true
  private saved: readonly (Saved | null)[] = []
  private released = false

  /**
   * Forward has ended.
   *
   * @throws TorchError if something is to be saved that is no tensor.
   */
  save(language: Language): void {
    this.saved = (this.toSave ?? []).map((value, i) => {
      if (language.isNone(value)) return null
      if (value instanceof Tensor) return { tensor: value, version: value.version.count }
      throw new TorchError(
        'TypeError',
        `save_for_backward can only save variables, but argument ${i} is of type ${language.typeName(value)}`,
      )
    })
    this.toSave = null
  }

  /** @throws TorchError if one of them was changed in place since, or a backward pass let go of them. */
  savedTensors(): (Tensor | null)[] {
    if (this.released) throw releasedError()
    return this.saved.map((saved) => {
      if (saved === null) return null
      checkVersion(saved.tensor, saved.version)
      return saved.tensor
    })
  }

  release(): void {
    this.released = this.saved.length > 0
    this.saved = []
  }
}

const none: readonly unknown[] = []
