import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '#lib/platform/db/client'
import { applyRppsImport } from '#lib/imports/apply-rpps-import'
import { cancelImport } from '#lib/imports/cancel-import'
import { decideRppsImport } from '#lib/imports/decide-rpps-import'
import { readRppsImport } from '#lib/imports/read-rpps-import'
import { startRppsImport } from '#lib/imports/start-rpps-import'
import { aStranger } from '#tests/factories/register'
import { inventedRpps, rppsRow, rppsText } from '#tests/factories/rpps-text'
import { aFile, coordinator, everyone, extraction, fixtures, forgetEveryone, importExtraction, now, readExtraction, theTerritory } from '#tests/integration/imports/import-steps'
import { useDatabase } from '#tests/setup/test-database'

const database = useDatabase()
let isReady = false

beforeEach(async () => {
  if (isReady) return forgetEveryone(database.owner)
  await theTerritory()
  isReady = true
})

const expected = JSON.parse(await readFile(`${fixtures}/rpps/expected.json`, 'utf8')) as Record<string, number>
const text = await readFile(extraction, 'utf8')
const one = rppsRow()
const person = () => db().practitioner.findFirstOrThrow({ where: { nationalId: String(one['Identification nationale PP']) } })
const practice = () => db().practice.findFirstOrThrow({ where: { practitioner: { nationalId: String(one['Identification nationale PP']) } }, include: { site: true } })

/** The same file with its savoir-faire columns cut out into another file. */
function savoirFaireApart(): { activities: string; savoirFaire: string } {
  const lines = text.split('\n').filter((line) => line !== '').map((line) => line.split('|'))
  const [header = []] = lines
  const columns = ['Identification nationale PP', 'Code savoir-faire', 'Libellé savoir-faire']
  const gone = new Set(['Code type savoir-faire', 'Libellé type savoir-faire', 'Code savoir-faire', 'Libellé savoir-faire'].map((name) => header.indexOf(name)))
  return {
    activities: lines.map((cells) => cells.filter((_, index) => !gone.has(index)).join('|')).join('\n') + '\n',
    savoirFaire: lines.map((cells) => `${columns.map((name) => cells[header.indexOf(name)] ?? '').join('|')}|`).join('\n') + '\n',
  }
}

describe('the extraction, in the example’s territory', () => {
  test('gives exactly what is expected, in the register too', async () => {
    const { counts } = await importExtraction()
    expect(counts).toMatchObject({ lines: expected['lines'], linesInTerritory: expected['lines_in_territory'], peopleInTerritory: expected['people_in_territory'], gps: expected['gps'], gpPractices: expected['gp_practices'], changed: 0, departed: 0, refused: 0 })
    expect(await db().registerEntry.count({ where: { state: 'to_contact' } })).toBe(expected['gp_practices'])
    expect(await db().practice.count()).toBe(counts.added)
    expect(await db().statement.count() + await db().confirmation.count()).toBe(0)
    expect(await db().commune.count()).toBe(20)
  })

  test('twice changes nothing', async () => {
    await importExtraction()
    const before = await everyone()
    const again = await importExtraction(extraction, { at: new Date(now.getTime() + 86_400_000) })
    expect(again.counts).toMatchObject({ added: 0, changed: 0, departed: 0 })
    expect(await everyone()).toEqual(before)
  })

  test('with BOM, CRLF, other header casing, extra columns, or savoir-faire apart gives the same people and places', async () => {
    await importExtraction()
    const reference = await everyone()
    const [header = '', ...lines] = text.split('\n')
    const apart = savoirFaireApart()
    const variants: [string, string | null][] = [
      [`\uFEFF${text}`, null],
      [text.replaceAll('\n', '\r\n'), null],
      [[header.toUpperCase(), ...lines].join('\n'), null],
      [[`Nouvelle colonne|${header}`, ...lines.map((line) => (line === '' ? '' : `x|${line}`))].join('\n'), null],
      [apart.activities, await aFile(apart.savoirFaire, 'savoir-faire.txt')],
    ]
    for (const [variant, savoirFairePath] of variants) {
      await forgetEveryone(database.owner)
      await importExtraction(await aFile(variant), { savoirFairePath })
      expect(await everyone()).toEqual(reference)
    }
  })
})

