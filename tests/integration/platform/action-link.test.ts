import { expect, test } from 'vitest'
import { createActionLink, linkToken, readActionLink, useActionLink } from '#lib/platform/auth/action-link'
import { now, shiftClock } from '#lib/platform/clock'
import { db, transaction } from '#lib/platform/db/client'
import { useDatabase } from '#tests/setup/test-database'

const database = useDatabase()
const hour = 3_600_000

function makeLink() {
  return transaction((tx) => createActionLink(tx, { purpose: 'confirm-practices', subjectId: 's', recipient: 'a@exemple.fr', expiresAt: new Date(now().getTime() + hour) }))
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
    expect(await readActionLink(db(), 'confirm-practices', linkToken('confirm-practices', id))).toMatchObject({ ok: true, value: { id, usedAt: null } })
  }
  expect(await database.owner('SELECT 1 FROM action_link WHERE id = $1 AND used_at IS NULL', [id])).toHaveLength(1)
})

test('a link of another purpose, a changed token and a bare id are unknown', async () => {
  const id = await makeLink()
  const token = linkToken('confirm-practices', id)
  for (const [purpose, text] of [['sign-in', token], ['sign-in', linkToken('sign-in', id)], ['confirm-practices', `${token}x`], ['confirm-practices', id]] as const) {
    expect(await readActionLink(db(), purpose, text)).toMatchObject({ ok: false, code: 'link-unknown' })
  }
})

test('it expires at its instant, not before', async () => {
  const id = await makeLink()
  const token = linkToken('confirm-practices', id)
  try {
    shiftClock(hour - 60_000)
    expect(await readActionLink(db(), 'confirm-practices', token)).toMatchObject({ ok: true })
    shiftClock(hour + 1000)
    expect(await readActionLink(db(), 'confirm-practices', token)).toMatchObject({ ok: false, code: 'link-expired' })
  } finally {
    shiftClock(0)
  }
})

test('twenty presses at once use it once; afterwards it says that it was used', async () => {
  const id = await makeLink()
  const presses = await Promise.all(Array.from({ length: 20 }, () => transaction((tx) => useActionLink(tx, id))))
  expect(presses.filter(Boolean)).toHaveLength(1)
  const opened = await readActionLink(db(), 'confirm-practices', linkToken('confirm-practices', id))
  expect(opened.ok && opened.value.usedAt).toBeInstanceOf(Date)
})

test('a press whose transaction fails leaves the link usable', async () => {
  const id = await makeLink()
  await expect(transaction(async (tx) => {
    await useActionLink(tx, id)
    throw new Error('the rest failed')
  })).rejects.toThrow('the rest failed')
  expect(await transaction((tx) => useActionLink(tx, id))).toBe(true)
})
