import type { Options } from '../../gradcheck/gradcheck.ts'
import type { Pair } from '../../math/vec.ts'
import type { OwnSetting } from '../../python/check.ts'
import { shapeOf, type LayoutId } from '../layouts.ts'

/** A check of the reader's own code: all that a worker needs to know. */
export interface OwnQuestion {
  readonly backward: 'own'
  readonly source: string
  readonly layout: LayoutId
  readonly at: Pair
  readonly options: Options
}

/** The same as pasted code is asked. */
export function settingOf({ layout, at, options }: OwnQuestion): OwnSetting {
  const shape = shapeOf(layout, at.x.length)
  return { ...options, x: { shape, values: at.x }, y: { shape, values: at.y } }
}
