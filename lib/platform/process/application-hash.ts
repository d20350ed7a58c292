import { sourceHash } from './source-hash.ts'

const sources = [
  'app', 'components', 'lib', 'public', 'prisma/schema', 'proxy.ts', 'next.config.ts', 'postcss.config.mjs', 'tsconfig.json', 'package.json', 'package-lock.json',
]

/** A fingerprint of all that the application is made of: the same code gives the same, wherever it was copied to. */
export function applicationHash(root: string): string {
  return sourceHash(root, sources)
}
