import { chunk } from '../../ui/chunk.tsx'
import { say } from '../../../words/say.ts'

// What makes a walker walk comes in a chunk of its own.

export const PaneFlow = chunk({
  part: say`what makes the walker walk`,
  load: async () => (await import('./PaneFlow.tsx')).PaneFlow,
  waiting: <div className="flow-waiting" role="presentation" />,
})
