import type { Catalogue } from '../catalogue.ts'
import { check } from './check.ts'
import { figure } from './figure.ts'
import { gradcheck } from './gradcheck.ts'
import { lab } from './lab.ts'
import { lesson } from './lesson.ts'
import { page } from './page.ts'
import { python } from './python.ts'
import { reading } from './reading.ts'
import { session } from './session.ts'
import { story } from './story.ts'

export const catalogue: Catalogue = {
  story,
  lesson,
  figure,
  check,
  lab,
  page,
  session,
  gradcheck,
  python,
  reading,
}
