import { Unreadable } from './unreadable.ts'
import { titled } from './wording.ts'

const instead = 'save one array with numpy.save, or tensors with save_file from safetensors'

/** Formats that are known and not read, by the bytes with which they begin. */
const foreign: readonly (readonly [begins: readonly string[], sentence: string])[] = [
  [
    ['PK\x03\x04', 'PK\x05\x06', 'PK\x07\x08'],
    `is a ZIP archive, such as NumPy’s .npz or PyTorch’s .pt and .pth; ${instead}`,
  ],
  [
    ['\x80\x02', '\x80\x03', '\x80\x04', '\x80\x05'],
    `is a pickle, which is a program and is not run here; ${instead}`,
  ],
  [['\x89HDF\r\n\x1a\n'], `is an HDF5 file, which is not read here; ${instead}`],
  [['\x1f\x8b'], 'is compressed by gzip; decompress it, and open what was in it'],
]

/** Throws `Unreadable` if the file's first bytes are those of a format that is not read. */
export function refuseForeign(name: string, head: string): void {
  for (const [begins, sentence] of foreign) {
    if (begins.some((magic) => head.startsWith(magic)))
      throw new Unreadable(`${titled(name)} ${sentence}`)
  }
}

/** Why a file that is nothing known is not read. */
export function neitherTextNorKnown(name: string): Unreadable {
  return new Unreadable(
    `${titled(name)} is neither text in UTF-8 nor a file of a known kind; ` +
      '.npy, .safetensors and text with numbers can be read',
  )
}
