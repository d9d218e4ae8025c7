import type { OwnSetting } from '../../../python/check.ts'
import { checkingOf, isOwn } from '../../../session/check.ts'
import { memoizeOne } from '../../../session/memoizeOne.ts'
import { settingOf } from '../../../session/own/question.ts'
import type { Checking } from '../../../session/state.ts'
import { useFollowed } from '../../store/useStoreEffect.ts'

/** Code that runs, and where it is checked. */
export interface AboutOwn {
  readonly source: string
  readonly setting: OwnSetting
}

const aboutOf = memoizeOne(
  (checking: Checking) => [checking],
  ({ question, check, status }): AboutOwn | null => {
    if (!isOwn(question) || status !== 'done' || !check?.own || check.own.entry === null)
      return null
    return { source: check.own.source, setting: settingOf(question) }
  },
)

/** What else can be asked about the reader's code once it is checked; null while it is not. */
export function useOwnQuestion(): AboutOwn | null {
  return aboutOf(useFollowed(checkingOf, { rate: 'rest' }))
}
