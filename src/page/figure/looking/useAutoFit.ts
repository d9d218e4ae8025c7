import { useEffect } from 'react'
import type { Size } from '../../../figure/scene/viewport.ts'
import { keepInSight } from '../../../session/autoFit.ts'
import { useSession } from '../../store/session.tsx'

/** What the figure shows is in sight, at its size; see `keepInSight`. */
export function useAutoFit(size: Size | null) {
  const session = useSession()
  useEffect(() => (size ? keepInSight(session, size) : undefined), [session, size])
}
