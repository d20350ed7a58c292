import { describe, expect, test } from 'vitest'
import { endRole } from '#lib/accounts/end-role'
import { inviteAccount } from '#lib/accounts/invite-account'
import { createConvention } from '#lib/conventions/create-convention'
import { listConventions } from '#lib/conventions/queries'
import { updateConvention } from '#lib/conventions/update-convention'
import { createOrganisation } from '#lib/organisations/create-organisation'
import { getOrganisation, listOrganisations, listPartnerUsers } from '#lib/organisations/queries'
import { removeOrganisation } from '#lib/organisations/remove-organisation'
import { updateOrganisation } from '#lib/organisations/update-organisation'
import { loadSession } from '#lib/platform/auth/load-actor'
import { db } from '#lib/platform/db/client'
import { aStranger, coordinatorActor, daysLater, monday, partnerActor } from '#tests/factories/register'
import { havingPassed } from '#tests/factories/second-factor'
import { useDatabase } from '#tests/setup/test-database'

useDatabase()

const coordination = havingPassed(coordinatorActor(), monday)
const today = '2026-11-23'
const typed = { kind: 'clinic', addressLine: '', postalCode: '', phone: '', email: '', website: '' } as const
let count = 0

async function anOrganisation(name = `Clinique ${(count += 1)}`) {
  const created = await createOrganisation(coordination, { ...typed, name }, monday)
  if (!created.ok) throw new Error(created.code)
  return { id: created.value.id, name }
}

/** The référent of an organisation. */
function referent(organisationId: string) {
  const actor = partnerActor(organisationId)
  return { ...actor, partners: actor.partners.map((partner) => ({ ...partner, role: 'partner_referent' as const })) }
}

const anyList = { page: 1, sort: 'nom', direction: 'asc', search: '', bound: null } as const
const invitation = (organisationId: string, email: string) => ({ name: 'Mme Partenaire', email, role: 'partner_user', organisationId, fromOn: null, untilOn: null } as const)

async function grantsOf(email: string) {
  const user = await db().user.findUniqueOrThrow({ where: { email }, select: { id: true } })
  const sessionToken = crypto.randomUUID()
  await db().session.create({ data: { sessionToken, userId: user.id, expires: daysLater(100), secondFactorAt: monday }, select: { id: true } })
  return (await loadSession(sessionToken, today))?.actor.partners ?? []
}

describe('a partner', () => {
  test('is added once under a name, corrected, and found', async () => {
    const { id, name } = await anOrganisation('Clinique des Ormes')
    expect(await createOrganisation(coordination, { ...typed, name: 'CLINIQUE DES ORMES' }, monday)).toMatchObject({ code: 'name-taken' })
    expect(await updateOrganisation(coordination, { ...typed, name, id, version: 1, phone: '0353010009' }, monday)).toEqual({ ok: true, value: null })
    expect(await getOrganisation(coordination, id)).toMatchObject({ phone: '0353010009', version: 2 })
    expect((await listOrganisations(coordination, { ...anyList, search: 'ormes' }, today))?.items).toMatchObject([{ name, isBound: false, users: 0 }])
  })

  test('the second of two people sees what stands there now', async () => {
    const { id, name } = await anOrganisation()
    await updateOrganisation(coordination, { ...typed, name, id, version: 1, kind: 'hospital' }, monday)
    expect(await updateOrganisation(coordination, { ...typed, name, id, version: 1, phone: '0353010008' }, monday)).toMatchObject({ code: 'conflict', details: { changed: ['Type : Hôpital', 'Téléphone : (vide)'] } })
  })

  test('with a past stays; without one it goes', async () => {
    const { id } = await anOrganisation()
    await inviteAccount(coordination, invitation(id, 'passe@exemple.invalid'), monday)
    expect(await removeOrganisation(coordination, { id }, monday)).toMatchObject({ code: 'has-history', details: { conventions: 0, users: 1 } })
    const { id: other } = await anOrganisation()
    expect(await removeOrganisation(coordination, { id: other }, monday)).toEqual({ ok: true, value: null })
  })
})

