import { expect, test } from 'vitest'
import { getContentForEdit } from '#lib/content/queries'
import { saveDraft } from '#lib/content/save-draft'
import { withdrawContent } from '#lib/content/withdraw-content'
import type { Actor } from '#lib/platform/auth/actor'
import { db } from '#lib/platform/db/client'
import { confirmService } from '#lib/services/confirm-service'
import { listServices, listServiceWork } from '#lib/services/queries'
import { reportService } from '#lib/services/report-service'
import { serviceFilters } from '#lib/services/service-filters'
import { settleServiceReport } from '#lib/services/settle-service-report'
import { getServicesSheet } from '#lib/services/sheet-queries'
import { actorWith } from '#tests/factories/actor'
import { aUser, coordinatorActor } from '#tests/factories/register'
import { aService } from '#tests/factories/service'
import { useDatabase } from '#tests/setup/test-database'

const database = useDatabase()
const now = new Date('2026-11-27T09:00:00Z')
const today = '2026-11-27'
const coordination = coordinatorActor()
const aMemberOfTheCpts = async (): Promise<Actor> => actorWith({ userId: await aUser(), roles: new Set(['member'] as const) })
const titles = async (actor: Actor, params: Record<string, string>) => (await listServices(actor, serviceFilters(params)))?.entries.map((one) => one.title)
const waiting = async (contentId: string) => (await listServiceWork(coordination, today))?.reports.filter((one) => one.contentId === contentId) ?? []

test('a professional finds a service by speciality, commune and words, with its direct line', async () => {
  await db().commune.createMany({ data: [{ code: '59449', name: 'Orchies', postalCodes: ['59310'], departement: '59', lat: 50.47, lon: 3.24, membership: 'territory' }], skipDuplicates: true })
  const member = await aMemberOfTheCpts()
  const heart = await aService(coordination, now, { speciality: 'cardiologie', communes: ['59449'], how: 'Envoyer l’électrocardiogramme.' })
  const everywhere = await aService(coordination, now, { speciality: 'geriatrie' })
  expect(await titles(member, { domaine: 'cardiologie' })).toEqual([heart.title])
  expect(await titles(member, { q: 'electrocardiogramme' })).toEqual([heart.title])
  const elsewhere = await titles(member, { commune: '59158' })
  expect(elsewhere).toContain(everywhere.title)
  expect(elsewhere).not.toContain(heart.title)
  expect((await listServices(member, serviceFilters({ domaine: 'cardiologie', commune: '59449' })))?.entries[0]).toMatchObject({ phone: '03\u00a053\u00a001\u00a001\u00a020', communes: ['Orchies'], subject: 'Cardiologie' })
})

test('what is for members stays hidden from a secretary who answers for a GP, who reads the rest', async () => {
  const secretary = actorWith({ userId: await aUser(), delegatedPracticeIds: new Set(['x']) })
  const hidden = await aService(coordination, now, {}, 'members')
  const open = await aService(coordination, now)
  const seen = await titles(secretary, {})
  expect(seen).toContain(open.title)
  expect(seen).not.toContain(hidden.title)
  expect(await reportService(secretary, { id: hidden.id, kind: 'gone', note: '' }, now)).toMatchObject({ ok: false, code: 'not-found' })
})

test('an error reported becomes one task, even said twice at once; settled, it is gone with its words, and may be said again', async () => {
  const member = await aMemberOfTheCpts()
  const { id, title } = await aService(coordination, now)
  const both = await Promise.all([1, 2].map(() => reportService(member, { id, kind: 'phone', note: 'C’est le 03 53 01 09 99.' }, now)))
  expect(both.map((one) => (one.ok ? one.value : one.code)).sort()).toEqual(['already-received', 'received'])
  const [task, ...others] = await waiting(id)
  expect(others).toEqual([])
  expect(task).toMatchObject({ title, kind: 'phone', note: 'C’est le 03 53 01 09 99.', part: 'services' })
  expect(await settleServiceReport(coordination, { id: task?.id ?? '' }, now)).toMatchObject({ ok: true })
  expect(await settleServiceReport(coordination, { id: task?.id ?? '' }, now)).toMatchObject({ ok: false, code: 'already-settled' })
  expect(await waiting(id)).toEqual([])
  expect(await db().serviceReport.findUniqueOrThrow({ where: { id: task?.id ?? '' }, select: { note: true } })).toEqual({ note: '' })
  expect(await reportService(member, { id, kind: 'hours', note: '' }, now)).toMatchObject({ ok: true, value: 'received' })
})

