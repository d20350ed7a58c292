import { freezePublicFigures } from '#lib/cartodispo/freeze-public-figures'
import { rebuildRegister } from '#lib/cartodispo/rebuild-register'
import { takeSnapshot } from '#lib/cartodispo/take-snapshot'
import { indexSite } from '#lib/content/index-site'
import { commandActor } from '#lib/platform/auth/actor'
import * as clock from '#lib/platform/clock'
import { db } from '#lib/platform/db/client'
import { fromDay } from '#lib/platform/db/days'
import type { ExampleCommune } from './example.ts'
import { type ExampleClock, exampleClock } from './example-clock.ts'
import { emptyRows, type ExampleRows } from './example-rows.ts'
import { fictitiousEmail } from './fictitious.ts'
import { buildGrandAnswers } from '#prisma/examples/grand/answers'
import { buildGrandContents } from '#prisma/examples/grand/contents'
import { grandCommunes, grandSectors } from '#prisma/examples/grand/communes'
import { buildGrandPeople, grandGps, grandOthers } from '#prisma/examples/grand/people'
import { buildGrandReferrals, grandReferrals, grandSenders } from '#prisma/examples/grand/referrals'
import { identity } from '#prisma/examples/pevele-du-douaisis/identity'
import { stableId } from './stable-id.ts'
import { writeRows } from './write-rows.ts'

const name = 'grand'

/** Ids of those who act in benchmarks. */
export const grandUsers = { coordination: stableId('grand', 'coordination'), searcher: stableId('grand', 'searcher'), partner: stableId('grand', 'partner'), gp: stableId('grand', 'gp'), member: stableId('grand', 'member') } as const

export type GrandOptions = { onProgress?: (sentence: string) => void; now?: Date }

/**
 * Fills an empty database with the benchmarks' profile: 5,000 GPs and 5,000 others in 300 communes, 20,000 things
 * written, 20,000 adressages with their histories, all invented. Never
 * offered as an example. Interrupted while writing, it leaves nothing; interrupted later, the database is `not-empty`.
 */
export async function loadGrand({ onProgress = () => undefined, now = clock.now() }: GrandOptions = {}): Promise<'loaded' | 'already-there' | 'not-empty'> {
  const { exampleName } = await db().instance.findUniqueOrThrow({ where: { id: 1 }, select: { exampleName: true } })
  if (exampleName === name) return 'already-there'
  if (exampleName !== null || (await db().commune.count()) + (await db().practitioner.count()) > 0) return 'not-empty'
  onProgress(`Profil « ${name} » : ${grandGps} médecins et ${grandOthers} autres professionnels et ${grandReferrals} adressages sont inventés…`)
  const rows = buildGrand(await grandCommunes(), exampleClock(now))
  onProgress(`${rows.statements.length} réponses et ${rows.confirmations.length} confirmations sont écrites…`)
  await db().$transaction(async (tx) => {
    await writeRows(tx, rows)
    await indexSite(tx, now)
  }, { maxWait: 30_000, timeout: 300_000 })
  onProgress('Le registre est calculé…')
  await rebuildRegister(now)
  await takeSnapshot(now)
  await freezePublicFigures(commandActor, now)
  await db().instance.update({ where: { id: 1 }, data: { ...identity, exampleName: name, shortName: "CPTS du banc d'essai" }, select: { id: true } })
  return 'loaded'
}

function buildGrand(communes: readonly ExampleCommune[], at: ExampleClock): ExampleRows {
  const rows = emptyRows()
  grandSectors.forEach((sector, position) => rows.sectors.push({ id: stableId('grand', sector.key), name: sector.name, position }))
  for (const { code, name: commune, population, epci, lat, lon, postalCodes, sector } of communes) {
    rows.communes.push({ code, name: commune, population, lat, lon, postalCodes: [...postalCodes], departement: code.slice(0, 2), epciCode: epci.code, epciName: epci.name, membership: 'territory', sectorId: stableId('grand', sector ?? '') })
  }
  buildGrandPeople(rows, communes, at)
  const senders = buildGrandUsers(rows, at)
  buildGrandReferrals(rows, { senders, searcherId: grandUsers.searcher, clock: at })
  buildGrandAnswers(rows, grandUsers.coordination, at)
  buildGrandContents(rows, at)
  return rows
}

/** Those who act in benchmarks; returns those who send adressages, whose list is measured first. */
function buildGrandUsers(rows: ExampleRows, at: ExampleClock): { userId: string; organisationId: string }[] {
  const fromOn = fromDay(at.dayAgo(360))
  const user = (id: string, key: string, label: string) => ({ id, name: label, email: fictitiousEmail(`banc.${key}`), emailVerified: fromOn })
  const senders = Array.from({ length: grandSenders }, (_, index) => {
    const organisationId = index === 0 ? stableId('grand', 'organisation') : stableId('grand', 'organisation', index)
    const userId = index === 0 ? grandUsers.partner : stableId('grand', 'partner', index)
    const name = index === 0 ? "Partenaire du banc d'essai" : `Partenaire ${index + 1} du banc d'essai`
    rows.organisations.push({ id: organisationId, name, kind: 'health_platform' })
    rows.conventions.push({ id: stableId('grand', 'convention', index), organisationId, title: "Convention du banc d'essai", startsOn: fromOn, grants: ['register_read', 'referral_submit'] })
    rows.users.push(user(userId, index === 0 ? 'partner' : `partner.${index}`, name))
    rows.roles.push({ id: stableId('grand', 'role', 'partner', index), userId, role: 'partner_user', organisationId, fromOn })
    return { userId, organisationId }
  })
  rows.users.push(user(grandUsers.coordination, 'coordination', "Coordination du banc d'essai"), user(grandUsers.searcher, 'searcher', "Coordination des adressages du banc d'essai"), user(grandUsers.member, 'member', "Membre du banc d'essai"))
  rows.users.push({ ...user(grandUsers.gp, 'gp', "Médecin du banc d'essai"), practitionerId: stableId('grand', 'practitioner', 0) })
  rows.roles.push(
    { id: stableId('grand', 'role', 'coordination'), userId: grandUsers.coordination, role: 'coordination', fromOn },
    { id: stableId('grand', 'role', 'searcher'), userId: grandUsers.searcher, role: 'coordination_referrals', fromOn },
    { id: stableId('grand', 'role', 'member'), userId: grandUsers.member, role: 'member', fromOn },
  )
  return senders
}
