/** The ends that axes and sliders have, in one power of ten. */
const ends = [1, 1.5, 2, 3, 4, 5, 6, 8, 10]

/** Whether a size can be the end of an axis: further out its parts leave the doubles. */
export function isDrawable(size: number): boolean {
  return size > 1e-300 && size < 1e300
}

/** The least round number that is not below a size; 1 where there is none. */
export function roundUp(size: number): number {
  if (!isDrawable(size)) return 1
  const power = 10 ** Math.floor(Math.log10(size))
  const end = ends.find((each) => each * power >= size * (1 - 1e-12)) ?? 10
  // Without what multiplying by a power of ten leaves behind.
  return Number((end * power).toPrecision(3))
}
