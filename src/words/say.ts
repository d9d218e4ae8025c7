/**
 * A sentence of the page, or a word of it, in the language that the page is built for: what stands in the source is
 * English, and the build puts the other language in its place (tools/site/language.ts). Whole sentences, since
 * another language orders them otherwise; numbers and names come as values.
 *
 *     say`S is ${short(s)} at ${degrees(theta)}.`   // in the catalogues: 'S is {0} at {1}.'
 */
export function say(parts: TemplateStringsArray, ...values: readonly (string | number)[]): string {
  return parts.reduce((sentence, part, i) => `${sentence}${values[i - 1]}${part}`)
}
