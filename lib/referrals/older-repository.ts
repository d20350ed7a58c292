import type { Db, Tx } from '#lib/platform/db/client'
import { identityKeys } from '#lib/platform/env'
import { identityKeyNamed, seal, unseal } from '#lib/platform/sealed'
import { putEverybodyOn } from './need-person-repository.ts'
import type { OlderTable } from './older-file.ts'
import type { OlderCommune, OlderRequest } from './older-line.ts'

const aboutList = (id: string) => `older_list:${id}`

/** Keeps a list until somebody decides what becomes of it, encrypted whole with the key in use. */
export async function insertOlderList(tx: Tx, list: { id: string; table: OlderTable; startedById: string; startedAt: Date }): Promise<void> {
  const [{ id: keyId, key }] = identityKeys()
  const { id, table, ...started } = list
  await tx.olderList.create({ data: { id, ...started, keyId, sealed: seal(key, JSON.stringify(table), aboutList(id)) }, select: { id: true } })
}

/** The list, opened; null when it was taken over, given up or forgotten. */
export async function loadOlderList(client: Db, id: string): Promise<OlderTable | null> {
  const row = await client.olderList.findUnique({ where: { id }, select: { keyId: true, sealed: true } })
  return row && (JSON.parse(unseal(identityKeyNamed(row.keyId), row.sealed, aboutList(id))) as OlderTable)
}

/** The list, locked: two presses at once take it over one after the other, and so do two lists with the same person in both, which would not see each other. */
export async function loadOlderListForUpdate(tx: Tx, id: string): Promise<OlderTable | null> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('older_list', 4))`
  await tx.$executeRaw`SELECT 1 FROM older_list WHERE id = ${id}::uuid FOR UPDATE`
  return loadOlderList(tx, id)
}

/** Erases a list; false when it was gone. */
export async function deleteOlderList(tx: Tx, id: string): Promise<boolean> {
  return (await tx.olderList.deleteMany({ where: { id } })).count > 0
}

/** Erases the lists of which nobody decided anything since; how many. */
export async function eraseOlderLists(tx: Tx, startedBefore: Date): Promise<number> {
  const [row] = await tx.$queryRaw<{ erased: number }[]>`SELECT forget_older_lists(${startedBefore}) AS erased`
  return row?.erased ?? 0
}

/** Names of keys that lists need. */
export async function listOlderListKeys(client: Db): Promise<string[]> {
  return (await client.olderList.groupBy({ by: ['keyId'] })).map((row) => row.keyId)
}

/** Encrypts some more lists with the key in use, locked meanwhile; how many. Zero: all are. */
export async function resealSomeOlderLists(tx: Tx, count: number): Promise<number> {
  const [current] = identityKeys()
  const rows = await tx.$queryRaw<{ id: string; keyId: string; sealed: Uint8Array }[]>`
    SELECT id, key_id AS "keyId", sealed FROM older_list WHERE key_id <> ${current.id} ORDER BY id LIMIT ${count} FOR UPDATE`
  for (const { id, keyId, sealed } of rows) {
    await tx.olderList.update({ where: { id }, data: { keyId: current.id, sealed: seal(current.key, unseal(identityKeyNamed(keyId), sealed, aboutList(id)), aboutList(id)) }, select: { id: true } })
  }
  return rows.length
}

/** Communes by which a line says where somebody lives. */
export async function listOlderCommunes(client: Db): Promise<OlderCommune[]> {
  return client.commune.findMany({ where: { membership: 'territory' }, select: { code: true, name: true, postalCodes: true, sectorId: true } })
}

type NewOlder = { code: string; requestKey: string; request: OlderRequest; askedAt: Date; takenAt: Date; dueAt: Date }

/** Writes a request of the list down as a draft of nobody's: it has its old date, and no consent. Returns the need's id. */
export async function insertOlderRequest(tx: Tx, { code, requestKey, request, askedAt, takenAt, dueAt }: NewOlder): Promise<string> {
  const { ageBand, consentGiver, sectorId, priority } = request
  const { id } = await tx.referral.create({ data: { code, requestKey, channel: 'older_list', sectorId, practicalNeeds: [], languages: [], createdAt: askedAt, people: { create: { position: 1, ageBand, consentGiver } } }, select: { id: true } })
  const need = await tx.needLine.create({ data: { referralId: id, priority, state: 'draft', lastAction: 'begin', changedAt: takenAt, dueAt }, select: { id: true } })
  await putEverybodyOn(tx, [need.id])
  return need.id
}

type OlderBefore = { takenBefore: Date; silentBefore: Date }

/** How many requests of older lists wait for their people to be informed, and since when the first: those taken over, or called three times in vain, before; or all. */
export async function summariseOlder(client: Db, before: OlderBefore | null): Promise<{ count: number; takenAt: Date | null; silentAt: Date | null }> {
  const due = before === null ? {} : { OR: [{ changedAt: { lt: before.takenBefore } }, { silentSince: { lt: before.silentBefore } }] }
  const { _count: count, _min: first } = await client.needLine.aggregate({ where: { state: 'draft', referral: { channel: 'older_list' }, ...due }, _count: true, _min: { changedAt: true, silentSince: true } })
  return { count, takenAt: first.changedAt, silentAt: first.silentSince }
}

/** Whether a need was taken over of an older list. */
export async function isOfOlderList(client: Db, needId: string): Promise<boolean> {
  return (await client.needLine.count({ where: { id: needId, referral: { channel: 'older_list' } } })) > 0
}

/** Writes that somebody could not be reached, if the need still is what it was; false when somebody was faster. */
export async function saveOlderTry(tx: Tx, need: { id: string; version: number }, change: { silentChecks: number; silentSince: Date | null; dueAt: Date }): Promise<boolean> {
  const { count } = await tx.needLine.updateMany({ where: { id: need.id, version: need.version, state: 'draft' }, data: { ...change, version: { increment: 1 } } })
  return count === 1
}

/** Writes who informed them: from then on theirs to follow. The day on which they asked stays what it was. */
export async function giveOlderTo(tx: Tx, referralId: string, { submittedById, practicalNeeds, languages }: { submittedById: string | null; practicalNeeds: readonly string[]; languages: readonly string[] }): Promise<void> {
  await tx.referral.update({ where: { id: referralId }, data: { submittedById, practicalNeeds: [...practicalNeeds], languages: [...languages] }, select: { id: true } })
}
