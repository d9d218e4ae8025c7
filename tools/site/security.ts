import { createHash } from 'node:crypto'
import type { Plugin } from 'vite'

/** What the page may do, by the names of a Content-Security-Policy. Whatever is not listed it may not. */
const policy: Readonly<Record<string, readonly string[]>> = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  // Their script is part of the page's own, and handed over as a blob.
  'worker-src': ["'self'", 'blob:'],
  // The editor's style sheet is made where it stands; no element may have a style of its own.
  'style-src': ["'self'", "'nonce-editor'"],
  'font-src': ["'self'"],
  // Pictures that the page makes itself.
  'img-src': ["'self'", 'data:', 'blob:'],
  'connect-src': ["'self'"],
  'manifest-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  // An address becomes a script by the page's policy alone, and no text becomes HTML.
  'require-trusted-types-for': ["'script'"],
  'trusted-types': ['default'],
}

/** The policy as it stands in the document. */
export function policyOf(changes: typeof policy = {}): string {
  return Object.entries({ ...policy, ...changes })
    .map(([name, sources]) => [name, ...sources].join(' '))
    .join('; ')
}

/** The hash by which a policy knows a script or a style that stands in the document. */
export function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`
}

/** Puts the policy into the document that is built; while it is worked on, it would stand in Vite's way. */
export const contentSecurity: Plugin = {
  name: 'content-security',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: policyOf() },
      injectTo: 'head-prepend',
    },
  ],
}
