import { randomUUID } from 'node:crypto'
import { db } from '#lib/platform/db/client'
import { addPractice } from '#lib/practitioners/add-practice'
import { createPractitioner } from '#lib/practitioners/create-practitioner'
import { createSite } from '#lib/practitioners/create-site'
import { getOwnDelegations, listDelegations, listHeldDelegations } from '#lib/practitioners/delegation-queries'
import { grantDelegation } from '#lib/practitioners/grant-delegation'
import { locateSite } from '#lib/practitioners/locate-site'
import { locateSites } from '#lib/practitioners/locate-sites'
import { movePractice } from '#lib/practitioners/move-practice'
import { getPractice, getPractitioner, listPractitioners } from '#lib/practitioners/people-queries'
import { removePractice } from '#lib/practitioners/remove-practice'
import { removePractitioner } from '#lib/practitioners/remove-practitioner'
import { renewDelegation } from '#lib/practitioners/renew-delegation'
import { revokeDelegation } from '#lib/practitioners/revoke-delegation'
import { getSite, listPracticeChoices, listSiteChoices, listSites } from '#lib/practitioners/site-queries'
import { updatePractice } from '#lib/practitioners/update-practice'
import { updatePractitioner } from '#lib/practitioners/update-practitioner'
import { updateSite } from '#lib/practitioners/update-site'
import { aSite, aUser } from '#tests/factories/register'
import { coordination, keepers } from '#tests/integration/rights/columns'
import { forActors, type RightsRow } from '#tests/integration/rights/row'
import type { World } from '#tests/integration/rights/world'

const page = { page: 1, direction: 'asc', search: '' } as const
const place = {
  name: 'Cabinet neuf', kind: 'single_practice', addressLine: '', addressExtra: '', postalCode: '59990', communeCode: '59999', phone: '', email: '', isStepFree: null,
  lat: 50.4, lon: 3.2, geoPrecision: 'hand',
} as const
const person = { civility: 'MME', lastName: 'Neuve', firstName: 'Lou', professionCode: '10', isGp: true, number: '', email: '', msSante: '' } as const

