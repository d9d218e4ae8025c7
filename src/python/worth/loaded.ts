import { beginRun } from '../../torch/core/budget.ts'
import type { Checked } from '../../torch/gradcheck/checked.ts'
import { inputsOf } from '../check/inputs.ts'
import type { FullSetting } from '../check/setting.ts'
import type { Subject } from '../check/subject.ts'
import type { Value } from '../objects/object.ts'
import { call } from '../runtime/call.ts'
import { python } from '../runtime/language.ts'

/** A program that is loaded once, to be checked at many places. */
export class Loaded {
  private readonly fn: Value

  /** @throws what the program raises while it is loaded. */
  constructor({ runnable, entry }: Subject) {
    this.fn = runnable.load('pasted').evaluate(entry)
  }

  at(setting: Pick<FullSetting, 'x' | 'y' | 'dtype' | 'requiresGrad'>): Checked {
    return {
      call: (args) => {
        beginRun()
        return call(this.fn, args as Value[])
      },
      inputs: inputsOf(setting),
      language: python,
      begin: beginRun,
    }
  }
}
