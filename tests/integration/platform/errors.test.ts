import { inspect } from 'node:util'
import { PrismaPg } from '@prisma/adapter-pg'
import { expect, test } from 'vitest'
import { db, transaction } from '#lib/platform/db/client'
import { violates } from '#lib/platform/db/errors'
import { PrismaClient } from '#lib/platform/db/generated/client'
import { useDatabase } from '#tests/setup/test-database'

const database = useDatabase()
const planted = 'Perceval-Planté'

async function failure(work: () => Promise<unknown>): Promise<unknown> {
  try {
    await work()
  } catch (error) {
    return error
  }
  throw new Error('this should have been refused')
}

function everythingIn(error: unknown): string {
  const own = error instanceof Error ? JSON.stringify(Object.getOwnPropertyNames(error).map((name): unknown => [name, Reflect.get(error, name)])) : ''
  return `${inspect(error, { depth: 20, showHidden: true })}\n${String(error)}\n${own}`
}

const upperCaseUser = { email: `${planted}@Exemple.fr`, name: planted }

const refusals = {
  'a CHECK violation through a model': () => db().user.create({ data: upperCaseUser, select: { id: true } }),
  'a CHECK violation in raw SQL': () => db().$executeRaw`INSERT INTO app_user (id, name, email) VALUES (gen_random_uuid(), ${planted}, ${`${planted}@x.fr`})`,
  'a CHECK violation inside a transaction': () => transaction((tx) => tx.user.create({ data: upperCaseUser, select: { id: true } })),
  'a broken reference': () => db().user.create({ data: { name: planted, practitionerId: crypto.randomUUID() }, select: { id: true } }),
  'a value that its column cannot hold': () => db().$executeRaw`INSERT INTO app_user (id, name) VALUES (${planted}::uuid, ${planted})`,
  'an argument that the client refuses': () => db().user.create({ data: { name: planted, createdAt: new Date(Number.NaN) }, select: { id: true } }),
}

for (const [situation, work] of Object.entries(refusals)) {
  test(`${situation} carries no word of what was written`, async () => {
    expect(everythingIn(await failure(work))).not.toContain('Perceval')
  })
}

test('without our wrapping Prisma quotes the row (negative control)', async () => {
  const bare = new PrismaClient({ adapter: new PrismaPg({ connectionString: process.env['DATABASE_URL'] ?? '' }), errorFormat: 'minimal', log: [] })
  try {
    expect(everythingIn(await failure(() => bare.user.create({ data: upperCaseUser, select: { id: true } })))).toContain('Perceval')
  } finally {
    await bare.$disconnect()
  }
})

test('a duplicate carries the constraint, and no word of what was written', async () => {
  await database.owner('INSERT INTO sector (id, name) VALUES (gen_random_uuid(), $1)', [planted])
  const error = await failure(() => db().sector.create({ data: { name: planted }, select: { id: true } }))
  expect(everythingIn(error)).not.toContain('Perceval')
  expect(violates(error, 'name')).toBe(true)
})

test('a CHECK violation is told by its name, through models and in raw SQL', async () => {
  expect(violates(await failure(refusals['a CHECK violation through a model']), 'app_user_email_is_lower_case')).toBe(true)
  expect(violates(await failure(refusals['a CHECK violation in raw SQL']), 'app_user_email_is_lower_case')).toBe(true)
})

test('the server’s own journal says which constraint, not which row', async () => {
  const [setting] = await database.owner<{ log_error_verbosity: string }>('SHOW log_error_verbosity')
  expect(setting?.log_error_verbosity).toBe('terse')
})
