import { say } from '../../words/say.ts'

/** What stands below the figure in more than one place. */
export const captions = {
  colour: {
    caption: say`The colour of the paper is $\\cS$, if $\\x$ stood there.`,
    captionOn: { blank: say`Along each ray $\\cS$ is one number, wherever $\\x$ stands on it.` },
  },
  turnedAway: say`Turned away: the gradient is not zero any more.`,
  caught: {
    caption: say`The darker the paper, the more are caught with $\\x$ there.`,
    captionOn: {
      dark: say`The lighter the paper, the more are caught with $\\x$ there.`,
      blank: say`The numbers say how many are caught with $\\x$ there.`,
    },
  },
  /** Before the first step of a walk, and once there are dots to be seen. */
  beforeWalk: say`Each step leaves a dot where $\\x$ has been.`,
  walked: say`Dots: where $\\x$ has been, step by step.`,
} as const