test('"vérifié aujourd’hui" dates what readers see and settles what was reported; a draft under way keeps its changes', async () => {
  const { id, version, slug, values } = await aService(coordination, now, { checkedOn: '2026-01-15' })
  await reportService(await aMemberOfTheCpts(), { id, kind: 'delay', note: '' }, now)
  await saveDraft(coordination, { id, version, slug, audience: 'public', values: { ...values, how: 'À RELIRE' } }, now)
  expect((await listServiceWork(coordination, today))?.toRecheck.map((one) => one.id)).toContain(id)
  expect(await confirmService(coordination, { id }, now)).toMatchObject({ ok: true })
  const seen = (await listServices(coordination, serviceFilters({})))?.entries.find((one) => one.id === id)
  expect(seen).toMatchObject({ checkedOn: today, how: 'Appeler avant.' })
  expect((await getContentForEdit(coordination, id))?.values).toMatchObject({ checkedOn: today, how: 'À RELIRE' })
  expect((await listServiceWork(coordination, today))?.toRecheck.map((one) => one.id)).not.toContain(id)
  expect(await waiting(id)).toEqual([])
})

test('what is not published is neither read, reported nor confirmed', async () => {
  const { id, title } = await aService(coordination, now)
  await withdrawContent(coordination, { id }, now)
  expect(await titles(coordination, {})).not.toContain(title)
  expect(await reportService(await aMemberOfTheCpts(), { id, kind: 'gone', note: '' }, now)).toMatchObject({ code: 'not-found' })
  expect(await confirmService(coordination, { id }, now)).toMatchObject({ code: 'not-found' })
})

test('the sheet holds the list of the page, with its filters', async () => {
  const { title } = await aService(coordination, now, { speciality: 'urologie', expertise: 'oui', expertiseTool: 'MSSanté' })
  const sheet = await getServicesSheet(coordination, { domaine: 'urologie' }, today)
  expect(sheet?.rows).toEqual([[title, 'Urologie', 'Hôpital de la Maquette, Douai', '03\u00a053\u00a001\u00a001\u00a020', '', 'Appeler avant.', '', 'oui', 'MSSanté', 'tout le territoire', '2026-01-15']])
  expect((await getServicesSheet(coordination, { liste: 'structures' }, today))?.header[0]).toBe('Structure')
})

test('when the trace cannot be written, nothing is', async () => {
  const member = await aMemberOfTheCpts()
  const { id } = await aService(coordination, now)
  await reportService(member, { id, kind: 'phone', note: '' }, now)
  const [task] = await waiting(id)
  await database.owner(`CREATE FUNCTION refuse_trace() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'no trace'; END $$`)
  await database.owner('CREATE TRIGGER refuse_trace BEFORE INSERT ON audit_event FOR EACH ROW EXECUTE FUNCTION refuse_trace()')
  try {
    await expect(reportService(await aMemberOfTheCpts(), { id, kind: 'gone', note: '' }, now)).rejects.toThrow('P2039')
    await expect(settleServiceReport(coordination, { id: task?.id ?? '' }, now)).rejects.toThrow('P2039')
    await expect(confirmService(coordination, { id }, now)).rejects.toThrow('P2039')
  } finally {
    await database.owner('DROP TRIGGER refuse_trace ON audit_event')
  }
  expect(await waiting(id)).toHaveLength(1)
  expect((await listServices(coordination, serviceFilters({})))?.entries.find((one) => one.id === id)?.checkedOn).toBe('2026-01-15')
})
