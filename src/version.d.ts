/** The version of the page, from package.json; put in by the build. */
declare const cosgradVersion: string
