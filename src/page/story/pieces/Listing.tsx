import { listing } from '../../../gradcheck/listing.ts'
import { Code } from '../../ui/Code.tsx'

/** The post's function in PyTorch. */
export function Listing() {
  return <Code name="The post’s function in PyTorch" text={listing} />
}
