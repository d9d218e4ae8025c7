import { fieldOf, walkFieldIds } from './flow/choices.ts'
import type { FieldId } from './settings.ts'

/** A pair of vectors in a link: its fields, what belongs to it, and the field that tells how many components are missing. */
export interface LinkedPair {
  readonly x: FieldId
  readonly y: FieldId
  readonly long: string
  readonly more: readonly FieldId[]
}

export const lessons: LinkedPair = {
  x: 'x',
  y: 'y',
  long: 'long',
  more: ['dx', 'dy', 'view', 'camera', 'turn', 'flow', 'given'],
}
export const checks: LinkedPair = {
  x: 'cx',
  y: 'cy',
  long: 'clong',
  more: ['ccamera', 'cflow', 'ceta', 'cgiven'],
}

/** Fields of the check: a link with one of these and no place opens the lab. */
export const ofCheck: ReadonlySet<FieldId> = new Set([
  'point',
  'n',
  'seed',
  'cx',
  'cy',
  'backward',
  'layout',
  'eps',
  'atol',
  'rtol',
  'mode',
  'dtype',
  'requires',
  'map',
  ...walkFieldIds.map((id) => fieldOf('check', id)),
])