describe('what people did is kept', () => {
  test('somebody removed, or removed from one place, is not brought back', async () => {
    await importExtraction()
    const gps = await db().practice.findMany({ where: { practitioner: { isGp: true } }, select: { id: true, practitionerId: true }, orderBy: { id: 'asc' }, take: 2 })
    await db().practitioner.update({ where: { id: gps[0]?.practitionerId ?? '' }, data: { removedAt: now, removalReason: 'objected', lastName: '', firstName: '', rpps: null } })
    await db().practice.update({ where: { id: gps[1]?.id ?? '' }, data: { removedAt: now } })
    const before = await everyone()
    const again = await importExtraction(extraction, { at: new Date(now.getTime() + 1000) })
    expect(again.counts).toMatchObject({ added: 0, changed: 0, departed: 0 })
    expect(await everyone()).toEqual(before)
  })

  test('a place typed by hand and removed does not come back under its structure', async () => {
    await importExtraction(await aFile(rppsText([{ ...one, 'Code commune (coord. structure)': '59449' }])))
    const { id } = await practice()
    await db().practice.update({ where: { id }, data: { removedAt: now, structureId: null, seenInRppsAt: null } })
    expect((await importExtraction(await aFile(rppsText([one])), { at: new Date(now.getTime() + 1000) })).counts.added).toBe(0)
  })

  test('fields corrected by hand stay, the others follow the file', async () => {
    await importExtraction(await aFile(rppsText([one])))
    const { id, siteId } = await practice()
    await db().site.update({ where: { id: siteId }, data: { name: 'Cabinet des Tilleuls', handEditedFields: ['siteName'] } })
    await db().practice.update({ where: { id }, data: { phone: '0320000009', handEditedFields: ['phone'] } })
    const moved = { ...one, 'Téléphone (coord. structure)': '0320000002', 'Raison sociale site': 'CABINET ZOE', 'Numéro Voie (coord. structure)': '3', 'Adresse e-mail (coord. structure)': 'nouvelle@exemple.invalid' }
    expect((await importExtraction(await aFile(rppsText([moved])), { at: new Date(now.getTime() + 1000) })).counts.changed).toBe(1)
    expect(await practice()).toMatchObject({ phone: '0320000009', email: 'nouvelle@exemple.invalid', site: { name: 'Cabinet des Tilleuls', addressLine: expect.stringMatching(/^3 /) } })
  })

  test('R1: an import never confirms, nor alters what was said', async () => {
    await importExtraction(await aFile(rppsText([one])))
    const { id } = await practice()
    await db().statement.create({ data: { practiceId: id, state: 'open', fromOn: new Date('2026-10-01'), declaredAt: new Date('2026-10-01T10:00:00Z'), confirmedOn: new Date('2026-10-01'), capacity: 'coordination_phone' } })
    await importExtraction(await aFile(rppsText([{ ...one, "Nom d'exercice": 'DUPONT' }])), { at: new Date(now.getTime() + 1000) })
    expect(await db().confirmation.count()).toBe(0)
    expect(await db().statement.findMany({ select: { confirmedOn: true } })).toEqual([{ confirmedOn: new Date('2026-10-01') }])
    expect(await db().registerEntry.findFirstOrThrow({ where: { practiceId: id } })).toMatchObject({ state: 'to_contact', confirmedOn: new Date('2026-10-01') })
    expect((await person()).lastName).toBe('Dupont')
  })
})

describe('departures', () => {
  const two = [1, 2, 3, 4, 5, 6, 7].map((rank) => rppsRow({ 'Identification nationale PP': `8${inventedRpps(rank)}`, 'Identifiant technique de la structure': `C${rank}`, "Prénom d'exercice": `Anne${'abcdefg'[rank] ?? 'h'}` }))

  test('who is absent is marked, not deleted, and unmarked on return', async () => {
    await importExtraction(await aFile(rppsText(two)))
    const gone = await importExtraction(await aFile(rppsText(two.slice(1))), { at: new Date(now.getTime() + 1000) })
    expect(gone.counts).toMatchObject({ added: 0, changed: 0, departed: 1 })
    expect(await db().practice.count({ where: { departedInRppsAt: { not: null }, removedAt: null } })).toBe(1)
    const back = await importExtraction(await aFile(rppsText(two)), { at: new Date(now.getTime() + 2000) })
    expect(back).toMatchObject({ returned: 1, counts: { added: 0, departed: 0 } })
    expect(await db().practice.count({ where: { departedInRppsAt: { not: null } } })).toBe(0)
  })

  test('a file cut short departs nobody', async () => {
    await importExtraction(await aFile(rppsText(two)))
    const cut = rppsText(two).split('\n').slice(0, 4).join('\n')
    const done = await importExtraction(await aFile(cut.slice(0, -60)), { at: new Date(now.getTime() + 1000) })
    expect(done.counts.departed).toBe(0)
    expect(done.departuresLeft).toBeGreaterThan(0)
  })
})

