import { count } from '../../figure/words/format.ts'
import { walkFieldIds, type WalkField } from '../../session/flow/choices.ts'
import { fieldsOf, notify, redo, undo, type State } from '../../session/state.ts'
import { isSameValue } from '../../session/sameValue.ts'
import { fieldIds, type FieldId } from '../../session/settings.ts'
import { say } from '../../words/say.ts'
import { listed } from '../../words/sentences.ts'

/** The check's own of what the lesson has as well: by the same name with a c before it. */
type OwnId = 'cx' | 'cy' | 'ccamera' | `c${WalkField}`

/** What a setting is called where it stands on the page; what has no words there is called by its field in links. */
const names: Readonly<Record<Exclude<FieldId, OwnId>, string>> = {
  x: 'x',
  y: 'y',
  dx: 'x̃',
  dy: 'ỹ',
  view: say`view`,
  camera: say`camera`,
  turn: say`turn`,
  move: say`how a tip moves`,
  show: say`show`,
  paper: say`colour`,
  snap: say`snap`,
  enlarge: say`gradients`,
  lines: say`lines`,
  formulas: say`formulas`,
  backward: 'backward',
  layout: say`shape of x and y`,
  point: say`point`,
  n: 'n',
  seed: say`seed`,
  eps: 'eps',
  atol: 'atol',
  rtol: 'rtol',
  mode: 'mode',
  dtype: 'dtype',
  requires: 'requires_grad',
  map: say`map`,
  flow: say`step of the walk`,
  eta: say`step size η`,
  follow: say`what moves`,
  way: say`which way`,
  sphere: say`project back`,
  decay: say`weight decay λ`,
  momentum: say`momentum μ`,
  batch: say`number of given vectors`,
  given: say`where given vectors stand`,
  tau: say`temperature τ`,
  pace: say`speed`,
}

const isNamed = (id: string): id is keyof typeof names => id in names

function nameOf(id: FieldId): string {
  const base = id.slice(1)
  if (isNamed(id)) return names[id]
  if (!isNamed(base)) return id
  // A walk has one set of controls, whichever pair walks.
  return walkFieldIds.some((field) => field === base)
    ? names[base]
    : say`${names[base]} of the check`
}

/** What no reader looks for beside anything else: it goes along with other vectors, or with another batch. */
const given: readonly FieldId[] = ['given', 'cgiven']

/** What readers call all that has changed. */
function named(changed: readonly FieldId[]): string[] {
  const vectors = changed.filter((id) => fieldsOf.check.includes(id))
  const others = changed.filter((id) => !given.includes(id))
  return (
    (others.length > 0 ? others : changed)
      // The figure looks anew where the vectors are others.
      .filter((id) => id !== 'ccamera' || vectors.length === 0)
      .map((id) =>
        vectors.length > 1 && vectors.includes(id) ? say`the vectors of the check` : nameOf(id),
      )
  )
}

/** So many of what was taken away at once are named. */
const mostNamed = 3

/** A step back, and a sentence that names what it changed. */
export function undone(state: State): State {
  const before = undo(state)
  if (before === state) return notify(state, say`Nothing to be undone.`)
  if (isDone(state, before)) return undone(before)
  return notify(before, say`Undone: ${changes(state, before)}.`)
}

/** A step forth again, and the same. */
export function redone(state: State): State {
  const after = redo(state)
  if (after === state) return notify(state, say`Nothing to be redone.`)
  if (isDone(state, after)) return redone(after)
  return notify(after, say`Redone: ${changes(state, after)}.`)
}

/** Whether a step brings nothing but code that stands there already: the editor's own undo was there before. */
function isDone({ settings, without, own }: State, after: State): boolean {
  return (
    own !== after.own &&
    own.text === after.own.text &&
    own.allowed === after.own.allowed &&
    without === after.without &&
    isSameValue(settings, after.settings)
  )
}

/** In what two states differ, for a sentence: “x, camera”. */
function changes(before: State, after: State): string {
  const fields = named(
    fieldIds.filter((id) => !isSameValue(before.settings[id], after.settings[id])),
  )
  const code = before.own.text === after.own.text ? [] : [say`your code`]
  return listed([...new Set(fields), ...code, ...takenAway(before, after)]) || say`nothing`
}

/** What is taken away in one of two states alone; of much the first. */
function takenAway({ without: before }: State, { without: after }: State): string[] {
  const alone = [...before, ...after]
    .filter((each) => !before.includes(each) || !after.includes(each))
    .map(({ name }) => name)
  if (alone.length === 0) return []
  const [names, more] = [listed(alone.slice(0, mostNamed)), alone.length - mostNamed]
  return [more > 0 ? say`${names} and ${count(more)} more taken away` : say`${names} taken away`]
}