describe('a convention', () => {
  const terms = { title: 'Convention 2026', startsOn: '2026-01-01', endsOn: null, grants: ['register_read'], renewal: 'none', renewalMonths: null, noticeMonths: 0, dataAnnex: '', agreementId: null } as const

  test('gives its users what it grants, until the day it ends', async () => {
    const { id } = await anOrganisation()
    await inviteAccount(coordination, invitation(id, 'lit@exemple.invalid'), monday)
    expect(await grantsOf('lit@exemple.invalid')).toMatchObject([{ grants: new Set() }])
    const created = await createConvention(coordination, { ...terms, organisationId: id }, monday)
    if (!created.ok) throw new Error(created.code)
    expect(await grantsOf('lit@exemple.invalid')).toMatchObject([{ grants: new Set(['register_read']), endedOn: null }])
    expect(await updateConvention(coordination, { ...terms, id: created.value.id, version: 1, endsOn: '2026-11-22' }, monday)).toEqual({ ok: true, value: null })
    expect(await grantsOf('lit@exemple.invalid')).toMatchObject([{ grants: new Set(), endedOn: '2026-11-22' }])
    expect(await listConventions(referent(id), id, today)).toMatchObject([{ state: 'ended', title: 'Convention 2026' }])
  })

  test('that ends before it begins is refused; so is an old screen', async () => {
    const { id: organisationId } = await anOrganisation()
    expect(await createConvention(coordination, { ...terms, organisationId, endsOn: '2025-12-31' }, monday)).toMatchObject({ code: 'ends-too-soon' })
    const created = await createConvention(coordination, { ...terms, organisationId }, monday)
    if (!created.ok) throw new Error(created.code)
    const { id } = created.value
    await updateConvention(coordination, { ...terms, id, version: 1, title: 'Avenant' }, monday)
    expect(await updateConvention(coordination, { ...terms, id, version: 1, endsOn: '2027-01-01' }, monday)).toMatchObject({ code: 'conflict', details: { changed: ['Titre : Avenant', 'Dernier jour : (sans fin)'] } })
  })
})

describe('the référent', () => {
  test('invites, lists and ends the own users, and corrects how the organisation is reached, not what it is', async () => {
    const { id, name } = await anOrganisation()
    const actor = referent(id)
    expect(await inviteAccount(actor, invitation(id, 'equipe@exemple.invalid'), monday)).toMatchObject({ ok: true })
    const [user] = (await listPartnerUsers(actor, id, today)) ?? []
    expect(user).toMatchObject({ email: 'equipe@exemple.invalid', role: 'partner_user', state: 'active' })
    expect(await endRole(actor, { grantId: user?.grantId ?? '' }, monday)).toEqual({ ok: true, value: null })
    expect(await grantsOf('equipe@exemple.invalid')).toEqual([])
    await updateOrganisation(actor, { ...typed, id, version: 1, name: 'Autre nom', kind: 'hospital', phone: '0353010007' }, monday)
    expect(await getOrganisation(actor, id)).toMatchObject({ name, kind: 'clinic', phone: '0353010007' })
  })

  test('of another organisation, a mere user and a stranger get not-found', async () => {
    const [{ id, name }, other] = [await anOrganisation(), await anOrganisation()]
    await inviteAccount(coordination, invitation(id, 'ami@exemple.invalid'), monday)
    const [user] = (await listPartnerUsers(coordination, id, today)) ?? []
    for (const actor of [referent(other.id), partnerActor(id), aStranger()]) {
      expect(await inviteAccount(actor, invitation(id, 'z@exemple.invalid'), monday)).toMatchObject({ code: 'not-found' })
      expect(await endRole(actor, { grantId: user?.grantId ?? '' }, monday)).toMatchObject({ code: 'not-found' })
      expect(await listPartnerUsers(actor, id, today)).toBeNull()
      expect(await updateOrganisation(actor, { ...typed, id, version: 1, name }, monday)).toMatchObject({ code: 'not-found' })
      expect(await listOrganisations(actor, anyList, today)).toBeNull()
      expect(await listConventions(actor, id, today)).toBeNull()
      expect(await createOrganisation(actor, { ...typed, name: 'Y' }, monday)).toMatchObject({ code: 'not-found' })
      expect(await removeOrganisation(actor, { id }, monday)).toMatchObject({ code: 'not-found' })
    }
  })
})
