import { readFileSync } from 'node:fs'
import { last } from '../../gradcheck/gradcheck.ts'
import { checkSource, type OwnReport } from '../check.ts'
import { checking } from '../check/checking.ts'
import type { Dtype } from '../../gradcheck/torch/dtype.ts'
import type { Numbers, OwnSetting } from '../check/setting.ts'

/** A number as PyTorch gave it: “NaN”, “Infinity” and “-Infinity” as words. */
export type Written = number | string

/** A program as somebody would paste it. */
export interface GoldenProgram {
  readonly function: string
  readonly layout: 'n' | 'n1' | '1n' | 'bn'
  readonly entry: string
  readonly expect: 'run' | 'error' | 'refuse'
  /** The mistake, where forward is a cosine similarity. */
  readonly diagnosis?: string
  /** What loading it raises. */
  readonly load?: { readonly error: string; readonly message: string; readonly line: number }
  readonly source: string
}

/** What PyTorch says of a program at a point. What is not there is false, null, or as by default. */
export interface GoldenCase {
  readonly point: string
  readonly settings?: { eps?: number; atol?: number; rtol?: number; fast_mode?: boolean }
  readonly forward?: readonly { shape: number[]; dtype: string; values: Written[] }[] | null
  readonly backward?: { readonly x?: Written[] | null; readonly y?: Written[] | null } | null
  readonly verdict: GoldenVerdict
  /** False where the verdict hangs on rounding. */
  readonly robust?: false
  readonly jacobians?: readonly {
    readonly input: 0 | 1
    readonly output: number
    readonly numerical: Written[]
    /** Null if backward raised; left out where it is the gradient. */
    readonly analytical?: Written[] | null
  }[]
  readonly gradgrad?: GoldenVerdict & { readonly robust: boolean }
}

export interface GoldenVerdict {
  readonly ok: boolean
  readonly error?: string | null
  readonly stage?: string | null
  readonly output?: number
  readonly input?: number
  readonly line?: number
  readonly message?: string
}

interface GoldenPoint {
  readonly dtype: Dtype
  readonly requires_grad: readonly [boolean, boolean]
  readonly x: readonly Written[]
  readonly y: readonly Written[]
  /** How many rows a batch has. */
  readonly b?: number
  readonly noncontiguous?: boolean
}

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../golden/${name}.json`, import.meta.url), 'utf8'))

export const programs = read('programs') as Readonly<Record<string, GoldenProgram>>
const verdicts = read('verdicts') as {
  readonly points: Readonly<Record<string, GoldenPoint>>
  readonly cases: Readonly<Record<string, readonly GoldenCase[]>>
}

export const casesOf = (name: string): readonly GoldenCase[] => verdicts.cases[name] ?? []

/** The setting of a case, with the shapes that its program takes. */
export function settingOf(
  { entry, layout }: GoldenProgram,
  { point, settings = {} }: Pick<GoldenCase, 'point' | 'settings'>,
): OwnSetting {
  const at = verdicts.points[point]!
  const numbers = (written: readonly Written[]): Numbers => ({
    shape: shapeOf(layout, written.length, at.b),
    values: written.map(Number),
    noncontiguous: at.noncontiguous ?? false,
  })
  return {
    entry,
    x: numbers(at.x),
    y: numbers(at.y),
    requiresGrad: at.requires_grad,
    dtype: at.dtype,
    eps: settings.eps ?? 1e-6,
    atol: settings.atol ?? 1e-5,
    rtol: settings.rtol ?? 1e-3,
    fastMode: settings.fast_mode ?? false,
  }
}

function shapeOf(layout: GoldenProgram['layout'], entries: number, rows?: number): number[] {
  if (rows !== undefined) return [rows, entries / rows]
  return { n: [entries], n1: [entries, 1], '1n': [1, entries], bn: [1, entries] }[layout]
}

/** What is said here of a program at a point. */
export function reportAt(
  program: GoldenProgram,
  at: Pick<GoldenCase, 'point' | 'settings'>,
): OwnReport {
  return checkSource(program.source, settingOf(program, at))
}

/** The part of it that PyTorch would say as well. */
export function verdictAt({ source, ...program }: GoldenProgram, golden: GoldenCase): OwnReport {
  const setting = settingOf({ source, ...program }, golden)
  return last(checking({ source, setting, verdictOnly: true }))
}

/** Somewhere without any symmetry, of the shape that a program takes. */
export const anywhere = ({ layout }: GoldenProgram): string =>
  layout === 'bn' ? 'b_rand_a' : 'rand_a'
