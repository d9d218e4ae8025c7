/** The version of the page, from package.json; put in by the build. */
declare const cosgradVersion: string

// What the build makes of the document's own looks: tools/site/served.ts.
declare module 'virtual:served.css'
