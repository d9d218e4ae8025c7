// What every JavaScript platform has beside the language itself: browsers, workers and Node. The rooms
// that know no DOM are compiled with this and nothing more (tsconfig.pure.json).

declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean })
  decode(bytes?: Uint8Array, options?: { stream?: boolean }): string
}

declare class TextEncoder {
  encode(text?: string): Uint8Array
}
