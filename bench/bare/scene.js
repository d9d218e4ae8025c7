/** @typedef {[number, number]} Point */

/**
 * Everything that the scene draws, by the plain formulas.
 *
 * @param {Point} x
 * @param {Point} y
 */
export function derive(x, y) {
  const normX = Math.hypot(x[0], x[1])
  const normY = Math.hypot(y[0], y[1])
  /** @type {Point} */
  const toX = [x[0] / normX, x[1] / normX]
  /** @type {Point} */
  const toY = [y[0] / normY, y[1] / normY]
  const similarity = toX[0] * toY[0] + toX[1] * toY[1]
  const sine = toX[0] * toY[1] - toX[1] * toY[0]
  /** @type {Point} */
  const gx = [(toY[0] - similarity * toX[0]) / normX, (toY[1] - similarity * toX[1]) / normX]
  /** @type {Point} */
  const gy = [(toX[0] - similarity * toY[0]) / normY, (toX[1] - similarity * toY[1]) / normY]
  return { toX, toY, similarity, sine, theta: Math.atan2(Math.abs(sine), similarity), gx, gy }
}
