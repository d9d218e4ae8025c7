// Tests draw space at once: where nothing is downloaded, nothing is late.
import { loadSpace } from './lateSpace.ts'

await loadSpace()
