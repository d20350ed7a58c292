import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { toDayOrNull } from '#lib/platform/db/days'
import { db } from '#lib/platform/db/client'
import { applyListImport } from '#lib/imports/apply-list-import'
import { chooseListColumns } from '#lib/imports/choose-list-columns'
import { decideListLine } from '#lib/imports/decide-list-line'
import { previewList } from '#lib/imports/preview-list'
import { startListImport } from '#lib/imports/start-list-import'
import { aStatement, aStranger } from '#tests/factories/register'
import { aFile, coordinator, everyone, fixtures, forgetEveryone, importList, now, openList, theTerritory } from '#tests/integration/imports/import-steps'
import { useDatabase } from '#tests/setup/test-database'

const database = useDatabase()
let isReady = false

beforeEach(async () => {
  if (isReady) return forgetEveryone(database.owner)
  await theTerritory()
  isReady = true
})

const xlsx = `${fixtures}/lists/liste-medecins.xlsx`
const csv = `${fixtures}/lists/liste-medecins-windows-1252.csv`
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000)
const aList = (...lines: string[]) => aFile(['Nom;Prénom;Adresse;CP;Ville;Tél;Accepte nvx patients ?;MAJ;Observations', ...lines].join('\n'), 'liste.csv')
const martin = (answer: string, on: string, remarks = '') => `Dr MARTIN;Anne;5 rue de Douai;59310;Orchies;0320000001;${answer};${on};"${remarks}"`
const practiceOf = (lastName: string) => db().practice.findFirstOrThrow({ where: { practitioner: { lastName } }, include: { site: true, statements: { orderBy: { declaredAt: 'asc' } }, absences: true, registerEntry: true, confirmations: true, practitioner: { include: { placesAccount: true } } } })

describe('the coordinator’s workbook and its Windows-1252 twin', () => {
  test('end every line, and give the same practices and statements save the name that Windows-1252 cannot hold', async () => {
    const first = await importList(xlsx)
    expect(first.counts).toEqual({ lines: 62, imported: 60, merged: 1, toConfirm: 1, refused: 0 })
    expect(first.left).toEqual([expect.objectContaining({ sentence: expect.stringContaining('« Orchis »') })])
    const fromXlsx = await everyone()
    await forgetEveryone(database.owner)
    const second = await importList(csv)
    expect(second.counts).toEqual({ lines: 62, imported: 59, merged: 1, toConfirm: 2, refused: 0 })
    const fromCsv = await everyone()
    const lost = fromXlsx.filter((line) => !fromCsv.includes(line))
    expect(lost).toHaveLength(1)
    expect(lost[0]).toContain('Nguyễn')
    expect(fromCsv.filter((line) => !fromXlsx.includes(line))).toEqual([])
  })

  test('twice brings nothing new', async () => {
    await importList(xlsx)
    const before = await everyone()
    expect((await importList(xlsx, later(60))).counts).toEqual({ lines: 62, imported: 0, merged: 61, toConfirm: 1, refused: 0 })
    expect((await importList(xlsx, later(86_400 * 40))).counts).toMatchObject({ imported: 0, merged: 61 })
    expect(await everyone()).toEqual(before)
  })
})

