import path from 'node:path'
import { defineConfig } from 'vitest/config'

// Commands and workers that tests start read their code compiled by whichever was started first: half of what starting costs.
process.env['NODE_COMPILE_CACHE'] ??= path.join(import.meta.dirname, 'node_modules/.cache/cpts-compiled')

const patience = process.env['LONG_RUN'] === '1' ? 20 : 1

export default defineConfig({
  test: {
    sequence: { shuffle: true },
    restoreMocks: true,
    setupFiles: ['tests/setup/console-error-fails.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          testTimeout: 30_000 * patience,
          include: ['lib/**/*.test.ts', 'components/**/*.test.ts', 'components/**/*.test.tsx', 'tests/architecture/**/*.test.ts', 'prisma/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          globalSetup: ['tests/setup/template-database.ts'],
          setupFiles: ['tests/setup/test-settings.ts'],
          testTimeout: 60_000 * patience,
          hookTimeout: 60_000,
          maxWorkers: 3,
        },
      },
    ],
  },
})
