import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '#lib/platform/db/client'
import { Prisma } from '#lib/platform/db/generated/client'
import { useReferralMode } from '#tests/factories/identities'
import { useDatabase } from '#tests/setup/test-database'

const database = useDatabase()

type Delegate = { findFirst: (options: object) => Promise<unknown> }

describe('the migrated database', () => {
  // The mode in which the application may read every table.
  beforeAll(async () => useReferralMode(database, 'hds'))

  // The migrations are edited by hand where Prisma's schema cannot say it: reading every column of every table shows a drift.
  it.each(Object.values(Prisma.ModelName))('has every column of %s', async (model) => {
    const name = model.charAt(0).toLowerCase() + model.slice(1)
    const delegate = (db() as unknown as Record<string, Delegate>)[name]
    expect(delegate).toBeDefined()
    await expect(delegate?.findFirst({})).resolves.toSatisfy((row: unknown) => row === null || typeof row === 'object')
  })
})
