import type { ReactNode } from 'react'
import { say } from '../../../../words/say.ts'
import { useIsOfCodeBefore } from './useOwnQuestion.ts'

interface OfCodeBeforeProps {
  /** The code that it is about; null while it shows nothing. */
  readonly source: string | null
  readonly children: ReactNode
}

/** What a tab shows of the reader's code; until it shows something of code that has changed, it is marked as old. */
export function OfCodeBefore({ source, children }: OfCodeBeforeProps) {
  const old = useIsOfCodeBefore(source)
  return (
    <div className="of-code" data-old={old} aria-busy={old}>
      <p className="of-code-before">
        {old && say`From your code before the last change; the new one is being checked.`}
      </p>
      <div className={old ? 'stale' : undefined}>{children}</div>
    </div>
  )
}
