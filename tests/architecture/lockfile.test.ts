import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { root } from './file-kinds.ts'

type Locked = { optionalDependencies?: Record<string, string> }

// npm leaves out what the registry it asked did not serve; `npm ci` then fails, or a Mac lacks its binaries.
it('the lock file names every optional package, so that each platform finds its binaries', () => {
  const { packages } = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as { packages: Record<string, Locked> }
  const names = new Set(Object.keys(packages).map((place) => place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length)))
  const missing = Object.values(packages).flatMap((one) => Object.keys(one.optionalDependencies ?? {})).filter((name) => !names.has(name))
  expect(missing).toEqual([])
})
