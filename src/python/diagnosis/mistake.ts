import { differentiableOf } from '../../torch/gradcheck/checked.ts'
import { undefinedGradsStage } from '../../torch/gradcheck/stages.ts'
import type { Shape } from '../../torch/core/shape.ts'
import type { Subject } from '../check/subject.ts'
import type { FullSetting } from '../check/setting.ts'
import { Prober, type Place } from '../probe/probe.ts'
import type { Program } from '../syntax/ast.ts'
import { Evidence } from './evidence.ts'
import { cosineForward } from './forward.ts'
import { gradientMistake, type Found } from './gradient.ts'
import { groupingsOf, groupsOf } from './groups.ts'
import { generic, placeOf } from './places.ts'
import { areSavedInOtherOrder, mentions } from './saved.ts'
import { shapesFor } from './shapes.ts'
import { mistakeOfError, mistakeOfOutputs } from './structure.ts'

/** A mistake, and the shape of the tensors in which it was found. */
export interface Located {
  readonly found: Found
  readonly shape: Shape
}

/**
 * What is wrong with a program, or `right`; null if it is not known. Where forward is a cosine similarity,
 * what backward returns is split into its parts at several places; of any other function only that is told
 * which shows in the kinds and shapes of what it returns.
 */
export function mistakeOf(
  subject: Subject,
  { x, y }: Pick<FullSetting, 'x' | 'y'>,
): Located | null {
  if (x.shape.join() !== y.shape.join()) return null
  let first: Located | null = null
  for (const shape of shapesFor(x.shape)) {
    const { found, ended } = mistakeAt(subject, shape)
    if (found === null) {
      // An error in other shapes is none where it runs.
      if (!ended) first = null
      continue
    }
    if (!ended) return { found, shape }
    first ??= { found, shape }
  }
  return first
}

/** What was found in tensors of a shape, and whether an exception ended the search. */
function mistakeAt(
  subject: Subject,
  shape: Shape,
): { readonly found: Found | null; readonly ended: boolean } {
  const prober = new Prober(subject)
  try {
    return { found: searched(prober, subject, anyPlace(shape, 0)), ended: false }
  } catch (thrown) {
    const id = mistakeOfError(thrown, prober, shape)
    return { found: id === null ? null : { id }, ended: true }
  }
}

/** A place of a shape, without any symmetry: the k-th. */
export function anyPlace(shape: Shape, k: number): Place {
  const groups = groupsOf(shape, groupingsOf(shape).at(-1) === 'columns' ? 'rows' : 'whole')
  return placeOf(shape, groups, generic, k)
}

function searched(prober: Prober, subject: Subject, place: Place): Found | null {
  const { program } = subject.runnable
  const outputs = prober.outputs(place)
  const ofOutputs = mistakeOfOutputs(outputs)
  const ones = outputs.floats.map(({ values }) => values.map(() => 1))
  if (ofOutputs === 'graph_cut') {
    if (
      prober
        .exact(place, ones)
        .flat()
        .every((entry) => entry === 0)
    )
      return null
    return { id: mentions(program, 'mark_non_differentiable') ? 'non_differentiable' : ofOutputs }
  }
  if (ofOutputs !== null) return { id: ofOutputs }
  prober.claimed(place, ones)
  const forward = cosineForward(prober, place.x.shape)
  if (forward === null) return null
  const found = gradientMistake(new Evidence(prober, forward), usesLibrary(program))
  if (found === null) return null
  if (found.id === 'right' && !handlesUndefined(prober, place)) return { id: 'undefined_grad' }
  const exchanged = found.id === 'swapped' || found.id === 'norms_exchanged'
  return exchanged && areSavedInOtherOrder(program) ? { id: 'wrong_saved' } : found
}

function usesLibrary(program: Program): boolean {
  return ['cosine_similarity', 'CosineSimilarity'].some((name) => mentions(program, name))
}

/** Whether backward can do with a grad_output that is not there: gradcheck’s last stage. */
function handlesUndefined(prober: Prober, place: Place): boolean {
  const checked = prober.at(place)
  try {
    undefinedGradsStage(checked, differentiableOf(checked, checked.call(checked.inputs)).length)
    return true
  } catch {
    return false
  }
}
