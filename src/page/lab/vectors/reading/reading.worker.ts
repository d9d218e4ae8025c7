import type { Ask } from './reading.ts'
import { createReader } from './readingServer.ts'

// Reads what the reader brings, beside the page, so that a long file freezes nothing.

const hear = createReader((message, transfer = []) => postMessage(message, { transfer }))
addEventListener('message', ({ data }: MessageEvent<Ask>) => hear(data))
