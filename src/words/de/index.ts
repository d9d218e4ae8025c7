import type { Catalogue } from '../catalogue.ts'
import { english } from '../english.ts'
import { check } from './check.ts'
import { figure } from './figure.ts'
import { lab } from './lab.ts'
import { lesson } from './lesson.ts'
import { page } from './page.ts'
import { session } from './session.ts'
import { story } from './story.ts'

const same = (all: readonly string[]) => Object.fromEntries(all.map((each) => [each, each]))

export const catalogue = {
  story,
  lesson,
  figure,
  check,
  lab,
  page,
  session,
  gradcheck: same(english.gradcheck),
  python: same(english.python),
  reading: same(english.reading),
} as unknown as Catalogue
