import type { Db, Tx } from '#lib/platform/db/client'
import { identityKeys } from '#lib/platform/env'
import { keyedHash } from '#lib/platform/secret'
import { identityKeyNamed, seal, unseal } from '#lib/platform/sealed'
import type { NeedKind } from './need-kinds.ts'
import { type NamedPerson, type PersonIdentity, sameWhoever } from './identity.ts'
import type { ThreadRef } from './policy.ts'

const aboutPerson = (personId: string) => `referral_identity:${personId}`

/** The people of a need, in their order. */
export async function listPeopleOfNeed(client: Db, needId: string): Promise<string[]> {
  const rows = await client.referralPerson.findMany({ where: { lines: { some: { needId } } }, select: { id: true }, orderBy: { position: 'asc' } })
  return rows.map((row) => row.id)
}

/** Writes who people are, encrypted with the key in use, each for its own row. */
export async function insertIdentities(tx: Tx, people: readonly { personId: string; identity: PersonIdentity }[], now: Date): Promise<void> {
  const [{ id: keyId, key }] = identityKeys()
  await tx.referralIdentity.createMany({ data: people.map(({ personId, identity }) => ({ personId, keyId, sealed: seal(key, JSON.stringify(identity), aboutPerson(personId)), writtenAt: now })) })
}

/** Who the people of a need are, in their order; null where nobody wrote it down. */
export async function loadIdentities(client: Db, needId: string): Promise<(PersonIdentity | null)[]> {
  const people = await client.referralPerson.findMany({ where: { lines: { some: { needId } } }, select: { id: true, identity: { select: { keyId: true, sealed: true } } }, orderBy: { position: 'asc' } })
  return people.map(({ id, identity }) => identity && (JSON.parse(unseal(identityKeyNamed(identity.keyId), identity.sealed, aboutPerson(id))) as PersonIdentity))
}

/** Erases who the people of a need are, and their hashes, for what is written anew. */
export async function dropIdentities(tx: Tx, needId: string): Promise<void> {
  const ids = await listPeopleOfNeed(tx, needId)
  await tx.referralIdentity.deleteMany({ where: { personId: { in: ids } } })
  await tx.personHash.deleteMany({ where: { personId: { in: ids } } })
}

/** Names of keys that rows need and the settings lack. */
export async function listMissingKeys(client: Db): Promise<string[]> {
  const rows = await client.referralIdentity.groupBy({ by: ['keyId'] })
  const known = new Set(identityKeys().map((one) => one.id))
  return rows.map((row) => row.keyId).filter((id) => !known.has(id)).toSorted()
}

/** Encrypts some more rows with the key in use, locked meanwhile; how many. Zero: all are. */
export async function resealSome(tx: Tx, count: number): Promise<number> {
  const [current] = identityKeys()
  const rows = await tx.$queryRaw<{ id: string; keyId: string; sealed: Uint8Array }[]>`
    SELECT person_id AS id, key_id AS "keyId", sealed FROM referral_identity WHERE key_id <> ${current.id} ORDER BY person_id LIMIT ${count} FOR UPDATE`
  if (rows.length === 0) return 0
  const sealed = rows.map((row) => Buffer.from(seal(current.key, unseal(identityKeyNamed(row.keyId), row.sealed, aboutPerson(row.id)), aboutPerson(row.id))).toString('hex'))
  await tx.$executeRaw`UPDATE referral_identity i SET sealed = decode(n.sealed, 'hex'), key_id = ${current.id}
    FROM unnest(${rows.map((row) => row.id)}::uuid[], ${sealed}::text[]) AS n(id, sealed) WHERE i.person_id = n.id`
  return rows.length
}

/** Keeps the hashes of people under this year's key. */
export async function insertPersonHashes(tx: Tx, people: readonly { personId: string; person: NamedPerson }[], year: number): Promise<void> {
  await tx.personHash.createMany({ data: people.map(({ personId, person }) => ({ personId, year, hash: personHash(person, year) })) })
}

