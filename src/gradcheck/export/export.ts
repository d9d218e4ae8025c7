import type { Failure } from '../failure.ts'
import { settle } from '../options.ts'
import { verdictOf } from '../verdict.ts'
import type { Pair } from '../../math/vec.ts'
import { backwards, type BackwardId } from '../backwards.ts'
import { classWith } from '../listing.ts'
import { isFinished, type ExportSetting } from './setting.ts'
import { analyticalTolerance, hangsOnRounding, numericalTolerance } from './roundingTolerance.ts'
import { comparison, fastJacobians, main, point, slowJacobians, tests, verdict } from './texts.ts'
import { dict, list, number } from './python.ts'
import { titles } from './titles.ts'

/** The kinds of file in which a check can be taken home. */
export const exportKinds = {
  script: { prefix: 'gradcheck', use: 'python' },
  pytest: { prefix: 'test_gradcheck', use: 'pytest' },
} as const

export type ExportKind = keyof typeof exportKinds

/** Of longer columns a file tells the first and the last entries, so many of each. */
const maxTold = 64

/**
 * A file in Python, complete in itself, that has real PyTorch make the same check and compares verdict,
 * failing stage and Jacobians with the page's. It needs torch alone, from release 1.13 on.
 *
 * @throws RangeError if the check is not finished, so that nothing is known that could be compared.
 */
export function exported(
  kind: ExportKind,
  setting: ExportSetting,
): { readonly name: string; readonly text: string } {
  if (!isFinished(setting))
    throw new RangeError('exported: the check is not finished; all its entries must be there')
  const name = fileName(kind, setting)
  const parts = [
    head(kind, name, setting),
    constants(setting),
    fn(setting.backward),
    point,
    verdict,
    settle(setting.options).fastMode ? fastJacobians : slowJacobians,
    comparison,
    kind === 'script' ? main : tests,
  ]
  return { name, text: parts.join('\n\n\n') }
}

/** Such as gradcheck_zeros_ones_16.py; of what is usual, double precision and slow mode, it is silent. */
function fileName(kind: ExportKind, { backward, at, options, label }: ExportSetting): string {
  const { dtype, fastMode, inputs } = settle(options)
  const words = [
    exportKinds[kind].prefix,
    backward,
    label ?? '',
    String(at.x.length),
    inputs.length === 1 ? `${inputs[0]}_only` : '',
    dtype === 'float64' ? '' : dtype,
    fastMode ? 'fast' : '',
  ]
  const plain = words.map((word) => word.replace(/\W+/g, '_')).filter(Boolean)
  return `${plain.join('_')}.py`
}

function head(kind: ExportKind, name: string, setting: ExportSetting): string {
  const { backward, at, options, report, label } = setting
  const { dtype, fastMode, inputs } = settle(options)
  const use = {
    script: `Run it by

    python ${name}

The last line that it prints is PyTorch's verdict: success! or failure... It exits with 0 if that,
the failing stage and the Jacobians are those of the page, and otherwise with 1 and a sentence.`,
    pytest: `Run it by

    pytest ${name}

The tests pass if PyTorch's verdict, the failing stage and the Jacobians are those of the page.`,
  }
  const shaky = hangsOnRounding(setting)
    ? `
The verdict hangs on rounding here: on a processor, or by a release of PyTorch, that adds in
another order, it may come out the other way.
`
    : ''
  return `"""A check of the gradient of cosine similarity, written by Cosgrad.

backward: ${backward}. ${titles[backward]}
point:    ${label === undefined ? '' : `${label.replace(/[^\w .,()-]/g, ' ')}, `}n = ${at.x.length}
check:    ${fastMode ? 'fast' : 'slow'} mode, ${dtype}, gradients for ${inputs.join(' and ')}
verdict:  ${verdictOf(report)}${report.failure ? ` Stage: ${report.failure.stage}, at ${report.failure.input}.` : ''}
${shaky}
${use[kind]}
Nothing but torch is needed, release 1.13 or newer.
"""

import math
import re
${kind === 'script' ? 'import sys\n' : ''}
import torch
from torch.autograd import gradcheck
from torch.autograd.gradcheck import GradcheckError`
}

/** A part of the message by which PyTorch's stages are told apart, in all releases. */
const saying: Readonly<Record<Failure['stage'], string>> = {
  jacobian: 'mismatch',
  not_reentrant: 'reentrant',
  not_multiplied_by_grad_output: 'multiplied',
}

function constants(setting: ExportSetting): string {
  const { at, options, report } = setting
  const settings = settle(options)
  const { dtype, eps, atol, rtol, nondetTol, fastMode, inputs } = settings
  const { failure } = report
  const told = toldIndices(setting)
  const shortened = told.length < (fastMode ? 1 : at.x.length)
  const columns = (of: Pair<readonly number[]>) =>
    dict(inputs, (input) =>
      list(
        told.map((i) => of[input][i]!),
        4,
      ),
    )
  return `# The inputs, every digit of them. They are columns, as in the post.
DTYPE = torch.${dtype}
X = ${list(at.x)}
Y = ${list(at.y)}
CHECKED = [${inputs.map((input) => `"${input}"`).join(', ')}]

EPS = ${number(eps)}
ATOL = ${number(atol)}
RTOL = ${number(rtol)}
NONDET_TOL = ${number(nondetTol)}
FAST_MODE = ${fastMode ? 'True' : 'False'}

# What the page found. A word of PyTorch's message tells at which stage a check failed; inputs are
# counted among those checked.
VERDICT = "${verdictOf(report)}"
STAGE = ${failure ? `"${saying[failure.stage]}"` : 'None'}
INPUT = ${failure?.stage === 'jacobian' ? inputs.indexOf(failure.input) : 'None'}
HANGS_ON_ROUNDING = ${hangsOnRounding(setting) ? 'True' : 'False'}

${fastMode ? '# In fast mode there is one number for each input: the derivative along a direction.' : '# The Jacobians, one column for each input.'}${
    shortened
      ? `
# Of a long column these are the first and the last ${maxTold / 2} entries; the verdict is about all.`
      : ''
  }
COMPARED = ${shortened ? ends(at.x.length) : `list(range(${told.length}))`}
NUMERICAL = ${columns(report.numerical)}
ANALYTICAL = ${columns(report.analytical)}

# By how much entries may differ from these where sums are rounded in another order: so much, and
# this part of the entry.
NUMERICAL_SLACK = ${number(numericalTolerance(at, settings))}
ANALYTICAL_SLACK = ${dict(inputs, (input) => number(analyticalTolerance(setting, input)))}
RELATIVE_ROUNDING = ${dtype === 'float64' ? '1e-12' : '1e-5'}`
}

function toldIndices({ at, options }: ExportSetting): number[] {
  const all = settle(options).fastMode ? 1 : at.x.length
  const indices = Array.from({ length: all }, (_, i) => i)
  return all <= maxTold
    ? indices
    : [...indices.slice(0, maxTold / 2), ...indices.slice(-maxTold / 2)]
}

const ends = (n: number) => `list(range(${maxTold / 2})) + list(range(${n - maxTold / 2}, ${n}))`

function fn(backward: BackwardId): string {
  const doc = `S(x, y), with the backward that is checked: ${backward}.`
  return classWith(backwards[backward].program.statements, doc)
}
