// One chunk: what the opening says of its check. It is served with the document.

export { Verdicts } from './trust/Verdicts.tsx'
export { Bars } from './entries/Bars.tsx'
export { BarsHead, BarsPane } from './entries/BarsPane.tsx'
