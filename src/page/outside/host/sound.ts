import { attempt } from '../guard.ts'

/** The tone for S = 0, in Hz; S = 1 is two octaves higher, S = −1 two lower. */
const middle = 440
/** Seconds in which a tone swells, fades, and glides. */
const ease = 0.04
const loudness = 0.08
/** Milliseconds after which silence is left to itself: a browser that sounds nothing may rest. */
const fade = 400

/** The pitch of a similarity, in Hz. */
export const pitchOf = (similarity: number) => middle * 4 ** similarity

interface Tone {
  readonly context: AudioContext
  readonly oscillator: OscillatorNode
  readonly gain: GainNode
}

let tone: Tone | null = null
let resting: ReturnType<typeof setTimeout> | undefined

function begun(): Tone {
  const context = new AudioContext()
  const oscillator = new OscillatorNode(context, { type: 'sine', frequency: middle })
  const gain = new GainNode(context, { gain: 0 })
  oscillator.connect(gain).connect(context.destination)
  oscillator.start()
  return { context, oscillator, gain }
}

/** Sounds a similarity, gliding to it from the last; null is silence. Where a browser has no sound there is none. */
export function sound(similarity: number | null): void {
  attempt(() => {
    if (similarity === null && tone === null) return
    tone ??= begun()
    const { context, oscillator, gain } = tone
    const now = context.currentTime
    clearTimeout(resting)
    if (similarity === null)
      resting = setTimeout(() => attempt(() => void context.suspend().catch(() => {})), fade)
    else if (context.state === 'suspended') context.resume().catch(() => {})
    if (similarity !== null) oscillator.frequency.setTargetAtTime(pitchOf(similarity), now, ease)
    gain.gain.setTargetAtTime(similarity === null ? 0 : loudness, now, ease)
  })
}
