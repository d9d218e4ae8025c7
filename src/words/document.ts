import { say } from './say.ts'

/** What the document says before, and without, a script. */
export const title = say`The gradient of cosine similarity`

export const description = say`See, derive and check the gradient of cosine similarity: drag two vectors, read the derivation with live numbers, run gradcheck in the page.`

export const withoutScripts = say`The lesson is here to be read. To drag the vectors, run the check and open the lab, this page needs JavaScript: it computes everything in the browser.`

export const preview = say`The opening: a check that passes, beside the two vectors at which it was made`

export const fromDisk = say`This page was opened as a file, and so the browser loads none of its parts. Serve its folder and open the address instead: npm start in the project, or npx serve in this folder. npm run build:single makes one file that works from a disk.`
