// All about the reader's own code, in one chunk.
export { OwnCode } from './OwnCode.tsx'
export { OwnFindings } from './OwnFindings.tsx'
export { OwnScript, OwnTakeHome } from './OwnExport.tsx'
export { OwnMutants } from './OwnMutants.tsx'
