import sre from 'speech-rule-engine'

// What a screen reader says: intents by the rule of MathML 4, all else by speech-rule-engine, which knows none yet.

interface Node {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (Node | string)[]
}

/** The elements of MathML as KaTeX writes it: well formed, and without anything but elements and text. */
function parsed(markup: string): Node {
  const open: { name: string; attributes: Record<string, string>; children: (Node | string)[] }[] =
    [{ name: '', attributes: {}, children: [] }]
  for (const [, close, name = '', inside = '', single, text] of markup.matchAll(
    /<(\/?)([\w-]+)((?:\s+[\w:-]+="[^"]*")*)\s*(\/?)>|([^<]+)/g,
  )) {
    const last = open.at(-1)!
    if (text !== undefined) last.children.push(text)
    else if (close) open.pop()
    else {
      const attributes = Object.fromEntries(
        [...inside.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [
          key,
          value,
        ]),
      )
      const node = { name, attributes, children: [] }
      last.children.push(node)
      if (!single) open.push(node)
    }
  }
  const [root] = open[0]!.children
  if (typeof root !== 'object') throw new Error('no MathML')
  return root
}

/** The element that an intent names as `$name`, below the one that has the intent. */
function argument({ children }: Node, name: string): Node | undefined {
  for (const child of children) {
    if (typeof child === 'string') continue
    if (child.attributes['arg'] === name) return child
    // What is within another intent is that one's.
    const found = 'intent' in child.attributes ? undefined : argument(child, name)
    if (found) return found
  }
  return undefined
}

const text = (words: string) => `<mtext>${words}</mtext>`

/** MathML in which intents are spelled out: `norm($v)` as “norm of” and what v is. */
function spelled(node: Node | string): string {
  if (typeof node === 'string') return node
  if (node.name === 'annotation') return ''
  const intent = node.attributes['intent']
  if (intent === undefined) return element(node)
  const [, head = '', list] = /^([\w-]+)(?:\((.*)\))?$/.exec(intent) ?? []
  const words = head.replaceAll('-', ' ')
  if (list === undefined) return text(words)
  const args = list.split(',').map((each) => {
    const found = argument(node, each.trim().replace('$', ''))
    if (!found) throw new Error(`the intent ${intent} names ${each}, which is not there`)
    return spelled(found)
  })
  return `<mrow>${text(`${words} of `)}${args.join('<mo>and</mo>')}</mrow>`
}

function element({ name, attributes, children }: Node): string {
  const listed = Object.entries(attributes).map(([key, value]) => ` ${key}="${value}"`)
  return `<${name}${listed.join('')}>${children.map(spelled).join('')}</${name}>`
}

/** Whoever reads aloud, when it is ready. */
export async function reader(): Promise<{
  /** As a screen reader that knows intents. */
  readonly aloud: (math: string) => string
  /** As one that knows none. */
  readonly literally: (math: string) => string
}> {
  await sre.setupEngine({ locale: 'en', domain: 'clearspeak', modality: 'speech' })
  await sre.engineReady()
  return {
    aloud: (math) => sre.toSpeech(spelled(parsed(math))),
    literally: (math) => sre.toSpeech(math),
  }
}
