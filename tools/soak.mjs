// npm run soak: ten thousand actions of a seeded monkey over all places.
//   node tools/soak.mjs [--actions N] [--seed N]
import { spawnSync } from 'node:child_process'
import { parseArgs } from 'node:util'

const { values } = parseArgs({
  options: {
    actions: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
  },
})
const { status } = spawnSync('npx playwright test e2e/monkey.spec.ts', {
  shell: true,
  stdio: 'inherit',
  env: { ...process.env, COSGRAD_SOAK: values.actions, COSGRAD_SEED: values.seed },
})
process.exit(status ?? 1)
