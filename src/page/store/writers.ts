import { isMoving } from '../../session/gesture.ts'
import type { Session } from '../../session/session.ts'
import type { State } from '../../session/state.ts'

/**
 * How often something is written while something else moves: at each change (`frame`), ten times a second
 * (`often`), or when all has come to rest (`rest`). The last state is always written.
 */
export type Rate = 'frame' | 'often' | 'rest'

type Writer = (state: State) => void

/** So often, in milliseconds, the eye follows what is not under the pointer. */
const pause = 100

type Store = Session['store']

const boards = new WeakMap<Store, Readonly<Record<Rate, Set<Writer>>>>()

/** Hears of every change of the state, at a rate; what is returned ends that. */
export function addWriter(store: Store, rate: Rate, writer: Writer): () => void {
  const board = boards.get(store) ?? watch(store)
  boards.set(store, board)
  board[rate].add(writer)
  return () => board[rate].delete(writer)
}

/** One subscription and one clock for all: what is written together is laid out together. */
function watch(store: Store) {
  const board = { frame: new Set<Writer>(), often: new Set<Writer>(), rest: new Set<Writer>() }
  let timer: ReturnType<typeof setTimeout> | undefined
  const tell = (writers: ReadonlySet<Writer>, state: State) => {
    for (const writer of writers) writer(state)
  }
  store.subscribe((state, before) => {
    tell(board.frame, state)
    if (isMoving(state) && isMoving(before)) {
      timer ??= setTimeout(() => {
        timer = undefined
        tell(board.often, store.getState())
      }, pause)
      return
    }
    clearTimeout(timer)
    timer = undefined
    // That something begins to move is told at once.
    tell(board.often, state)
    if (!isMoving(state)) tell(board.rest, state)
  })
  return board
}
