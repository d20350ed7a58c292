import { randomUUID } from 'node:crypto'
import { endLaunchCampaign } from '#lib/cartodispo/end-launch-campaign'
import { getLaunch, getLetters } from '#lib/cartodispo/launch-queries'
import { recordLetterPrinted } from '#lib/cartodispo/record-letter-printed'
import { sendLaunchMails } from '#lib/cartodispo/send-launch-mails'
import { startLaunchCampaign } from '#lib/cartodispo/start-launch-campaign'
import { getTruth } from '#lib/cartodispo/truth-queries'
import { createConvention } from '#lib/conventions/create-convention'
import { decideRenewal } from '#lib/conventions/decide-renewal'
import { listConventions, listRenewalTasks } from '#lib/conventions/queries'
import { updateConvention } from '#lib/conventions/update-convention'
import { forgetWhatExpired } from '#lib/instance/forget-what-expired'
import { legalFrom } from '#lib/instance/legal'
import { countStepsBeforeShowing, getFirstSteps } from '#lib/first-steps/queries'
import { getInstanceForEditing, getOpeningForEditing } from '#lib/instance/office-queries'
import { defaultSettings } from '#lib/instance/settings'
import { updateIdentity } from '#lib/instance/update-identity'
import { updateLegal } from '#lib/instance/update-legal'
import { updateLook } from '#lib/instance/update-look'
import { addClosure } from '#lib/instance/add-closure'
import { removeClosure } from '#lib/instance/remove-closure'
import { updateOpeningHours } from '#lib/instance/update-opening-hours'
import { updateSettings } from '#lib/instance/update-settings'
import { addDays } from '#lib/platform/day'
import { createOrganisation } from '#lib/organisations/create-organisation'
import { getOrganisation, listOrganisationChoices, listOrganisations, listPartnerUsers } from '#lib/organisations/queries'
import { removeOrganisation } from '#lib/organisations/remove-organisation'
import { getPartnersSheet } from '#lib/organisations/sheet-queries'
import { setReceivedKinds } from '#lib/organisations/set-received-kinds'
import { updateOrganisation } from '#lib/organisations/update-organisation'
import { db } from '#lib/platform/db/client'
import { getPeopleSheet, getSitesSheet } from '#lib/practitioners/sheet-queries'
import { getCommunesSheet } from '#lib/territory/sheet-queries'
import { type Column, coordination, preparer, nobody } from '#tests/integration/rights/columns'
import { forActors, type RightsRow } from '#tests/integration/rights/row'

const office: readonly Column[] = ['coordination', 'admin']
const partnersReaders: readonly Column[] = ['coordination', 'coordination_referrals', 'treasurer', 'bureau']
const facts = { name: 'Mairie', kind: 'town_hall', addressLine: '', postalCode: '', phone: '', email: '', website: '' } as const
const identity = { shortName: 'CPTS', fullName: 'CPTS de test', tagline: '', phone: '', phoneHours: '', email: '', address: '' } as const
const convention = { title: 'Convention', startsOn: '2026-01-01', endsOn: null, grants: ['register_read'], renewal: 'none', renewalMonths: null, noticeMonths: 0, dataAnnex: '', agreementId: null } as const
const renewing = { ...convention, endsOn: '2099-12-31', renewal: 'tacit', renewalMonths: 12 } as const

