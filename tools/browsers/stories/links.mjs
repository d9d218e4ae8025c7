// Places by their links: the numbers of the pane, and the verdict of a check.
import { numbers, verdict } from '../ways.mjs'

const links = [
  'at=alike&x=2,0.5&y=0.75,1.5',
  'at=alike.ball&x=1.6,-0.7,0.9&y=0.5,1.2,1.1',
  'at=alike&x=1e-200,3e-200&y=1e200,2e200',
  'at=alike&x=1,2,3,4,5&y=1,2,3,4,5.000000000001',
  'at=lab&point=random&n=64',
  'at=lab&point=random&n=64&backward=norm_not_squared&dtype=float32',
  'at=lab&point=near-zero&n=9&mode=fast',
  // A check of so many is a worker's.
  'at=lab&point=random&n=1000&backward=norm_not_squared',
]

/** @type {readonly import('../stories.mjs').Story[]} */
export const stories = links.map((link) => ({
  title: `The link #${link}`,
  live: async (/** @type {import('../hand.mjs').Hand} */ hand) => {
    await hand.open(link)
    return {
      ...(await numbers(hand)),
      verdict: link.startsWith('at=lab') ? await verdict(hand) : null,
    }
  },
}))