describe('what a line says', () => {
  test('is the coordination’s answer on the line’s own day, never later', async () => {
    await importList(await aList(martin('oui - 2 / mois', '14/11/2026', 'parle arabe ; secrétariat fermé mercredi ; PMR ok ; voir la remplaçante')))
    const found = await practiceOf('Martin')
    expect(found.statements).toMatchObject([{ state: 'open', capacity: 'coordination_import', audience: 'coordination', placesCount: 2, placesPeriod: 'month', languages: ['ar'], isStepFree: true, confirmedOn: new Date('2026-11-14') }])
    expect(toDayOrNull(found.statements[0]?.declaredAt ?? null)).toBe('2026-11-14')
    expect(found).toMatchObject({ closingDays: [3], privateNote: 'voir la remplaçante', practitioner: { placesAccount: { balance: 2 } } })
    expect(found.registerEntry).toMatchObject({ state: 'open', confirmedOn: new Date('2026-11-14'), audience: 'coordination' })
  })

  test('an old date shows nothing open; no date confirms nothing', async () => {
    await importList(await aList(martin('oui', '14/06/2026'), 'Dr PETIT;Luc;;59310;Landas;;oui;;'))
    expect((await practiceOf('Martin')).registerEntry?.state).toBe('to_contact')
    expect((await practiceOf('Petit')).statements).toMatchObject([{ state: 'open', confirmedOn: null }])
    expect((await practiceOf('Petit')).registerEntry?.state).toBe('to_contact')
  })

  test('absence, departure and reservation become what they are', async () => {
    await importList(await aList(martin('en arrêt jusqu’au 15/12', '01/11/2026'), 'Dr PETIT;Luc;;;Landas;;retraite fin 2026;01/11/2026;', 'Dr ROY;Eva;;;Faumont;;oui (Coutiches et Faumont);01/11/2026;'))
    expect((await practiceOf('Martin')).absences).toMatchObject([{ fromOn: new Date('2026-11-01'), untilOn: new Date('2026-12-15'), capacity: 'coordination_import' }])
    expect((await practiceOf('Petit')).endsOn).toEqual(new Date('2026-12-31'))
    expect((await practiceOf('Roy')).registerEntry?.state).toBe('reserved')
    expect((await practiceOf('Roy')).statements).toMatchObject([{ reservedCommunes: ['59158', '59222'] }])
  })

  test('gives way to what was said since', async () => {
    await importList(await aList(martin('oui', '10/11/2026')))
    const { id, practitionerId, siteId } = await practiceOf('Martin')
    await aStatement({ practiceId: id, practitionerId, siteId }, { state: 'closed' }, new Date('2026-11-18T10:00:00Z'))
    expect((await importList(await aList(martin('non', '12/11/2026')), later(1))).counts).toMatchObject({ imported: 0, merged: 1 })
    expect((await importList(await aList(martin('oui', '')), later(2))).counts).toMatchObject({ imported: 0, merged: 1 })
    expect((await practiceOf('Martin')).statements).toHaveLength(2)
  })

  test('said again on a later day is a confirmation that keeps what the practice told around it', async () => {
    await importList(await aList(martin('oui', '10/10/2026')))
    const { id, practitionerId, siteId } = await practiceOf('Martin')
    await aStatement({ practiceId: id, practitionerId, siteId }, { state: 'open', audience: 'public' }, new Date('2026-10-12T10:00:00Z'))
    await importList(await aList(martin('oui', '10/11/2026')), later(1))
    const found = await practiceOf('Martin')
    expect(found.statements).toHaveLength(2)
    expect(found.confirmations).toMatchObject([{ confirmedOn: new Date('2026-11-10'), capacity: 'coordination_import' }])
    expect(found.registerEntry).toMatchObject({ state: 'open', audience: 'public', confirmedOn: new Date('2026-11-10') })
  })

  test('an absence that was taken back does not come back with the same list', async () => {
    const list = await aList(martin('en arrêt jusqu’au 15/12', '01/11/2026'))
    await importList(list)
    const { id, absences: [absence] } = await practiceOf('Martin')
    await db().absence.create({ data: { practiceId: id, fromOn: new Date('2026-11-01'), untilOn: new Date('2026-12-15'), cancelsId: absence?.id ?? '', declaredAt: now, capacity: 'self' } })
    expect((await importList(list, later(1))).counts).toMatchObject({ imported: 0, merged: 1 })
    expect((await practiceOf('Martin')).absences).toHaveLength(2)
  })

  test('fills what is empty and overwrites nothing', async () => {
    await importList(await aList('Dr MARTIN;Anne;5 rue de Douai;59310;Orchies;;oui;10/11/2026;'))
    await importList(await aList(martin('oui', '10/11/2026')), later(1))
    expect((await practiceOf('Martin')).phone).toBe('0320000001')
    await importList(await aList(martin('oui', '10/11/2026').replace('0320000001', '0320000002')), later(2))
    expect((await practiceOf('Martin')).phone).toBe('0320000001')
    expect(await db().practice.count()).toBe(1)
  })
})

