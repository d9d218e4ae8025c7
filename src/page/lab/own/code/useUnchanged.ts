import { useEffect, useState } from 'react'

/** Whether a text has been the same for so many milliseconds. */
export function useUnchanged(text: string | null, milliseconds: number): boolean {
  const [last, setLast] = useState<string | null>(null)
  useEffect(() => {
    const timer = setTimeout(() => setLast(text), milliseconds)
    return () => clearTimeout(timer)
  }, [text, milliseconds])
  return last === text
}
