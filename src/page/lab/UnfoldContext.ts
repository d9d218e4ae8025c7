import { createContext } from 'react'

/** Unfolds the row in which something stands, because it has something to show. */
export const UnfoldContext = createContext(() => {})
