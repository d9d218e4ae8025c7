import type { Mark } from './mark.ts'
import { axis, axisOf, moves } from './moves.ts'
import { label } from './names.ts'
import { distance, round } from './px.ts'
import type { Room } from './room.ts'

/** Half the side of the frame that stands for the plane of the screen, in pixels. */
const half = 34

/** Along what a tip is moving, for as long as it is held: a guide and a word for it. */
export function guide(room: Room): Mark[] {
  const { held, move, frame } = room.look
  if (held === null) return []
  const at = room.tip[held]
  if (!(Math.abs(at.left) < 1e5 && Math.abs(at.top) < 1e5)) return []
  const above = { left: at.left, top: at.top - half - 16 }
  return [
    { kind: 'path', key: 'guide', look: 'guide', part: 'guide', d: line(room, held) },
    label('guide', 'guide-name', above, frame, [{ text: `${held} ${moves[move].tells}` }]),
  ]
}

function line({ look: { move, frame }, origin, place, tip, portrait }: Room, held: 'x' | 'y') {
  const { left, top } = tip[held]
  if (move === 'screen') {
    const [west, north, side] = [round(left - half), round(top - half), 2 * half]
    return `M${west},${north}h${side}v${side}h${-side}ZM${round(left)},${north}v${side}M${west},${round(top)}h${side}`
  }
  const i = axisOf(move)
  if (i === null) {
    const length = portrait[held === 'x' ? 'normX' : 'normY'] * frame.unit
    const radius = round(Math.max(length, distance(origin, tip[held])))
    if (!(radius < 1e5)) return ''
    return `M${round(origin.left - radius)},${round(origin.top)}a${radius},${radius} 0 1 0 ${2 * radius},0a${radius},${radius} 0 1 0 ${-2 * radius},0Z`
  }
  const reach = (0.6 * Math.max(frame.width, frame.height)) / frame.unit
  const [from, to] = [-1, 1].map((side) =>
    place(portrait[held].map((entry, k) => entry + side * reach * axis(i)[k]!)),
  )
  return from && to
    ? `M${round(from.left)},${round(from.top)}L${round(to.left)},${round(to.top)}`
    : ''
}
