/**
 * How many components x and y may have to be carried along whole, through every drag and into the
 * check, which is n² work; longer ones are embedded (`math/embedding.ts`).
 */
export const mostComponents = 1024
