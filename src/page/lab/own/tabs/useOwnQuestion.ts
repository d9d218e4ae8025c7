import { useState } from 'react'
import type { OwnSetting } from '../../../../python/check.ts'
import { checkingOf, isOwn } from '../../../../session/check.ts'
import { memoizeOne } from '../../../../session/memoizeOne.ts'
import { settingOf } from '../../../../session/own/question.ts'
import type { Checking } from '../../../../session/state.ts'
import { useFollowed } from '../../../store/useStoreEffect.ts'

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

/** Whether the reader's code is checked just now, so that what else is there belongs to the code before. */
export function useIsOld(): boolean {
  return useFollowed((state) => checkingOf(state).status, { rate: 'rest' }) === 'running'
}

/** Whether something is about other code than what is checked, or being checked, just now; null is about none. */
export function useIsOfCodeBefore(source: string | null): boolean {
  const { question, check } = useFollowed(checkingOf, { rate: 'rest' })
  return source !== null && isOwn(question) && source !== (check?.own?.source ?? question.source)
}

/**
 * What else can be asked about the reader's code once it is checked; while it is checked anew, what could be asked
 * before. Null where nothing is checked.
 */
export function useOwnQuestion(): AboutOwn | null {
  const checking = useFollowed(checkingOf, { rate: 'rest' })
  const about = aboutOf(checking)
  const [last, setLast] = useState(about)
  if (about && about !== last) setLast(about)
  return about ?? (checking.status === 'running' ? last : null)
}
