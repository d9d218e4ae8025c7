import { lab, rgb } from 'd3'

/** How colours look to those who lack one kind of cone: Machado, Oliveira and Fernandes (2009), severity 1, on linear light. */
const cones = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
} as const

export type Vision = keyof typeof cones | 'full'

export const visions: readonly Vision[] = [
  'full',
  ...(Object.keys(cones) as (keyof typeof cones)[]),
]

const linear = (value: number) =>
  value <= 0.04045 * 255 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4
const encoded = (value: number) => {
  const light = Math.max(0, Math.min(1, value))
  return 255 * (light <= 0.0031308 ? 12.92 * light : 1.055 * light ** (1 / 2.4) - 0.055)
}

/** A colour as it is seen. */
export function seenWith(vision: Vision, colour: string): string {
  if (vision === 'full') return rgb(colour).formatHex()
  const { r, g, b } = rgb(colour)
  const light = [r, g, b].map(linear)
  const [red = 0, green = 0, blue = 0] = cones[vision].map((row) =>
    encoded(row.reduce((sum, share, i) => sum + share * (light[i] ?? 0), 0)),
  )
  return rgb(red, green, blue).formatHex()
}

/** How far two colours are apart, in CIELAB; about 2.3 can just be told. */
export function apart(a: string, b: string): number {
  const [p, q] = [lab(a), lab(b)]
  return Math.hypot(p.l - q.l, p.a - q.a, p.b - q.b)
}
