/** The two partial gradients, spelled out: macros that plain text needs, too. Source: post, section Gradient. */
export const partials: Readonly<Record<string, string>> = {
  '\\partx': '\\frac{1}{\\normx\\normy}\\,\\y - \\frac{\\Sxy}{\\normx^2}\\,\\x',
  '\\party': '\\frac{1}{\\normx\\normy}\\,\\x - \\frac{\\Sxy}{\\normy^2}\\,\\y',
}