describe('nothing half imported', () => {
  test('a cancelled reading leaves only its line in the history', async () => {
    const importId = randomUUID()
    await startRppsImport(coordinator, { id: importId, fileName: 'e.txt', filePath: extraction, bytesTotal: 1, reader: 'command' }, now)
    expect(await cancelImport(coordinator, { importId }, now)).toEqual({ ok: true, value: 'asked' })
    const read = await readRppsImport(coordinator, { importId, signal: new AbortController().signal, stopMeans: 'later' }, () => now)
    expect(read).toMatchObject({ ok: false, code: 'cancelled' })
    expect(await db().importRun.findUniqueOrThrow({ where: { id: importId } })).toMatchObject({ status: 'cancelled', plan: {}, filePath: null })
    expect(await db().practitioner.count()).toBe(0)
  })

  test('a wrong file ends refused, with a reason', async () => {
    const importId = randomUUID()
    await startRppsImport(coordinator, { id: importId, fileName: 'e.txt', filePath: await aFile('a|b\n1|2\n'), bytesTotal: 1, reader: 'command' }, now)
    expect(await readRppsImport(coordinator, { importId, signal: new AbortController().signal, stopMeans: 'cancel' }, () => now)).toMatchObject({ ok: false, code: 'unreadable', details: { code: 'missing-columns' } })
    expect(await db().importRun.findUniqueOrThrow({ where: { id: importId } })).toMatchObject({ status: 'failed' })
  })

  test('applied by two at once, one wins; an older preview is refused afterwards', async () => {
    const file = await aFile(rppsText([one]))
    const [first, second] = [await readExtraction(file), await readExtraction(file)]
    const apply = (importId: string) => applyRppsImport(coordinator, { importId, digest: null, departures: 'mark', notice: 'none' }, new Date(now.getTime() + 5))
    const results = await Promise.all([apply(first), apply(first), apply(first)])
    expect(results.filter((result) => result.ok)).toHaveLength(1)
    expect(results.filter((result) => !result.ok).map((result) => (result.ok ? '' : result.code))).toEqual(['already-applied', 'already-applied'])
    expect(await apply(second)).toMatchObject({ ok: false, code: 'stale-plan' })
    expect(await db().practice.count()).toBe(1)
  })

  test('a failure in the middle leaves nothing', async () => {
    const importId = await readExtraction()
    await database.owner(`CREATE FUNCTION refuse_audit() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF NEW.event = 'import.applied' THEN RAISE EXCEPTION 'no'; END IF; RETURN NEW; END $$`)
    await database.owner('CREATE TRIGGER refuse_audit BEFORE INSERT ON audit_event FOR EACH ROW EXECUTE FUNCTION refuse_audit()')
    await expect(applyRppsImport(coordinator, { importId, digest: null, departures: 'mark', notice: 'none' }, now)).rejects.toThrow('database error')
    await database.owner('DROP FUNCTION refuse_audit CASCADE')
    expect(await db().practitioner.count() + await db().site.count() + await db().registerEntry.count()).toBe(0)
    expect((await db().importRun.findUniqueOrThrow({ where: { id: importId } })).status).toBe('preview')
  })

  test('a stranger finds nothing', async () => {
    const importId = await readExtraction(await aFile(rppsText([one])))
    const stranger = aStranger()
    const refusal = { ok: false, code: 'not-found' }
    expect(await startRppsImport(stranger, { id: randomUUID(), fileName: 'e', filePath: extraction, bytesTotal: 1, reader: 'command' }, now)).toMatchObject(refusal)
    expect(await applyRppsImport(stranger, { importId, digest: null, departures: 'mark', notice: 'none' }, now)).toMatchObject(refusal)
    expect(await decideRppsImport(stranger, { importId, nationalId: 'x', about: 'gp', answer: 'yes' }, now)).toMatchObject(refusal)
    expect(await cancelImport(stranger, { importId }, now)).toMatchObject(refusal)
    expect(await cancelImport(coordinator, { importId: 'nonsense' }, now)).toMatchObject(refusal)
  })
})
