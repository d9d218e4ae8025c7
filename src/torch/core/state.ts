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
  /** The type of floats that nobody asked for by name. */
  defaultDtype: 'float32' as Dtype,
}

export function freshState(): void {
  state.gradEnabled = true
  state.dual = false
  state.forwardAd = false
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
