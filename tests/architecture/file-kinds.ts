import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** The kinds of file of the house. In a domain the name tells the kind; a use case and a step are told by what they take. */
export type Kind =
  | 'schema' | 'policy' | 'repository' | 'queries' | 'labels' | 'mail' | 'adapter' | 'paper' | 'reader' | 'index' | 'cached' | 'job'
  | 'use-case' | 'step' | 'rule' | 'unclassified'
  | 'page' | 'layout' | 'route' | 'actions' | 'component' | 'platform' | 'cli' | 'prisma' | 'test' | 'config'

export type HouseFile = { path: string; area: string; domain: string | null; kind: Kind }

export const root = path.resolve(import.meta.dirname, '../..')

const namedKinds: readonly (readonly [RegExp, Kind])[] = [
  [/^schema$|-schema$/, 'schema'],
  [/^policy$/, 'policy'],
  [/^repository$|-repository$|-sql$/, 'repository'],
  [/^queries$|-queries$/, 'queries'],
  [/^labels$|-labels$/, 'labels'],
  [/-mail$/, 'mail'],
  [/-adapter$/, 'adapter'],
  // A document drawn for paper, from plain data.
  [/-paper$/, 'paper'],
  [/-jobs?$/, 'job'],
  [/^cached-/, 'cached'],
  // A copy of a projection in this process's memory.
  [/-index$/, 'index'],
  // What opens, unpacks and reads files that people send.
  [/-(file|open|scan|workbook|csv|archive|savoir-faire)$/, 'reader'],
]

/** What a file is, from its path below the root and (in a domain) its text. */
export function houseFile(relative: string, text: () => string): HouseFile {
  const parts = relative.split('/')
  const [area = '', second = ''] = parts
  const base = path.basename(relative).replace(/\.tsx?$/, '')
  const of = (kind: Kind, domain: string | null = null): HouseFile => ({ path: relative, area, domain, kind })
  if (parts.length === 1) return of('config')
  if (/\.test\.tsx?$/.test(relative) || area === 'tests') return of('test', area === 'lib' ? second : null)
  if (area === 'app') return of(base === 'page' || base === 'layout' || base === 'route' || base === 'actions' ? base : 'component')
  if (area === 'components') return of('component')
  if (area === 'prisma') return of('prisma')
  if (area !== 'lib') return of('config')
  if (second === 'platform') return of('platform', 'platform')
  if (second === 'cli') return of('cli', 'cli')
  return of(namedKinds.find(([pattern]) => pattern.test(base))?.[1] ?? kindByContent(base, text()), second)
}

/** A use case is the function its file is named after, taking the actor first; a step takes the transaction, a job the instant. */
function kindByContent(base: string, text: string): Kind {
  const name = base.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
  const signature = new RegExp(`export (?:async )?function ${name}(?:<[^(]*>)?\\(\\s*(\\w+): *([\\w |]+)`).exec(text)
  const [, , type = ''] = signature ?? []
  if (/^(Actor|Reader)\b/.test(type.trim())) return 'use-case'
  if (/^(Tx|Db)\b/.test(type.trim())) return 'step'
  const opensDatabase = /^import \{(?! type\b[^,}]*\}).*#lib\/platform\/db\/client'/m.test(text)
  if (opensDatabase) return type.trim() === 'Date' ? 'job' : 'unclassified'
  return 'rule'
}

/** The file that an import means, below the root; null for a package. */
export function resolveImport(from: string, specifier: string): string | null {
  if (specifier.startsWith('.')) return withExtension(path.posix.join(path.posix.dirname(from), specifier))
  return specifier.startsWith('#') ? withExtension(specifier.slice(1)) : null
}

function withExtension(target: string): string {
  if (/\.(tsx?|css|json)$/.test(target)) return target
  return target.startsWith('components/') ? `${target}.tsx` : `${target}.ts`
}

/** The kind of an imported file; one that is not there (a fixture's) is judged by its name. */
export function houseFileOnDisk(relative: string, base = root): HouseFile {
  const file = path.join(base, relative)
  return houseFile(relative, () => (existsSync(file) ? readFileSync(file, 'utf8') : ''))
}
