import { expect, test, vi } from 'vitest'
import type * as Holders from '#lib/accounts/card-holder-repository'
import { recogniseCardHolder } from '#lib/accounts/recognise-card-holder'
import { db, type Tx } from '#lib/platform/db/client'
import { aGp, monday } from '#tests/factories/register'
import { barrier, without } from '#tests/helpers/racing'
import { useDatabase } from '#tests/setup/test-database'

/** What the control puts to sleep: the lock of the practitioner's row; `haveRead` makes two sign-ins meet once both have read. */
const asleep = vi.hoisted(() => ({ haveRead: null as (() => Promise<void>) | null }))
vi.mock('#lib/accounts/card-holder-repository', async (original) => {
  const real = await original<typeof Holders>()
  return {
    ...real,
    findCardHolder: async (tx: Tx, nationalId: string) => {
      if (asleep.haveRead === null) return real.findCardHolder(tx, nationalId)
      const found = await real.findCardHolder(without(tx, / FOR UPDATE/), nationalId)
      await asleep.haveRead()
      return found
    },
  }
})

const database = useDatabase()

let count = 0
/** Two first sign-ins at once with one card; what each came to, and how many accounts are that person. */
async function twice(): Promise<{ answers: string[]; accounts: number; told: number }> {
  const nationalId = `8${String(20_000_000_000 + (count += 1))}`
  const gp = await aGp()
  await db().practitioner.update({ where: { id: gp.practitionerId }, data: { nationalId }, select: { id: true } })
  const before = await db().auditEvent.count({ where: { event: 'account.made_by_card' } })
  const both = await Promise.allSettled([1, 2].map(() => recogniseCardHolder(null, { nationalId }, monday)))
  return {
    answers: both.map((one) => (one.status === 'rejected' ? 'failed' : one.value.ok ? (one.value.value.isNew ? 'made' : 'recognised') : one.value.code)).toSorted(),
    accounts: await db().user.count({ where: { practitionerId: gp.practitionerId } }),
    told: await db().auditEvent.count({ where: { event: 'account.made_by_card' } }) - before,
  }
}

async function unlocked(): ReturnType<typeof twice> {
  asleep.haveRead = barrier(2)
  try {
    return await twice()
  } finally {
    asleep.haveRead = null
  }
}

test('two first sign-ins of one card at once make one account, and both are in', async () => {
  for (let round = 0; round < 5; round += 1) expect(await twice()).toEqual({ answers: ['made', 'recognised'], accounts: 1, told: 1 })
})

test('control: without the lock one of them fails on the index; without that too there are two accounts of one person', async () => {
  expect(await unlocked()).toEqual({ answers: ['failed', 'made'], accounts: 1, told: 1 })
  await database.owner('DROP INDEX app_user_practitioner_id_key')
  try {
    expect(await unlocked()).toEqual({ answers: ['made', 'made'], accounts: 2, told: 2 })
  } finally {
    await database.owner('DELETE FROM app_user a USING app_user b WHERE a.practitioner_id = b.practitioner_id AND a.id > b.id')
    await database.owner('CREATE UNIQUE INDEX app_user_practitioner_id_key ON app_user(practitioner_id)')
  }
})
