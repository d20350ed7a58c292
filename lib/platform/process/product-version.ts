import { readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'

/** The version of the product, as its package says. */
export function productVersion(): string {
  const text = readFileSync(path.resolve(import.meta.dirname, '../../../package.json'), 'utf8')
  return z.object({ version: z.string() }).parse(JSON.parse(text)).version
}
