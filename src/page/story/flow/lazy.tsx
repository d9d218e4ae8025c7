import { chunk } from '../../ui/chunk.tsx'

/** What makes a walker walk comes in a chunk of its own. */
export const FlowPanel = chunk({
  part: 'what makes the walker walk',
  load: async () => (await import('./FlowPanel.tsx')).FlowPanel,
  waiting: <div className="flow-waiting" role="presentation" />,
})
