import { isMoving } from '../../../session/gesture.ts'
import type { Session } from '../../../session/session.ts'
import type { State } from '../../../session/state.ts'
import { watchVisibility } from './visibility.ts'
import { soon } from '../../outside/host/turns.ts'

/**
 * How often something is written while something else moves: at each change (`frame`), at every third one (`third`), five
 * times a second (`often`), or when all has come to rest (`rest`). The last state is always written, when a gesture is over
 * between the frames that follow.
 */
export type Rate = 'frame' | 'third' | 'often' | 'rest'

type Writer = (state: State) => void

/** So often, in milliseconds, the eye follows digits; what it follows more closely is written at each change. */
const pause = 200

type Store = Session['store']

type Board = Readonly<Record<Rate, Set<Writer>>> & { readonly end: () => void }

const boards = new WeakMap<Store, Board>()

/** Hears of every change of the state, at a rate; what is returned ends that. */
export function addWriter(store: Store, rate: Rate, writer: Writer): () => void {
  const board = boards.get(store) ?? watch(store)
  boards.set(store, board)
  board[rate].add(writer)
  return () => {
    board[rate].delete(writer)
    if (sizeOf(board) > 0) return
    // Who comes next begins anew.
    board.end()
    boards.delete(store)
  }
}

/**
 * The same while the element is in sight; what was missed while something moved is told when it comes back, or when
 * all has come to rest.
 */
export function addWriterInSight(
  store: Store,
  rate: Rate,
  element: Element,
  writer: Writer,
): () => void {
  let seen = false
  let missed = false
  const hear = (state: State) => {
    missed = !seen && isMoving(state)
    if (!missed) writer(state)
  }
  const endSight = watchVisibility(element, (now) => {
    seen = now
    if (now && missed) hear(store.getState())
  })
  const end = addWriter(store, rate, hear)
  return () => {
    endSight()
    end()
  }
}

const sizeOf = ({ frame, third, often, rest }: Board) =>
  frame.size + third.size + often.size + rest.size

/** One subscription and one clock for all: what is written together is laid out together. */
function watch(store: Store): Board {
  const board = {
    frame: new Set<Writer>(),
    third: new Set<Writer>(),
    often: new Set<Writer>(),
    rest: new Set<Writer>(),
  }
  let timer: ReturnType<typeof setTimeout> | undefined
  /** How many changes have been passed over, one after the other, by what is written at every third one. */
  let passed = 0
  const tell = (writers: ReadonlySet<Writer>, state: State) => {
    for (const writer of writers) writer(state)
  }
  let callOff = () => {}
  /** Tells the writers, and then what follows, in slices: what is touched or let go of is painted meanwhile. */
  const tellSoon = (writers: ReadonlySet<Writer>, then: () => void) => {
    const [...waiting] = writers
    const next = () => {
      const writer = waiting.shift()
      if (!writer) return then()
      callOff = soon.add(next)
      // One that has gone meanwhile has nothing to write.
      if (writers.has(writer)) writer(store.getState())
    }
    callOff()
    callOff = soon.add(next)
  }
  const done = () => {}
  const end = store.subscribe((state, before) => {
    tell(board.frame, state)
    const moving = isMoving(state)
    const goesOn = moving && isMoving(before)
    passed = goesOn ? (passed + 1) % 3 : 0
    if (passed === 0) tell(board.third, state)
    if (goesOn) {
      timer ??= setTimeout(() => {
        timer = undefined
        // Where the last change was passed over, too.
        tell(board.third, store.getState())
        tell(board.often, store.getState())
      }, pause)
      return
    }
    clearTimeout(timer)
    timer = undefined
    if (moving) tellSoon(board.often, done)
    else if (isMoving(before)) tellSoon(board.often, () => tellSoon(board.rest, done))
    else {
      // What a press changes is there with it.
      callOff()
      tell(board.often, state)
      tell(board.rest, state)
    }
  })
  return {
    ...board,
    end: () => {
      end()
      clearTimeout(timer)
      callOff()
    },
  }
}
