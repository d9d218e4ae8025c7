/** What the tests use of it; the package has no types. */
declare module 'speech-rule-engine' {
  const engine: {
    readonly setupEngine: (options: Readonly<Record<string, string>>) => Promise<unknown>
    readonly engineReady: () => Promise<unknown>
    readonly toSpeech: (mathml: string) => string
  }
  export default engine
}
