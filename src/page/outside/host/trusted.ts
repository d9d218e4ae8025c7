/*
 * Where the document asks for trusted types, an address becomes a script by this policy and in no other way, and no
 * text becomes HTML; browsers that know none of it take an address as it is.
 */

interface Rules {
  readonly createScriptURL: (address: string) => string | null
}

interface TrustedTypes {
  readonly createPolicy: (name: string, rules: Rules) => void
}

const types = (globalThis as { readonly trustedTypes?: TrustedTypes }).trustedTypes

/** The worker that has the page there without a network, beside the page. */
export const offlineScript = 'offline.js'

/** Lets the page start its workers, whose scripts are its own and handed over as blobs; no other address is a script. */
export function trustWorkers(): void {
  types?.createPolicy('default', {
    createScriptURL: (address) =>
      address.startsWith('blob:') || address === offlineScript ? address : null,
  })
}
