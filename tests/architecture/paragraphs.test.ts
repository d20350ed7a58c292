import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { root } from './file-kinds.ts'
import { houseFiles } from './house-files.ts'

/** What the browser closes a paragraph before, or a component of ours that draws such a thing. */
const block = /<(?:form|div|ul|ol|dl|table|fieldset|details|PressForm|RecordForm|Disclosure|Notice|EmptyState|ExportLinks)\b/

function blocksInParagraphs(code: string): string[] {
  return [...code.matchAll(/<p(?:\s[^>]*)?>((?:(?!<\/p>)[\s\S])*)<\/p>/g)].flatMap(([, inside = '']) => block.exec(inside)?.[0] ?? [])
}

// React finds another page than it drew, throws it away and draws it again: what was typed before is lost.
it('no paragraph holds a form, a list or another block', () => {
  const files = houseFiles().map((one) => one.path).filter((one) => one.endsWith('.tsx') && !one.endsWith('.test.tsx'))
  expect(files.length).toBeGreaterThan(200)
  expect(files.flatMap((file) => blocksInParagraphs(readFileSync(path.join(root, file), 'utf8')).map((found) => `${file}: ${found}`))).toEqual([])
})

it('is seen when it does', () => {
  expect(blocksInParagraphs('<p className="x"><PressForm action={drop} /></p><p>Mots <strong>forts</strong></p><div><p>a</p><form /></div>')).toEqual(['<PressForm'])
})
