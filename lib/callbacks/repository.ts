import type { Tx } from '#lib/platform/db/client'
import type { CallbackFor, CallbackMoment, CallbackOutcome } from './callback-choices.ts'

export type NewCallback = {
  code: string; requestKey: string; name: string; phone: string; forWhom: CallbackFor; moment: CallbackMoment; communeCode: string
  campaignId: string | null; organisationId: string | null; askedById: string | null; noticeVersion: string; receivedAt: Date; dueAt: Date
}

/** A request, locked, with what a decision about it looks at. */
export type LockedCallback = { id: string; code: string | null; outcome: CallbackOutcome | null; tries: number; version: number; campaignId: string | null }

const locked = { id: true, code: true, outcome: true, tries: true, version: true, campaignId: true } as const

/** The request that was made of this sending already; null when there is none, a code of null once it is over. */
export async function findCallbackByKey(tx: Tx, requestKey: string): Promise<{ code: string | null } | null> {
  return tx.callbackRequest.findUnique({ where: { requestKey }, select: { code: true } })
}

/** Writes a request down; returns its id. */
export async function insertCallback(tx: Tx, callback: NewCallback): Promise<string> {
  const { id } = await tx.callbackRequest.create({ data: callback, select: { id: true } })
  return id
}

/** A request, the row locked. */
export async function loadCallbackForUpdate(tx: Tx, id: string): Promise<LockedCallback | null> {
  await tx.$executeRaw`SELECT 1 FROM callback_request WHERE id = ${id}::uuid FOR UPDATE`
  return tx.callbackRequest.findUnique({ where: { id }, select: locked })
}

/** The request of a code, the row locked. */
export async function loadCallbackByCode(tx: Tx, code: string): Promise<LockedCallback | null> {
  await tx.$executeRaw`SELECT 1 FROM callback_request WHERE code = ${code} FOR UPDATE`
  return tx.callbackRequest.findUnique({ where: { code }, select: locked })
}

/** Writes that a call found nobody, and when the next one is due. */
export async function saveCallbackTry(tx: Tx, id: string, { at, dueAt }: { at: Date; dueAt: Date }): Promise<void> {
  await tx.callbackRequest.update({ where: { id }, data: { tries: { increment: 1 }, lastTriedAt: at, dueAt, version: { increment: 1 } }, select: { id: true } })
}

export type CallbackClosing = {
  outcome: CallbackOutcome; at: Date; byId: string | null
  /** `blanked` once the adressage bears the code itself. */
  code: 'kept' | 'blanked'
}

/** Closes a request: name and number go at once. */
export async function closeCallbackRow(tx: Tx, id: string, { outcome, at, byId, code }: CallbackClosing): Promise<void> {
  await tx.callbackRequest.update({
    where: { id }, select: { id: true },
    data: { outcome, closedAt: at, closedById: byId, name: null, phone: null, dueAt: null, version: { increment: 1 }, ...(code === 'blanked' ? { code: null } : {}) },
  })
}

/** Closes a request that is still open, name and number with it, as it goes when nobody called in time. */
export async function eraseCallback(tx: Tx, id: string, at: Date): Promise<void> {
  const open = await tx.callbackRequest.findFirst({ where: { id, outcome: null }, select: { id: true } })
  if (open) await closeCallbackRow(tx, id, { outcome: 'forgotten', at, byId: null, code: 'blanked' })
}

/** Closes what was received before an instant and nobody closed, and blanks the codes of what is over; how many were still open. */
export async function forgetOldCallbacks(tx: Tx, before: Date, now: Date): Promise<{ forgotten: number; blanked: number }> {
  const open = await tx.callbackRequest.updateMany({ where: { outcome: null, receivedAt: { lt: before } }, data: { outcome: 'forgotten', closedAt: now, name: null, phone: null, dueAt: null, code: null, version: { increment: 1 } } })
  const over = await tx.callbackRequest.updateMany({ where: { outcome: { not: null }, code: { not: null }, receivedAt: { lt: before } }, data: { code: null } })
  return { forgotten: open.count, blanked: over.count }
}

/** How many open requests were received before an instant. */
export async function countOpenBefore(tx: Tx, before: Date): Promise<number> {
  return tx.callbackRequest.count({ where: { outcome: null, receivedAt: { lt: before } } })
}

/** The campaign in force with this slug; null when there is none. */
export async function findOpenCampaign(tx: Tx, slug: string): Promise<string | null> {
  return (await tx.callbackCampaign.findFirst({ where: { slug, endedAt: null }, select: { id: true } }))?.id ?? null
}

/** Whether a slug was ever given, to a campaign that runs or has ended. */
export async function hasCampaign(tx: Tx, slug: string): Promise<boolean> {
  return (await tx.callbackCampaign.count({ where: { slug } })) > 0
}

/** Writes a campaign down; returns its id. */
export async function insertCampaign(tx: Tx, campaign: { slug: string; name: string; createdAt: Date; createdById: string | null }): Promise<string> {
  return (await tx.callbackCampaign.create({ data: campaign, select: { id: true } })).id
}

/** Ends a campaign that runs; false when there was none. */
export async function endCampaignRow(tx: Tx, id: string, at: Date): Promise<boolean> {
  const { count } = await tx.callbackCampaign.updateMany({ where: { id, endedAt: null }, data: { endedAt: at, version: { increment: 1 } } })
  return count === 1
}

/** Whether the territory has this commune. */
export async function isOfTerritory(tx: Tx, code: string): Promise<boolean> {
  return (await tx.commune.count({ where: { code, membership: 'territory' } })) > 0
}
