import { beginRun } from '../torch/core/budget.ts'
import { freshState } from '../torch/core/state.ts'
import { resetPrintOptions } from '../torch/print/tensor.ts'
import { generator } from '../torch/random.ts'
import type { Evaluate } from './compile/names.ts'
import { compile, compileEntry } from './compile/compile.ts'
import { pythonBuiltins } from './library/library.ts'
import { output, resetOutput } from './library/output.ts'
import type { Value } from './objects/object.ts'
import { resetDepth } from './runtime/call.ts'
import { traced } from './runtime/errors.ts'
import { Frame, type Globals } from './runtime/frame.ts'
import type { Program } from './syntax/ast.ts'
import { withinDepth } from './syntax/depth.ts'
import { parse } from './syntax/parse.ts'

/** A program that can be run: read once, and loaded as often as it is asked for. */
export interface Runnable {
  readonly program: Program
  /** Runs what stands in the module. */
  readonly load: (name: string) => Loaded
}

/** A program that was run, as far as it came. */
export interface Loaded {
  readonly names: Map<string, Value>
  /** What it printed. */
  readonly printed: string
  /** What ended it, if anything did: an exception or a refusal. Names that were defined before stay. */
  readonly thrown: unknown
  /** The value of an expression in its names. */
  readonly evaluate: (expression: string) => Value
}

/**
 * @throws Problem if the source is no Python.
 * @throws Refused if it uses a part of the language that is not known here.
 */
export function runnable(source: string): Runnable {
  return runnableOf(parse(source))
}

/** As `runnable`, of a program that is read already. */
export function runnableOf(program: Program): Runnable {
  const run = withinDepth(program.source, () => compile(program))
  return {
    program,
    load: (name) => {
      fresh()
      const names = new Map<string, Value>([['__name__', name]])
      const globals: Globals = { names, builtins: pythonBuiltins }
      const frame = new Frame(0, null, globals, names)
      let thrown: unknown = null
      try {
        run(frame)
      } catch (error) {
        thrown = caught(error, frame)
      }
      return {
        names,
        printed: output(),
        thrown,
        evaluate: (expression) => evaluated(expression, globals),
      }
    },
  }
}

/** Nothing leaks from run to run: neither switches nor random numbers. */
function fresh(): void {
  freshState()
  resetOutput()
  resetDepth()
  resetPrintOptions()
  beginRun()
  generator.reseed(0)
}

/** What was thrown, with the line of the module. */
function caught(error: unknown, frame: Frame): unknown {
  try {
    return traced(error, { name: '<module>', line: frame.line })
  } catch (other) {
    return other
  }
}

function evaluated(expression: string, globals: Globals): Value {
  if (entry?.expression !== expression)
    entry = { expression, run: compileEntry(parse(`(${expression}\n)\n`)) }
  return entry.run(new Frame(0, null, globals, globals.names))
}

/** The expression that was evaluated last: a check asks for the same one in each run of a program. */
let entry: { readonly expression: string; readonly run: Evaluate } | null = null
