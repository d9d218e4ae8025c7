/** A link as chat programs return it, as it was meant: what `link.ts` should read. */
export { mended, type Mended } from '../writing/fragment.ts'
