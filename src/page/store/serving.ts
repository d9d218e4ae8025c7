import { createContext } from 'react'

/**
 * What fills the parts of the document that are no work of React's, while it is built. In the browser nobody makes
 * them: they are taken over as they stand, and there is none.
 */
export interface Serving {
  /** A formula, set. */
  readonly formula: (tex: string) => string
  /** The first picture of the figure. */
  readonly picture: () => string
}

export const ServingContext = createContext<Serving | null>(null)
