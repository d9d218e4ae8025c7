/** So many components of x and y are carried whole through every drag; longer ones as two coordinates (`math/planeCoordinates.ts`). */
export const maxCarried = 1024

/** How many components x and y of a check may have: with pasted code it is n² work. */
export const maxChecked = 4096

/** Up to so many components a check is there with the change that asked for it; a larger one is a job. */
export const maxAtOnce = 128

/** Up to so many components what is beside the figure follows each move; of longer vectors it waits for the end. */
export const maxLive = 64

/** Up to so many components have a number field each. */
export const maxFields = 16
