import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { journalRequest } from '#lib/accounts/journal-request-schema'
import { getJournalIntegrity } from '#lib/accounts/journal-integrity-queries'
import { keepJournals } from '#lib/accounts/journal-jobs'
import { listJournal } from '#lib/accounts/journal-queries'
import { getJournalSheet } from '#lib/accounts/journal-sheet-queries'
import { recordAccess } from '#lib/platform/audit/record-access'
import { recordAudit } from '#lib/platform/audit/record-audit'
import { type Actor, commandActor } from '#lib/platform/auth/actor'
import { db, transaction } from '#lib/platform/db/client'
import type { Role } from '#lib/platform/db/generated/enums'
import { aSession } from '#tests/factories/events'
import { aStranger, aUser, coordinatorActor } from '#tests/factories/register'
import { useDatabase } from '#tests/setup/test-database'

const database = useDatabase()
const coordination = coordinatorActor()
const admin: Actor = { ...aStranger(), roles: new Set<Role>(['admin']), ownPracticeIds: new Set() }
const change = (event: `${string}.${string}`, subjectType: string, subjectId: string) => transaction((tx) => recordAudit(tx, commandActor, { event, subjectType, subjectId }))
const found = async (params: Record<string, string>, actor = coordination) => (await listJournal(actor, journalRequest(params), 'Europe/Paris'))?.lines.map((line) => line.event)

test('is searched by what one has in hand: an identifier, or the address of a page of the site, its dates included', async () => {
  const sessionId = await aSession({ capacity: 5 })
  const { eventId } = await db().eventSession.findUniqueOrThrow({ where: { id: sessionId }, select: { eventId: true } })
  await db().content.update({ where: { id: eventId }, data: { slug: 'soiree-diabete' }, select: { id: true } })
  await change('event.planned', 'event', eventId)
  await change('session.updated', 'session', sessionId)
  await change('session.updated', 'session', randomUUID())
  for (const sujet of [eventId, `https://cpts.test/gestion/evenements/${eventId}`, 'https://cpts.test/agenda/soiree-diabete?date=1', 'soiree-diabete']) {
    expect(await found({ sujet })).toEqual(['session.updated', 'event.planned'])
  }
  expect(await found({ sujet: sessionId })).toEqual(['session.updated'])
  expect(await found({ sujet: 'inconnu' })).toEqual([])
  // Whoever may not read what a line is about cannot find it out by searching either.
  expect(await found({ sujet: 'inconnu' }, admin)).toEqual(await found({}, admin))
})

test('is filtered by one kind of change, or by what was read', async () => {
  const reader = { ...coordination, kind: 'person' as const, userId: await aUser() }
  await recordAccess(reader, { type: 'identity', id: randomUUID() })
  await recordAccess(reader, { type: 'export', id: 'registre' })
  await change('sector.x', 'sector', randomUUID())
  await change('territory.sector_created', 'sector', randomUUID())
  await change('territory.sector_renamed', 'sector', randomUUID())
  expect(await found({ quoi: 'territory' })).toEqual(['territory.sector_renamed', 'territory.sector_created'])
  expect(await found({ quoi: 'territory.sector_created' })).toEqual(['territory.sector_created'])
  expect(await found({ livre: 'accesses', quoi: 'identity' })).toEqual(['identity'])
  expect((await found({ livre: 'accesses', quoi: 'territory' }))?.length).toBeGreaterThan(1)
})

test('leaves as a file as it is filtered, for the coordination alone', async () => {
  await change('menu.hidden', 'menu', '1')
  const sheet = await getJournalSheet(coordination, { quoi: 'menu.hidden' })
  expect(sheet?.rows).toMatchObject([[expect.stringMatching(/^\d+$/), expect.any(String), '', 'commande du serveur', 'entrée du menu masquée', '', '1']])
  expect(await getJournalSheet(admin, {})).toBeNull()
})

test('says when it was last verified and signed, and what came since', async () => {
  await change('menu.moved', 'menu', '1')
  await keepJournals(new Date())
  await change('menu.shown', 'menu', '1')
  const integrity = await getJournalIntegrity(admin)
  expect(integrity).toMatchObject({ verified: { problems: 0 }, signed: { since: 1 }, publicKey: expect.stringMatching(/^[\w-]{43}$/) as string })
  await database.owner("UPDATE audit_event SET capacity = 'self' WHERE event = 'menu.shown'")
  await keepJournals(new Date())
  expect((await getJournalIntegrity(admin))?.verified?.problems).toBe(1)
})
