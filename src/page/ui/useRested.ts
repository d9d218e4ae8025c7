import { useEffect, useState } from 'react'
import { fetchAhead } from '../outside/chunks.ts'

/** Whether the first view stands and the page has been at rest since: for what nobody looks for at once. */
export function useRested(): boolean {
  const [rested, setRested] = useState(false)
  useEffect(() => fetchAhead(() => setRested(true)), [])
  return rested
}