/** When one of these people was last sent for the same kind of need, under this year's or last year's key, unless that was called off; null: not known to be. */
export async function findEarlierSending(tx: Tx, people: readonly NamedPerson[], { year, kind }: { year: number; kind: NeedKind }): Promise<Date | null> {
  const hashes = people.flatMap((one) => [personHash(one, year), personHash(one, year - 1)])
  const [row] = await tx.$queryRaw<{ at: Date | null }[]>`
    SELECT max(r.created_at) AS at FROM person_hash h JOIN referral_person p ON p.id = h.person_id JOIN referral r ON r.id = p.referral_id JOIN need_person b ON b.person_id = p.id JOIN need_line n ON n.id = b.need_id
     WHERE h.hash = ANY(${hashes}::text[]) AND n.kind = ${kind}::need_kind AND n.state NOT IN ('draft', 'cancelled', 'deceased')`
  return row?.at ?? null
}

/** Of these people, those who were sent, or taken over, for a doctor and are still waited for: who (by their place in the list), and since when. */
export async function listKnownPeople(client: Db, people: readonly NamedPerson[], year: number): Promise<ReadonlyMap<number, Date>> {
  const hashes = people.flatMap((one, index) => [year, year - 1].map((of) => ({ index, hash: personHash(one, of) })))
  const rows = await client.$queryRaw<{ hash: string; at: Date }[]>`
    SELECT h.hash, max(r.created_at) AS at FROM person_hash h JOIN referral_person p ON p.id = h.person_id JOIN referral r ON r.id = p.referral_id JOIN need_person b ON b.person_id = p.id JOIN need_line n ON n.id = b.need_id
     WHERE h.hash = ANY(${hashes.map((one) => one.hash)}::text[]) AND n.kind = 'find_gp' AND n.state NOT IN ('cancelled', 'deceased') GROUP BY h.hash`
  const found = new Map(rows.map((row) => [row.hash, row.at]))
  return new Map(hashes.flatMap(({ index, hash }) => { const at = found.get(hash); return at === undefined ? [] : [[index, at] as const] }))
}

/** Erases who people were, each of whom withdrew before that day while the rest of their household went on; how many. */
export async function eraseWithdrawnPeople(tx: Tx, withdrawnBefore: Date): Promise<number> {
  const [row] = await tx.$queryRaw<{ erased: number }[]>`SELECT forget_withdrawn_people(${withdrawnBefore}) AS erased`
  return row?.erased ?? 0
}

/** Forgets hashes whose key is neither this year's nor last year's: nothing is compared with them any more. */
export async function forgetOldHashes(tx: Tx, year: number): Promise<number> {
  const { count } = await tx.personHash.deleteMany({ where: { year: { lt: year - 1 } } })
  return count
}

function personHash(person: NamedPerson, year: number): string {
  return keyedHash(`duplicate:${year}`, sameWhoever(person))
}

export type IdentityRef = { submittedById: string | null; organisationId: string | null; serviceId: string | null; agreedPracticeId: string | null; agreedOrganisationId: string | null; code: string }

/** What the right to read the identities of a need hangs on; null when there is no such need. */
export async function findIdentityRef(client: Db, needId: string): Promise<IdentityRef | null> {
  const row = await client.needLine.findUnique({
    where: { id: needId },
    select: { referral: { select: { submittedById: true, organisationId: true, serviceId: true, code: true } }, proposals: { where: { isAgreed: true }, select: { practiceId: true, organisationId: true } } },
  })
  return row && { ...row.referral, agreedPracticeId: row.proposals[0]?.practiceId ?? null, agreedOrganisationId: row.proposals[0]?.organisationId ?? null }
}

/** The same for what is written about a need. */
export async function findThreadRef(client: Db, needId: string): Promise<(ThreadRef & { code: string }) | null> {
  const [ref, row] = [await findIdentityRef(client, needId), await client.needLine.findUnique({ where: { id: needId }, select: { state: true } })]
  return ref && row && { ...ref, state: row.state, chosenPracticeId: ref.agreedPracticeId, chosenOrganisationId: ref.agreedOrganisationId }
}
