/** The version of the page, from package.json; put in by the build. */
declare const cosgradVersion: string

// What the build makes of the document's own looks: tools/site/served.ts.
declare module 'virtual:served.css'

/** The language that is built: tools/site/language.ts. Where nothing is built it is not there. */
declare const cosgradLanguage: import('./words/language.ts').Language | undefined
