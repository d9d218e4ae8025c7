import { createContext, use, useState, type ReactNode } from 'react'
import { createPortal } from 'react-dom'

/** Where problems stand; null: each at its field. */
const PlaceContext = createContext<HTMLElement | null>(null)

interface ProblemsProps {
  /** Whether there is one place for the problems of all fields, or each stands at its own. */
  readonly together: boolean
  /** That place, where it is not the one below them. */
  readonly elsewhere?: HTMLElement | null
  readonly children: ReactNode
}

/** Fields, and what is wrong with them: below all of them, one under the other, so that none lies over another. */
export function Problems({ together, elsewhere, children }: ProblemsProps) {
  const [below, setBelow] = useState<HTMLElement | null>(null)
  return (
    <>
      <PlaceContext value={together ? (elsewhere ?? below) : null}>{children}</PlaceContext>
      {together && !elsewhere && <div ref={setBelow} className="problems" />}
    </>
  )
}

/** What is wrong with a field, which is described by it. */
export function Problem({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  const place = use(PlaceContext)
  const problem = (
    <p id={id} className="problem">
      {children}
    </p>
  )
  return place ? createPortal(problem, place) : problem
}
