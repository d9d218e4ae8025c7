import { say } from '../../../words/say.ts'

/** How a tip moves in space, whose depth a pointer does not know. A new one goes here. */
export const dragConstraints = {
  screen: {
    title: say`in screen`,
    tells: (tip: string) => say`${tip} moves in the plane of the screen`,
  },
  sphere: { title: say`on sphere`, tells: (tip: string) => say`${tip} keeps its length` },
  e1: { title: say`along e₁`, tells: (tip: string) => say`${tip} moves along e₁` },
  e2: { title: say`along e₂`, tells: (tip: string) => say`${tip} moves along e₂` },
  e3: { title: say`along e₃`, tells: (tip: string) => say`${tip} moves along e₃` },
} as const

export type DragConstraint = keyof typeof dragConstraints
