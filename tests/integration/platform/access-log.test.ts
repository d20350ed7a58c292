import { expect, it } from 'vitest'
import { recordAccess } from '#lib/platform/audit/record-access'
import { commandActor } from '#lib/platform/auth/actor'
import { useDatabase } from '#tests/setup/test-database'

const database = useDatabase()
const reader = { ...commandActor, kind: 'person' as const, userId: '00000000-0000-4000-8000-000000000001' }

it('keeps who read what, and the application cannot take it back', async () => {
  await recordAccess(reader, { type: 'export', id: 'registre' })
  expect(await database.owner('SELECT actor_id, subject_type, subject_id FROM access_event')).toEqual([{ actor_id: reader.userId, subject_type: 'export', subject_id: 'registre' }])
  await expect(database.app('DELETE FROM access_event')).rejects.toThrow('permission denied')
})

it('keeps nothing for a command, which has no reader', async () => {
  const before = await database.owner('SELECT id FROM access_event')
  await recordAccess(commandActor, { type: 'export', id: 'registre' })
  expect(await database.owner('SELECT id FROM access_event')).toHaveLength(before.length)
})
