import type { Tx } from '#lib/platform/db/client'
import type { ReferralChannel } from '#lib/platform/db/generated/enums'
import type { ConsentFacts } from './consent-text.ts'
import { putEverybodyOn } from './need-person-repository.ts'
import type { AgeBand, AskedPerson, ConsentWay, NeedPriority, PracticalNeed } from './person-facts.ts'

export type DraftPlace = { sectorId: string | null; priority: NeedPriority; practicalNeeds: readonly PracticalNeed[] }
type NewDraft = DraftPlace & { code: string; channel: ReferralChannel; submittedById: string | null; organisationId: string | null; serviceId: string | null; requestKey: string; createdAt: Date; dueAt: Date }

/** Begins a referral that nobody but its side sees; returns the need's id. */
export async function insertDraft(tx: Tx, { priority, dueAt, practicalNeeds, ...referral }: NewDraft): Promise<string> {
  const { id } = await tx.referral.create({ data: { ...referral, practicalNeeds: [...practicalNeeds], languages: [] }, select: { id: true } })
  const need = await tx.needLine.create({ data: { referralId: id, priority, state: 'draft', lastAction: 'begin', changedAt: referral.createdAt, dueAt }, select: { id: true } })
  return need.id
}

type DraftRef = { id: string; referralId: string }

/** Writes where and how urgent. */
export async function saveDraftPlace(tx: Tx, { id, referralId }: DraftRef, { priority, practicalNeeds, sectorId }: DraftPlace, at: Date): Promise<void> {
  await tx.referral.update({ where: { id: referralId }, data: { sectorId, practicalNeeds: [...practicalNeeds] }, select: { id: true } })
  await tx.needLine.update({ where: { id }, data: { priority, changedAt: at, version: { increment: 1 } }, select: { id: true } })
}

/** Writes who, line by line: a person who stays on their line stays the same row. */
export async function saveDraftPeople(tx: Tx, { id, referralId }: DraftRef, people: readonly AskedPerson[], at: Date): Promise<void> {
  for (const [index, one] of people.entries()) {
    const position = index + 1
    await tx.referralPerson.upsert({ where: { referralId_position: { referralId, position } }, create: { referralId, position, ...one }, update: { ...one }, select: { id: true } })
  }
  await tx.referralPerson.deleteMany({ where: { referralId, position: { gt: people.length } } })
  await putEverybodyOn(tx, [id])
  await tx.needLine.update({ where: { id }, data: { changedAt: at, version: { increment: 1 } }, select: { id: true } })
}

/** The people of a draft, in their order. */
export async function listDraftPeople(tx: Tx, referralId: string): Promise<{ ageBand: AgeBand }[]> {
  return tx.referralPerson.findMany({ where: { referralId }, select: { ageBand: true }, orderBy: { position: 'asc' } })
}

/** Writes that everybody was informed and agreed, just before the referral leaves. */
export async function saveConsent(tx: Tx, referralId: string, consent: ConsentFacts & { consentAt: Date; consentById: string | null; consentWay: ConsentWay }): Promise<void> {
  await tx.referralPerson.updateMany({ where: { referralId }, data: consent })
}

/** Counts a referral from the day on which it left, with what language its people speak. */
export async function dateReferral(tx: Tx, referralId: string, { createdAt, languages }: { createdAt: Date; languages: readonly string[] }): Promise<void> {
  await tx.referral.update({ where: { id: referralId }, data: { createdAt, languages: [...languages] }, select: { id: true } })
}

/** Writes how soon. */
export async function saveDraftPriority(tx: Tx, { id }: DraftRef, priority: NeedPriority): Promise<void> {
  await tx.needLine.update({ where: { id }, data: { priority, version: { increment: 1 } }, select: { id: true } })
}

/** Throws a draft away, whole; false when it was sent or thrown away meanwhile. */
async function deleteDraft(tx: Tx, { id, referralId }: DraftRef): Promise<boolean> {
  if ((await tx.needLine.deleteMany({ where: { id, state: 'draft' } })).count === 0) return false
  await tx.referralPerson.deleteMany({ where: { referralId } })
  await tx.referral.delete({ where: { id: referralId }, select: { id: true } })
  return true
}

/** Erases a draft and who it is about; nothing, when there is none (any more). */
export async function eraseDraft(tx: Tx, needId: string): Promise<void> {
  const draft = await tx.needLine.findFirst({ where: { id: needId, state: 'draft' }, select: { id: true, referralId: true } })
  if (draft) await deleteDraft(tx, draft)
}

/** Erases the drafts that nobody touched since; how many. */
export async function eraseDrafts(tx: Tx, untouchedSince: Date): Promise<number> {
  return eraseEach(tx, await tx.needLine.findMany({ where: { state: 'draft', changedAt: { lt: untouchedSince }, referral: { NOT: { channel: 'older_list' } } }, select: { id: true, referralId: true } }))
}

/** Erases requests of older lists whose people could not be reached since, or were not informed since they were taken over; how many of each. */
export async function eraseOlderDrafts(tx: Tx, { takenBefore, silentBefore }: { takenBefore: Date; silentBefore: Date }): Promise<{ unreachable: number; uninformed: number }> {
  const ofOlderList = { state: 'draft', referral: { channel: 'older_list' } } as const
  const unreachable = await eraseEach(tx, await tx.needLine.findMany({ where: { ...ofOlderList, silentSince: { lt: silentBefore } }, select: { id: true, referralId: true } }))
  const uninformed = await eraseEach(tx, await tx.needLine.findMany({ where: { ...ofOlderList, changedAt: { lt: takenBefore } }, select: { id: true, referralId: true } }))
  return { unreachable, uninformed }
}

async function eraseEach(tx: Tx, drafts: readonly DraftRef[]): Promise<number> {
  let erased = 0
  for (const draft of drafts) if (await deleteDraft(tx, draft)) erased += 1
  return erased
}
