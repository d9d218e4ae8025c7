// The floor of the drag bench: the scene of the figure and nothing else, in as few writes to the
// document as it takes. A move costs six: the vector, its handle, both gradients, the arc and the
// numbers. What a page costs beyond that, it spends on being more than this scene.

import { derive } from './scene.js'

/** @typedef {import('./scene.js').Point} Point */

const unit = 100
const head = 9

/** @type {{ x: Point, y: Point }} */
const vectors = { x: [2, 0.5], y: [0.75, 1.5] }

/**
 * @template {Element} T
 * @param {string} selector
 * @returns {T}
 */
function find(selector) {
  const element = document.querySelector(selector)
  if (!element) throw new Error(`no ${selector}`)
  return /** @type {T} */ (element)
}

const svg = /** @type {SVGSVGElement} */ (find('svg'))
const arc = find('.arc')
const arrows = {
  x: find('.arrow.x'),
  y: find('.arrow.y'),
  gradientX: find('.arrow.gradient-x'),
  gradientY: find('.arrow.gradient-y'),
}
const handles = {
  x: /** @type {SVGCircleElement} */ (find('circle.x')),
  y: /** @type {SVGCircleElement} */ (find('circle.y')),
}
const numbers = find('output')

/**
 * Shaft and head of an arrow from p to p + v as one path, up being positive.
 *
 * @param {Point} p
 * @param {Point} v
 */
function arrow([px, py], [vx, vy]) {
  const ax = px * unit
  const ay = -py * unit
  const bx = ax + vx * unit
  const by = ay - vy * unit
  const length = Math.hypot(bx - ax, by - ay) || 1
  const ux = ((bx - ax) / length) * head
  const uy = ((by - ay) / length) * head
  const left = `${bx - ux - uy / 2},${by - uy + ux / 2}`
  const right = `${bx - ux + uy / 2},${by - uy - ux / 2}`
  return `M${ax},${ay}L${bx},${by}L${left}L${right}L${bx},${by}`
}

/** @param {'x' | 'y'} name the vector that has changed */
function draw(name) {
  const { x, y } = vectors
  const [tipX, tipY] = vectors[name]
  handles[name].setAttribute('transform', `translate(${tipX * unit},${-tipY * unit})`)
  arrows[name].setAttribute('d', arrow([0, 0], vectors[name]))
  const { similarity, sine, theta, gx, gy, toX, toY } = derive(x, y)
  arrows.gradientX.setAttribute('d', arrow(x, gx))
  arrows.gradientY.setAttribute('d', arrow(y, gy))
  const r = unit / 2
  const from = `${toX[0] * r},${-toX[1] * r}`
  const to = `${toY[0] * r},${-toY[1] * r}`
  arc.setAttribute('d', `M${from}A${r},${r} 0 0 ${sine > 0 ? 0 : 1} ${to}`)
  numbers.textContent = [similarity, theta, Math.hypot(...gx), Math.hypot(...gy)]
    .map((value) => value.toFixed(4))
    .join('  ')
}

/** @param {'x' | 'y'} name */
function makeDraggable(name) {
  const handle = handles[name]
  draw(name)
  handle.addEventListener('pointerdown', (event) => handle.setPointerCapture(event.pointerId))
  handle.addEventListener('pointermove', (event) => {
    if (!handle.hasPointerCapture(event.pointerId)) return
    // The drawing stands still, so where it stands need not be asked for at each move.
    vectors[name] = [(event.clientX - centre.x) / unit, (centre.y - event.clientY) / unit]
    draw(name)
  })
}

const box = svg.getBoundingClientRect()
const centre = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
find('.grid').setAttribute(
  'd',
  [-3, -2, -1, 0, 1, 2, 3].map((i) => `M${i * unit},-300V300M-300,${i * unit}H300`).join(''),
)
makeDraggable('x')
makeDraggable('y')
