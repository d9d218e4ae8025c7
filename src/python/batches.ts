/** How many rows a batch may have in which pasted code gets x and y. */
export const batches = [2, 3, 4, 8] as const
