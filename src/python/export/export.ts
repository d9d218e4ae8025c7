import { exportKinds, type ExportKind } from '../../gradcheck/export/export.ts'
import { list, number } from '../../gradcheck/export/python.ts'
import { verdictOf } from '../../gradcheck/verdict.ts'
import type { OwnReport } from '../check/report.ts'
import { settled, type Numbers, type OwnSetting } from '../check/setting.ts'
import { sayingOf } from '../check/verdict.ts'
import { check, comparison, jaxtyping, main, point, setupContext, tests } from './texts.ts'
import { writtenShape } from '../../writing/shape.ts'

/** A check of pasted code, and what it came to: as `checkSource` was asked, and what it said. */
export interface OwnExport {
  readonly setting: OwnSetting
  readonly report: OwnReport
}

export interface PythonFile {
  readonly name: string
  readonly text: string
}

/**
 * A file in Python with the pasted code, complete in itself, that has real PyTorch make the same check. Its last
 * line is the verdict, and it exits with 0 if that agrees with the page, else with 1 and a sentence.
 *
 * @throws RangeError if the code was refused, so that there is no verdict to compare.
 */
export const ownScript = (asked: OwnExport): PythonFile => exported('script', asked)

/** The same as a file for pytest. @throws as `ownScript`. */
export const ownPytest = (asked: OwnExport): PythonFile => exported('pytest', asked)

function exported(kind: ExportKind, { setting, report }: OwnExport): PythonFile {
  if (report.refused !== null)
    throw new RangeError('exported: the code was refused; there is no verdict to compare')
  const name = nameOf(kind, setting, report)
  const parts = [
    head(kind, name, setting, report),
    constants(setting, report),
    ...(/\bjaxtyping\b/.test(report.source) ? [jaxtyping] : []),
    ...(/\bsetup_context\b/.test(report.source) ? [setupContext] : ['adapted = None']),
    point,
    check,
    comparison,
    kind === 'script' ? main : tests,
  ]
  return { name, text: parts.join('\n\n\n') }
}

/** Such as gradcheck_CosSim_apply_16.py; of what is usual, double precision and slow mode, it is silent. */
function nameOf(kind: ExportKind, setting: OwnSetting, { entry }: OwnReport): string {
  const { x, dtype, fastMode, requiresGrad } = settled(setting)
  const words = [
    exportKinds[kind].prefix,
    /^[\w.]{1,40}$/.test(entry ?? '') ? (entry ?? '') : 'own',
    x.shape.join('_') || 'scalar',
    requiresGrad[0] === requiresGrad[1] ? '' : requiresGrad[0] ? 'x_only' : 'y_only',
    dtype === 'float64' ? '' : dtype,
    fastMode ? 'fast' : '',
  ]
  return `${words
    .map((word) => word.replace(/\W+/g, '_'))
    .filter(Boolean)
    .join('_')}.py`
}

function head(kind: ExportKind, name: string, setting: OwnSetting, report: OwnReport): string {
  const { dtype, fastMode, x, y } = settled(setting)
  const use =
    kind === 'script'
      ? `Run it by

    python ${name}

The last line that it prints is PyTorch's verdict: success! or failure... It exits with 0 if that,
the stage and the place are those of the page, and otherwise with 1 and a sentence.`
      : `Run it by

    pytest ${name}

The test passes if PyTorch's verdict, the stage and the place are those of the page.`
  return `"""A check of pasted code, written by Cosgrad.

check:    ${fastMode ? 'fast' : 'slow'} mode, ${dtype}, x of shape ${writtenShape(x.shape)}, y of shape ${writtenShape(y.shape)}
verdict:  ${verdictOf(report)}${report.stage === null ? '' : ` Stage: ${report.stage}.`}

${use}
Nothing but torch is needed${/\bsetup_context\b/.test(report.source) ? '' : ', release 1.13 or newer'}.
"""

import contextlib
import io
import linecache
import re
import sys
import traceback

import torch
from torch.autograd import gradcheck`
}

function constants(setting: OwnSetting, report: OwnReport): string {
  const { x, y, dtype, eps, atol, rtol, fastMode, requiresGrad } = settled(setting)
  const wanted = [0, 1].filter((input) => requiresGrad[input])
  const place = (value: number | null) => (value === null ? 'None' : String(value))
  const saying = report.stage === null ? null : sayingOf(report.stage)
  return `# The code, as the page ran it.
CODE = ${literal(report.source)}

# What is checked, in the names of the code; None if they could not be had.
ENTRY = ${report.entry === null ? 'None' : quoted(report.entry)}

# The inputs, every digit of them, row by row.
DTYPE = torch.${dtype}
${tensor('X', x, requiresGrad[0])}
${tensor('Y', y, requiresGrad[1])}

EPS = ${number(eps)}
ATOL = ${number(atol)}
RTOL = ${number(rtol)}
FAST_MODE = ${python(fastMode)}

# What the page found. A part of PyTorch's message tells at which stage a check failed; inputs are
# counted among those that require a gradient, and lines are lines of the code.
VERDICT = "${verdictOf(report)}"
ERROR = ${report.error === null ? 'None' : quoted(report.error)}
STAGE = ${saying === null ? 'None' : `r"${saying}"`}
OUTPUT = ${place(report.output)}
INPUT = ${place(report.input === null ? null : wanted.indexOf(report.input))}
LINE = ${place(report.line)}`
}

const python = (value: boolean): string => (value ? 'True' : 'False')

function tensor(name: string, { shape, values, noncontiguous }: Numbers, wanted: boolean): string {
  return `${name} = ${list(Array.from(values))}
${name}_SHAPE = ${writtenShape(shape)}
${name}_REQUIRES_GRAD = ${python(wanted)}${noncontiguous ? `\n${name}_BY_COLUMNS = True` : `\n${name}_BY_COLUMNS = False`}`
}

const quoted = (text: string): string => JSON.stringify(text)

/** A text of several lines as Python reads it, so that it can be read by people as well. */
function literal(text: string): string {
  const inside = text
    .replaceAll('\\', '\\\\')
    .replaceAll('"""', '\\"\\"\\"')
    .replace(/"$/, '\\"')
    // oxlint-disable-next-line no-control-regex -- what an editor would not show, or Python would not take
    .replace(/[\0-\x08\x0b-\x1f\x7f\ud800-\udfff]/g, escaped)
  return `"""\\\n${inside}"""`
}

const escaped = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
