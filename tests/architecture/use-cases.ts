import path from 'node:path'
import { exportsOf, houseFiles } from '#tests/architecture/house-files'

/** Something that the rights matrix must have a row for. */
export type Guarded = { domain: string; name: string; path: string; kind: 'use-case' | 'query' }

/** Every use case, read from disk: the function its file is named after. */
export function listUseCases(): Guarded[] {
  return houseFiles().filter((file) => file.kind === 'use-case').map((file) => ({
    domain: file.domain ?? '',
    name: path.basename(file.path, '.ts').replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()),
    path: file.path,
    kind: 'use-case' as const,
  }))
}

/** Every query that is scoped by its reader; those whose name starts with `public` are for everyone. */
export function listScopedQueries(): Guarded[] {
  return houseFiles().filter((file) => file.kind === 'queries').flatMap((file) => exportsOf(file.text)
    .filter(({ name, isFunction }) => isFunction && !name.startsWith('public'))
    .map(({ name }) => ({ domain: file.domain ?? '', name, path: file.path, kind: 'query' as const })))
}
