import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '#lib/platform/db/client'
import { applyRppsImport } from '#lib/imports/apply-rpps-import'
import { decideRppsImport } from '#lib/imports/decide-rpps-import'
import { recogniseHomonyms } from '#lib/imports/recognise-homonyms'
import { aStranger } from '#tests/factories/register'
import { inventedRpps, rppsRow, rppsText } from '#tests/factories/rpps-text'
import { aFile, coordinator, forgetEveryone, importExtraction, now, readExtraction, theTerritory } from '#tests/integration/imports/import-steps'
import { useDatabase } from '#tests/setup/test-database'

const database = useDatabase()
let isReady = false

beforeEach(async () => {
  if (isReady) return forgetEveryone(database.owner)
  await theTerritory()
  isReady = true
})

const one = rppsRow()
const person = () => db().practitioner.findFirstOrThrow({ where: { nationalId: String(one['Identification nationale PP']) } })
const practice = () => db().practice.findFirstOrThrow({ where: { practitioner: { nationalId: String(one['Identification nationale PP']) } }, include: { site: true } })

describe('people of the same name', () => {
  const typed = async () => {
    const site = await db().site.create({ data: { name: 'Cabinet', kind: 'single_practice', addressLine: '1 rue Haute', communeCode: '59449', lat: 50, lon: 3, geoPrecision: 'hand' } })
    const known = await db().practitioner.create({ data: { lastName: "D'Haene", firstName: 'Zoé', professionCode: '10', isGp: true } })
    await db().practice.create({ data: { practitionerId: known.id, siteId: site.id, phone: '0320000007' } })
    return known.id
  }

  test('are asked before they are added', async () => {
    await typed()
    const done = await importExtraction(await aFile(rppsText([one])))
    expect(done).toMatchObject({ homonymsLeft: 1, counts: { added: 0 } })
    expect(await db().practitioner.count()).toBe(1)
  })

  test('but not when they have another profession', async () => {
    await typed()
    const nurse = { ...one, 'Code profession': '60', 'Libellé profession': 'Infirmier', 'Code savoir-faire': '' }
    expect(await importExtraction(await aFile(rppsText([nurse])))).toMatchObject({ homonymsLeft: 0, counts: { added: 1 } })
  })

  test('recognised as one, the known person takes the number, the practice its structure, and what was typed stays', async () => {
    const known = await typed()
    const importId = await readExtraction(await aFile(rppsText([one])))
    const nationalId = String(one['Identification nationale PP'])
    expect(await decideRppsImport(coordinator, { importId, nationalId, about: 'person', answer: randomUUID() }, now)).toMatchObject({ ok: false, code: 'unknown-answer' })
    expect((await decideRppsImport(coordinator, { importId, nationalId, about: 'person', answer: known }, now)).ok).toBe(true)
    const done = await applyRppsImport(coordinator, { importId, digest: null, departures: 'mark', notice: 'none' }, now)
    expect(done).toMatchObject({ ok: true, value: { identified: 1, linked: 1, counts: { added: 0 } } })
    expect(await person()).toMatchObject({ id: known, rpps: nationalId.slice(1) })
    expect(await practice()).toMatchObject({ structureId: 'C0000000001', phone: '0320000007', site: { addressLine: '1 rue Haute', geoPrecision: 'hand' } })
    const again = await importExtraction(await aFile(rppsText([one])), { at: new Date(now.getTime() + 1000) })
    expect(again).toMatchObject({ linked: 0, homonymsLeft: 0, counts: { added: 0, changed: 0 } })
  })

  test('in the same commune and alone of that name, they are recognised in one press', async () => {
    const known = await typed()
    const other = { ...one, 'Identification nationale PP': `8${inventedRpps(2)}`, 'Identifiant technique de la structure': 'C2', 'Code commune (coord. structure)': '59330', 'Libellé commune (coord. structure)': 'Landas' }
    const importId = await readExtraction(await aFile(rppsText([one, other])))
    expect(await recogniseHomonyms(aStranger(), { importId }, now)).toMatchObject({ ok: false, code: 'not-found' })
    expect(await recogniseHomonyms(coordinator, { importId }, now)).toEqual({ ok: true, value: { recognised: 1 } })
    // Once the name has its number, the other one has another: somebody else, added without a question.
    expect(await applyRppsImport(coordinator, { importId, digest: null, departures: 'mark', notice: 'none' }, now)).toMatchObject({ ok: true, value: { identified: 1, linked: 1, homonymsLeft: 0, counts: { added: 1 } } })
    expect((await person()).id).toBe(known)
  })

  test('ruled out, they become two people', async () => {
    await typed()
    const importId = await readExtraction(await aFile(rppsText([one])))
    await decideRppsImport(coordinator, { importId, nationalId: String(one['Identification nationale PP']), about: 'person', answer: 'new' }, now)
    expect(await applyRppsImport(coordinator, { importId, digest: null, departures: 'mark', notice: 'none' }, now)).toMatchObject({ ok: true, value: { counts: { added: 1 } } })
    expect(await db().practitioner.count()).toBe(2)
  })
})

describe('questions and notices', () => {
  test('a physician without savoir-faire becomes a GP only when the coordination says so', async () => {
    const file = await aFile(rppsText([{ ...one, 'Code savoir-faire': '' }]))
    const importId = await readExtraction(file)
    await decideRppsImport(coordinator, { importId, nationalId: String(one['Identification nationale PP']), about: 'gp', answer: 'yes' }, now)
    await applyRppsImport(coordinator, { importId, digest: null, departures: 'mark', notice: 'none' }, now)
    expect((await person()).isGp).toBe(true)
    expect((await importExtraction(file, { at: new Date(now.getTime() + 1000) })).counts.changed).toBe(0)
    expect((await person()).isGp).toBe(true)
  })

  test('the first word to new GPs leaves once, and only when asked for', async () => {
    const file = await aFile(rppsText([one]))
    await importExtraction(file, { notice: 'send' })
    expect(await db().outboxMail.findMany({ select: { template: true, recipient: true } })).toEqual([{ template: 'first-contact', recipient: 'zoe.dhaene@exemple.invalid' }])
    expect((await practice()).noticeSentAt).toEqual(new Date('2026-11-23T07:00:00Z'))
    await importExtraction(file, { notice: 'send', at: new Date(now.getTime() + 1000) })
    expect(await db().outboxMail.count()).toBe(1)
  })

  test.each([
    ['on a Saturday: on Monday morning', '2026-11-21T10:00:00Z', '2026-11-23T07:00:00Z'],
    ['at night: in the morning', '2026-11-24T22:30:00Z', '2026-11-25T07:00:00Z'],
    ['on Christmas Day: after the week-end', '2026-12-25T10:00:00Z', '2026-12-28T07:00:00Z'],
    ['in working hours: at once', '2026-11-24T10:00:00Z', '2026-11-24T10:00:00Z'],
  ])('the first word, imported %s', async (_, at, leaves) => {
    await importExtraction(await aFile(rppsText([one])), { notice: 'send', at: new Date(at) })
    expect(await db().outboxMail.findMany({ select: { template: true, notBeforeAt: true } })).toEqual([{ template: 'first-contact', notBeforeAt: new Date(leaves) }])
  })
})
