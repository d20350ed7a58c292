import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

const generated = path.join('lib', 'platform', 'db', 'generated')

/** A fingerprint of what these files and folders hold, tests and generated code left out; absent ones are no mistake. */
export function sourceHash(root: string, entries: readonly string[]): string {
  const hash = createHash('sha256').update(process.version)
  for (const entry of entries) addEntry(hash, root, entry)
  return hash.digest('hex')
}

function addEntry(hash: ReturnType<typeof createHash>, root: string, entry: string): void {
  const found = statSync(path.join(root, entry), { throwIfNoEntry: false })
  if (!found || entry === generated || /\.test\.tsx?$/.test(entry)) return
  if (found.isDirectory()) {
    for (const name of readdirSync(path.join(root, entry)).sort()) addEntry(hash, root, path.join(entry, name))
    return
  }
  // Length first: no two lists of files read the same.
  hash.update(`\n${entry}\n${found.size}\n`).update(readFileSync(path.join(root, entry)))
}
