import { captions } from './captions.ts'
import { wrongIds } from '../../gradcheck/mutants.ts'
import { inWords } from './words.ts'
import type { Chapter } from './chapter.ts'
import { say } from '../../words/say.ts'

/** Unit vectors of 16 components, 50° apart. */
const units = (() => {
  const angle = (50 * Math.PI) / 180
  const y = Array.from({ length: 16 }, () => 1 / 4)
  const across = y.map((_, i) => Math.cos((Math.PI * (2 * i + 1)) / 32) / Math.sqrt(8))
  const x = y.map((entry, i) => Math.cos(angle) * entry + Math.sin(angle) * (across[i] ?? 0))
  return { x, y }
})()

/** Can you trust success!? Post, section “Verification”, and what it does not say. */
export const trust = {
  short: say`Trust`,
  question: say`Can you trust \`success!\`?`,
  pair: 'check',
  steps: [
    {
      id: 'ones',
      title: say`What the post checked`,
      scene: { point: 'ones', n: 16 },
      pane: 'bars',
      blocks: [
        {
          kind: 'prose',
          text: say`\`gradcheck\` trusts nobody. It moves each entry of each vector by \`eps\` to either side, divides the change of $\\cS$ by $2\\,\\code{eps}$, and compares this quotient with what \`backward()\` returned. They may differ by $\\code{atol} + \\code{rtol}\\cdot\\lvert\\text{quotient}\\rvert$, and no more.`,
        },
        {
          kind: 'prose',
          text: say`The post runs it at $x = y = (1, \\dots, 1)$ with 16 components.`,
        },
        { kind: 'widget', widget: 'verdicts' },
        {
          kind: 'prose',
          text: say`But there the vectors are parallel, and the gradient is zero. The check compared thirty-two zeros with thirty-two zeros.`,
        },
      ],
      caption: say`The post’s point: $x = y$. No arrow.`,
      captionMoved: captions.turnedAway,
      note: say`Ask what the check has shown. That backward() returns zeros at a point where zeros are right. Then ask which other functions do that.`,
    },
    {
      id: 'zeros',
      title: say`Zeros pass too`,
      scene: { point: 'ones', n: 16 },
      pane: 'bars',
      blocks: [
        {
          kind: 'prose',
          text: say`So a \`backward()\` that returns zeros, whatever it is given, passes as well. Turn $\\x$ away from $\\y$, and the true gradient is not zero any more: now the check tells the two apart.`,
        },
        { kind: 'widget', widget: 'verdicts' },
        { kind: 'try', text: say`Drag $\\x$ off $\\y$.` },
      ],
      caption: say`Drag $\\x$ off $\\y$.`,
      captionMoved: captions.turnedAway,
      note: say`Drag slowly. The zeros fail as soon as one entry of the gradient is larger than atol allows. Ask how small an angle would still be enough.`,
    },
    {
      id: 'wrong',
      title: say`${inWords(wrongIds.length, true)} ways to be wrong`,
      scene: { point: 'ones', n: 16 },
      pane: 'caught',
      blocks: [
        {
          kind: 'prose',
          text: say`Each card is a \`backward()\` with one mistake in it, and those with a \`!\` pass. Turn $\\x$ away from $\\y$, and more of them are caught.`,
        },
        { kind: 'widget', widget: 'cards' },
      ],
      ...captions.caught,
      note: say`Choose one card and ask at which places it would pass. Norm is not squared: where the norm is 1. Swapped: where x = y. Then try it.`,
    },
    {
      id: 'why',
      title: say`Why do the rest pass?`,
      pane: 'caught',
      blocks: [
        {
          kind: 'prose',
          text: say`A check sees entries at one point, and forgives what the tolerances allow. So there are only a few reasons why a wrong \`backward()\` passes. These are the ones at the point of the figure.`,
        },
        { kind: 'widget', widget: 'survivors' },
        { kind: 'widget', widget: 'hunt' },
      ],
      ...captions.caught,
      note: say`A contest: who finds a point that catches the most? Let them find out themselves that the lengths must differ, and that no point catches a squared grad_output, for gradcheck feeds only 0 and 1.`,
    },
    {
      id: 'units',
      title: say`What unit vectors hide`,
      scene: { point: 'own', cx: units.x, cy: units.y },
      pane: 'caught',
      blocks: [
        {
          kind: 'prose',
          text: say`Embeddings are often divided by their length before anything else happens. With $\\normx = \\normy = 1$ a forgotten norm is a forgotten factor of 1: no \`gradcheck\` at such vectors can see it, with any tolerance.`,
        },
        { kind: 'widget', widget: 'units' },
        {
          kind: 'prose',
          text: say`So test at vectors that are not normalised, whose lengths differ from each other and from 1, and which are neither parallel nor at right angles. In the lab you can look for such a point, for your own code too.`,
        },
      ],
      caption: say`Equal lengths hide what mixes up the norms.`,
      note: say`The lesson to take home for engineers: the data that a function will meet is the worst data to test it with, if it has been normalised.`,
    },
  ],
} as const satisfies Chapter
