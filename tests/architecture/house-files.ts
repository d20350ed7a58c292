import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { houseFile, type HouseFile, root } from '#tests/architecture/file-kinds'

export type ReadFile = HouseFile & { text: string; lines: number }

const folders = ['app', 'components', 'lib', 'prisma', 'tests']
const generated = 'lib/platform/db/generated/'

/** Every TypeScript file of the house with its kind and text, read from disk. */
export function houseFiles(): ReadFile[] {
  return folders.flatMap((folder) => readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name.replaceAll(path.sep, '/')}`))
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts') && !name.startsWith(generated))
    .toSorted()
    .map((name) => {
      const text = readFileSync(path.join(root, name), 'utf8')
      return { ...houseFile(name, () => text), text, lines: text.trimEnd().split('\n').length }
    })
}

export type Exported = { name: string; isFunction: boolean; firstParameter: string; firstType: string; lines: number; hasDocstring: boolean; rest: string }

/** The functions and constants that a file exports, as far as its text tells: the house writes them one way. */
export function exportsOf(text: string): Exported[] {
  const found: Exported[] = []
  for (const match of text.matchAll(/^export (?:default )?(?:(async )?function\*? (\w+)|const (\w+))/gm)) {
    const rest = text.slice(match.index)
    const end = rest.indexOf('\n}')
    const isFunction = match[2] !== undefined || /^export const \w+(?:: [^=]+)? = (?:cache\()?(?:async )?(?:<[^>]+>)?\(/.test(rest)
    const signature = /\(\s*(?:\{[^}]*\}|(\w+)\??)\s*(?:: *([^,)=]+))?/.exec(rest)
    found.push({
      name: match[2] ?? match[3] ?? '',
      isFunction,
      firstParameter: signature?.[1] ?? '',
      firstType: signature?.[2]?.trim() ?? '',
      lines: rest.slice(0, end === -1 ? undefined : end + 2).split('\n').length,
      hasDocstring: /\*\/\s*$/.test(text.slice(0, match.index)),
      rest,
    })
  }
  return found
}