describe('decisions of the coordination', () => {
  test('are kept as they are made, answer the question, and are written on import', async () => {
    const importId = await openList(await aList('Dr MARTIN;Anne;;;Orchis;;oui;10/11/2026;'))
    const answer = (choice: string, text = '') => decideListLine(coordinator, { importId, row: 2, intent: 'answer', answers: [{ code: 'town-misspelt', choice, text }] }, now)
    expect(await answer('accept')).toMatchObject({ ok: false, code: 'unknown-answer' })
    expect(await answer('other')).toMatchObject({ ok: false, code: 'text-missing' })
    expect(await answer('Orchies')).toEqual({ ok: true, value: { isSettled: true } })
    const kept = await previewList(coordinator, { importId }, now)
    expect(kept.ok && kept.value.counts).toMatchObject({ imported: 1, toConfirm: 0 })
    expect(await applyListImport(coordinator, { importId }, now)).toMatchObject({ ok: true })
    expect((await practiceOf('Martin')).site.communeCode).toBe('59449')
  })

  test('a line left out is refused as such, and can be taken up again', async () => {
    const importId = await openList(await aList(martin('oui', '10/11/2026')))
    await decideListLine(coordinator, { importId, row: 2, intent: 'leave', answers: [] }, now)
    const counts = async () => { const shown = await previewList(coordinator, { importId }, now); return shown.ok ? shown.value.counts : null }
    expect(await counts()).toMatchObject({ imported: 0, refused: 1 })
    await decideListLine(coordinator, { importId, row: 2, intent: 'reopen', answers: [] }, now)
    expect(await counts()).toMatchObject({ imported: 1, refused: 0 })
  })

  test('a choice of columns is remembered for the next list with the same header', async () => {
    const list = await aFile('Qui;Petit nom;Lieu-dit\nMARTIN;Anne;Orchies\n', 'l.csv')
    expect(await startListImport(coordinator, { id: randomUUID(), fileName: 'l.csv', bytes: Buffer.from('Qui;Petit nom;Lieu-dit\nMARTIN;Anne;Orchies\n') }, now)).toMatchObject({ ok: false, code: 'no-header' })
    const other = await aFile('Nom;Petit nom;Ville\nMARTIN;Anne;Orchies\n', 'l.csv')
    const importId = await openList(other)
    expect(await chooseListColumns(coordinator, { importId, columns: [{ index: 0, field: 'lastName' }, { index: 1, field: 'lastName' }, { index: 2, field: 'city' }] }, now)).toMatchObject({ ok: false, code: 'column-twice' })
    expect(await chooseListColumns(coordinator, { importId, columns: [{ index: 0, field: null }, { index: 1, field: 'firstName' }, { index: 2, field: 'city' }] }, now)).toMatchObject({ ok: false, code: 'missing-columns' })
    expect(await chooseListColumns(coordinator, { importId, columns: [{ index: 0, field: 'lastName' }, { index: 1, field: 'firstName' }, { index: 2, field: 'city' }] }, now)).toEqual({ ok: true, value: null })
    const next = await previewList(coordinator, { importId: await openList(other, later(1)) }, now)
    expect(next.ok && next.value.list).toMatchObject({ step: 'lines', mapping: { origin: 'remembered' } })
    expect(next.ok && next.value.counts).toMatchObject({ imported: 1 })
    expect(list).toBeTruthy()
  })

  test('somebody removed is not brought back', async () => {
    await importList(await aList(martin('oui', '10/11/2026')))
    const { practitionerId } = await practiceOf('Martin')
    await db().practitioner.update({ where: { id: practitionerId }, data: { removedAt: now, removalReason: 'removed' } })
    expect((await importList(await aList(martin('oui', '12/11/2026')), later(1))).counts).toMatchObject({ imported: 0, refused: 1 })
  })
})

describe('nothing half imported', () => {
  test('applied by two at once, one wins, and the lines read are not kept', async () => {
    const importId = await openList(await aList(martin('oui', '10/11/2026', 'téléphoner après 18 h')))
    const results = await Promise.all([1, 2, 3].map(() => applyListImport(coordinator, { importId }, now)))
    expect(results.map((result) => (result.ok ? 'ok' : result.code)).sort()).toEqual(['already-applied', 'already-applied', 'ok'])
    expect(JSON.stringify((await db().importRun.findUniqueOrThrow({ where: { id: importId } })).plan)).not.toContain('18 h')
    expect(await db().statement.count()).toBe(1)
  })

  test('a stranger finds nothing', async () => {
    const importId = await openList(await aList(martin('oui', '10/11/2026')))
    const stranger = aStranger()
    const refusal = { ok: false, code: 'not-found' }
    expect(await startListImport(stranger, { id: randomUUID(), fileName: 'l.csv', bytes: Buffer.from('x') }, now)).toMatchObject(refusal)
    expect(await previewList(stranger, { importId }, now)).toMatchObject(refusal)
    expect(await chooseListColumns(stranger, { importId, columns: [] }, now)).toMatchObject(refusal)
    expect(await decideListLine(stranger, { importId, row: 2, intent: 'leave', answers: [] }, now)).toMatchObject(refusal)
    expect(await applyListImport(stranger, { importId }, now)).toMatchObject(refusal)
  })
})
