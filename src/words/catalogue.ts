import type { english } from './english.ts'

export type Room = keyof typeof english

/** What a language says for each sentence of a room: one that is missing, or that nobody says any more, is an error of types. */
export type Sentences<R extends Room> = Readonly<Record<(typeof english)[R][number], string>>

/** All that the page says, in one language. */
export type Catalogue = { readonly [R in Room]: Sentences<R> }
