import type { Dtype } from './dtype.ts'

/**
 * What holds for the operations that come next. One program runs at a time, so that this is one object;
 * a run begins with `freshState`.
 */
export const state = {
  /** Whether operations are recorded for a backward pass. */
  gradEnabled: true,
  /** Whether tangents are carried along: numbers are then dual numbers, v + t ε. */
  dual: false,
  /** Whether a Function carries them by its own rule, as forward mode does in PyTorch. */
  forwardAd: false,
  /** Whether a Function is what its forward does, recorded operation by operation, and its backward is not asked. */
  transparent: false,
  /** Told what the backward of a Function returned, one gradient for each input or whatever else it was. */
  witness: null as ((returned: readonly unknown[]) => void) | null,
  /** The type of floats that nobody asked for by name. */
  defaultDtype: 'float32' as Dtype,
}

export function freshState(): void {
  state.gradEnabled = true
  state.dual = false
  state.forwardAd = false
  state.transparent = false
  state.witness = null
  state.defaultDtype = 'float32'
}

/** Works something out with recording on or off, and puts the switch back. */
export function withGrad<T>(enabled: boolean, work: () => T): T {
  const before = state.gradEnabled
  state.gradEnabled = enabled
  try {
    return work()
  } finally {
    state.gradEnabled = before
  }
}

/** Works something out without tangents and without recording. */
export function plainly<T>(work: () => T): T {
  const { dual, gradEnabled } = state
  state.dual = false
  state.gradEnabled = false
  try {
    return work()
  } finally {
    state.dual = dual
    state.gradEnabled = gradEnabled
  }
}
