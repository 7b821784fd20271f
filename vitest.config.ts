import { defineConfig } from 'vitest/config'

/** Properties try hundreds of texts; a busy machine may take its time over them. */
export default defineConfig({ test: { testTimeout: 30_000 } })
