import { lazy, Suspense, type ComponentType } from 'react'

type Lab = typeof import('./lab.ts')

/** A part of the lab, as soon as its chunk is there; it is asked for with the page, not later. */
function part<Name extends keyof Lab>(name: Name, height: string): Lab[Name] {
  const Loaded = lazy(async () => {
    const lab = await import('./lab.ts')
    return { default: lab[name] as ComponentType<object> }
  })
  const Part = (props: object) => (
    <Suspense fallback={<div style={{ minHeight: height }} />}>
      <Loaded {...props} />
    </Suspense>
  )
  return Part as unknown as Lab[Name]
}

export const Export = part('Export', '8rem')
export const Microscope = part('Microscope', '40rem')
export const PowerMap = part('PowerMap', '48rem')
export const SecondOrder = part('SecondOrder', '30rem')
