import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { root } from '#tests/architecture/file-kinds'
import { exportsOf } from '#tests/architecture/house-files'
import { listScopedQueries, listUseCases } from '#tests/architecture/use-cases'
import { somebody } from '#tests/integration/rights/columns'
import { everyRight as rows, rightsOf } from '#tests/integration/rights/every-right'
import { aWorld } from '#tests/integration/rights/world'
import { useDatabase } from '#tests/setup/test-database'

const guarded = [...listUseCases(), ...listScopedQueries()]

useDatabase()

test('every use case and every scoped query on disk has a row, and every row a function on disk', () => {
  expect(guarded.map((one) => one.name).filter((name) => !rows.some((row) => row.name === name)), 'without a row').toEqual([])
  expect(rows.map((row) => row.name).filter((name) => !guarded.some((one) => one.name === name)), 'without a function').toEqual([])
})

test('each part of the table has the file that tries it', () => {
  const tried = Object.keys(rightsOf).filter((part) => readFileSync(path.join(import.meta.dirname, `${part}-matrix.test.ts`), 'utf8').includes(`tryRights(rightsOf.${part}, `))
  expect(tried).toEqual(Object.keys(rightsOf))
})

test('a row says as its function does whether the public may call it', () => {
  const differing = guarded.flatMap(({ name, path: file }) => {
    const text = readFileSync(path.join(root, file), 'utf8')
    const firstType = exportsOf(text).find((one) => one.name === name)?.firstType ?? ''
    const takes = firstType === 'Actor' ? 'actor' : 'reader'
    return rows.filter((row) => row.name === name && row.takes !== takes).map(() => `${name}(${firstType})`)
  })
  expect(differing).toEqual([])
})

test('a closed account is nobody, whatever was granted to it', async () => {
  expect(await somebody('disabled', await aWorld())).toBeNull()
})
