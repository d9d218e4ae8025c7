/**
 * How many components x and y may have to be carried along whole, through every drag; longer ones are
 * embedded (`math/embedding.ts`).
 */
export const maxCarried = 1024

/** How many components x and y of a check may have: it is n² work. */
export const maxChecked = 4096
