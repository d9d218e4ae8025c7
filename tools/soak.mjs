// npm run soak: ten thousand actions of a seeded monkey over all places, half of them at the desk and half on the phone,
// in portions with seeds of their own. What goes wrong is printed at once, and at the end the shortest list of actions
// that repeats it.
//   node tools/soak.mjs [--actions N] [--seed N] [--project desk|phone] [--shorten TRIALS] [--workers N]
//   node tools/soak.mjs --repeat FILE [--project desk|phone]: plays such a list again
//   node tools/soak.mjs --load [what tools/load.mjs takes]: what the page keeps of a long day
import { spawnSync } from 'node:child_process'
import { parseArgs } from 'node:util'

const asked = process.argv.slice(2)
const load = asked.includes('--load')

/** @param {readonly string[]} command @param {NodeJS.ProcessEnv} [env] */
function run(command, env) {
  const { status } = spawnSync(command.join(' '), {
    shell: true,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  })
  process.exit(status ?? 1)
}

if (load) run(['node', 'tools/load.mjs', ...asked.filter((each) => each !== '--load')])
const { values } = parseArgs({
  args: asked,
  options: {
    actions: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    project: { type: 'string', multiple: true, default: ['desk', 'phone'] },
    shorten: { type: 'string', default: '40' },
    repeat: { type: 'string' },
    // Pages that are played with at once.
    workers: { type: 'string', default: '2' },
  },
})
const projects = values.project.map((name) => `--project=${name}`)
const workers = `--workers=${values.workers}`
run(['npx playwright test e2e/monkey.spec.ts', workers, ...projects], {
  COSGRAD_SOAK: String(Math.ceil(Number(values.actions) / projects.length)),
  COSGRAD_SEED: values.seed,
  COSGRAD_TRIALS: values.shorten,
  ...(values.repeat ? { COSGRAD_LIST: values.repeat } : {}),
})
