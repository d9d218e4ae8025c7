/** What the post's program prints: whether gradcheck is satisfied. Post, section “Verification”. */
export function verdictOf({ ok }: { readonly ok: boolean }): string {
  return ok ? 'success!' : 'failure...'
}
