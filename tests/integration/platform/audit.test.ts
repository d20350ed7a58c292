import { expect, test } from 'vitest'
import { recordAudit } from '#lib/platform/audit/record-audit'
import { commandActor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { useDatabase } from '#tests/setup/test-database'

const database = useDatabase()
const traces = (event: string) => database.owner('SELECT capacity, subject_id FROM audit_event WHERE event = $1', [event])

test('a change that commits leaves its trace, with the capacity of its actor', async () => {
  await transaction((tx) => recordAudit(tx, commandActor, { event: 'test.kept', subjectType: 'thing', subjectId: '1' }))
  expect(await traces('test.kept')).toEqual([{ capacity: 'command', subject_id: '1' }])
})

test('a change that fails after its trace leaves neither', async () => {
  const failing = transaction(async (tx) => {
    await tx.sector.create({ data: { name: 'Nord' }, select: { id: true } })
    await recordAudit(tx, commandActor, { event: 'test.undone', subjectType: 'thing', subjectId: '1' })
    throw new Error('the last step failed')
  })
  await expect(failing).rejects.toThrow('the last step failed')
  expect(await traces('test.undone')).toEqual([])
  expect(await database.owner("SELECT 1 FROM sector WHERE name = 'Nord'")).toEqual([])
})

test('a change whose trace cannot be written is not kept', async () => {
  await database.owner("ALTER TABLE audit_event ADD CONSTRAINT no_trace CHECK (event <> 'test.refused')")
  const failing = transaction(async (tx) => {
    await tx.sector.create({ data: { name: 'Sud' }, select: { id: true } })
    await recordAudit(tx, commandActor, { event: 'test.refused', subjectType: 'thing', subjectId: '1' })
  })
  await expect(failing).rejects.toMatchObject({ name: 'DatabaseError', constraint: 'no_trace' })
  expect(await database.owner("SELECT 1 FROM sector WHERE name = 'Sud'")).toEqual([])
})
