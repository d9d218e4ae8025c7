import { say } from '../../words/say.ts'

/** How a verdict is told: of a backward that the program has, and of what PyTorch derives from one that has none. */
export interface Words {
  readonly right: string
  readonly caught: string
  /** Caught, by the rules that a backward keeps to beside its numbers. */
  readonly seen: string
  readonly blindElsewhere: string
  /** What comes before the amount by which a gradient is off. */
  readonly blindHere: string
  readonly falseAlarm: string
  readonly noDerivative: string
  /** As in “your gradient of x”. */
  readonly gradient: (name: string) => string
}

export const ofBackward: Words = {
  right: say`The verdict is right: at every place that was tried, your backward gives the derivative of your forward.`,
  caught: say`The verdict is right: what backward gives is not the derivative of your forward.`,
  seen: say`The verdict is right: your backward is wrong, and the check sees it.`,
  blindElsewhere: say`Blind: your backward is wrong, and the check cannot see it here, since at these vectors it gives what it should.`,
  blindHere: say`Blind: your backward is wrong, and the check cannot see it here.`,
  falseAlarm: say`False alarm: the quotient is wrong, not your backward.`,
  noDerivative: say`Your forward has no derivative at these vectors: what comes out is no number. No backward can pass here, and the verdict says nothing about yours.`,
  gradient: (name) => say`your gradient of ${name}`,
}

export const ofAutograd: Words = {
  right: say`The verdict is right: at every place that was tried, what PyTorch derives is the derivative of your function.`,
  caught: say`The verdict is right: what PyTorch derives is not the derivative of your function.`,
  seen: say`The verdict is right: what PyTorch derives from your function is wrong, and the check sees it.`,
  blindElsewhere: say`Blind: what PyTorch derives is not the derivative of your function, and the check cannot see it here, since at these vectors it is the same.`,
  blindHere: say`Blind: what PyTorch derives is not the derivative of your function, and the check cannot see it here.`,
  falseAlarm: say`False alarm: the quotient is wrong, not what PyTorch derives.`,
  noDerivative: say`Your function has no derivative at these vectors: what comes out is no number. Nothing can pass here, and the verdict says nothing about what PyTorch derives.`,
  gradient: (name) => say`the gradient of ${name} that PyTorch derives`,
}
