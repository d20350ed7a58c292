import { randomUUID } from 'node:crypto'
import type { Actor } from '#lib/platform/auth/actor'
import { db } from '#lib/platform/db/client'
import { keepOlderList } from '#lib/referrals/keep-older-list'
import { takeOlderRequests } from '#lib/referrals/take-older-requests'
import type { PersonIdentity } from '#lib/referrals/identity'
import { anIdentity } from '#tests/factories/identities'

/** A line of a list. */
export type Row = { identity: PersonIdentity; askedOn: string; town?: string }
// Names have no figures: a list in which they do is a list of something else.
const letters = () => randomUUID().replace(/[\d-]/g, (sign) => 'ghijklmnopq'['0123456789-'.indexOf(sign)] ?? '').slice(0, 12)
/** Somebody of seventy-six who waits, with nobody else to call. */
export const someone = (more: Partial<PersonIdentity> = {}) => anIdentity({ lastName: `Dupont${letters()}`, contact: null, ...more })
const title = 'Nom;Prénom;Date de naissance;Date de la demande;Commune;Téléphone;Adresse;Maladie'
/** A list as a spreadsheet saves it, with a column that is never taken over. */
export const csv = (rows: readonly Row[]) => Buffer.from([title, ...rows.map(({ identity, askedOn, town = 'Orchies' }) => [identity.lastName, identity.firstName, identity.bornOn, askedOn, town, identity.phone, identity.address, 'Zybamaladie'].join(';'))].join('\n'))

/** A list that was sent, and of which nobody decided yet. */
export async function olderKept(searcher: Actor, rows: readonly Row[], now: Date): Promise<string> {
  const list = await keepOlderList(searcher, { id: randomUUID(), bytes: csv(rows) }, now)
  if (!list.ok) throw new Error(list.code)
  return list.value.listId
}

/** A list that was taken over; the needs it made, those who asked first before the rest. */
export async function olderTaken(searcher: Actor, rows: readonly Row[], now: Date): Promise<string[]> {
  const before = new Set((await db().needLine.findMany({ select: { id: true } })).map((one) => one.id))
  const done = await takeOlderRequests(searcher, { listId: await olderKept(searcher, rows, now) }, now)
  if (!done.ok) throw new Error(done.code)
  return (await db().needLine.findMany({ select: { id: true }, orderBy: { referral: { createdAt: 'asc' } } })).map((one) => one.id).filter((id) => !before.has(id))
}
