import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

// A browser opens by itself where somebody sits in front of one: a terminal, a screen, no CI.
const atADesk =
  Boolean(process.stdout.isTTY) &&
  !process.env['CI'] &&
  (process.platform !== 'linux' ||
    Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']))

export default defineConfig({
  // Relative paths: the built site works below any sub-path.
  base: './',
  plugins: [react()],
  preview: { open: atADesk },
  test: { include: ['src/**/*.test.ts', 'e2e/**/*.test.ts'], environment: 'node' },
})
