import { Unreadable } from './unreadable.ts'
import { titled } from './wording.ts'
import { say } from '../words/say.ts'

const instead = say`save one array with numpy.save(…, allow_pickle=False), or tensors with save_file from safetensors`

/** Formats that are known and not read, by the bytes with which they begin; each sentence begins with the file. */
/* oxlint-disable no-control-regex -- they are what files begin with */
const foreign: readonly (readonly [begins: RegExp, sentence: (it: string) => string])[] = [
  [/^\x89HDF\r\n\x1a\n/, (it) => say`${it} is an HDF5 file, which is not read here; ${instead}`],
  [
    /^MATLAB 5\.0 MAT-file/,
    (it) => say`${it} is a .mat file of MATLAB; save it as text with writematrix(x, "x.csv")`,
  ],
  [
    /^PAR1/,
    (it) =>
      say`${it} is a Parquet file; save it with df.to_csv("x.csv"), or its vectors with numpy.save`,
  ],
  [
    /^ARROW1/,
    (it) =>
      say`${it} is an Arrow file; save it with df.to_csv("x.csv"), or its vectors with numpy.save`,
  ],
  [
    /^GGUF/,
    (it) => say`${it} is a GGUF file of a quantised model, which is not read here; ${instead}`,
  ],
  [/^\xd0\xcf\x11\xe0/, (it) => say`${it} is an old Excel or Word file; save it as CSV`],
  [/^SQLite format 3\0/, (it) => say`${it} is a database of SQLite; export a table as CSV`],
  [/^%PDF-/, (it) => say`${it} is a PDF; copy the numbers out of it and paste them`],
  [/^(?:\x89PNG|\xff\xd8\xff|GIF8)/, (it) => say`${it} is a picture; numbers in it cannot be read`],
  [
    /^(?:BZh\d|\xfd7zXZ\0|\x28\xb5\x2f\xfd|7z\xbc\xaf|Rar!)/,
    (it) =>
      say`${it} is compressed in a way that is not read here; decompress it, and open what was in it`,
  ],
  [
    /^version https:\/\/git-lfs\.github\.com\/spec\//,
    (it) =>
      say`${it} is a pointer of Git LFS and holds no numbers itself; fetch the file that it stands for with git lfs pull`,
  ],
  [
    /^(?:\xef\xbb\xbf)?\s*<(?:!doctype\s+html|html)[\s>]/i,
    (it) =>
      say`${it} is a web page, as a server sends it in place of a file that it does not give; download the file itself`,
  ],
  // The oldest pickles are texts: a list, a dictionary, an array of NumPy.
  [
    /^(?:\(?[ld]p\d+\n|\(lp\d+\n|\(dp\d+\n|c(?:numpy|copy_reg|collections|torch)[\w.]*\n|[cI]\w[\w.]*\n\w+\n[p(])/,
    (it) => say`${it} is a pickle, which is a program and is not run here; ${instead}`,
  ],
]

/* oxlint-enable no-control-regex */

/** Throws `Unreadable` if the file's first bytes are those of a format that is not read. */
export function refuseForeign(name: string, head: string): void {
  for (const [begins, sentence] of foreign)
    if (begins.test(head)) throw new Unreadable(sentence(titled(name)))
}

/* oxlint-disable no-control-regex -- they are what no text begins with */
/** What the names of files end with that are no texts. */
const named = /\.(?:npy|npz|safetensors|pt|pth|pkl|bin|h5|png|jpe?g|gif|webp)$/i
/** What no text begins with, read as one: control characters, and what is not UTF-8. */
const notText = /^[\ufffd\0-\x08\x0e-\x1a\x1c-\x1f\x7f]/
/* oxlint-enable no-control-regex */

/**
 * A better reason than the one a reader of texts has, why a file cannot be read as text: that it is none. Null if it
 * is one.
 *
 * @param head its first bytes, each a character
 */
export function noText(name: string, head: string): Unreadable | null {
  const bytes = Uint8Array.from(head.slice(0, 4), (byte) => byte.charCodeAt(0))
  if (notText.test(new TextDecoder().decode(bytes))) return neitherTextNorKnown(name)
  const [ending] = named.exec(name) ?? []
  if (ending === undefined) return null
  return new Unreadable(
    say`${titled(name)} is no ${ending.toLowerCase()} file: the bytes with which one begins are missing; .npy, .npz, .safetensors, .pt and text with numbers can be read`,
  )
}

/** Why a file that is nothing known is not read. */
export function neitherTextNorKnown(name: string): Unreadable {
  return new Unreadable(
    say`${titled(name)} is neither text in UTF-8 nor a file of a known kind; .npy, .npz, .safetensors, .pt and text with numbers can be read`,
  )
}
