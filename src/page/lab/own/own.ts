// All about the reader's own code, in one chunk.
export { OwnCode } from './code/OwnCode.tsx'
export { OwnFindings } from './OwnFindings.tsx'
export { OwnScript, OwnTakeHome } from './tabs/OwnExport.tsx'
export { OwnMutants } from './tabs/OwnMutants.tsx'
export { OwnMap } from './tabs/OwnMap.tsx'
export { OwnPrecision } from './tabs/OwnPrecision.tsx'
export { OwnSecond } from './tabs/OwnSecond.tsx'
