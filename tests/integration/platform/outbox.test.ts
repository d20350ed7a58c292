import { expect, test } from 'vitest'
import { transaction } from '#lib/platform/db/client'
import { enqueueMail } from '#lib/platform/mail/enqueue-mail'
import { useDatabase } from '#tests/setup/test-database'

const database = useDatabase()
const mail = { template: 'test', recipient: ' Cabinet@Exemple.fr ', payload: { id: '1' } }
const waiting = (key: string) => database.owner<{ recipient: string; message_id: string }>('SELECT recipient, message_id FROM outbox_mail WHERE dedupe_key = $1', [key])

test('the same key twice is one mail', async () => {
  const first = await transaction((tx) => enqueueMail(tx, { ...mail, dedupeKey: 'twice' }))
  const second = await transaction((tx) => enqueueMail(tx, { ...mail, dedupeKey: 'twice' }))
  expect(first).not.toBeNull()
  expect(second).toBeNull()
  expect(await waiting('twice')).toEqual([{ recipient: 'cabinet@exemple.fr', message_id: `<${first}@cpts.test>` }])
})

test('twenty at once with the same key are one mail, and nobody fails', async () => {
  const ids = await Promise.all(Array.from({ length: 20 }, () => transaction((tx) => enqueueMail(tx, { ...mail, dedupeKey: 'at once' }))))
  expect(ids.filter((id) => id !== null)).toHaveLength(1)
  expect(await waiting('at once')).toHaveLength(1)
})

test('mails without a key are all kept', async () => {
  const ids = await Promise.all([1, 2, 3].map(() => transaction((tx) => enqueueMail(tx, mail))))
  expect(new Set(ids).size).toBe(3)
})

test('a transaction that fails sends nothing', async () => {
  await expect(transaction(async (tx) => {
    await enqueueMail(tx, { ...mail, dedupeKey: 'undone' })
    throw new Error('undone')
  })).rejects.toThrow('undone')
  expect(await waiting('undone')).toEqual([])
})
