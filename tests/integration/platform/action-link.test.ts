import { expect, test } from 'vitest'
import { createActionLink, linkToken, readActionLink, useActionLink } from '#lib/platform/auth/action-link'
import { db, transaction } from '#lib/platform/db/client'
import { useDatabase } from '#tests/setup/test-database'

const database = useDatabase()
const hour = 3_600_000
const noon = new Date('2026-11-24T11:00:00Z')
const after = (milliseconds: number) => new Date(noon.getTime() + milliseconds)

function makeLink() {
  return transaction((tx) => createActionLink(tx, { purpose: 'confirm-practices', subjectId: 's', recipient: 'a@exemple.fr', expiresAt: after(hour) }, noon))
}

test('the table holds a hash of the token, never the token nor its secret part', async () => {
  const id = await makeLink()
  const token = linkToken('confirm-practices', id)
  const [row] = await database.owner<{ text: string; token_hash: string }>('SELECT action_link::text AS text, token_hash FROM action_link WHERE id = $1', [id])
  expect(row?.token_hash).toMatch(/^[0-9a-f]{64}$/)
  expect(row?.text).not.toContain(token.split('.')[1])
})

test('a fresh link opens as often as one likes and stays unused: mail scanners open links too', async () => {
  const id = await makeLink()
  for (let time = 0; time < 50; time += 1) {
    expect(await readActionLink(db(), 'confirm-practices', linkToken('confirm-practices', id), noon)).toMatchObject({ ok: true, value: { id, usedAt: null } })
  }
  expect(await database.owner('SELECT 1 FROM action_link WHERE id = $1 AND used_at IS NULL', [id])).toHaveLength(1)
})

test('a link of another purpose, a changed token and a bare id are unknown', async () => {
  const id = await makeLink()
  const token = linkToken('confirm-practices', id)
  for (const [purpose, text] of [['sign-in', token], ['sign-in', linkToken('sign-in', id)], ['confirm-practices', `${token}x`], ['confirm-practices', id]] as const) {
    expect(await readActionLink(db(), purpose, text, noon)).toMatchObject({ ok: false, code: 'link-unknown' })
  }
})

test('it expires at its instant, not before', async () => {
  const id = await makeLink()
  const token = linkToken('confirm-practices', id)
  expect(await readActionLink(db(), 'confirm-practices', token, after(hour - 1))).toMatchObject({ ok: true })
  expect(await readActionLink(db(), 'confirm-practices', token, after(hour))).toMatchObject({ ok: false, code: 'link-expired' })
})

test('twenty presses at once use it once; afterwards it says that it was used', async () => {
  const id = await makeLink()
  const presses = await Promise.all(Array.from({ length: 20 }, () => transaction((tx) => useActionLink(tx, id, noon))))
  expect(presses.filter(Boolean)).toHaveLength(1)
  const opened = await readActionLink(db(), 'confirm-practices', linkToken('confirm-practices', id), noon)
  expect(opened.ok && opened.value.usedAt).toBeInstanceOf(Date)
})

test('a press whose transaction fails leaves the link usable', async () => {
  const id = await makeLink()
  await expect(transaction(async (tx) => {
    await useActionLink(tx, id, noon)
    throw new Error('the rest failed')
  })).rejects.toThrow('the rest failed')
  expect(await transaction((tx) => useActionLink(tx, id, noon))).toBe(true)
})
