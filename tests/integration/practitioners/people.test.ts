import { describe, expect, test } from 'vitest'
import { db } from '#lib/platform/db/client'
import { addPractice } from '#lib/practitioners/add-practice'
import { createPractitioner } from '#lib/practitioners/create-practitioner'
import { movePractice } from '#lib/practitioners/move-practice'
import { getPractitioner, listPractitioners } from '#lib/practitioners/people-queries'
import { removePractice } from '#lib/practitioners/remove-practice'
import { removePractitioner } from '#lib/practitioners/remove-practitioner'
import { updatePractice } from '#lib/practitioners/update-practice'
import { updatePractitioner } from '#lib/practitioners/update-practitioner'
import { aGp, aSite, aStatement, aStranger, coordinatorActor, entryOf, gpActor, monday } from '#tests/factories/register'
import { useDatabase } from '#tests/setup/test-database'

useDatabase()

const coordination = coordinatorActor()
const typed = { civility: 'MME', lastName: 'Delannoy', firstName: 'Élise', professionCode: '10', isGp: true, number: '', email: '', msSante: '' }
const added = async (more: Partial<typeof typed> = {}) => {
  const result = await createPractitioner(coordination, { ...typed, ...more, isSomeoneElse: true }, monday)
  if (!result.ok) throw new Error(result.code)
  return result.value
}
const holder = { mode: null, position: 'holder', startsOn: null } as const
const everybody = { page: 1, sort: 'nom', direction: 'asc', search: '', kind: null, professionCode: null, communeCode: null } as const

describe('adding somebody', () => {
  test('a homonym is shown first, and added once ruled out', async () => {
    await added({ lastName: 'Fontaine', firstName: 'Léa' })
    const again = { ...typed, lastName: 'FONTAINE', firstName: 'lea' }
    expect(await createPractitioner(coordination, { ...again, isSomeoneElse: false }, monday)).toMatchObject({ code: 'homonym', details: { people: ['Léa Fontaine'] } })
    expect(await createPractitioner(coordination, { ...again, isSomeoneElse: true }, monday)).toMatchObject({ ok: true })
  })

  test('a number with a wrong check digit is taken, and said to be doubtful', async () => {
    expect((await added({ lastName: 'Douteux', number: '9999 0000 001' })).isNumberDoubtful).toBe(true)
  })

  test('a number is one person’s only', async () => {
    await added({ lastName: 'Premier', number: '99990000019' })
    expect(await createPractitioner(coordination, { ...typed, lastName: 'Second', number: '99990000019', isSomeoneElse: true }, monday)).toMatchObject({ code: 'number-taken' })
    expect(await createPractitioner(coordination, { ...typed, lastName: 'Tiers', number: '12', isSomeoneElse: true }, monday)).toMatchObject({ code: 'number-malformed' })
  })

  test('a nurse is never a GP, whatever box was ticked', async () => {
    const { id } = await added({ lastName: 'Infirmière', professionCode: '60' })
    expect((await getPractitioner(coordination, id))?.isGp).toBe(false)
  })
})

describe('correcting somebody', () => {
  test('what was corrected is kept from imports, and the register shows it at once', async () => {
    const gp = await aGp({ lastName: 'Ancien' })
    const before = await getPractitioner(coordination, gp.practitionerId)
    const result = await updatePractitioner(coordination, { ...typed, id: gp.practitionerId, version: before?.version ?? 0, civility: '', firstName: 'Camille', lastName: 'Nouveau' }, monday)
    expect(result).toEqual({ ok: true, value: null })
    expect(await getPractitioner(coordination, gp.practitionerId)).toMatchObject({ lastName: 'Nouveau', handEditedFields: ['lastName'], version: 2 })
    expect((await entryOf(gp.practiceId)).detail).toMatchObject({ lastName: 'Nouveau' })
  })

  test('the second of two people sees what stands there now; sent over the new version, it is kept', async () => {
    const { id } = await added({ lastName: 'Partagé' })
    const mine = { ...typed, id, version: 1, lastName: 'Partagé', email: 'mien@exemple.invalid' }
    await updatePractitioner(coordination, { ...mine, email: 'autre@exemple.invalid' }, monday)
    expect(await updatePractitioner(coordination, mine, monday)).toMatchObject({ code: 'conflict', details: { changed: ['Courriel : autre@exemple.invalid'] } })
    expect(await updatePractitioner(coordination, { ...mine, version: 2 }, monday)).toEqual({ ok: true, value: null })
    expect((await getPractitioner(coordination, id))?.email).toBe('mien@exemple.invalid')
  })

  test('two at the same moment: one is kept, the other is told', async () => {
    const { id } = await added({ lastName: 'Simultané' })
    const both = await Promise.all(['a', 'b'].map((name) => updatePractitioner(coordination, { ...typed, id, version: 1, lastName: 'Simultané', email: `${name}@exemple.invalid` }, monday)))
    expect(both.map((one) => (one.ok ? 'ok' : one.code)).sort()).toEqual(['conflict', 'ok'])
  })
})

