import { defineConfig } from 'vitest/config'

/** One walk through the running product, and what it must have left whole; the walk stops the programs in its last test. */
export default defineConfig({
  test: { include: ['tests/soak/**/*.test.ts'], testTimeout: 120_000, fileParallelism: false },
})