/** "Partners, conventions, settings": the coordination writes, some read; "own organisation's contact data": its référent. */
export const officeRights: readonly RightsRow[] = [
  forActors({ name: 'createOrganisation', may: coordination, call: (actor, { now }) => createOrganisation(actor, { ...facts, name: randomUUID() }, now) }),
  forActors({ name: 'setReceivedKinds', situation: 'in the minimal mode', may: nobody, call: (actor, { partnerId, now }) => setReceivedKinds(actor, { id: partnerId, kinds: ['dac'] }, now) }),
  forActors({
    name: 'updateOrganisation', may: ['coordination', 'referent'],
    call: async (actor, { partnerId, now }) => updateOrganisation(actor, { ...facts, phone: `03530${String(10_000 + (await versionOf(partnerId)))}`, id: partnerId, version: await versionOf(partnerId) }, now),
  }),
  forActors({ name: 'removeOrganisation', may: coordination, given: () => aBareOrganisation(), call: (actor, { now }, id) => removeOrganisation(actor, { id }, now) }),
  forActors({ name: 'listOrganisations', may: partnersReaders, call: (actor, { today }) => listOrganisations(actor, { page: 1, sort: 'nom', direction: 'asc', search: '', bound: null }, today) }),
  forActors({ name: 'listOrganisationChoices', may: office, call: (actor) => listOrganisationChoices(actor) }),
  forActors({ name: 'getOrganisation', may: [...partnersReaders, 'referent'], call: (actor, { partnerId }) => getOrganisation(actor, partnerId) }),
  forActors({ name: 'getPartnersSheet', may: coordination, call: (actor, { today }) => getPartnersSheet(actor, {}, today) }),
  forActors({ name: 'listPartnerUsers', may: [...office, 'referent'], call: (actor, { partnerId, today }) => listPartnerUsers(actor, partnerId, today) }),
  forActors({ name: 'createConvention', may: coordination, given: () => aBareOrganisation(), call: (actor, { now }, organisationId) => createConvention(actor, { ...convention, organisationId }, now) }),
  forActors({
    name: 'updateConvention', may: coordination, given: async (world) => createConvention(preparer, { ...convention, organisationId: await aBareOrganisation() }, world.now),
    call: async (actor, { now }, made) => updateConvention(actor, { ...convention, title: 'Autre', id: made.ok ? made.value.id : '', version: 1 }, now),
  }),
  forActors({
    name: 'decideRenewal', may: coordination, given: async (world) => createConvention(preparer, { ...renewing, organisationId: await aBareOrganisation() }, world.now),
    call: async (actor, { now }, made) => decideRenewal(actor, { id: made.ok ? made.value.id : '', endsOn: renewing.endsOn, decision: 'renewed' }, now),
  }),
  forActors({
    name: 'listRenewalTasks', may: coordination, given: async (world) => createConvention(preparer, { ...renewing, endsOn: addDays(world.today, 20), organisationId: await aBareOrganisation() }, world.now), call: (actor, { today }) => listRenewalTasks(actor, today),
  }),
  forActors({ name: 'listConventions', may: [...partnersReaders, 'admin', 'referent'], call: (actor, { partnerId, today }) => listConventions(actor, partnerId, today) }),

  forActors({ name: 'getInstanceForEditing', may: office, call: (actor) => getInstanceForEditing(actor) }),
  forActors({ name: 'getOpeningForEditing', may: office, call: (actor, { now }) => getOpeningForEditing(actor, now) }),
  forActors({ name: 'getFirstSteps', may: office, call: (actor, { today }) => getFirstSteps(actor, today) }),
  forActors({ name: 'countStepsBeforeShowing', may: office, call: (actor, { today }) => countStepsBeforeShowing(actor, today) }),
  forActors({ name: 'updateIdentity', may: office, call: async (actor, { now }) => updateIdentity(actor, { ...identity, tagline: randomUUID(), version: await instanceVersion() }, now) }),
  forActors({ name: 'updateLook', may: office, call: async (actor, { now }) => updateLook(actor, { accent: someAccent(), logoId: null, logoPlace: 'beside', version: await instanceVersion() }, now) }),
  forActors({ name: 'updateLegal', may: office, call: async (actor, { now }) => updateLegal(actor, { ...legalFrom({}), host: randomUUID(), version: await instanceVersion() }, now) }),
  forActors({ name: 'forgetWhatExpired', may: office, call: (actor, { now }) => forgetWhatExpired(actor, null, now) }),
  forActors({ name: 'updateOpeningHours', may: office, call: async (actor, { now }) => updateOpeningHours(actor, { version: await instanceVersion(), week: { 1: [{ from: '09:00', until: '12:00' }] } }, now) }),
  forActors({ name: 'addClosure', may: office, call: async (actor, { now }) => addClosure(actor, { fromOn: '2027-08-02', untilOn: '2027-08-20', reason: '' }, now) }),
  forActors({ name: 'removeClosure', may: office, call: async (actor, { now }) => removeClosure(actor, { closureId: randomUUID() }, now) }),
  forActors({ name: 'updateSettings', may: office, call: async (actor, { now }) => updateSettings(actor, { ...defaultSettings, version: await instanceVersion() }, now) }),

  forActors({ name: 'getTruth', may: coordination, call: (actor, { now }) => getTruth(actor, now) }),
  forActors({ name: 'getLaunch', may: coordination, call: (actor, { now }) => getLaunch(actor, now) }),
  forActors({ name: 'getLetters', may: coordination, given: (world) => startLaunchCampaign(preparer, world.now), call: (actor, { now }) => getLetters(actor, 'all', now) }),
  forActors({ name: 'startLaunchCampaign', may: coordination, given: (world) => endLaunchCampaign(preparer, world.now), call: (actor, { now }) => startLaunchCampaign(actor, now) }),
  forActors({ name: 'recordLetterPrinted', may: coordination, given: (world) => startLaunchCampaign(preparer, world.now), call: (actor, { gp, now }) => recordLetterPrinted(actor, { practiceIds: [gp.practiceId] }, now) }),
  forActors({ name: 'sendLaunchMails', may: coordination, given: (world) => startLaunchCampaign(preparer, world.now), call: (actor, { now }) => sendLaunchMails(actor, now) }),
  forActors({ name: 'endLaunchCampaign', may: coordination, given: (world) => startLaunchCampaign(preparer, world.now), call: (actor, { now }) => endLaunchCampaign(actor, now) }),
  forActors({ name: 'getPeopleSheet', may: coordination, call: (actor) => getPeopleSheet(actor, {}) }),
  forActors({ name: 'getSitesSheet', may: coordination, call: (actor) => getSitesSheet(actor, {}) }),
  forActors({ name: 'getCommunesSheet', may: coordination, call: (actor) => getCommunesSheet(actor) }),
]

let colour = 0

/** Another dark colour each time: saying the same again changes nothing. */
function someAccent(): string {
  colour += 1
  return `#1d5c${(16 + colour).toString(16)}`
}

async function aBareOrganisation(): Promise<string> {
  return (await db().organisation.create({ data: { name: randomUUID(), kind: 'other' }, select: { id: true } })).id
}

async function versionOf(organisationId: string): Promise<number> {
  return (await db().organisation.findUniqueOrThrow({ where: { id: organisationId }, select: { version: true } })).version
}

async function instanceVersion(): Promise<number> {
  return (await db().instance.findUniqueOrThrow({ where: { id: 1 }, select: { version: true } })).version
}
