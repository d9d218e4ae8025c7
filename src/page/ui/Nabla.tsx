/** ∇ₓS or ∇ᵧS in running text. */
export function Nabla({ of }: { readonly of: 'x' | 'y' }) {
  return (
    <span className="nabla" data-term={`gradient-${of}`}>
      ∇<sub>{of}</sub>
      <i className="script">S</i>
    </span>
  )
}
