import { canReadEntry } from '#lib/cartodispo/policy'
import { currentRegister, type IndexedEntry, type RegisterIndex } from '#lib/cartodispo/register-index'
import type { RegisterState } from '#lib/cartodispo/facts'
import type { Actor } from '#lib/platform/auth/actor'
import { db } from '#lib/platform/db/client'
import { dayNumber } from '#lib/platform/day'
import { isUuid } from '#lib/platform/uuid'
import { listLiveCounts } from './candidate-repository.ts'
import type { PracticalNeed } from './person-facts.ts'
import { canAskDirectly, canRunSearches, isSender } from './policy.ts'
import { type CandidateReason, rankCandidates } from './rank-candidates.ts'

export type Candidate = { practiceId: string; doctor: string; place: string; state: RegisterState; placesLeft: number | null; phone: string; reasons: CandidateReason[] }

/** A doctor as a sender may choose one: no word of why here and not elsewhere. */
export type DirectCandidate = Pick<Candidate, 'practiceId' | 'doctor' | 'place' | 'state'>

/** How willing each state of the register sounds; those who treat nobody or left are no candidates. */
const welcomes: Partial<Record<RegisterState, 0 | 1 | 2 | 3>> = { open: 0, reserved: 0, case_by_case: 1, soon: 1, occasional: 1, places_taken: 1, to_reconfirm: 2, disputed: 2, to_contact: 2, absent: 3, closed: 3 }

/** Practices that could be asked for a need, whom first; for the coordination of referrals alone. Those asked already are left out. */
export async function listCandidates(actor: Actor, needId: string, now: Date): Promise<Candidate[]> {
  if (!canRunSearches(actor) || !isUuid(needId)) return []
  const [need, register, live] = await Promise.all([
    loadNeed(needId), currentRegister(now), listLiveCounts(db()),
  ])
  return need ? ranked(need, register, live) : []
}

/** Doctors whom a sender may ask directly, in the same order and without its reasons: those who welcome, and whose entry they may read. */
export async function listDirectCandidates(actor: Actor, needId: string, now: Date): Promise<DirectCandidate[]> {
  if (!isUuid(needId)) return []
  const [need, register, live] = await Promise.all([loadNeed(needId), currentRegister(now), listLiveCounts(db())])
  if (!need || !isSender(actor, need.referral) || !canAskDirectly(actor, need.referral)) return []
  return ranked(need, { ...register, entries: register.entries.filter((entry) => (welcomes[entry.state] ?? 3) <= 1 && canReadEntry(actor, entry)) }, live).map(({ practiceId, doctor, place, state }) => ({ practiceId, doctor, place, state }))
}

type Searched = NonNullable<Awaited<ReturnType<typeof loadNeed>>>

async function loadNeed(id: string) {
  return db().needLine.findUnique({ where: { id }, select: { referral: { select: { sectorId: true, practicalNeeds: true, languages: true, submittedById: true, organisationId: true, serviceId: true, namedDoctors: { select: { practitionerId: true, practiceId: true, wish: true } }, needs: { where: { kind: 'find_gp', id: { not: id } }, select: { proposals: { where: { isAgreed: true }, select: { practiceId: true } } } } } }, proposals: { select: { practiceId: true } } } })
}

function ranked(need: Searched, register: RegisterIndex, live: ReadonlyMap<string, number>): Candidate[] {
  // Who takes others of the household was asked about all of them.
  const asked = new Set([need, ...need.referral.needs].flatMap((one) => one.proposals.map(({ practiceId }) => practiceId)))
  const wishes = need.referral.namedDoctors
  const excluded = new Set(wishes.filter((one) => one.wish === 'excluded').map((one) => one.practitionerId))
  const expected = new Map(wishes.flatMap(({ practiceId, wish }) => (practiceId === null || wish === 'excluded' ? [] : [[practiceId, wish] as const])))
  const entries = register.entries.filter((entry) => welcomes[entry.state] !== undefined && !asked.has(entry.practiceId) && !excluded.has(entry.practitionerId))
  const facts = entries.map((entry) => ({
    practiceId: entry.practiceId, expectedAs: expected.get(entry.practiceId) ?? null, sectorId: entry.sectorId, welcome: welcomes[entry.state] ?? 3, hasPlaces: entry.placesLeft !== 0,
    offersHomeVisits: !!entry.content?.homeVisits && entry.content.homeVisits !== 'none', isStepFree: entry.content?.isStepFree === true, languages: entry.content?.languages ?? [],
    live: live.get(entry.practitionerId) ?? 0, load: entry.snapshotLoad, turn: (entry.hash + dayNumber(register.today) * 7919) % 65_536,
  }))
  const { sectorId, practicalNeeds, languages } = need.referral
  return rankCandidates(facts, { sectorId, practicalNeeds: practicalNeeds as PracticalNeed[], languages }).flatMap(({ practiceId, reasons }) => {
    const entry = register.byId.get(practiceId)
    return entry ? [asCandidate(entry, reasons)] : []
  })
}

function asCandidate(entry: IndexedEntry, reasons: CandidateReason[]): Candidate {
  return { practiceId: entry.practiceId, doctor: entry.name, place: `${entry.siteName}, ${entry.communeName}`, state: entry.state, placesLeft: entry.placesLeft, phone: entry.phone, reasons }
}
