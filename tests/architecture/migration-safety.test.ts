import { expect, test } from 'vitest'
import { readMigrations } from '#lib/platform/db/migrations'

/** Older ones ran while nobody used the product. */
const baseline = '20261129000000'

/** What the version that still runs beside the new one would stumble over. */
const dangers: readonly (readonly [RegExp, string])[] = [
  [/\bDROP\s+TABLE\b(?!\s+IF\s+EXISTS\s+pg_temp)/i, 'drops a table'],
  [/\bDROP\s+COLUMN\b/i, 'drops a column'],
  [/\bDROP\s+TYPE\b/i, 'drops a type'],
  [/\bRENAME\b/i, 'renames'],
  [/\bALTER\s+COLUMN\s+\S+\s+(?:SET\s+DATA\s+)?TYPE\b/i, 'changes a type'],
  [/\bSET\s+NOT\s+NULL\b/i, 'asks for what the running version does not write'],
  [/\bADD\s+COLUMN\s+(?:(?!,|;)[\s\S])*?\bNOT\s+NULL\b(?!(?:(?!,|;)[\s\S])*\bDEFAULT\b)/i, 'adds a column that the running version does not fill'],
]

/** Comments say why; code inside functions runs later. */
function statementsOf(sql: string): string {
  return sql.replaceAll(/\$(\w*)\$[\s\S]*?\$\1\$/g, "''").replaceAll(/--[^\n]*/g, '').replaceAll(/\bADD\s+COLUMN\s+(?:(?!,|;)[\s\S])*?\bDEFAULT\b(?:(?!,|;)[\s\S])*/gi, '')
}

/** Marked, it is the second half of a change whose first half is in the release that it names. */
const isContract = (sql: string) => /^-- contract: release \S+/m.test(sql)

function mistakesOf({ name, sql }: { name: string; sql: string }): string[] {
  if (name < baseline || isContract(sql)) return []
  const statements = statementsOf(sql)
  return dangers.filter(([pattern]) => pattern.test(statements)).map(([, what]) => `${name} ${what}`)
}

test('each migration lets the version before it go on working, unless it says which release prepared it', () => {
  expect(readMigrations().flatMap(mistakesOf)).toEqual([])
})

test.each<[string, string]>([
  ['ALTER TABLE "a" DROP COLUMN "b";', 'drops a column'],
  ['DROP TABLE "a";', 'drops a table'],
  ['ALTER TABLE "a" RENAME COLUMN "b" TO "c";', 'renames'],
  ['ALTER TABLE "a" ALTER COLUMN "b" SET DATA TYPE INTEGER;', 'changes a type'],
  ['ALTER TABLE "a" ALTER COLUMN "b" SET NOT NULL;', 'asks for what the running version does not write'],
  ['ALTER TABLE "a" ADD COLUMN "b" TEXT NOT NULL;', 'adds a column that the running version does not fill'],
  ['ALTER TABLE "a" ADD COLUMN "b" TEXT NOT NULL DEFAULT \'\',\nADD COLUMN "c" INTEGER NOT NULL;', 'adds a column that the running version does not fill'],
])('%s is found', (sql, what) => {
  expect(mistakesOf({ name: '20270101000000_x', sql })).toEqual([`20270101000000_x ${what}`])
  expect(mistakesOf({ name: '20270101000000_x', sql: `-- contract: release 1.4\n${sql}` })).toEqual([])
  expect(mistakesOf({ name: '20261101000000_x', sql })).toEqual([])
})

test.each([
  'CREATE TABLE "a" ("id" INTEGER NOT NULL, CONSTRAINT "a_pkey" PRIMARY KEY ("id"));',
  'ALTER TABLE "a" ADD COLUMN "b" TEXT, ADD COLUMN "c" INTEGER NOT NULL DEFAULT 0;',
  'ALTER TABLE "a" ALTER COLUMN "b" DROP NOT NULL; -- RENAME later',
  'CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS $$ BEGIN DROP TABLE x; END $$;',
])('%s may run while the version before it does', (sql) => {
  expect(mistakesOf({ name: '20270101000000_x', sql })).toEqual([])
})
