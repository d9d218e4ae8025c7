import { listing } from '../../../gradcheck/listing.ts'
import { Code } from '../../ui/Code.tsx'
import { say } from '../../../words/say.ts'

/** The post's function in PyTorch. */
export function Listing() {
  return <Code name={say`The post’s function in PyTorch`} text={listing} />
}
