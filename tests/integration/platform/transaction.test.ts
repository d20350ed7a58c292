import { expect, test } from 'vitest'
import { db, transaction } from '#lib/platform/db/client'
import { isWriteConflict } from '#lib/platform/db/errors'
import { useDatabase } from '#tests/setup/test-database'

const database = useDatabase()

/** Both sides hold their first row before either asks for the other's: a deadlock, every time. */
async function crossed(name: string, run: typeof transaction) {
  const ids = await database.owner<{ id: string }>('INSERT INTO sector (id, name) VALUES (gen_random_uuid(), $1), (gen_random_uuid(), $2) RETURNING id', [`${name} A`, `${name} B`])
  const [first, second] = ids.map((row) => row.id)
  if (!first || !second) throw new Error('no rows')
  let arrived = 0
  let open: () => void = () => undefined
  const bothHoldOne = new Promise<void>((resolve) => { open = resolve })
  let attempts = 0
  const side = (mine: string, other: string) => run(async (tx) => {
    attempts += 1
    await tx.sector.update({ where: { id: mine }, data: { position: { increment: 1 } }, select: { id: true } })
    arrived += 1
    if (arrived >= 2) open()
    await bothHoldOne
    await tx.sector.update({ where: { id: other }, data: { position: { increment: 1 } }, select: { id: true } })
  })
  const outcomes = await Promise.allSettled([side(first, second), side(second, first)])
  const positions = await database.owner<{ position: number }>('SELECT position FROM sector WHERE id = ANY($1)', [[first, second]])
  return { outcomes, attempts, positions: positions.map((row) => row.position) }
}

test('two transactions in deadlock both succeed: the loser starts again', async () => {
  const { outcomes, attempts, positions } = await crossed('with', transaction)
  expect(outcomes.map((one) => one.status)).toEqual(['fulfilled', 'fulfilled'])
  expect(attempts).toBe(3)
  expect(positions).toEqual([2, 2])
})

test('without the retry one of the two fails, as a write conflict (negative control)', async () => {
  const { outcomes, positions } = await crossed('without', (work) => db().$transaction(work, { maxWait: 30_000, timeout: 30_000 }))
  const failures = outcomes.filter((one) => one.status === 'rejected')
  expect(failures).toHaveLength(1)
  expect(failures.every((one) => isWriteConflict(one.reason))).toBe(true)
  expect(positions).toEqual([1, 1])
})

test('serialisable transactions that read what the other writes are recognised as conflicts', async () => {
  let arrived = 0
  let open: () => void = () => undefined
  const bothHaveRead = new Promise<void>((resolve) => { open = resolve })
  const side = (name: string) => db().$transaction(async (tx) => {
    const count = await tx.sector.count()
    arrived += 1
    if (arrived === 2) open()
    await bothHaveRead
    await tx.sector.create({ data: { name: `${name} ${count}` }, select: { id: true } })
  }, { isolationLevel: 'Serializable', maxWait: 30_000, timeout: 30_000 })
  const outcomes = await Promise.allSettled([side('one'), side('two')])
  const failures = outcomes.filter((one) => one.status === 'rejected')
  expect(failures).toHaveLength(1)
  expect(failures.every((one) => isWriteConflict(one.reason))).toBe(true)
})

test('another failure is not tried again', async () => {
  let attempts = 0
  const failing = transaction(async () => {
    attempts += 1
    throw new Error('a bug')
  })
  await expect(failing).rejects.toThrow('a bug')
  expect(attempts).toBe(1)
})
