import { builtins, installBuiltins } from './builtins.ts'
import { installConstructors } from './construct.ts'
import { installMath } from './math.ts'
import { installSupport } from './support.ts'
import { installActivations } from './torch/activations.ts'
import { installAutograd } from './torch/autograd.ts'
import { installChanges } from './torch/changes.ts'
import { installChoices } from './torch/choose.ts'
import { installCloseness } from './torch/closeness.ts'
import { installCreation } from './torch/creation.ts'
import { installDefaults } from './torch/defaults.ts'
import { installElementwise } from './torch/elementwise.ts'
import { installFunctional } from './torch/functional.ts'
import { installLinalg } from './torch/linalg.ts'
import { installModules } from './torch/modules.ts'
import { installProducts } from './torch/products.ts'
import { installRandom } from './torch/random.ts'
import { installReductions } from './torch/reductions.ts'
import { installShapes } from './torch/shapes.ts'
import { installTypes } from './torch/types.ts'
import { installCollections } from './types/collections.ts'
import { installNumbers } from './types/numbers.ts'
import { installText } from './types/text.ts'

/** Everything that a program can use; later parts may ask for what earlier ones brought. */
function library() {
  for (const install of [
    installBuiltins,
    installConstructors,
    installNumbers,
    installText,
    installCollections,
    installMath,
    installSupport,
    installTypes,
    installCreation,
    installElementwise,
    installReductions,
    installProducts,
    installShapes,
    installChoices,
    installChanges,
    installRandom,
    installAutograd,
    installCloseness,
    installDefaults,
    installLinalg,
    installFunctional,
    installActivations,
    installModules,
  ])
    install()
  return builtins
}

/** What every program can use without importing it; with it, what it can import is there. */
export const pythonBuiltins = library()
