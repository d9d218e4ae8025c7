// Stands first in the page that is looked at, and keeps what goes wrong in it: a console that a driver cannot read,
// errors, refusals of the policy, files that do not come.
{
  /** @type {string[]} */
  const complaints = []
  /** @param {readonly unknown[]} parts */
  const note = (...parts) => complaints.push(parts.map(String).join(' '))
  Reflect.set(globalThis, 'complaints', complaints)
  for (const level of /** @type {const} */ (['error', 'warn'])) {
    const say = console[level]
    console[level] = (...parts) => {
      note(level, ...parts)
      say.apply(console, parts)
    }
  }
  /** @param {Event} event */
  const hear = (event) => {
    // Sizes that follow from sizes come a frame later; a busy machine is told so, and no console.
    if (event instanceof ErrorEvent && event.message.startsWith('ResizeObserver loop')) return
    if (event instanceof ErrorEvent) note('error', event.message, event.error?.stack ?? '')
    else if (event.target instanceof Element)
      // What is fetched ahead of its use is given up where a page is left.
      if (!event.target.matches('[rel=modulepreload]'))
        note('did not load:', event.target.outerHTML)
  }
  // What does not load tells it to nobody above it.
  addEventListener('error', hear, true)
  addEventListener('unhandledrejection', ({ reason }) =>
    note('rejected', reason, reason?.stack ?? ''),
  )
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) =>
    note('refused', violatedDirective, blockedURI, sourceFile),
  )
}
