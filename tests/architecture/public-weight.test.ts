import path from 'node:path'
import { expect, test } from 'vitest'
import { resolveImport } from '#tests/architecture/file-kinds'
import { houseFiles } from '#tests/architecture/house-files'

const files = new Map(houseFiles().map((file) => [file.path, file.text]))

/** What a file imports when it runs, at once or later: types weigh nothing. */
function importsOf(name: string): string[] {
  const text = files.get(name) ?? ''
  return [...text.matchAll(/^(?:import|export)(?! type\b)[^'"]*?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm)].flatMap(([, now, later]) => now ?? later ?? [])
}

/** Packages reached from some files, with the way that leads there. */
function packagesFrom(starts: readonly string[]): Map<string, string[]> {
  const ways = new Map(starts.map((start) => [start, [start]]))
  const packages = new Map<string, string[]>()
  for (const [name, way] of ways) {
    for (const specifier of importsOf(name)) {
      const target = resolveImport(name, specifier)
      if (target === null) packages.set(specifier, way)
      else if (!ways.has(target)) ways.set(target, [...way, target])
    }
  }
  return packages
}

const under = (folder: string) => [...files.keys()].filter((name) => name.startsWith(folder) && !name.endsWith('.test.tsx'))
const editor = (packages: Map<string, string[]>) => [...packages].filter(([name]) => /^(@tiptap|prosemirror)/.test(name)).map(([name, way]) => `${name}: ${way.join(' → ')}`)

test('no public page carries the editor of texts, not even for later', () => {
  expect(under('app/(site)').length).toBeGreaterThan(3)
  expect(editor(packagesFrom([...under('app/(site)'), 'app/layout.tsx', 'app/error.tsx', 'app/global-not-found.tsx']))).toEqual([])
})

test('the reading of imports finds the editor where it is', () => {
  expect(editor(packagesFrom(['components/content/rich-text-field.tsx'])).join('\n')).toContain('@tiptap/react')
  expect(path.basename(importsOf('components/content/rich-text-field.tsx').find((name) => name.endsWith('rich-text-editor.tsx')) ?? '')).toBe('rich-text-editor.tsx')
})

test('the field of a text fetches its editor only once the page runs', () => {
  expect(files.get('components/content/rich-text-field.tsx')).not.toMatch(/^import (?!type\b).*rich-text-editor\.tsx'/m)
})