describe('places of practice', () => {
  test('a new place enters the register; a replacement stays out of it', async () => {
    const { id } = await added({ lastName: 'Placée' })
    const practice = await addPractice(coordination, { practitionerId: id, siteId: await aSite(), ...holder }, monday)
    if (!practice.ok) throw new Error(practice.code)
    expect((await entryOf(practice.value.id)).state).toBe('to_contact')
    await updatePractice(coordination, { id: practice.value.id, version: 1, ...holder, position: 'replacement' }, monday)
    expect((await entryOf(practice.value.id)).state).toBe('not_treating')
  })

  test('the same place twice is refused; left and taken again, it keeps its history', async () => {
    const gp = await aGp()
    await aStatement(gp, { state: 'open' })
    const back = { practitionerId: gp.practitionerId, siteId: gp.siteId, ...holder }
    expect(await addPractice(coordination, back, monday)).toMatchObject({ code: 'already-there' })
    await removePractice(coordination, { id: gp.practiceId }, monday)
    expect(await addPractice(coordination, back, monday)).toEqual({ ok: true, value: { id: gp.practiceId } })
    expect((await entryOf(gp.practiceId)).state).toBe('open')
  })

  test('moving takes what was declared along, and leaves a tombstone that the national file cannot wake', async () => {
    const gp = await aGp()
    await db().practitioner.update({ where: { id: gp.practitionerId }, data: { nationalId: '899990000777' } })
    await db().practice.update({ where: { id: gp.practiceId }, data: { structureId: 'S1', seenInRppsAt: monday } })
    await aStatement(gp, { state: 'open' })
    const elsewhere = await aSite({ name: 'Maison des Prés' })
    expect(await movePractice(coordination, { id: gp.practiceId, version: 1, siteId: elsewhere }, monday)).toEqual({ ok: true, value: null })
    expect(await entryOf(gp.practiceId)).toMatchObject({ state: 'open', detail: { siteName: 'Maison des Prés' } })
    expect(await db().practice.findFirst({ where: { practitionerId: gp.practitionerId, siteId: gp.siteId }, select: { structureId: true, removedAt: true } })).toEqual({ structureId: 'S1', removedAt: monday })
  })
})

describe('taking somebody out', () => {
  test('removed: the entry goes, the name stays for the tombstone', async () => {
    const gp = await aGp({ lastName: 'Retiré' })
    await removePractitioner(coordination, { id: gp.practitionerId, reason: 'removed' }, monday)
    expect(await getPractitioner(coordination, gp.practitionerId)).toBeNull()
    expect((await listPractitioners(coordination, { ...everybody, kind: 'removed', search: 'retire' }))?.items.map((one) => one.lastName)).toEqual(['Retiré'])
  })

  test('objected: nothing is left but the number, and it cannot be typed again', async () => {
    const { id } = await added({ lastName: 'Opposant', number: '99990000035', email: 'o@exemple.invalid' })
    await addPractice(coordination, { practitionerId: id, siteId: await aSite(), ...holder }, monday)
    await removePractitioner(coordination, { id, reason: 'objected' }, monday)
    expect(await db().practitioner.findUnique({ where: { id } })).toMatchObject({ lastName: '', firstName: '', email: '', rpps: null, nationalId: '899990000035', removalReason: 'objected' })
    expect(await createPractitioner(coordination, { ...typed, lastName: 'Opposant', number: '99990000035', isSomeoneElse: true }, monday)).toMatchObject({ code: 'number-objected' })
  })
})

test('the list forgives accents and capitals, filters and counts', async () => {
  await added({ lastName: 'Lefèvre-Œuvrard', firstName: 'Zoé' })
  const found = await listPractitioners(coordination, { ...everybody, search: 'LEFEVRE zoe oeuvrard' })
  expect(found).toMatchObject({ total: 1, items: [{ lastName: 'Lefèvre-Œuvrard', places: [] }] })
  expect((await listPractitioners(coordination, { ...everybody, search: "'; DROP TABLE site; --%" }))?.total).toBe(0)
  expect((await listPractitioners(coordination, { ...everybody, search: 'lefevre', professionCode: '60' }))?.total).toBe(0)
})

test('a stranger, and a GP on the own record, get not-found everywhere', async () => {
  const gp = await aGp()
  for (const actor of [aStranger(), gpActor([gp.practiceId])]) {
    expect(await createPractitioner(actor, { ...typed, isSomeoneElse: true }, monday)).toMatchObject({ code: 'not-found' })
    expect(await updatePractitioner(actor, { ...typed, id: gp.practitionerId, version: 1 }, monday)).toMatchObject({ code: 'not-found' })
    expect(await removePractitioner(actor, { id: gp.practitionerId, reason: 'objected' }, monday)).toMatchObject({ code: 'not-found' })
    expect(await addPractice(actor, { practitionerId: gp.practitionerId, siteId: gp.siteId, ...holder }, monday)).toMatchObject({ code: 'not-found' })
    expect(await updatePractice(actor, { id: gp.practiceId, version: 1, ...holder }, monday)).toMatchObject({ code: 'not-found' })
    expect(await movePractice(actor, { id: gp.practiceId, version: 1, siteId: gp.siteId }, monday)).toMatchObject({ code: 'not-found' })
    expect(await removePractice(actor, { id: gp.practiceId }, monday)).toMatchObject({ code: 'not-found' })
    expect(await getPractitioner(actor, gp.practitionerId)).toBeNull()
    expect(await listPractitioners(actor, everybody)).toBeNull()
  }
})
