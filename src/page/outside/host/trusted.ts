/*
 * Where the document asks for trusted types, text becomes HTML and an address becomes a script by these two policies
 * and in no other way; browsers that know none of it take both as they are.
 */

interface Policy {
  readonly createHTML: (text: string) => string
}

interface Rules {
  readonly createHTML?: (text: string) => string
  readonly createScriptURL?: (address: string) => string | null
}

interface TrustedTypes {
  readonly createPolicy: (name: string, rules: Rules) => Policy
}

const types = (globalThis as { readonly trustedTypes?: TrustedTypes }).trustedTypes

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

const policy: Policy = types?.createPolicy('cosgrad', { createHTML: escaped }) ?? {
  createHTML: escaped,
}

/** A text as HTML that shows it, letter for letter. */
export function asHtml(text: string): string {
  return policy.createHTML(text)
}

/** The worker that has the page there without a network, beside the page. */
export const offlineScript = 'offline.js'

/** Lets the page start its workers, whose scripts are its own and handed over as blobs; no other address is a script. */
export function trustWorkers(): void {
  types?.createPolicy('default', {
    createScriptURL: (address) =>
      address.startsWith('blob:') || address === offlineScript ? address : null,
  })
}
