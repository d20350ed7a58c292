import { afterEach, beforeEach, expect, vi } from 'vitest'

// A warning printed by React, Prisma or our own code is a defect that nobody reads: make it one that stops the build.
beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
})

afterEach(() => {
  expect(console.error).not.toHaveBeenCalled()
})
