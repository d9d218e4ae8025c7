import { backwards, type BackwardId } from './backwards.ts'
import { dtypes, type Dtype } from './torch/dtype.ts'
import { maps, type MapId } from './maps.ts'

/*
 * What can be named in a link, without what it does. The site is built with this written out
 * (`tools/site/written.ts`), so that the first view needs none of the checks.
 */

export const backwardIds = Object.keys(backwards) as BackwardId[]

export const dtypeIds = Object.keys(dtypes) as Dtype[]

export const mapIds = Object.keys(maps) as MapId[]
