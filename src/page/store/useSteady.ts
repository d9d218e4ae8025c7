import { useState } from 'react'
import { isDragOf, type State } from '../../session/state.ts'
import { useSelector } from './live.tsx'

/**
 * Like `useLab`, but it waits while the point of the check is dragged on its map: what stands above the
 * map must not grow or shrink then, or the map would slide away under the finger.
 *
 * @param select must be the same function for as long as the component is there.
 */
export function useSteady<T>(select: (state: State) => T): T {
  const [steady] = useState(() => {
    let kept: { readonly value: T } | null = null
    return (state: State): T => {
      if (kept === null || !isDragOf('map', state.gesture)) kept = { value: select(state) }
      return kept.value
    }
  })
  return useSelector(steady)
}
