import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { guarantees, type Proof } from '#lib/security/guarantees'
import { root } from '#tests/architecture/file-kinds'

/** The proofs that are nowhere: no such file, or no test of that title in it. */
function missing(proofs: readonly Proof[]): string[] {
  return proofs.filter(({ file, title }) => {
    const text = existsSync(path.join(root, file)) ? readFileSync(path.join(root, file), 'utf8') : ''
    return !["'", '"', '`'].some((quote) => text.includes(`test(${quote}${title}${quote}`))
  }).map(({ file, title }) => `${file}: ${title}`)
}

test('each guarantee told to the public is shown by tests that exist, under the titles that are told', () => {
  expect(guarantees.length).toBeGreaterThan(8)
  expect(guarantees.filter(({ proofs }) => proofs.length === 0).map(({ id }) => id)).toEqual([])
  expect(missing(guarantees.flatMap(({ proofs }) => proofs))).toEqual([])
})

test('control: a proof that was renamed, or whose file has gone, is found', () => {
  expect(missing([{ file: 'tests/architecture/guarantees.test.ts', title: 'renamed since' }, { file: 'tests/nowhere.test.ts', title: 'gone' }])).toHaveLength(2)
})

test('no page promises what whoever runs the machine could break', () => {
  const promises = guarantees.flatMap(({ says, because }) => [says, because]).filter((text) => /\bjamais\b|impossible|inviolable|totalement|100\s?%/i.test(text))
  expect(promises).toEqual([])
})
