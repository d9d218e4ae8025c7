import { say } from '../../../words/say.ts'
/** The symbols that running text is full of: set without KaTeX, and so at once. */
const symbols = {
  x: { tex: '\\x', term: 'x' },
  y: { tex: '\\y', term: 'y' },
  S: { tex: '\\cS', term: undefined },
  theta: { tex: '\\term{angle}{\\theta}', term: 'angle' },
  'gradient-x': { tex: '\\gradx', term: 'gradient-x' },
  'gradient-y': { tex: '\\grady', term: 'gradient-y' },
} as const

export type SymbolId = keyof typeof symbols

/** The symbol that a formula is, if it is nothing more. */
export function symbolOf(tex: string): SymbolId | undefined {
  const ids = Object.keys(symbols) as SymbolId[]
  return ids.find((id) => symbols[id].tex === tex.trim())
}

/** x, y, S, θ, ∇ₓS or ∇ᵧS in running text, in the colour of the figure. */
export function Symbol({ of }: { readonly of: SymbolId }) {
  const { term } = symbols[of]
  const common = { className: `symbol symbol-${of}`, 'data-term': term, translate: 'no' } as const
  if (of === 'gradient-x' || of === 'gradient-y')
    return (
      // A picture with a name, because by its letters it would be heard as “nabla x S”.
      <span
        {...common}
        role="img"
        aria-label={of === 'gradient-x' ? say`gradient in x of S` : say`gradient in y of S`}
        dir="ltr"
      >
        ∇<sub>{of === 'gradient-x' ? 'x' : 'y'}</sub>
        <i className="script">S</i>
      </span>
    )
  return <i {...common}>{of === 'theta' ? 'θ' : of}</i>
}