/** "Practitioners, practices": the coordination alone. "Delegations": the GP grants and revokes, the coordination too. */
export const peopleRights: readonly RightsRow[] = [
  forActors({ name: 'createPractitioner', may: coordination, call: (actor, { now }) => createPractitioner(actor, { ...person, isSomeoneElse: true }, now) }),
  forActors({
    name: 'updatePractitioner', may: coordination,
    call: (actor, { gp, lastName, now }) => updatePractitioner(actor, { ...person, lastName, firstName: 'Claude', id: gp.practitionerId, version: 1 }, now),
  }),
  forActors({ name: 'removePractitioner', may: coordination, call: (actor, { gp, now }) => removePractitioner(actor, { id: gp.practitionerId, reason: 'objected' }, now) }),
  forActors({ name: 'createSite', may: coordination, call: (actor, { now }) => createSite(actor, { ...place }, now) }),
  forActors({ name: 'updateSite', may: coordination, call: (actor, { gp, now }) => updateSite(actor, { id: gp.siteId, version: 1, site: { ...place } }, now) }),
  forActors({ name: 'locateSite', may: coordination, call: (actor) => locateSite(actor, { addressLine: '', postalCode: '59990', communeCode: '59999', placing: 'address', lat: null, lon: null }) }),
  forActors({ name: 'locateSites', may: coordination, call: (actor, { now }) => locateSites(actor, { signal: new AbortController().signal }, () => now) }),
  forActors({
    name: 'addPractice', may: coordination, given: () => aSite({ name: 'Deuxième cabinet' }),
    call: (actor, { gp, now }, siteId) => addPractice(actor, { practitionerId: gp.practitionerId, siteId, mode: 'liberal', position: 'holder', startsOn: null }, now),
  }),
  forActors({
    name: 'updatePractice', may: coordination,
    call: async (actor, { gp, now }) => updatePractice(actor, { id: gp.practiceId, version: await versionOf(gp.practiceId), mode: 'salaried', position: 'holder', startsOn: null }, now),
  }),
  forActors({
    name: 'movePractice', may: coordination, given: () => aSite({ name: 'Cabinet d’à côté' }),
    call: async (actor, { gp, now }, siteId) => movePractice(actor, { id: gp.practiceId, version: await versionOf(gp.practiceId), siteId }, now),
  }),
  forActors({ name: 'removePractice', may: coordination, call: (actor, { gp, now }) => removePractice(actor, { id: gp.practiceId }, now) }),
  forActors({ name: 'listPractitioners', may: coordination, call: (actor) => listPractitioners(actor, { ...page, sort: 'nom', kind: null, professionCode: null, communeCode: null }) }),
  forActors({ name: 'getPractitioner', may: coordination, call: (actor, { gp }) => getPractitioner(actor, gp.practitionerId) }),
  forActors({ name: 'getPractice', may: coordination, call: (actor, { gp }) => getPractice(actor, gp.practiceId) }),
  forActors({ name: 'listSites', may: coordination, call: (actor) => listSites(actor, { ...page, sort: 'nom', kind: null, communeCode: null, precision: null }) }),
  forActors({ name: 'getSite', may: coordination, call: (actor, { gp }) => getSite(actor, gp.siteId) }),
  forActors({ name: 'listSiteChoices', may: coordination, call: (actor) => listSiteChoices(actor) }),
  forActors({ name: 'listPracticeChoices', may: coordination, call: (actor) => listPracticeChoices(actor) }),

  forActors({ name: 'grantDelegation', situation: 'on a practice', may: keepers, call: (actor, { gp, now }) => grantDelegation(actor, grant({ practiceIds: [gp.practiceId] }), now) }),
  forActors({ name: 'grantDelegation', situation: 'on a whole site', may: coordination, call: (actor, { gp, now }) => grantDelegation(actor, grant({ siteId: gp.siteId }), now) }),
  forActors({ name: 'renewDelegation', may: keepers, given: (world) => aDelegation({ practiceId: world.gp.practiceId }), call: (actor, { now }, delegationId) => renewDelegation(actor, { delegationId }, now) }),
  forActors({ name: 'revokeDelegation', may: keepers, given: (world) => aDelegation({ practiceId: world.gp.practiceId }), call: (actor, { now }, delegationId) => revokeDelegation(actor, { delegationId }, now) }),
  forActors({
    name: 'revokeDelegation', situation: 'of a whole site', may: coordination, given: (world) => aDelegation({ siteId: world.gp.siteId }),
    call: (actor, { now }, delegationId) => revokeDelegation(actor, { delegationId }, now),
  }),
  forActors({
    name: 'getOwnDelegations', may: ['gp_own'], given: (world) => aDelegation({ practiceId: world.gp.practiceId }),
    call: async (actor, { today }, delegationId) => (await getOwnDelegations(actor, today)).delegations.filter((one) => one.id === delegationId),
  }),
  forActors({
    name: 'listHeldDelegations', may: ['delegate_own'],
    call: async (actor, { today, lastName }) => (await listHeldDelegations(actor, today))?.held.filter((one) => one.subject.endsWith(` ${lastName}`)) ?? null,
  }),
  forActors({ name: 'listDelegations', may: coordination, call: (actor, { today }) => listDelegations(actor, { ...page, sort: 'fin', state: null }, today) }),
]

function grant(subject: { practiceIds: string[] } | { siteId: string }) {
  return { subject, name: 'Secrétariat', email: `${randomUUID()}@exemple.invalid`, untilOn: null }
}

async function aDelegation(subject: { practiceId: string } | { siteId: string }): Promise<string> {
  const dates = { fromOn: new Date('2026-01-01'), untilOn: new Date('2027-03-31') }
  return (await db().delegation.create({ data: { ...subject, ...dates, userId: await aUser() }, select: { id: true } })).id
}

async function versionOf(practiceId: World['gp']['practiceId']): Promise<number> {
  return (await db().practice.findUniqueOrThrow({ where: { id: practiceId }, select: { version: true } })).version
}
