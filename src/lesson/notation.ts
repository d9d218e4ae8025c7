/**
 * The macros of the formulas. A symbol that also stands in the figure carries its name as
 * `data-term`, and takes the figure's colour from there.
 */
export const macros: Readonly<Record<string, string>> = {
  '\\cS': '\\mathcal{S}',
  '\\bR': '\\mathbb{R}',
  '\\term': '\\htmlData{term=#1}{#2}',
  '\\x': '\\term{x}{x}',
  '\\y': '\\term{y}{y}',
  '\\tx': '\\term{dx}{\\tilde{x}}',
  '\\ty': '\\term{dy}{\\tilde{y}}',
  '\\Sxy': '\\cS(\\x, \\y)',
  '\\gradx': '\\term{gradient-x}{\\nabla_{\\!x}\\cS}',
  '\\grady': '\\term{gradient-y}{\\nabla_{\\!y}\\cS}',
  '\\inner': '\\langle #1, #2 \\rangle',
  '\\norm': '\\lVert #1 \\rVert',
  '\\normx': '\\norm{\\x}',
  '\\normy': '\\norm{\\y}',
  // The two partial gradients, spelled out.
  '\\partx': '\\frac{1}{\\normx\\normy}\\,\\y - \\frac{\\Sxy}{\\normx^2}\\,\\x',
  '\\party': '\\frac{1}{\\normx\\normy}\\,\\x - \\frac{\\Sxy}{\\normy^2}\\,\\y',
}
