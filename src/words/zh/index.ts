import type { Catalogue } from '../catalogue.ts'
import { english } from '../english.ts'

export const catalogue = Object.fromEntries(
  Object.entries(english).map(([room, all]) => [
    room,
    Object.fromEntries(all.map((sentence: string) => [sentence, sentence])),
  ]),
) as unknown as Catalogue
