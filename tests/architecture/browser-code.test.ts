import { expect, test } from 'vitest'
import { resolveImport } from '#tests/architecture/file-kinds'
import { houseFiles } from '#tests/architecture/house-files'

const files = new Map(houseFiles().map((file) => [file.path, file]))

/** What a file brings with it when it runs: types, and actions of the server, stay behind. */
function importsOf(path: string): string[] {
  const text = files.get(path)?.text ?? ''
  if (/^'use server'/m.test(text)) return []
  return [...text.matchAll(/^(?:import|export) (?!type )([^;']*?)from '([^']+)'/gm)].flatMap(([, named = '', from = '']) => {
    const braces = /^\{([^}]*)\}\s*$/.exec(named.trim())?.[1]
    return braces !== undefined && braces.split(',').every((one) => /^\s*(type |$)/.test(one)) ? [] : [from]
  })
}

function builtinsReached(path: string, trail: readonly string[], seen: Set<string>): string[] {
  if (seen.has(path)) return []
  seen.add(path)
  return importsOf(path).flatMap((from) => {
    if (from.startsWith('node:')) return [[...trail, path, from].join(' → ')]
    const target = resolveImport(path, from)
    return target === null ? [] : builtinsReached(target, [...trail, path], seen)
  })
}

test('what runs in browsers reaches no module of Node: its stand-in weighs 100 kB and evaluates code, which our policy refuses', () => {
  const entries = [...files.values()].filter((file) => file.kind !== 'test' && /^'use client'/m.test(file.text)).map((file) => file.path)
  expect(entries.length).toBeGreaterThan(20)
  expect(entries.flatMap((path) => builtinsReached(path, [], new Set()))).toEqual([])
})

test('control: a file that needs one is found through those that import it', () => {
  expect(builtinsReached('lib/content/index-places.ts', [], new Set()).some((one) => one.endsWith('lib/platform/named-uuid.ts → node:crypto'))).toBe(true)
})

test('every form keeps what was typed where no answer comes: the state of one is taken from `sent-form` alone', () => {
  const direct = (file: { path: string; text: string }) => /\buseActionState\(/.test(file.text)
  expect([...files.values()].filter((file) => file.kind !== 'test' && direct(file)).map((file) => file.path)).toEqual(['components/ui/sent-form.tsx'])
})
