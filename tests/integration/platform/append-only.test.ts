import { expect, test } from 'vitest'
import { appendOnlyTables } from '#lib/platform/db/roles'
import { useDatabase } from '#tests/setup/test-database'

const database = useDatabase()

for (const table of appendOnlyTables) {
  test(`the application can neither change nor delete nor empty ${table}`, async () => {
    for (const sql of [`UPDATE ${table} SET id = id`, `DELETE FROM ${table}`, `TRUNCATE ${table}`]) {
      await expect(database.app(sql)).rejects.toMatchObject({ code: '42501' })
    }
  })

  test(`the owner may delete from ${table}: the refusal comes from the role, not from the statement`, async () => {
    await expect(database.owner(`DELETE FROM ${table}`)).resolves.toEqual([])
  })
}

test('the application does not read the journal of migrations', async () => {
  await expect(database.app('SELECT 1 FROM _prisma_migrations')).rejects.toMatchObject({ code: '42501' })
})

test('the application owns no table, so it cannot give itself rights', async () => {
  expect(await database.owner("SELECT tablename FROM pg_tables WHERE tableowner = 'cpts_application'")).toEqual([])
  await expect(database.app('ALTER TABLE audit_event DISABLE TRIGGER ALL')).rejects.toMatchObject({ code: '42501' })
})
