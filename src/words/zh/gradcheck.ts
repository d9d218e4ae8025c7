import type { Sentences } from '../catalogue.ts'

export const gradcheck: Sentences<'gradcheck'> = {
  'The post’s': '博文的',
}
