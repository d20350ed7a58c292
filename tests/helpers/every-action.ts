import path from 'node:path'
import { parseSync } from 'oxc-parser'
import { root } from '#tests/architecture/file-kinds'
import { houseFiles } from '#tests/architecture/house-files'

/** A function of a file that stands under a public address: a server action, or what a route answers one method with. */
export type Entrance = { file: string; name: string }

/** Every export of every file of server actions, read from the syntax tree. */
export function everyAction(): Entrance[] {
  return houseFiles().filter((one) => /^\s*'use server'/m.test(one.text)).flatMap((one) => exportedNames(one.path, one.text).map((name) => ({ file: one.path, name })))
}

/** Every method that every route answers. */
export function everyRouteMethod(): Entrance[] {
  return houseFiles().filter((one) => one.kind === 'route')
    .flatMap((one) => exportedNames(one.path, one.text).filter((name) => /^[A-Z]+$/.test(name)).map((name) => ({ file: one.path, name })))
}

/** The export itself, once its file is loaded. */
export async function opened({ file, name }: Entrance): Promise<(...args: unknown[]) => Promise<unknown>> {
  const loaded = (await import(path.join(root, file))) as Record<string, unknown>
  const found = loaded[name]
  if (typeof found !== 'function') throw new Error(`${file} exports no function ${name}`)
  return found as (...args: unknown[]) => Promise<unknown>
}

function exportedNames(file: string, text: string): string[] {
  const { module, errors } = parseSync(file, text)
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message ?? ''}`)
  return module.staticExports.flatMap((one) => one.entries.filter((entry) => !entry.isType && entry.exportName.name !== null).map((entry) => entry.exportName.name ?? ''))
}
